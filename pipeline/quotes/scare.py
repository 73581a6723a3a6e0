"""Marks that are no speech: scare quotes, titles of works, nicknames and terms, each told by what stands around it.

Reads the words beside a stretch and the stretch's own shape. A stretch that a cue already claims as predicate or whole
is never asked about here; one inside a noun phrase is.
"""

from typing import Final, Literal

from pipeline.quotes.clauses import Unit
from pipeline.quotes.grammar import COPULAS, DETERMINERS, NOUN_PREPOSITIONS, PRONOUNS
from pipeline.quotes.tables import CLASSES
from pipeline.records import MarkedWhy

Claim = Literal["none", "clause", "name"]
LONGEST_SCARE: Final = 3  # words; longer stretches are somebody's
NICKNAMERS: Final = CLASSES["nicknamers"]
WORKS: Final = CLASSES["works"]
TERMS: Final = CLASSES["terms"]
SELF_STYLED: Final = frozenset(["so-called", "self-styled", "self-declared", "styled", "proclaimed", "self-proclaimed"])
MARKS: Final = "\"“”„«»‘’'` "
LOOK_BACK: Final = 3  # items
LONGEST_PHRASE: Final = 6  # items of a noun phrase before its noun
POSSESSIVES: Final = frozenset(("'s", "’s"))
LONG_WORD: Final = 4  # letters; articles and prepositions of titles stay small
LONGEST_NAMED: Final = 5  # words of a name behind "the": "the “partnership of the river”"
KNOWN_REACH: Final = 7  # items of "known to her supporters as"
LONGEST_NICKNAME: Final = 4  # words
LONGEST_TITLE: Final = 8  # words; longer ones in capitals are headlines, and quoted
NAMING: Final = frozenset(["as", "the", "of"])


def why_marked(unit: Unit, index: int, *, claim: Claim) -> MarkedWhy | None:
    """Say why a folded stretch is no speech; none when it may be speech.

    `claim` is what a report makes of it: the words something is called by, part of a clause, or nothing.
    """
    span = unit.extent(index)
    inner = unit.words.text[span.start : span.end].strip(MARKS)
    words = inner.split()
    before = [unit.low(back) for back in range(max(0, index - LOOK_BACK), index)]
    if before[-LOOK_BACK:] == ["so", "-", "called"] or (before and before[-1] in SELF_STYLED):
        return "scare"
    if not WORKS.isdisjoint(before) and _is_title(words):
        return "title"
    if len(words) <= LONGEST_NICKNAME and _is_nickname(unit, index, before) and claim != "name":
        return "nickname"
    if claim == "none":
        return _unclaimed(words, inner, before)
    return "scare" if claim == "clause" and _is_short(words, inner) and _stands_in_phrase(unit, index) else None


def _unclaimed(words: list[str], inner: str, before: list[str]) -> MarkedWhy | None:
    """Judge a stretch beside words that report nothing by its shape; a stop may be the sentence's own."""
    if before and before[-1].isalpha():
        inner = inner.rstrip(".,") or inner
    if len(words) > 1 and inner[-1] in "!?":
        return None
    if len(words) <= LONGEST_SCARE and not TERMS.isdisjoint(before[-2:]):
        return "term"
    if 1 < len(words) <= LONGEST_TITLE and _is_title(words) and inner[-1] != ".":
        return "title"
    named = bool(before) and before[-1] in DETERMINERS and len(words) <= LONGEST_NAMED and inner[-1:].isalnum()
    return "scare" if named or _is_short(words, inner) else None


def _is_short(words: list[str], inner: str) -> bool:
    return len(words) <= LONGEST_SCARE and inner[-1:] not in (".", "!", "?")


def _is_title(words: list[str]) -> bool:
    """Tell whether most longer words are capitalised, the first among them."""
    long = [word for word in words if len(word) >= LONG_WORD and word not in NOUN_PREPOSITIONS]
    return bool(words) and words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in long)


def _is_nickname(unit: Unit, index: int, before: list[str]) -> bool:
    if before[-1:] == ["as"] and "known" in (unit.low(back) for back in range(max(0, index - KNOWN_REACH), index)):
        return True
    if unit.is_capital(index - 1) and unit.is_capital(index + 1) and unit.low(index - 1) not in DETERMINERS:
        return True
    return not NICKNAMERS.isdisjoint(before) and before[-1] in NAMING | NICKNAMERS and "was" not in before[:-2]


def _stands_in_phrase(unit: Unit, index: int) -> bool:
    """Tell whether a stretch is part of a noun phrase that nobody predicates: "the powerful ... that"."""
    span = unit.extent(index)
    if unit.words.text[span.end - 2 : span.end - 1] in ",.":
        return False
    for back in range(index - 1, max(-1, index - 1 - LONGEST_PHRASE), -1):
        low = unit.low(back)
        if low in POSSESSIVES:
            return unit.low(back - 1) not in PRONOUNS
        if low in DETERMINERS:
            return low not in ("a", "an") and unit.low(back - 1) not in COPULAS and not unit.is_quoted(back - 1)
        if not low[:1].isalpha() or low in NOUN_PREPOSITIONS or (low in COPULAS and not unit.is_capital(back)):
            return False
    return False
