"""What each topic must be like, in two profiles: this machine, and a cluster of three brokers or more.

Pure: names and numbers, no client. All topics of a plan have one partition count, because a stage writes to the
partition number it read from; that is what keeps everything about one article in order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from agents.stages import DEAD_LETTERS, RAW, STAGES
from agents.topics.sizes import largest_message

DAY_MS: Final = 86_400_000
HOUR_MS: Final = 3_600_000

BOOKS: Final = "books"
# A book is read whole whenever a lane opens: it must stay small, and may forget nothing that was not taken back.
COMPACTED: Final[dict[str, str]] = {
    "cleanup.policy": "compact",
    "segment.ms": str(HOUR_MS),  # what is in the open segment is never compacted
    "min.cleanable.dirty.ratio": "0.2",
}

ProfileName = Literal["dev", "production"]


@dataclass(frozen=True, slots=True)
class Profile:
    """Partitions, copies, how many copies must have a write before it counts, and days kept per kind of topic."""

    partitions: int
    replication: int
    min_insync: int
    days: Mapping[str, int]


PROFILES: Final[Mapping[ProfileName, Profile]] = {
    "dev": Profile(
        partitions=4,
        replication=1,
        min_insync=1,
        days={"raw": 2, "between": 1, "events": 7, "deadletter": 7},
    ),
    "production": Profile(
        partitions=12,  # divides among 1, 2, 3, 4, 6 or 12 workers
        replication=3,
        min_insync=2,  # one broker may be away without losing or refusing a write
        days={
            "raw": 14,  # how far back a replay can begin
            "between": 3,  # a stage may be down over a weekend; rebuilt from raw after that
            "events": 30,  # what a subscriber may be behind
            "deadletter": 30,  # longer than raw: somebody must look first
        },
    ),
}


@dataclass(frozen=True, slots=True)
class TopicSpec:
    """One topic as it must be. `configs` are Kafka's own names and values."""

    name: str
    partitions: int
    replication: int
    configs: Mapping[str, str]


def _kinds() -> dict[str, str]:
    """Return each topic, without prefix and in the order of an article's way, with what its retention hangs on."""
    sinks = [stage.sink for stage in STAGES]
    books = [book for stage in STAGES for book in stage.books]
    return {
        RAW: "raw",
        **dict.fromkeys(sinks, "between"),
        sinks[-1]: "events",
        DEAD_LETTERS: "deadletter",
        **dict.fromkeys(books, BOOKS),
    }


def names(prefix: str = "") -> tuple[str, ...]:
    """Return all topics: wire.raw, one a stage, the dead letters, and the books the stages keep."""
    return tuple(prefix + topic for topic in _kinds())


def plan(profile: ProfileName = "dev", prefix: str = "", *, partitions: int | None = None) -> list[TopicSpec]:
    """Return the topics as they must be, in the order of the pipeline; `partitions` overrides the profile's."""
    chosen = PROFILES[profile]
    return [
        TopicSpec(
            name=prefix + topic,
            partitions=partitions or chosen.partitions,
            replication=chosen.replication,
            configs=_common(topic, chosen) | (COMPACTED if kind == BOOKS else _deleted(chosen.days[kind] * DAY_MS)),
        )
        for topic, kind in _kinds().items()
    ]


def is_book(topic: str) -> bool:
    """Tell whether a topic, named without prefix, is a stage's own memory and therefore compacted."""
    return _kinds().get(topic) == BOOKS


def _common(topic: str, profile: Profile) -> dict[str, str]:
    return {
        "max.message.bytes": str(largest_message(topic)),
        "min.insync.replicas": str(profile.min_insync),
        "compression.type": "producer",  # written as it came: no broker time, no codec it may lack
        # Retention counts from arrival: a publisher's wrong clock must not delete its article, or keep it for ever.
        "message.timestamp.type": "LogAppendTime",
    }


def _deleted(retention_ms: int) -> dict[str, str]:
    return {
        # Every record is complete in itself and superseded by receipts, not by keys: nothing to compact.
        "cleanup.policy": "delete",
        "retention.ms": str(retention_ms),
        # Kafka deletes whole segments: at its default of seven days a topic of one day would keep eight.
        "segment.ms": str(min(max(retention_ms // 4, HOUR_MS), DAY_MS)),
    }
