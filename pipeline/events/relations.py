"""Edges between the events of one article: a denied act contradicts the act told as done.

Rule: both tellings stay; no winner is chosen.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from pipeline.records import EventRecord, Relation

_NEAR: Final = 60  # events on each side that are compared, so that a long article stays linear


def relate(events: Sequence[EventRecord]) -> tuple[EventRecord, ...]:
    """Return the events with their relations."""
    return tuple(_related(event, events[max(0, at - _NEAR) : at + _NEAR]) for at, event in enumerate(events))


def _related(event: EventRecord, others: Sequence[EventRecord]) -> EventRecord:
    rivals = tuple(Relation(type="contradicts", target=other.id) for other in others if _are_rivals(event, other))
    return msgspec.structs.replace(event, relations=rivals) if rivals else event


def _are_rivals(one: EventRecord, other: EventRecord) -> bool:
    denied = [event.realis == "denied" for event in (one, other)]
    if one.type != other.type or one.id == other.id or denied[0] == denied[1]:
        return False
    return {one.realis, other.realis} <= {"denied", "actual", "possible"} and _actors(one) == _actors(other) != set()


def _actors(event: EventRecord) -> set[str]:
    return {who.entity or who.text.lower() for who in event.actors}
