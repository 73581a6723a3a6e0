"""Lemmas: the dictionary form of a word by its Penn tag, from spelling rules and a table of irregular forms.

Not a dictionary: what no rule or row fits keeps its own form in small letters; names keep their capitals.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from pipeline.annotator.irregular import ADJECTIVES, CLITICS, KEPT_STEMS, NOUNS, PRONOUNS, STEMS_WITH_E, VERBS

_REMEMBERED: Final = 50_000
Endings = tuple[tuple[re.Pattern[str], str], ...]

# Endings and what stands in their place; the first that fits.
_OF_VERBS: Final[Endings] = (
    (re.compile(r"(?<=[a-z]{2})i(?:ed|es)$"), "y"),
    (re.compile(r"(?<=sh|ch|ss|zz)es$|(?<=[a-z][xo])es$"), ""),
    (re.compile(r"(?<=[a-z])(?<![sui])s$"), ""),
)
_OF_NOUNS: Final[Endings] = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=sh|ch|ss|zz)es$|(?<=[a-z]x)es$|(?<=[a-z][^aeiou]o)es$"), ""),
    (re.compile(r"(?<=[a-z])(?<!s)s$"), ""),
)
_OF_ADJECTIVES: Final[Endings] = ((re.compile(r"(?<=[a-z]{2})i(?:er|est)$"), "y"),)
_STEM_OF_VERB: Final = re.compile(r"(?<=[a-z])(?:ing|ed)$")
_STEM_OF_ADJECTIVE: Final = re.compile(r"(?<=[a-z]{2})(?:er|est)$")

# What becomes of a stem before "-ed", "-ing", "-er": +1 adds an e, 0 keeps it, -1 takes the last letter. By the ending
# of the stem, the first row that fits.
_STEMS: Final = tuple(
    (re.compile(pattern), change)
    for pattern, change in (
        (r"(?:avell|bell|cell|[nt]roll|pell|dell|evell|nall|rrell|uell|nnell|tall|iall)$", -1),
        (r"(?:ll|ss|ff|zz)$", 0),
        (r"([bcdfgklmnprtvz])\1$", -1),
        (r"[^aeiou]ng$|[aeiou]ng$", 0),
        (r"(?:[cvz]|[^n]g|ng|[^su]s|us|[^aeo]u|eu)$", 1),
        (r"[bcdfgkptz]l$", 1),
        (r"[aeo][aeiou][^aeiou]$|(?<!q)[aeiou]i[^aeiou]$|(?<!q)u[aeiou][^aeiou]$|i[aeo][^aeioutr]$", 0),
        (r"^(?:[^aeiou]*|qu|squ)[aeiou][bdfgklmnprt]$", 1),  # one syllable: mak, hop, writ
        (r"(?:at|ut|id|ir|ur|ar|ib|ud|ak|ik|ok|uk|ap|ip|in|ed|ad|od|ag)$", 1),
    )
)


@lru_cache(_REMEMBERED)
def lemma_of(token: str, tag: str) -> str:
    """Return a token's lemma."""
    if tag == "NNP":
        return token
    if tag == "NNPS":
        return _without(token, _OF_NOUNS) or token
    word = token.lower().replace("’", "'")
    if word in CLITICS and tag != "POS":
        return CLITICS[word]
    reader = _READERS.get(tag)
    return reader(word) if reader else word


def _verb(word: str) -> str:
    return VERBS.get(word) or _without(word, _OF_VERBS) or _unstemmed(word, _STEM_OF_VERB) or word


def _base_verb(word: str) -> str:
    return VERBS.get(word, word)


def _noun(word: str) -> str:
    return NOUNS.get(word) or _without(word, _OF_NOUNS) or word


def _adjective(word: str) -> str:
    return ADJECTIVES.get(word) or _without(word, _OF_ADJECTIVES) or _unstemmed(word, _STEM_OF_ADJECTIVE) or word


def _pronoun(word: str) -> str:
    return PRONOUNS.get(word, word)


def _without(word: str, endings: Endings) -> str | None:
    return next((pattern.sub(put, word) for pattern, put in endings if pattern.search(word)), None)


def _unstemmed(word: str, ending: re.Pattern[str]) -> str | None:
    """Take an ending off, and give the stem its own spelling back."""
    stem = ending.sub("", word)
    if stem == word:
        return None
    if stem in KEPT_STEMS:
        return stem
    change = 1 if stem in STEMS_WITH_E else next((change for row, change in _STEMS if row.search(stem)), 0)
    return f"{stem}e" if change > 0 else stem[:change] if change < 0 else stem


_READERS: Final[Mapping[str, Callable[[str], str]]] = {
    **dict.fromkeys(("VBD", "VBG", "VBN", "VBZ"), _verb),
    **dict.fromkeys(("VB", "VBP"), _base_verb),
    "NNS": _noun,
    **dict.fromkeys(("JJR", "JJS", "RBR", "RBS"), _adjective),
    **dict.fromkeys(("PRP", "DT", "MD"), _pronoun),
}
