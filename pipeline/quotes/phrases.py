"""Phrases: where a noun phrase begins that ends at a given word, read backwards.

Closed classes stop it; a determiner begins it unless a preposition ties it to a noun further left. Has no word list of
nouns: whatever is in no closed class may be one.
"""

from typing import Final

from pipeline.quotes.clauses import Unit
from pipeline.quotes.grammar import (
    AUXILIARIES,
    CLOSE_BRACKETS,
    DASHES,
    DETERMINERS,
    NOUN_PREPOSITIONS,
    OPEN_BRACKETS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
)
from pipeline.quotes.tables import CLASSES

OPENINGS: Final = OPEN_BRACKETS | frozenset(",:*•·‣▪")  # no noun phrase reaches over one, nor over a bullet
CONJUNCTIONS: Final = CLASSES["conjunctions"]
LONGEST_NOUN_PHRASE: Final = 4  # words before "and" in "unions and shipping agents said"


def phrase_start(unit: Unit, end: int, floor: int) -> int:
    """Read a noun phrase backwards from its last word."""
    index = end - 1
    low = unit.low(index)
    if low in PRONOUNS or low in ("who", "others", "many", "some", "both", "each", "none", "one", "another"):
        return index
    while index >= floor:
        low = unit.low(index)
        if low in CLOSE_BRACKETS:
            opening = _opening(unit, index, floor)
            if opening is None:
                return index + 1
            index = opening - 1
            continue
        if _stops_phrase(unit, index, end, floor):
            return index + 1
        if low in DETERMINERS:
            if index > floor and unit.low(index - 1) in ("all", "both", "half"):
                index -= 1
            elif not _is_attached(unit, index - 1, floor):
                return index
        index -= 1
    return max(index + 1, floor)


def _opening(unit: Unit, index: int, floor: int) -> int | None:
    for back in range(index - 1, max(floor - 1, index - 12), -1):
        if unit.low(back) in OPEN_BRACKETS:
            return back
    return None


def _stops_phrase(unit: Unit, index: int, end: int, floor: int) -> bool:
    low = unit.low(index)
    if low in OPENINGS or low in STOPS or (low in DASHES and not is_hyphen(unit, index)):
        return True
    if unit.is_quoted(index):
        return index == end - 1 or not (unit.is_capital(index + 1) and unit.is_capital(index - 1))
    if low in PRONOUNS or (low in AUXILIARIES and low not in ("'s", "’s")) or low in SUBORDINATORS:
        return True
    if low in ("and", "or"):
        return not _coordinates(unit, index, floor)
    if low in NOUN_PREPOSITIONS:
        return not _is_attached(unit, index, floor)
    return low in CONJUNCTIONS or low in ("not", "n't", "n’t", "to", "then")


def is_hyphen(unit: Unit, index: int) -> bool:
    """Tell a hyphen inside a word from a dash."""
    return unit.low(index) == "-" and unit.items[index] >= 0 and unit.words.is_glued(unit.items[index])


def _is_attached(unit: Unit, index: int, floor: int) -> bool:
    """Tell whether a preposition at `index` ties what follows to a noun before it."""
    low = unit.low(index)
    if low not in NOUN_PREPOSITIONS or index <= floor:
        return False
    before = unit.low(index - 1)
    if before in STOPS or before == "," or unit.is_quoted(index - 1) or before in CONJUNCTIONS:
        return False
    return (
        before not in AUXILIARIES
        and before not in SUBORDINATORS
        and (low in ("of", "for", "from", "with", "in", "at", "on", "by") or unit.is_capital(index - 1))
    )


def _coordinates(unit: Unit, index: int, floor: int) -> bool:
    """Tell whether "and" joins two nouns of one source: names on both sides, or a phrase that opens the clause."""
    if index - 1 < floor:
        return False
    if unit.is_capital(index - 1) and unit.is_capital(index + 1):
        return True
    reach = index - 1
    while reach >= floor and index - reach <= LONGEST_NOUN_PHRASE and unit.low(reach)[:1].isalpha():
        reach -= 1
    opens = reach < floor or unit.low(reach) == "," or unit.is_quoted(reach)
    return opens and unit.low(index + 1) not in PRONOUNS and unit.low(index + 1) not in DETERMINERS
