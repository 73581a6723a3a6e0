"""Reads an article for acts: one Act a mention that tells something, in text order.

Not the records: merging and writing them is coding.py. Rule: each line is read by itself; what is carried on is only
the cause of harm last told, and whether the line before spoke of bygone times.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pipeline.events.acts import Act
from pipeline.events.contexts import GROUND, SEIZED_OR_TAKEN, code_in_context
from pipeline.events.counts import tallies_of
from pipeline.events.dating import is_bygone, time_of
from pipeline.events.factuality import judge
from pipeline.events.governors import NO_ONE
from pipeline.events.harm import cause_in, code_harm, weapon_in
from pipeline.events.holders import Holders
from pipeline.events.lines import Line, read_lines
from pipeline.events.participants import Roles, roles_of
from pipeline.events.phrases import Phrase
from pipeline.events.places import places_of
from pipeline.events.rows import HARM
from pipeline.events.telling import Telling, choose, is_sport
from pipeline.events.triggers import Found, find_triggers
from pipeline.records import Quoted, Span
from pipeline.times import AnchorDay, TimeExpression, anchor_of, find_times

_DEEDS: Final = frozenset({"ASSAULT", "COERCE", "ACCIDENT", "DISASTER", "DEATH"})
_NEWS_DAYS: Final = frozenset({"weekday", "deictic"})
_NEAR: Final = 14  # words around a trigger in which a weapon is looked for


@dataclass(slots=True)
class _Reader:
    """What is known while the lines go by."""

    text: str
    times: tuple[TimeExpression, ...]
    anchor: AnchorDay
    holders: Holders
    is_sport: bool
    is_direct: tuple[bool, ...]
    cause: str | None = None
    seen: set[str] = field(default_factory=set)
    next_time: int = 0
    was_bygone: bool = False


def find_acts(quoted: Quoted) -> tuple[Act, ...]:
    """Return the acts of an article in text order."""
    times = find_times(quoted.text)
    lines = tuple(read_lines(quoted, [expression.span for expression in times]))
    words = frozenset(word for line in lines for word in line.words)
    is_direct = tuple(quote.kind == "direct" for quote in quoted.quotes)
    reader = _Reader(quoted.text, times, anchor_of(quoted), Holders(quoted.quotes), is_sport(words), is_direct)
    acts = [act for line in lines for act in _read_line(reader, line)]
    return tuple(sorted(acts, key=lambda act: act.trigger))


def _read_line(reader: _Reader, line: Line) -> list[Act]:
    times = _times_in(reader, line)
    tellings = [(found, roles_of(line, found)) for found in find_triggers(line)]
    told = choose(line, tellings, reader.seen, is_sport=reader.is_sport)
    acts = [_act(reader, line, one, [found for found, _ in told], times) for one in told]
    acts = [act for act in acts if not _is_talk(reader, act)]
    reader.was_bygone = any(is_bygone(time, reader.anchor, after_bygone=reader.was_bygone) for time in times)
    reader.cause = cause_in(line.words) or reader.cause
    return acts


def _times_in(reader: _Reader, line: Line) -> list[TimeExpression]:
    begin, end = line.spans[0].start, line.spans[-1].end
    while reader.next_time < len(reader.times) and reader.times[reader.next_time].span.start < begin:
        reader.next_time += 1
    here: list[TimeExpression] = []
    while reader.next_time < len(reader.times) and reader.times[reader.next_time].span.end <= end:
        here.append(reader.times[reader.next_time])
        reader.next_time += 1
    return here


def _act(
    reader: _Reader, line: Line, telling: Telling, others: Sequence[Found], times: Sequence[TimeExpression]
) -> Act:
    found, roles = telling
    kind, mode = _code(reader, line, found, roles)
    trigger = line.span(found.start, found.end)
    actors, recipients = _turned(kind, found, roles)
    taken = tuple(line.span(*phrase) for phrase in (*actors, *recipients))
    when, around = time_of(reader.text, line, found, others, times)
    holders = reader.holders.chain(trigger)
    verdict = judge(
        line,
        found,
        roles.group,
        is_bygone=is_bygone(when or around, reader.anchor, after_bygone=reader.was_bygone or _has_year(times)),
        in_speech=bool(holders),
        is_dated=when is not None and when.kind in _NEWS_DAYS,
        no_one=any(line.word(phrase.start) in NO_ONE for phrase in (*actors, *recipients)),
    )
    return Act(
        type=kind,
        mode=mode,
        lemma=found.sense.lemma,
        trigger=trigger,
        line=line.number,
        is_headline=line.is_headline,
        actors=_spans(line, actors),
        recipients=_spans(line, recipients),
        where=places_of(line, found, taken),
        when=when,
        tallies=tallies_of(line, found, recipients, actors),
        realis=verdict.realis,
        is_negated=verdict.is_negated,
        is_hedged=verdict.is_hedged,
        quotes=holders,
    )


def _is_talk(reader: _Reader, act: Act) -> bool:
    """Tell talk from news: inside direct speech only deeds of force and harm, told as fact, are taken as events."""
    if not act.quotes or not reader.is_direct[act.quotes[0]]:
        return False
    if act.type == "DISASTER" and act.realis == "denied":
        return True
    return act.type not in _DEEDS or act.realis in {"planned", "possible", "generic"}


def _spans(line: Line, phrases: Sequence[Phrase]) -> tuple[Span, ...]:
    return tuple(line.span(*phrase) for phrase in phrases)


def _has_year(times: Sequence[TimeExpression]) -> bool:
    return any(time.kind in {"year", "decade"} for time in times)


def _code(reader: _Reader, line: Line, found: Found, roles: Roles) -> tuple[str, str | None]:
    sense = found.sense
    near = line.words[max(0, found.start - _NEAR) : found.end + _NEAR]
    context = code_in_context(sense.lemma, line.words)
    if context is not None:
        return context.type, context.mode or (weapon_in(near) if context.type == "ASSAULT" else None)
    if sense.lemma in SEIZED_OR_TAKEN and any(_is_ground(line, phrase) for phrase in roles.recipients):
        return "COERCE", "seize"
    if sense.type == HARM:
        kind = code_harm(line.words, reader.cause, has_doer=bool(roles.actors), is_deadly=sense.lemma == "kill")
        return kind, weapon_in(near) if kind == "ASSAULT" else None
    if sense.type == "ASSAULT" and sense.mode is None:
        return "ASSAULT", weapon_in(near)
    return sense.type, sense.mode


def _is_ground(line: Line, phrase: Phrase) -> bool:
    """Tell whether a phrase is a place or a building: "the river port of Orin", "Orin"."""
    head = next((at for at in range(phrase.start, phrase.end) if line.word(at + 1) == "of"), phrase.end - 1)
    name = line.names[head]
    return line.word(head) in GROUND or (name is not None and name.type in {"GPE", "LOC", "FAC"})


def _turned(kind: str, found: Found, roles: Roles) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Put the participants where the desk's guidelines want them for a type."""
    if kind == "DEATH" and found.sense.type == HARM:
        return roles.recipients, ()
    return ((), roles.recipients) if kind == "DISASTER" else (roles.actors, roles.recipients)
