"""Sources: the phrase before a cue that says who speaks.

Read backwards over adverbs, appositions and relatives; where a sentence has no source of its own, its subject is
guessed. Gives a range of items, never an entity: whom it names is speakers.py's to say. Looks a bounded number of items
back.
"""

from typing import Final

from pipeline.entities.gazetteer import OFFICES
from pipeline.quotes.clauses import Unit
from pipeline.quotes.grammar import (
    ADVERBS,
    AUXILIARIES,
    COLLECTIVES,
    DASHES,
    DAYS,
    DETERMINERS,
    MONTHS,
    NOUN_PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
    TIME_LEADS,
    TIME_NOUNS,
)
from pipeline.quotes.phrases import CONJUNCTIONS, phrase_start
from pipeline.quotes.tables import CLASSES

RELATIVE_REACH: Final = 12  # items of "who brokered the release"
FARTHEST: Final = 45  # items a phrase may be away; the longest relative clauses of wire copy have about 30
LEAD_REACH: Final = 25  # items of "In Geneva," before the subject
LONGEST_OWNED: Final = 5  # words of "newly elected deputy chairman"
POSSESSIVES: Final = frozenset(("'s", "’s"))
HOLDERS: Final = OFFICES | COLLECTIVES | CLASSES["owned"]  # whom or what a source may be owned by somebody
MOST_MODIFIERS: Final = 4  # between commas, before one verb
INSIDE_NAMES: Final = frozenset(["of", "'s", "’s", "-", "de", "al"])
MODIFIER_OPENERS: Final = RELATIVES | NOUN_PREPOSITIONS | CLASSES["modifier_openers"]


def source_before(unit: Unit, cue: int, floor: int) -> tuple[int, int] | None:
    """Return the source whose verb is at `cue`, reading left no further than item `floor`."""
    floor = max(floor, cue - FARTHEST)
    end = _over_adverbs(unit, cue, floor)
    if end <= floor:
        return None
    if unit.low(end - 1) == ",":
        return _with_modifiers(unit, end - 1, floor)
    if unit.low(end - 1) in DASHES or unit.low(end - 1) in STOPS or unit.low(end - 1) == ":":
        return None
    start = _with_relative(unit, phrase_start(unit, end, floor), floor)
    return (start, end) if start < end and _may_be_source(unit, start, end) else None


def _with_relative(unit: Unit, start: int, floor: int) -> int:
    """Read on over a relative that ends at item `start`: "a clergyman who brokered the release"."""
    for index in range(start - 1, max(floor, start - RELATIVE_REACH), -1):
        low = unit.low(index)
        if low == "who" and unit.low(index - 1) != ",":
            return min(start, phrase_start(unit, index, floor))
        if low == "," or low in STOPS or unit.is_quoted(index) or low in CONJUNCTIONS or low == "that":
            break
    return start


def _may_be_source(unit: Unit, start: int, end: int) -> bool:
    return any(low[0].isalnum() and low not in AUXILIARIES for low in unit.lows[start:end])


def _over_adverbs(unit: Unit, end: int, floor: int) -> int:
    """Step back over auxiliaries, adverbs and times between a subject and its verb ("Kerry on Monday also said")."""
    start = end
    while end > floor:
        low = unit.low(end - 1)
        if (
            low in ("'s", "’s")
            and end != start
            and unit.low(end) not in ("been", "also", "already", "repeatedly", "said")
        ):
            break
        if (
            low in AUXILIARIES
            or low in ADVERBS
            or (low.endswith("ly") and low not in ("family", "assembly", "daily", "ally"))
        ):
            end -= 1
        elif low in DAYS or (low in MONTHS and end - 2 >= floor and unit.low(end - 2) in TIME_LEADS):
            end -= 1
            end -= end > floor and unit.low(end - 1) in TIME_LEADS
        elif low in TIME_NOUNS and end - 2 >= floor and unit.low(end - 2) in TIME_LEADS:
            end -= 2
            end -= end > floor and unit.low(end - 1) in TIME_LEADS
        else:
            break
    return end


def _with_modifiers(unit: Unit, comma: int, floor: int) -> tuple[int, int] | None:
    """Read "Kerry, opening the talks," backwards: the phrase before the modifiers that commas set off."""
    end = comma
    index = comma - 1
    hops = 0
    while index >= floor and hops < MOST_MODIFIERS:
        while index >= floor and unit.low(index) != "," and unit.low(index) not in STOPS and not unit.is_quoted(index):
            index -= 1
        if index < floor or unit.low(index) != ",":
            return None
        hops += 1
        start = _with_relative(unit, phrase_start(unit, index, floor), floor)
        if start < index and not _is_modifier(unit, start, index, floor):
            return start, end
        index -= 1
    return None


def _is_modifier(unit: Unit, start: int, end: int, floor: int) -> bool:
    """Tell whether a stretch between commas only adds to the phrase before it: an age, a clause with "who"."""
    first = start
    while first > floor and unit.low(first - 1) != "," and unit.low(first - 1) not in STOPS:
        first -= 1
    low = unit.low(first)
    if first < start and (low.endswith("ing") or low in ("asked", "pressed")):
        return True
    if first < start and low in MODIFIER_OPENERS:
        return low in RELATIVES or (first - 1 > floor and unit.low(first - 1) == "," and low not in NOUN_PREPOSITIONS)
    return all(part[0].isdigit() for part in unit.lows[start:end])


def opening_subject(unit: Unit, before: int) -> tuple[int, int] | None:
    """Guess the subject of a sentence: the phrase it opens with, up to its first verb."""
    first = 0
    while first < before and (unit.low(first) in CONJUNCTIONS or unit.low(first) == "," or unit.is_quoted(first)):
        first += 1
    if unit.low(first) in PRONOUNS:
        return first, first + 1
    if unit.low(first) in NOUN_PREPOSITIONS or unit.low(first) in SUBORDINATORS:
        reach = range(first, min(before, first + LEAD_REACH))
        comma = next((ahead for ahead in reach if unit.low(ahead) == ","), None)
        if comma is None:
            return None
        first = comma + 1
    end = first
    while end < before and _goes_on(unit, end):
        end += 1
    if end > first and unit.low(end - 1) in DETERMINERS:
        end = min(before, end + 1)
    if unit.low(end) in POSSESSIVES:
        return _owned(unit, first, end + 1, before)
    return (first, end) if end > first else None


def _owned(unit: Unit, first: int, index: int, before: int) -> tuple[int, int] | None:
    """Return "Besk's envoy" with the name between commas behind it; the owner alone is nobody's source."""
    reach = range(index, min(index + LONGEST_OWNED, before))
    noun = next((ahead for ahead in reach if unit.low(ahead) in HOLDERS and unit.low(ahead + 1) not in HOLDERS), None)
    if noun is None:
        return None
    end = noun + 1
    if unit.low(end) == "," and end + 1 < before:
        closing = next((ahead for ahead in range(end + 1, min(before, end + FARTHEST)) if unit.low(ahead) == ","), end)
        end = closing if any(unit.is_capital(ahead) for ahead in range(end + 1, closing)) else end
    while unit.is_capital(end) and end < before:
        end += 1
    return first, end


def _goes_on(unit: Unit, index: int) -> bool:
    if unit.is_capital(index) or unit.low(index) in DETERMINERS:
        return True
    return unit.low(index) in INSIDE_NAMES and unit.is_capital(index + 1)
