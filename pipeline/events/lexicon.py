"""The tables compiled for reading: a word in the text to the acts it may begin. Built once at import, never changed.

Rule: every lookup is by one lower-case word, then by the few entries that begin with it, the longest first.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.events.desk_verbs import DESK_VERBS
from pipeline.events.inflection import VerbForm, plural, verb_forms
from pipeline.events.nouns import NOUNS
from pipeline.events.plain_verbs import COMMON_VERBS, LIGHT_VERBS, SPEECH_VERBS
from pipeline.events.plover_verbs import PLOVER_VERBS

_VERBS: Final = (*PLOVER_VERBS, *DESK_VERBS)


@dataclass(frozen=True, slots=True)
class Sense:
    """One way a word may begin an act. `rest` must follow it word by word; `form` is null for a noun."""

    type: str
    mode: str | None
    lemma: str
    rest: tuple[str, ...]
    form: VerbForm | None
    whom: frozenset[str]
    needs: frozenset[str]
    bare: bool


def _entries(words: str) -> Iterator[list[str]]:
    for entry in words.split(";"):
        if entry.strip():
            yield entry.split()


def _verb_senses() -> Iterator[tuple[str, Sense]]:
    for row in _VERBS:
        whom, needs = frozenset(row.whom.split()), frozenset(row.needs.split())
        for lemma, *rest in _entries(row.words):
            for word, form in verb_forms(lemma):
                phrase = " ".join((lemma, *rest))
                for cut in _cuts(word):
                    first, *tail = (*cut, *_inflected(rest, form))
                    yield first, Sense(row.type, row.mode, phrase, tuple(tail), form, whom, needs, bare=True)


def _cuts(word: str) -> tuple[list[str], ...]:
    """Return a word as the tokenizer may give it: "co-operate" stays whole, "sit-in" is cut at its hyphen."""
    return ([word], word.replace("-", " - ").split()) if "-" in word else ([word],)


def _inflected(rest: list[str], form: VerbForm) -> tuple[str, ...]:
    """Let the second verb of a pair follow the first: "shot and killed"."""
    if rest[:1] != ["and"]:
        return tuple(rest)
    second = [word for word, same in verb_forms(rest[1]) if same == form]
    return ("and", second[0])


def _noun_senses() -> Iterator[tuple[str, Sense]]:
    for row in NOUNS:
        whom = frozenset(row.whom.split())
        for words in _entries(row.words):
            for last in (words[-1], plural(words[-1])):
                for cut in _cuts(last):
                    first, *rest = (*words[:-1], *cut)
                    yield (
                        first,
                        Sense(row.type, row.mode, " ".join(words), tuple(rest), None, whom, frozenset(), row.bare),
                    )


def _by_first(senses: Iterator[tuple[str, Sense]]) -> dict[str, tuple[Sense, ...]]:
    found: dict[str, list[Sense]] = defaultdict(list)
    for first, sense in senses:
        found[first].append(sense)
    return {first: tuple(sorted(some, key=lambda sense: -len(sense.rest))) for first, some in found.items()}


def _known_forms() -> dict[str, frozenset[VerbForm]]:
    forms: dict[str, set[VerbForm]] = defaultdict(set)
    lemmas = {words[0] for row in _VERBS for words in _entries(row.words)}
    lemmas |= {words[0] for table in (LIGHT_VERBS, COMMON_VERBS) for words in _entries(table)}
    for lemma in lemmas:
        for word, form in verb_forms(lemma):
            forms[word].add(form)
    return {word: frozenset(some) for word, some in forms.items()}


def _light() -> dict[str, tuple[str, ...]]:
    """Map each form of a light verb to its particle, as a tuple of none or one."""
    return {
        word: tuple(rest)
        for first, *rest in _entries(LIGHT_VERBS)
        for word, _ in verb_forms(first)
    }  # fmt: skip


VERB_SENSES: Final = _by_first(_verb_senses())
NOUN_SENSES: Final = _by_first(_noun_senses())
VERB_FORMS: Final = _known_forms()
LIGHT: Final = _light()
NOUN_HEADS: Final = frozenset(
    cut[-1]
    for row in NOUNS
    for words in _entries(row.words)
    for word in (words[-1], plural(words[-1]))
    for cut in _cuts(word)
)
_LEMMAS: Final = {
    word: lemma
    for table in (SPEECH_VERBS, COMMON_VERBS, "; ".join(row.words for row in _VERBS))
    for lemma, *_ in _entries(table)
    for word, _ in verb_forms(lemma)
}


def lemma_of(word: str) -> str | None:
    """Return the verb a form belongs to, where a table knows it."""
    return _LEMMAS.get(word)
