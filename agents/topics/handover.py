"""Handing committed offsets from one consumer group to another, so that a new group is no replay.

A worker of all stages reads as group `dateline`, a worker of one stage as `dateline-<stage>`; moving from one manner to
the other begins new groups. Each stage has one source topic, so a group's name tells which offsets are its own; they
are copied with their metadata, where the worker counts its starts. Neither group may have members, and none is moved
back: that would be a replay, which is asked for by resetting a group's offsets and not by accident.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kafka import TopicPartition

from agents.cluster import patiently
from agents.settings import Settings
from agents.stages import STAGES, group_id
from pipeline.errors import OperatorError

LEFT: Final = ("Empty", "Dead")  # states of a group without members
NONE: Final = -1  # what Kafka answers where nothing was committed


@dataclass(frozen=True, slots=True)
class Handed:
    """One partition's offset as it was handed over; `before` is null where the group had none."""

    group: str
    topic: str
    partition: int
    before: int | None
    offset: int


def topics_of(settings: Settings, group: str) -> set[str]:
    """Return the source topics a group of these settings reads."""
    own = [stages for stages in (STAGES, *((stage,) for stage in STAGES)) if group == group_id(settings, stages)]
    if not own:
        raise OperatorError("operator/group", group=group, reason="no group of these settings")
    return {settings.topic(stage.source) for stages in own for stage in stages}


def hand_over(admin: Any, settings: Settings, givers: Sequence[str], takers: Sequence[str]) -> list[Handed]:
    """Copy what the givers committed to the takers that read the same topics. Raises `OperatorError` operator/group."""
    shared = {pair: topics_of(settings, pair[0]) & topics_of(settings, pair[1]) for pair in _pairs(givers, takers)}
    for group in (*givers, *takers):
        _must_be_left(admin, group)
    handed = []
    for (giver, taker), topics in shared.items():
        offsets = _committed(admin, giver, topics)
        before = _committed(admin, taker, topics)
        _must_not_move_back(taker, offsets, before)
        handed += _set(admin, taker, offsets, before)
    if not handed:
        raise OperatorError("operator/group", groups=", ".join(givers), reason="nothing was committed")
    return handed


def _pairs(givers: Sequence[str], takers: Sequence[str]) -> list[tuple[str, str]]:
    return [(giver, taker) for giver in givers for taker in takers if giver != taker]


def _must_be_left(admin: Any, group: str) -> None:
    state = patiently(lambda: admin.describe_groups([group]))[group]["group_state"]
    if state not in LEFT:
        raise OperatorError("operator/group", group=group, reason="it has members", state=str(state))


def _committed(admin: Any, group: str, topics: set[str]) -> dict[TopicPartition, Any]:
    offsets = patiently(lambda: admin.list_group_offsets([group]))[group]
    return {at: found for at, found in offsets.items() if at.topic in topics and found.offset != NONE}


def _must_not_move_back(group: str, offsets: Mapping[Any, Any], before: Mapping[Any, Any]) -> None:
    for at, found in offsets.items():
        if at in before and before[at].offset > found.offset:
            raise OperatorError(
                "operator/group", group=group, topic=at.topic, partition=at.partition, reason="it is further already"
            )


def _set(admin: Any, group: str, offsets: Mapping[Any, Any], before: Mapping[Any, Any]) -> list[Handed]:
    if not offsets:
        return []
    for at, error in admin.alter_group_offsets(group, dict(offsets)).items():
        if error.errno:
            raise OperatorError("operator/group", group=group, topic=at.topic, error=error.__name__)
    return [
        Handed(group, at.topic, at.partition, before[at].offset if at in before else None, found.offset)
        for at, found in sorted(offsets.items())
    ]
