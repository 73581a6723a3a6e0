"""Coordination: where a thing said that is a noun phrase ends, and the reporter's own clause goes on.

"Declared a day of mourning and cancelled the fair": the cancelling was not declared. Of clauses ("said that ...") only
another report is told apart, for their own verbs may be joined as well. Looks a bounded number of items ahead.
"""

from typing import Final

from pipeline.quotes.clauses import QUOTED, Unit
from pipeline.quotes.cues import CUES
from pipeline.quotes.grammar import (
    AUXILIARIES,
    DETERMINERS,
    MEDIA,
    NOUN_PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
)
from pipeline.quotes.tables import CLASSES

JOINERS: Final = frozenset((",", "and", "but"))
CONJUNCTIONS: Final = frozenset(("and", "but"))
SUBJECT_REACH: Final = 7  # items of "on Monday the river pilots" before their verb
RELATIVE_REACH: Final = 25  # items over which a relative's verbs may be joined: "who left and then returned"
CIRCUMSTANCES: Final = frozenset(("as", "after", "while", "when", "although", "though", "hours", "days", "amid"))
IRREGULAR_PASTS: Final = CLASSES["irregular_pasts"]
BEHIND_VERBS: Final = DETERMINERS | NOUN_PREPOSITIONS | PRONOUNS | {"to", "that", "up", "out", "down", "off", "back"}
SHORTEST_PAST: Final = 5  # letters of a regular past: "aimed"


def ends_phrase(unit: Unit, first: int, index: int) -> bool:
    """Tell whether at a joiner a noun phrase that began at item `first` gives way to the reporter's clause."""
    low = unit.low(index)
    if low not in JOINERS:
        return False
    after = _behind_joiners(unit, index)
    if low == "," and (_opens_circumstance(unit, after) or _opens_medium(unit, after)):
        return True
    if after == index + 1 and low == ",":
        return False
    if low == "," and _has_subject_and_verb(unit, after):
        return True
    said = unit.lows[max(first, index - RELATIVE_REACH) : index]
    return _is_finite(unit, after) and RELATIVES.isdisjoint(said) and "that" not in said


def starts_other_report(unit: Unit, index: int) -> bool:
    """Tell ", and the minister said" behind a clause: another report of the reporter's own."""
    after = _behind_joiners(unit, index)
    if unit.low(index) != "," or after == index + 1:
        return False
    for ahead in range(after, min(after + SUBJECT_REACH, len(unit.items))):
        low = unit.low(ahead)
        if low in STOPS or low in (",", "that", QUOTED) or low in RELATIVES or low in AUXILIARIES:
            return False
        cue = CUES.get(low)
        if cue is not None and ahead > after and cue.form == "past" and "say" in cue.frames and not cue.is_nounlike:
            return True
    return False


def _opens_circumstance(unit: Unit, index: int) -> bool:
    """Tell ", as envoys met" from "quoted the envoy, a banker, as saying"."""
    return unit.low(index) in CIRCUMSTANCES and not (unit.low(index) == "as" and unit.low(index + 1).endswith("ing"))


def _opens_medium(unit: Unit, index: int) -> bool:
    """Tell ", in an interview with": what it was said in."""
    return unit.low(index) in ("in", "on") and any(
        unit.low(ahead) in MEDIA for ahead in (index + 1, index + 2, index + 3)
    )


def _behind_joiners(unit: Unit, index: int) -> int:
    return index + 2 if unit.low(index) == "," and unit.low(index + 1) in CONJUNCTIONS else index + 1


def _is_finite(unit: Unit, index: int) -> bool:
    """Tell a verb of the clause's subject by its form and what it has behind it: "cancelled a", "were"."""
    low = unit.low(index)
    if low in AUXILIARIES:
        return low not in ("be", "been", "being", "having")
    past = low in IRREGULAR_PASTS or (len(low) >= SHORTEST_PAST and low.endswith("ed"))
    behind = unit.low(index + 1)
    return past and (behind in BEHIND_VERBS or behind[:1].isdigit() or unit.is_capital(index + 1))


def _has_subject_and_verb(unit: Unit, first: int) -> bool:
    """Tell "on Monday they demanded" and "the council called on"."""
    for ahead in range(first, min(first + SUBJECT_REACH, len(unit.items))):
        low = unit.low(ahead)
        if low in STOPS or low in (",", QUOTED) or low in RELATIVES:
            return False
        if low in PRONOUNS or (ahead > first and low in AUXILIARIES and low not in ("'s", "’s", "being", "been")):
            return True
        if ahead > first and low in CUES and CUES[low].form == "past" and _is_finite(unit, ahead):
            return True
    return False
