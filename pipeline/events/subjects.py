"""Whose act a verb is: the subject, over relative pronouns, joined verbs, infinitives and appositions.

Not a parser. Rule: every step goes left, at most four steps and forty words, and ends in nothing rather than in a
guess.
"""

from typing import Final

from pipeline.events.closed_words import BE, CONJUNCTIONS, MODALS, RELATIVES, word_set
from pipeline.events.groups import Group, read_group
from pipeline.events.lexicon import lemma_of
from pipeline.events.lines import Line
from pipeline.events.phrases import Phrase, before, subject

_STEPS: Final = 4
_REACH: Final = 40
_APPOSITION: Final = 16
_THOUGHT: Final = 3  # words of "thought to be"
_CLOSERS: Final = frozenset({"”", '"', "’", "''"})
_BREAKS: Final = frozenset({".", ";", ":", "“"})


def subject_of(line: Line, group: Group, steps: int = _STEPS) -> Phrase | None:
    """Return the noun phrase that is the subject of a verb group, or nothing."""
    if steps == 0:
        return None
    if group.is_infinitive:
        return _of_infinitive(line, group, steps)
    link = over_times(line, group.start - 1)
    word = line.word(link)
    if word in RELATIVES and line.names[link] is None:
        return _of_relative(line, link)
    if line.verbs[group.verb] == "gerund" and not line.is_nominal(link):
        return _of_gerund(line, link, steps)
    if word in CONJUNCTIONS:
        is_finite = line.verbs[group.verb] == "past" and not group.helpers
        return _of_verb_before(line, link + 1, steps, is_finite=is_finite)
    apposed = _before_apposition(line, link) if word == "," else None
    return apposed or (_of_verb_before(line, link, steps) if word == "," else _plain_subject(line, link + 1))


def _plain_subject(line: Line, end: int) -> Phrase | None:
    """Take the phrase before a verb; of "boats thought to be Besk's", what is so thought of."""
    found = subject(line, end)
    lead = found.start - 1 if found else -1
    if lead < _THOUGHT or line.word(lead) != "be" or line.word(lead - 1) != "to":
        return found
    return subject(line, lead - 2) if line.verbs[lead - 2] in {"past", "participle"} else found


def _of_gerund(line: Line, link: int, steps: int) -> Phrase | None:
    """Take the object of "arrested four for throwing", else the subject of the verb before."""
    object_before = before(line, link) if line.word(link) in {"for", "of"} else None
    return object_before or _of_verb_before(line, link + 1, steps)


def over_times(line: Line, at: int) -> int:
    """Step left over "on Tuesday" between a subject and its verb."""
    link = at
    while link >= 0 and line.timed[link]:
        link -= 1
    return link - 1 if link < at and line.word(link) in {"on", "in", "at", "late", "early"} else link


def _of_relative(line: Line, at: int) -> Phrase | None:
    end = at - 1 if line.word(at - 1) == "," else at
    return before(line, end) if end > 0 else None


def _of_infinitive(line: Line, group: Group, steps: int) -> Phrase | None:
    """Take the object of "asked Iran to", else the subject of "agreed to", "are to" and "had a plan to"."""
    at = group.governor
    if at is None or at < 0:
        return None
    if line.word(at) in BE:
        return subject(line, at)
    if line.verbs[at] is not None:
        return subject_of(line, read_group(line, at), steps - 1)
    controller = before(line, at + 1)
    if controller is None:
        return _of_verb_before(line, at, steps)
    lead = controller.start - 1
    verb = lead - 1 if line.word(lead) in {"for", "on"} else lead
    if verb >= 0 and line.verbs[verb] is not None:
        return controller if lemma_of(line.word(verb)) in _CONTROL else _of_verb_before(line, lead, steps)
    return controller if line.is_headline else None


# Verbs whose object is to act: "asked Iran to", "called on Iran to". Source: general grammar.
_CONTROL: Final = word_set(
    "ask urge order tell allow force help call want invite persuade press encourage advise instruct beg appeal require "
    "expect authorise authorize enable compel"
)


def _of_verb_before(line: Line, at: int, steps: int, *, is_finite: bool = False) -> Phrase | None:
    """Take the subject of a verb before; `is_finite`: of one that "and accused" can be joined to, unlike "would go"."""
    here = at - 1
    while here >= 0 and at - here < _REACH and line.word(here) not in _BREAKS:
        form = line.verbs[here]
        if form is not None and form != "gerund":
            group = read_group(line, here)
            is_other = is_finite and (group.is_infinitive or not MODALS.isdisjoint(group.helpers))
            found = None if is_other else subject_of(line, group, steps - 1)
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
