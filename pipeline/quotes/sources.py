"""Sources: the phrase that says who speaks, as it stands beside a cue.

To the left of a cue the phrase is read backwards over its adverbs and appositions, to the right (after "said") forwards
to where the phrase ends. Gives a range of items, never an entity: whom it names is speakers.py's to say. Looks a
bounded number of items each way.
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
    DETERMINERS,
    MEDIA,
    MONTHS,
    NOUN_PREPOSITIONS,
    OPEN_BRACKETS,
    POSSESSIVE_PRONOUNS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
    TIME_LEADS,
    TIME_NOUNS,
)
from pipeline.quotes.tables import CLASSES

FARTHEST: Final = 45  # items a phrase may be away; the longest relative clauses of wire copy have about 30
LEAD_REACH: Final = 25  # items of "In Geneva," before the subject
INSIDE_NAMES: Final = frozenset(["of", "'s", "’s", "-", "de", "al"])
CONJUNCTIONS: Final = CLASSES["conjunctions"]
APPOSITION_OPENERS: Final = ARTICLES | POSSESSIVE_PRONOUNS | {"one", "then", "now", "formerly", "head", "chief"}
ENDS_PHRASE: Final = CLASSES["ends_phrase"]
MAY_LEAD_AWAY: Final = CLASSES["may_lead_away"]
MODIFIER_OPENERS: Final = (
    RELATIVES
    | NOUN_PREPOSITIONS
    | frozenset(
        [
            "speaking",
            "including",
            "like",
            "as",
            "himself",
            "herself",
            "both",
            "all",
            "then",
            "now",
            "once",
            "also",
            "too",
        ]
    )
)


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
    start = _phrase_start(unit, end, floor)
    return (start, end) if start < end and _may_be_source(unit, start, end) else None


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


def _phrase_start(unit: Unit, end: int, floor: int) -> int:
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
    if low in STOPS or low in (",", ":") or (low in DASHES and not _is_hyphen(unit, index)) or low in OPEN_BRACKETS:
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


def _is_hyphen(unit: Unit, index: int) -> bool:
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
    while reach >= floor and index - reach <= 4 and unit.low(reach)[:1].isalpha():  # noqa: PLR2004 -- a short noun phrase
        reach -= 1
    opens = reach < floor or unit.low(reach) == "," or unit.is_quoted(reach)
    return opens and unit.low(index + 1) not in PRONOUNS and unit.low(index + 1) not in DETERMINERS


def _with_modifiers(unit: Unit, comma: int, floor: int) -> tuple[int, int] | None:
    """Read "Kerry, opening the talks," backwards: the phrase before the modifiers that commas set off."""
    end = comma
    index = comma - 1
    hops = 0
    while index >= floor and hops < 4:  # noqa: PLR2004 -- nobody has more appositions
        while index >= floor and unit.low(index) != "," and unit.low(index) not in STOPS and not unit.is_quoted(index):
            index -= 1
        if index < floor or unit.low(index) != ",":
            return None
        hops += 1
        start = _phrase_start(unit, index, floor)
        if start < index and not _is_modifier(unit, start, index, floor):
            return start, end
        index -= 1
    return None


def _is_modifier(unit: Unit, start: int, end: int, floor: int) -> bool:
    """Tell whether a stretch between commas only adds to the phrase before it: an age, "himself", a clause with "who"."""
    first = start
    while first > floor and unit.low(first - 1) != "," and unit.low(first - 1) not in STOPS:
        first -= 1
    low = unit.low(first)
    if first < start and (low.endswith("ing") or low in ("asked", "pressed")):
        return True
    if first < start and low in MODIFIER_OPENERS:
        return low in RELATIVES or (first - 1 > floor and unit.low(first - 1) == "," and low not in NOUN_PREPOSITIONS)
    return all(part[0].isdigit() for part in unit.lows[start:end])


def source_after(unit: Unit, first: int, ceiling: int) -> tuple[int, int] | None:
    """Return the source that begins at item `first` ("said Vice Adm. Molina, the navy's spokesman")."""
    ceiling = min(ceiling, first + FARTHEST)
    end = _phrase_end(unit, first, ceiling)
    if end <= first:
        return None
    hops = 0
    while end + 1 < ceiling and unit.low(end) == "," and hops < 3:  # noqa: PLR2004 -- age, office, place
        closing = _apposition_end(unit, end + 1, ceiling)
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
        if (
            low in STOPS
            or low in (",", ":")
            or unit.is_quoted(index)
            or (low in DASHES and not _is_hyphen(unit, index))
        ):
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
    while index < ceiling and unit.low(index) not in STOPS and unit.low(index) != "," and not unit.is_quoted(index):
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


def _apposition_end(unit: Unit, first: int, ceiling: int) -> int | None:
    """Return where an apposition ends that begins at `first`: an age, or a phrase with an office in it."""
    low = unit.low(first)
    if low[:1].isdigit():
        return first + 1 if unit.low(first + 1) in (",", ".") else None
    opens = low in APPOSITION_OPENERS or low in OFFICES or low in TITLES or low.endswith("'s")
    if not opens and not (unit.is_capital(first) and _holds_office(unit, first, ceiling)):
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
    return (first, end) if end > first else None


def _goes_on(unit: Unit, index: int) -> bool:
    if unit.is_capital(index) or unit.low(index) in DETERMINERS:
        return True
    return unit.low(index) in INSIDE_NAMES and unit.is_capital(index + 1)
