"""The one table: a row a stage. Agents, topics, metric labels, schemas and the docs' diagram are derived from it.

Adding a stage is adding a row here, its work in `agents/rooms.py` and a room in pipeline/. Nothing here knows Kafka
beyond topic names, and importing it loads no room: a command that only asks for topics reads no word list.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from agents.envelope import Outcome
from agents.settings import Settings
from pipeline.desk import Desk
from pipeline.errors import OperatorError
from pipeline.feeds.headers import Headers

RAW: Final = "wire.raw"
DEAD_LETTERS: Final = "wire.deadletter"
VERSIONS: Final = "wire.versions"
EMBARGOES: Final = "wire.embargoes"
ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Message:
    """One input as it came. `value` is null for a tombstone."""

    key: bytes | None
    value: bytes | None
    headers: Headers = ()
    partition: int = 0
    offset: int = 0


Clock = Callable[[], datetime]
Work = Callable[[Message, Desk, Clock], Outcome]
"""What a stage does: raises `FeedError` for an input it cannot use. The same input gives the same outputs, always."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One row. `reads` and `writes` name record kinds; wire.raw takes feed formats and so reads none of ours.

    `books` are the compacted topics a lane of the stage keeps for itself (`agents/books.py`).
    """

    name: str
    source: str
    work: Work
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    keeps_partition: bool = True
    books: tuple[str, ...] = ()

    @property
    def sink(self) -> str:
        """The topic of what it makes, named after it."""
        return f"wire.{self.name}"

    @property
    def sinks(self) -> tuple[str, ...]:
        """All topics it writes."""
        return (self.sink, *self.books, DEAD_LETTERS)


def _room(name: str) -> Work:
    def work(message: Message, desk: Desk, now: Clock) -> Outcome:
        from agents.rooms import ROOMS  # noqa: PLC0415 - loads word lists, and later a model: only where articles are worked on

        return ROOMS[name](message, desk, now)

    return work


STAGES: Final[tuple[Stage, ...]] = (
    Stage(
        "segmentation",
        RAW,
        _room("segmentation"),
        reads=(),
        writes=("article.segmentation",),
        books=(VERSIONS, EMBARGOES),
    ),
    Stage(
        "entities",
        "wire.segmentation",
        _room("entities"),
        reads=("article.segmentation",),
        writes=("article.entities",),
    ),
    Stage("quotes", "wire.entities", _room("quotes"), reads=("article.entities",), writes=("article.quotes",)),
    Stage(
        "events", "wire.quotes", _room("events"), reads=("article.quotes",), writes=("event", "statement", "receipt")
    ),
)


def topics(stages: Sequence[Stage] = STAGES) -> tuple[str, ...]:
    """Return every topic the stages read or write, in the order of an article's way, without prefix."""
    return tuple(dict.fromkeys([stage.source for stage in stages] + [sink for s in stages for sink in s.sinks]))


def chosen(name: str, stages: Sequence[Stage] = STAGES) -> tuple[Stage, ...]:
    """Return the stages a worker runs: one by its name, or `all`; there are no other subsets."""
    found = tuple(stage for stage in stages if name in (ALL, stage.name))
    if not found:
        raise OperatorError("operator/settings", stage=name, known=", ".join([ALL, *(s.name for s in stages)]))
    return found


def group_id(settings: Settings, stages: Sequence[Stage]) -> str:
    """Return the consumer group: one for a worker of all stages, one of its own for each stage that runs alone."""
    return settings.group_id(stages[0].name if len(stages) == 1 else None)
