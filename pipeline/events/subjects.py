"""Whose act a verb is: the subject, over relative pronouns, joined verbs, infinitives and appositions.

Not a parser. Rule: every step goes left, at most four steps and forty words, and ends in nothing rather than in a
guess.
"""

from typing import Final

from pipeline.events.closed_words import CONJUNCTIONS, RELATIVES, word_set
from pipeline.events.groups import Group, read_group
from pipeline.events.lines import Line
from pipeline.events.phrases import Phrase, before, subject

_STEPS: Final = 4
_REACH: Final = 40
_APPOSITION: Final = 16
_CLOSERS: Final = frozenset({"”", '"', "’", "''"})
_BREAKS: Final = frozenset({".", ";", ":", "“"})


def subject_of(line: Line, group: Group, steps: int = _STEPS) -> Phrase | None:
    """Return the noun phrase that is the subject of a verb group, or nothing."""
    if steps == 0:
        return None
    if group.is_infinitive:
        return _of_infinitive(line, group, steps)
    link = _over_times(line, group.start - 1)
    word = line.word(link)
    if word in RELATIVES and line.names[link] is None:
        return _of_relative(line, link)
    if word in CONJUNCTIONS or (line.verbs[group.verb] == "gerund" and not line.is_nominal(link)):
        return _of_verb_before(line, link + 1, steps)
    if word == ",":
        return _before_apposition(line, link) or _of_verb_before(line, link, steps)
    return subject(line, link + 1)


def _over_times(line: Line, at: int) -> int:
    """Step left over "on Tuesday" between a subject and its verb."""
    link = at
    while link >= 0 and line.timed[link]:
        link -= 1
    return link - 1 if link < at and line.word(link) in {"on", "in", "at", "late", "early"} else link


def _of_relative(line: Line, at: int) -> Phrase | None:
    end = at - 1 if line.word(at - 1) == "," else at
    return before(line, end) if end > 0 else None


def _of_infinitive(line: Line, group: Group, steps: int) -> Phrase | None:
    """Take the object of "asked Iran to", else the subject of "agreed to"."""
    at = group.governor
    if at is None or at < 0:
        return None
    if line.verbs[at] is not None:
        return subject_of(line, read_group(line, at), steps - 1)
    controller = before(line, at + 1)
    if controller is None:
        return _of_verb_before(line, at, steps)
    if line.word(controller.start - 1) == "for" or (controller.start and line.verbs[controller.start - 1] is not None):
        is_bearer = line.word(at) in _PLANNING_NOUNS
        return _of_verb_before(line, controller.start, steps) if is_bearer else controller
    return controller if line.is_headline else None


_PLANNING_NOUNS: Final = word_set(
    "plan plans right bid decision effort efforts attempt attempts pledge promise order power"
)


def _of_verb_before(line: Line, at: int, steps: int) -> Phrase | None:
    here = at - 1
    while here >= 0 and at - here < _REACH and line.word(here) not in _BREAKS:
        form = line.verbs[here]
        if form is not None and form != "gerund":
            found = subject_of(line, read_group(line, here), steps - 1)
            if found:
                return found
        here -= 1
    return None


def _before_apposition(line: Line, comma: int) -> Phrase | None:
    """Return X of "X, a spokesman," and "X, who was 47,"."""
    here = comma - 1
    while here > 0 and comma - here < _APPOSITION and line.word(here) != ",":
        here -= 1
    if line.word(here) != ",":
        return None
    opening = line.word(here + 1)
    inner_verbs = any(line.verbs[at] for at in range(here + 1, comma))
    if inner_verbs and opening not in RELATIVES:
        return None
    return subject(line, here)
