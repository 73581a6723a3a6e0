"""Inverted sources: the phrase behind a cue that says who speaks (said Vice Adm. Molina, the navy's spokesman).

Read forwards to where the phrase ends, with its age, office and place between commas, but without when and where it was
said. Gives a range of items, never an entity. Looks a bounded number of items ahead.
"""

from typing import Final

from pipeline.entities.gazetteer import OFFICES, TITLES
from pipeline.quotes.clauses import Unit
from pipeline.quotes.grammar import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLOSE_BRACKETS,
    DASHES,
    DAYS,
    MEDIA,
    MONTHS,
    OPEN_BRACKETS,
    POSSESSIVE_PRONOUNS,
    PRONOUNS,
    STOPS,
    TIME_NOUNS,
)
from pipeline.quotes.phrases import is_hyphen
from pipeline.quotes.tables import CLASSES

FARTHEST: Final = 45  # items a phrase may be long; the longest of wire copy have about 30
MOST_APPOSITIONS: Final = 3  # age, office, place
APPOSITION_OPENERS: Final = ARTICLES | POSSESSIVE_PRONOUNS | {"one", "then", "now", "formerly", "head", "chief"}
ENDS_PHRASE: Final = CLASSES["ends_phrase"]
WORKS: Final = CLASSES["works"]  # what stands before a title in marks: "a column entitled"
MAY_LEAD_AWAY: Final = CLASSES["may_lead_away"]


def source_after(unit: Unit, first: int, ceiling: int) -> tuple[int, int] | None:
    """Return the source that begins at item `first` ("said Vice Adm. Molina, the navy's spokesman")."""
    ceiling = min(ceiling, first + FARTHEST)
    end = _phrase_end(unit, first, ceiling)
    if end <= first:
        return None
    hops = 0
    while end + 1 < ceiling and unit.low(end) == "," and hops < MOST_APPOSITIONS:
        nameless = not any(unit.is_capital(index) for index in range(first, end))
        closing = _apposition_end(unit, end + 1, ceiling, is_awaited=nameless)
        if closing is None:
            break
        end, hops = closing, hops + 1
    return first, end


def _phrase_end(unit: Unit, first: int, ceiling: int) -> int:
    if unit.low(first) in PRONOUNS:
        return first + 1
    index = first
    while index < ceiling:
        low = unit.low(index)
        if low in STOPS or low in (",", ":") or unit.is_quoted(index) or (low in DASHES and not is_hyphen(unit, index)):
            break
        if low in OPEN_BRACKETS:
            closing = next((k for k in range(index, min(index + 12, ceiling)) if unit.low(k) in CLOSE_BRACKETS), None)
            if closing is None:
                break
            index = closing
        elif index > first and low == "who" and not unit.is_capital(index - 1):
            return _restrictive_end(unit, index, ceiling)
        elif (
            (
                index > first
                and (low in ENDS_PHRASE or low in DAYS or low in AUXILIARIES - {"'s", "’s"} or low in PRONOUNS)
            )
            or (index > first and low in ADVERBS | {"late", "early"})
            or (index > first and low in MAY_LEAD_AWAY and _leads_away(unit, index, ceiling))
        ):
            break
        index += 1
    return index


def _restrictive_end(unit: Unit, index: int, ceiling: int) -> int:
    while index < ceiling and unit.low(index) not in STOPS and unit.low(index) != ",":
        if unit.is_quoted(index) and unit.low(index - 1) not in WORKS:
            break
        index += 1
    return index


def _leads_away(unit: Unit, index: int, ceiling: int) -> bool:
    """Tell whether a preposition after a name says where, when or in what it was said, rather than who says it."""
    low = unit.low(index)
    if low in ("last", "this"):
        return unit.low(index + 1) in TIME_NOUNS
    if low == "and":
        return not (unit.is_capital(index + 1) or unit.low(index + 1)[:1].isalpha()) or unit.low(index + 1) in PRONOUNS
    ahead = unit.lows[index + 1 : min(index + 7, ceiling)]
    if low in ("to", "about"):
        return not unit.is_capital(index - 1) or low == "about"
    for word in ahead:
        if word in MEDIA or word in DAYS or word in MONTHS or word in TIME_NOUNS or word[0].isdigit():
            return True
        if word in STOPS or word == ",":
            break
    return low in ("on", "in", "with") and unit.low(index + 1) in ARTICLES | POSSESSIVE_PRONOUNS and low != "with"


def _apposition_end(unit: Unit, first: int, ceiling: int, *, is_awaited: bool) -> int | None:
    """Return where an apposition ends that begins at `first`: an age, an office, or the name the phrase still lacks."""
    low = unit.low(first)
    if low[:1].isdigit():
        return first + 1 if unit.low(first + 1) in (",", ".") else None
    opens = low in APPOSITION_OPENERS or low in OFFICES or low in TITLES or low.endswith("'s")
    if not opens and not (unit.is_capital(first) and (is_awaited or _holds_office(unit, first, ceiling))):
        return None
    end = _phrase_end(unit, first, ceiling)
    return end if end > first else None


def _holds_office(unit: Unit, first: int, ceiling: int) -> bool:
    for index in range(first, min(first + 10, ceiling)):
        low = unit.low(index)
        if low in STOPS or low == "," or unit.is_quoted(index):
            return False
        if low in OFFICES:
            return True
    return False
