"""Inversions: cues with their source behind them, and cues no table lists, behind a quotation.

'"...," said Lee' and '..., said Lee' are told from '..., said it would leave'; '"No," the coach growled' takes any verb
for a cue. Finds the source only; reports.py makes the report.
"""

from typing import Final

from pipeline.quotes.clauses import Unit
from pipeline.quotes.contents import is_finished, last_letter
from pipeline.quotes.cues import Cue
from pipeline.quotes.grammar import ARTICLES, AUXILIARIES, DAYS, NOUN_PREPOSITIONS, PRONOUNS, RELATIVES, STOPS
from pipeline.quotes.inverted_sources import source_after
from pipeline.quotes.tables import CLASSES

UNLISTED_REACH: Final = 60  # items into a unit in which a quotation with a verb no table knows is looked for
VERB_REACH: Final = 8  # items in which a clause behind "said" shows its verb
NO_PHRASE: Final = CLASSES["no_phrase"] | RELATIVES | NOUN_PREPOSITIONS | DAYS


def find_inverted(unit: Unit, index: int, cue: Cue, done: int) -> tuple[int, int] | None:
    """Return the source behind a cue that closes a quotation or clause begun at or after item `done`."""
    before = index - 1
    if cue.form in ("base", "ing") or before < done or cue.frames == {"tell"}:
        return None
    comma = unit.low(before) == ","
    quoted = unit.is_quoted(before) or (comma and unit.is_quoted(before - 1))
    if not (comma or quoted) or (not quoted and not cue.frames & {"say", "ask"}):
        return None
    if not comma and not is_finished(unit, before) and cue.lemma != "say":
        return None
    if not _begins_phrase(unit, index + 1) or (comma and _reads_on(unit, index + 1)):
        return None
    return source_after(unit, index + 1, len(unit.items))


def _begins_phrase(unit: Unit, index: int) -> bool:
    low = unit.low(index)
    return low[:1].isalnum() and (low in PRONOUNS or low not in NO_PHRASE)


def _reads_on(unit: Unit, index: int) -> bool:
    """Tell whether a clause with a verb follows, so that the words before are no content."""
    for near in range(index, index + VERB_REACH):
        low = unit.low(near)
        if low in AUXILIARIES and low not in ("'s", "’s"):
            return True
        if low == "," or low in STOPS:
            break
    return False


def find_unlisted(unit: Unit) -> tuple[int, int] | None:
    """Return where the source begins and where the verb stands behind a quotation that a comma ends."""
    for index in range(min(len(unit.items) - 2, UNLISTED_REACH)):
        if unit.is_quoted(index) and last_letter(unit, index) == ",":
            source = source_after(unit, index + 1, len(unit.items)) if _begins_phrase(unit, index + 1) else None
            verb = _verb_in(unit, *source) if source else None
            return (index + 1, verb) if verb is not None else None
    return None


def _verb_in(unit: Unit, first: int, last: int) -> int | None:
    """Return the first word behind a name or pronoun that has the ending of a verb in the past or present."""
    for index in range(first + 1, min(last + 2, len(unit.items))):
        low = unit.low(index)
        if low.endswith(("ed", "s")) and low.isalpha() and not unit.is_capital(index) and low not in ARTICLES:
            return index
    return None
