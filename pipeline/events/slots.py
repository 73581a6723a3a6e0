"""Fills the slots of an event record from the mentions that were merged: participants, places, time, counts.

Rule: the first mention that fills a slot wins, later ones add only what is new; nothing is filled from elsewhere.
"""

from collections.abc import Sequence
from typing import Literal

from pipeline.events.acts import Act, Tally
from pipeline.events.evidence import evidence_of
from pipeline.events.naming import Namer
from pipeline.events.numbers import bounds_of
from pipeline.records import Anchor, Count, Participant, Quoted, When, Where
from pipeline.times import AnchorDay, value_of


def participants_of(
    group: Sequence[Act], namer: Namer, *, side: Literal["actors", "recipients"]
) -> tuple[Participant, ...]:
    """Return the doers or the bearers, each entity once, a named one rather than a description of it."""
    chosen = next((spans for spans in (getattr(act, side) for act in group) if spans), ())
    known = [namer.participant(span) for span in chosen]
    if not any(one.entity for one in known):
        named = [[namer.participant(span) for span in getattr(act, side)] for act in group]
        known = next((some for some in named if any(one.entity for one in some)), known)
    unique = {one.entity or one.text.lower(): one for one in reversed(known)}
    return tuple(sorted(unique.values(), key=lambda one: (one.evidence.field != "headline", one.evidence.start)))


def where_of(quoted: Quoted, group: Sequence[Act]) -> tuple[Where, ...]:
    """Return the places of the event."""
    found = [place for act in group for place in act.where]
    unique = {(place.span.of(quoted.text), place.role): place for place in reversed(found)}
    return tuple(
        Where(
            text=place.span.of(quoted.text), role=place.role, basis="stated", relation=None,
            evidence=evidence_of(quoted, place.span),
        )
        for place in sorted(unique.values(), key=lambda place: place.span)
    )  # fmt: skip


def when_of(quoted: Quoted, group: Sequence[Act], anchor: AnchorDay) -> When | None:
    """Return the time of the event from the first mention that has one."""
    act = next((act for act in group if act.when), None)
    if act is None or act.when is None:
        return None
    value = value_of(act.when, anchor.day, ahead=act.realis == "planned")
    is_anchored = value.anchored and anchor.day is not None
    return When(
        text=act.when.span.of(quoted.text),
        timex=value.timex,
        start=value.start.isoformat() if value.start else None,
        end=value.end.isoformat() if value.end else None,
        granularity=value.granularity,
        anchor=Anchor(
            kind=anchor.kind if is_anchored else "none",
            value=anchor.day.isoformat() if is_anchored and anchor.day else None,
        ),
        basis="stated",
        evidence=evidence_of(quoted, act.when.span),
    )


def counts_of(quoted: Quoted, group: Sequence[Act]) -> tuple[Count, ...]:
    """Return the counts, each number told once."""
    unique: dict[tuple[str, str], Tally] = {}
    for act in group:
        for tally in act.tallies:
            unique.setdefault((tally.of, tally.span.of(quoted.text).lower()), tally)
    return tuple(_count(quoted, tally) for tally in unique.values())


def _count(quoted: Quoted, tally: Tally) -> Count:
    least, most, qualifier = bounds_of(tally.span.of(quoted.text))
    return Count(of=tally.of, min=least, max=most, qualifier=qualifier, evidence=evidence_of(quoted, tally.span))
