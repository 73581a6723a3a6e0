"""Who did it and whom it befell, for a verb or a noun that names an act.

Spans only; which entity a phrase is, mentions.py of the record writer tells. Rule: a slot is filled from the clause of
the trigger or left empty; nothing is carried over from other sentences.
"""

from typing import Final, NamedTuple

from pipeline.events.closed_words import (
    ADVERBS,
    DETERMINERS,
    INDEFINITE,
    PREPOSITIONS,
    PUNCTUATION,
    SUBORDINATORS,
    word_set,
)
from pipeline.events.groups import Group, read_group
from pipeline.events.lexicon import LIGHT
from pipeline.events.lines import Line
from pipeline.events.nouns import ACTORLESS
from pipeline.events.phrases import Phrase, after, before, joined_after, joined_before
from pipeline.events.subjects import over_times, subject_of
from pipeline.events.triggers import Found

_PASSIVE: Final = 5  # words after an act noun in which a passive that carries it is looked for
_MODIFIERS: Final = 6  # words before an act noun that belong to it
_BY: Final = 10  # words after a participle in which its "by" is looked for
_PREMODIFIERS: Final = frozenset({"NORP", "GPE", "ORG", "PER"})
_TOLL: Final = word_set(
    "kill killed kills killing killings injure injured injuring wound wounded wounding hit hits struck destroyed "
    "left leaves leaving hurt"
)
# Their "of" names the charge, no part of whom it is laid on.
_OF_TAKERS: Final = frozenset({"accuse", "convict", "acquit", "clear", "find guilty"})
_BEFALLS: Final = word_set("face faces faced facing suffer suffers suffered suffering")
_EMPTY: Final = frozenset({"it", "there", "that", "which", "what", "this", "you"})


class Roles(NamedTuple):
    """The phrases of an act, and the verb group that carries it (null for a noun without one)."""

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    group: Group | None
    is_definite: bool = False


def roles_of(line: Line, found: Found) -> Roles:
    """Return who and whom of a trigger."""
    return _of_noun(line, found) if found.sense.form is None else _of_verb(line, found)


def _of_verb(line: Line, found: Found) -> Roles:
    group = read_group(line, found.start)
    objects = _objects(line, found)
    if group.is_passive and line.verbs[found.start] in {"participle", "past"}:
        return Roles(_agents(line, found.end), _subjects(line, group), group)
    if _is_reduced_passive(line, found, objects=objects):
        bearer = before(line, group.start)
        return Roles(_agents(line, found.end), (bearer,) if bearer else (), group)
    return Roles(_subjects(line, group), objects, group)


def _is_reduced_passive(line: Line, found: Found, *, objects: tuple[Phrase, ...]) -> bool:
    """Tell "the men killed in Orin" from "the men killed five"."""
    transitive = "object" in found.sense.whom and found.sense.whom.isdisjoint({"none", "with"})
    is_bare = not found.sense.rest or found.sense.rest[0] in {"dead", "down", "and", "hostage"}
    if objects or not transitive or not is_bare or line.verbs[found.start] not in {"past", "participle"}:
        return False
    follows = line.word(found.end)
    return (follows in PREPOSITIONS and follows != "to") or (line.is_headline and not follows)


def _subjects(line: Line, group: Group) -> tuple[Phrase, ...]:
    main = subject_of(line, group)
    if main is None or (line.word(main.start) in _EMPTY - {"it", "that"} and main.end - main.start == 1):
        return ()
    return (*reversed(tuple(joined_before(line, main))), main)


def _agents(line: Line, start: int) -> tuple[Phrase, ...]:
    """Return the phrases after "by"."""
    for at in range(start, min(start + _BY, len(line.words))):
        word = line.words[at]
        if word == "by":
            agent = after(line, at + 1)
            usable = agent is not None and line.verbs[at + 1] is None and not line.word(at + 1)[:1].isdigit()
            return (agent, *joined_after(line, agent)) if agent and usable else ()
        if (
            line.verbs[at] is not None
            or word in {",", ";", ":"}
            or word in SUBORDINATORS - {"as", "after", "before", "since"}
        ):
            return ()
    return ()


def _objects(line: Line, found: Found) -> tuple[Phrase, ...]:
    at = found.end
    while line.word(at) in ADVERBS and at < found.end + 3:
        at += 1
    if "object" in found.sense.whom:
        direct = _object_at(line, at, with_of=found.sense.lemma not in _OF_TAKERS)
        if direct:
            return direct
    return _by_preposition(line, found.end, found.sense.whom)


def _object_at(line: Line, at: int, *, with_of: bool = True) -> tuple[Phrase, ...]:
    if line.word(at) in {"that", "to", "by"} or (at < len(line.timed) and line.timed[at]):
        return ()
    main = after(line, at, with_of=with_of)
    if main is None or line.word(main.start) in {"it", "what", "who", "which"}:
        return ()
    return (main, *joined_after(line, main))


def _by_preposition(line: Line, start: int, prepositions: frozenset[str]) -> tuple[Phrase, ...]:
    """Return the phrases after one of the prepositions, before the next verb or comma."""
    for at in range(start, min(start + _BY, len(line.words))):
        word = line.words[at]
        if word in prepositions:
            return _object_at(line, at + 1)
        if line.verbs[at] is not None or (word in PUNCTUATION and word != "-"):
            return ()
    return ()


def _of_noun(line: Line, found: Found) -> Roles:
    phrase = before(line, found.end) or Phrase(found.start, found.end)
    head = before(line, found.end)
    start = _own_start(line, found)
    definite = line.word(start) in {
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "such",
        "any",
        "no",
    }
    recipients = _by_preposition(line, found.end, found.sense.whom) or _toll_objects(line, found.end)
    group = _bearing_group(line, start, found.end) or _bearing_group(line, phrase.start, found.end)
    if found.sense.type in ACTORLESS:
        return Roles((), recipients, group, definite)
    actors = _agents(line, found.end) or _premodifiers(line, start, found.start)
    if group is not None and group.verb < found.start and line.word(group.verb) in _BEFALLS:
        return Roles(actors, recipients or _subjects(line, group), group, definite and phrase == head)
    if group is not None and not actors:
        actors = _subjects(line, group) if group.verb < found.start else _agents(line, group.verb + 1)
    return Roles(actors, recipients, group, definite and phrase == head)


def _own_start(line: Line, found: Found) -> int:
    """Return where the noun's own phrase begins, its "of" chains left aside."""
    start = found.start
    while (
        start > 0
        and found.start - start < _MODIFIERS
        and line.word(start) not in DETERMINERS
        and (line.is_nominal(start - 1) or line.word(start - 1) in {"'s", "’s", "-", "its", "their", "his", "her"})
    ):
        start -= 1
    return start


def _premodifiers(line: Line, start: int, end: int) -> tuple[Phrase, ...]:
    """Return "Dravian" of "Dravian air strikes", "Dravia's" of "Dravia's offensive", both of "Dravia-Besk talks"."""
    found: list[Phrase] = []
    at = end
    while at > start:
        at -= 1
        name = line.names[at]
        if name is None or name.type not in _PREMODIFIERS:
            continue
        last = at + 1
        while at > start and line.names[at - 1] is name:
            at -= 1
        found.append(Phrase(at, last))
        if line.word(at - 1) not in {"-", "–"}:
            break
    return tuple(reversed(found))


def _bearing_group(line: Line, start: int, end: int) -> Group | None:
    """Return the light verb that carries a noun: "carried out strikes", "host a meeting", "talks were held"."""
    link = over_times(line, start - 1)
    for at in (link, link - 1):
        particle = LIGHT.get(line.word(at)) if at >= 0 and line.verbs[at] is not None else None
        if particle is not None and at + len(particle) == link:
            return read_group(line, at)
    for at in range(end, min(end + _PASSIVE, len(line.words))):
        if line.verbs[at] is not None:
            group = read_group(line, at)
            return group if line.word(at) in LIGHT and (group.is_passive or line.word(at + 1) == "by") else None
    return None


def _toll_objects(line: Line, start: int) -> tuple[Phrase, ...]:
    """Return whom an event noun killed or hurt: "an explosion killed five miners"."""
    for at in range(start, min(start + _BY, len(line.words))):
        if line.verbs[at] is not None:
            return _object_at(line, at + 1) if line.word(at) in _TOLL else ()
        if line.word(at) in {";", ":"}:
            return ()
    return ()


def is_indefinite(line: Line, at: int) -> bool:
    """Tell whether a phrase that begins here brings something new."""
    return line.word(at) in INDEFINITE or line.word(at)[:1].isdigit()
