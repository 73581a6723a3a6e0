"""What a lane is given: a place for its batches, bounds for them, and somebody who counts.

Protocols and plain values only. `agents/transactions.py` is the sink on Kafka, `agents/ledger.py` counts for metrics
and logs; tests have their own of both.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from agents.embargoes import Line
from agents.stages import Message
from agents.work import Send, Worked


class FencedError(Exception):
    """Another process has opened the sink: whatever this one holds is no longer its business."""


class Position(NamedTuple):
    """How far the partition is: the committed offset (None: nothing was), the note beside it, the end of the log."""

    offset: int | None
    note: str
    end: int


class TransactionalSink(Protocol):
    """Where a lane's batches go. Every method may raise `FencedError`."""

    async def open(self) -> Position:
        """Fence former owners, then read the position."""

    async def recall(self, topics: Sequence[str], each: Callable[[Line], None]) -> None:
        """Read these topics, named without prefix, from the first record to the last that is committed; after `open`.

        Each topic's records come in their order.
        """

    async def commit(self, sends: Sequence[Send], offset: int, note: str) -> None:
        """Make all of it visible, or nothing."""

    async def close(self) -> None:
        """Let go of connections."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What closes a batch: inputs, output bytes, seconds of work, whatever comes first. And patience once fenced."""

    articles: int = 500
    size: int = 4_194_304
    seconds: float = 1.0
    fenced_s: float = 30.0


class Ledger(Protocol):
    """Who counts what a lane does: metrics and logs (`agents/ledger.py`), or a test."""

    def working(self) -> AbstractContextManager[None]:
        """Span the work on one batch."""

    def worked(self, message: Message, result: Worked, seconds: float) -> None:
        """Count one input worked on; it is not committed yet."""

    def skipped(self) -> None:
        """Count an input that a former owner had committed."""

    def committed(self, articles: int, sends: Sequence[Send]) -> None:
        """Count a batch that is visible now."""

    def booked(self, articles: int, held: int) -> None:
        """Tell how many articles the lane's book knows, and how many of them it has put aside."""
