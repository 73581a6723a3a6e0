"""Finds the words of a line that may name an act. It does not yet know who, where or whether it happened.

Rule: a word is a trigger only through an entry of verbs.py or nouns.py, in the form the line shows it in.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pipeline.events.closed_words import DETERMINERS
from pipeline.events.lexicon import LIGHT, NOUN_SENSES, VERB_SENSES, Sense
from pipeline.events.lines import Line

_REACH: Final = 8  # words after a verb in which the words it needs are looked for
_CARRIED: Final = 7  # words after a light verb in which its noun is looked for
_PAST: Final = frozenset({"past", "participle"})
_HARD_STOPS: Final = frozenset({".", ";", ":", "whether", "about", "why", "how", "what", "if", "not"})


class Found(NamedTuple):
    """Words `start` to `end` of a line, and the act they may begin."""

    start: int
    end: int
    sense: Sense


def find_triggers(line: Line) -> Iterator[Found]:
    """Yield the triggers of a line in order; they never overlap."""
    at = 0
    while at < len(line.words):
        found = _verb_at(line, at) if line.verbs[at] else _noun_at(line, at)
        if found and found.sense.form and not found.sense.rest and _carries_noun(line, at):
            found = None
        if found:
            yield found
        at = found.end if found else at + 1


def _carries_noun(line: Line, at: int) -> bool:
    """Tell "launched an attack": the noun is the act, the verb only carries it."""
    if line.words[at] not in LIGHT:
        return False
    for here in range(at + 1, min(at + _CARRIED, len(line.words))):
        if line.verbs[here] is not None or line.words[here] in {",", "on", "in", "with", "against"}:
            return False
        if _noun_at(line, here):
            return True
    return False


def _verb_at(line: Line, at: int) -> Found | None:
    for sense in VERB_SENSES.get(line.words[at], ()):
        end = at + 1 + len(sense.rest)
        if (
            _same_form(sense, line.verbs[at])
            and line.words[at + 1 : end] == sense.rest
            and _has_needed(line, end, sense)
        ):
            return Found(at, end, sense)
    return None


def _same_form(sense: Sense, form: str | None) -> bool:
    return sense.form == form or (sense.form in _PAST and form in _PAST)


def _has_needed(line: Line, end: int, sense: Sense) -> bool:
    if not sense.needs:
        return True
    for at in range(end, min(end + _REACH, len(line.words))):
        if line.words[at] in _HARD_STOPS - sense.needs:
            return False
        if line.words[at] in sense.needs or (at == end and "the" in sense.needs and line.is_nominal(at)):
            return True
    return False


def _noun_at(line: Line, at: int) -> Found | None:
    for sense in NOUN_SENSES.get(line.words[at], ()):
        end = at + 1 + len(sense.rest)
        if line.words[at:end] == (line.words[at], *sense.rest) and _is_head(line, at, end):
            return Found(at, end, sense)
    return None


def _is_head(line: Line, start: int, end: int) -> bool:
    """Tell "an attack on" from "an attack helicopter", and a common noun from a name."""
    if line.names[end - 1] is not None or line.word(start - 1) == "to":
        return False
    return (
        not (line.is_nominal(end) and line.names[end] is None and line.words[end] not in DETERMINERS)
        and line.word(end) != "-"
    )
