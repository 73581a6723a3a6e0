"""Cue extents: how far a cue goes, with its particle, its addressee and what a thing was said in.

Also steps over when and where it was said, which belongs to no span. Each step looks a bounded number of items ahead.
"""

from typing import Final

from pipeline.quotes.clauses import QUOTED, Unit
from pipeline.quotes.cues import PHRASAL, Cue
from pipeline.quotes.grammar import (
    ADDRESSEES,
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    DASHES,
    DAYS,
    MEDIA,
    MONTHS,
    NEGATIONS,
    NOUN_PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    TIME_LEADS,
    TIME_NOUNS,
)
from pipeline.quotes.tables import CLASSES

LONGEST_ADDRESSEE: Final = 12
LONGEST_BARE_ADDRESSEE: Final = 6
LONGEST_MEDIUM: Final = 6
LONGEST_ADJUNCT: Final = 14
LONGEST_TIME_LEAD: Final = 3
OBJECT_PRONOUNS: Final = CLASSES["object_pronouns"]
PLACES_AND_TIMES: Final = CLASSES["places_and_times"] | NEGATIONS | DAYS
BEFORE_CONTENT: Final = frozenset(("that", "whether", "if", ":", "how", "why", QUOTED))
MEDIUM_LEADS: Final = CLASSES["medium_leads"]
TOLD_TO: Final = CLASSES["told_to"]
ADJUNCT_LEADS: Final = (
    DAYS
    | TIME_LEADS
    | MONTHS
    | NOUN_PREPOSITIONS
    | ADVERBS
    | frozenset(["after", "before", "when", "as", "during", "through", "here", "while", "earlier"])
)


def cue_end(unit: Unit, index: int, cue: Cue) -> int:
    """Return the item behind a cue that begins at `index`."""
    end = index + 1
    if unit.low(end) in PHRASAL.get(cue.lemma, ()):
        return end + 1
    if "tell" in cue.frames or cue.lemma == "ask":
        end = _over_addressee(unit, end, cue)
    elif cue.lemma in TOLD_TO and unit.low(end) == "to":
        behind = _over_addressee(unit, end + 1, cue)
        end = behind if behind > end + 1 else end
    return _over_medium(unit, end)


def _over_addressee(unit: Unit, index: int, cue: Cue) -> int:
    if unit.low(index) in OBJECT_PRONOUNS:
        return index + 1
    for ahead in range(index, min(index + LONGEST_ADDRESSEE, len(unit.items))):
        word = unit.low(ahead)
        if word in BEFORE_CONTENT:
            return _without_adjunct(unit, index, ahead)
        if word in AUXILIARIES:
            break
        if word in STOPS or word == "," or word in SUBORDINATORS:
            return index if cue.lemma == "ask" and word == "," else _without_adjunct(unit, index, ahead)
    return _over_bare_addressee(unit, index)


def _without_adjunct(unit: Unit, index: int, end: int) -> int:
    return next((cut for cut in range(index + 1, end) if unit.low(cut) in PLACES_AND_TIMES), end)


def _over_bare_addressee(unit: Unit, index: int) -> int:
    """No "that" marks where the addressee ends: a name, or a phrase up to a noun of those who are told things."""
    if unit.is_capital(index):
        return _over_name(unit, index)
    for ahead in range(index, min(index + LONGEST_BARE_ADDRESSEE, len(unit.items))):
        if unit.low(ahead) in ADDRESSEES and unit.low(ahead + 1) not in ADDRESSEES:
            return ahead + 1
        if unit.low(ahead) in AUXILIARIES:
            break
    if unit.low(index) in ARTICLES and unit.is_capital(index + 1):
        return _over_name(unit, index + 1)
    return index


def _over_name(unit: Unit, index: int) -> int:
    while unit.is_capital(index) or (unit.low(index) == "of" and unit.is_capital(index + 1)):
        index += 1
    return index


def _over_medium(unit: Unit, index: int) -> int:
    """Take in "in a statement", "on Twitter", "by telephone", right beside the cue."""
    if unit.low(index) not in MEDIUM_LEADS:
        return index
    for ahead in range(index + 1, min(index + 1 + LONGEST_MEDIUM, len(unit.items))):
        low = unit.low(ahead)
        if low in MEDIA or low in ADDRESSEES:
            follower = unit.low(ahead + 1)
            return ahead + 2 if follower in MEDIA or follower in ADDRESSEES else ahead + 1
        if low in STOPS or low in (",", QUOTED) or low in DAYS or low in AUXILIARIES or low in PRONOUNS:
            break
    return index


def adjuncts_end(unit: Unit, index: int) -> int:
    """Step over when and where it was said, up to a comma, a stop or a quotation; stay where none is near."""
    low = unit.low(index)
    if low not in ADJUNCT_LEADS and not low.endswith("ly"):
        return index
    for ahead in range(index, min(index + LONGEST_ADJUNCT, len(unit.items))):
        word = unit.low(ahead)
        if word in STOPS or word in (",", ":", "that", QUOTED) or word in DASHES:
            return ahead
    return len(unit.items) if index + LONGEST_ADJUNCT >= len(unit.items) else index


def over_time(unit: Unit, index: int) -> int:
    """Step over a bare time between a cue and its clause ("said on Monday the port was calm")."""
    start = index
    while unit.low(index) in TIME_LEADS and index < start + LONGEST_TIME_LEAD:
        index += 1
    if unit.low(index) in DAYS or (unit.low(index) in TIME_NOUNS and index > start):
        index += 1
        while unit.low(index) in TIME_NOUNS:
            index += 1
        return index
    if unit.low(index) in MONTHS and unit.low(index + 1)[:1].isdigit():
        return index + 2
    return start
