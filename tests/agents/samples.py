"""Stand-ins for what delivery meets: stages that pass through, and a log of one partition with its one owner."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

from agents.embargoes import Line
from agents.envelope import Outcome, Output
from agents.sink import FencedError, Position
from agents.stages import RAW, Clock, Message, Stage, Work
from agents.work import Send, StageWork, Worked
from pipeline.desk import DEFAULT_DESK, Desk

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def noon() -> datetime:
    """Give a moment that stands still."""
    return NOON


def passing(message: Message, desk: Desk, now: Clock) -> Outcome:
    """Put out what came in."""
    uri = (message.key or b"").decode()
    return Outcome([Output(message.value or b"", uri, f"id-{uri}", "stub")])


def stage(work: Work = passing, name: str = "segmentation", source: str = RAW) -> Stage:
    """Give a row whose function is `work`."""
    return Stage(name, source, work, reads=(), writes=("stub",))


def at_work(work: Work = passing, largest: int = 1_048_576) -> StageWork:
    """Give a stage at work, the clock standing at noon."""
    return StageWork(stage(work), DEFAULT_DESK, noon, largest=largest)


def message(offset: int, value: bytes | None = b"{}") -> Message:
    """Give the input at `offset`, its key naming it."""
    return Message(f"a{offset}".encode(), value, (), 0, offset)


@dataclass
class MemoryLog:
    """What a broker keeps of one partition: the committed offset with its note, what was made visible, whose it is."""

    offset: int | None = None
    note: str = ""
    end: int = 0
    visible: list[Send] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    owner: object | None = None

    @property
    def keys(self) -> list[bytes | None]:
        """The keys of all that became visible, in order."""
        return [send.key for send in self.visible]


class MemorySink:
    """A `TransactionalSink` on a `MemoryLog`. Commits numbered in `failing` raise; when it is cut off, all do."""

    def __init__(self, log: MemoryLog, failing: Sequence[int] = ()) -> None:
        self.log, self.failing, self.commits = log, failing, 0
        self.is_closed = self.is_cut_off = False

    async def open(self) -> Position:
        """Take the partition."""
        self.log.owner = self
        return Position(self.log.offset, self.log.note, self.log.end)

    async def recall(self, topics: Sequence[str], each: Callable[[Line], None]) -> None:
        """Hand over what became visible on these topics."""
        for topic in topics:
            for send in self.log.visible:
                if send.topic == topic:
                    each(Line(topic, send.key or b"", send.value, send.headers))

    async def commit(self, sends: Sequence[Send], offset: int, note: str) -> None:
        """Make all of it visible, or nothing."""
        if self.log.owner is not self:
            raise FencedError
        self.commits += 1
        if self.is_cut_off or self.commits in self.failing:
            raise ConnectionError
        self.log.visible.extend(sends)
        self.log.offset, self.log.note = offset, note
        self.log.notes.append((offset, note))
        if sends:
            self.log.batches.append(len(sends))

    async def close(self) -> None:
        """Remember it."""
        self.is_closed = True


class Tally:
    """A `Ledger` that counts."""

    def __init__(self) -> None:
        self.done, self.skips, self.commits = 0, 0, 0
        self.notices: Counter[str] = Counter()

    def working(self) -> nullcontext[None]:
        """Span nothing."""
        return nullcontext()

    def worked(self, message: Message, result: Worked, seconds: float) -> None:  # noqa: ARG002 - as the lane calls it
        """Count an input."""
        self.done += 1
        self.notices.update(result.notices)

    def skipped(self) -> None:
        """Count one that had been committed."""
        self.skips += 1

    def committed(self, articles: int, sends: Sequence[Send]) -> None:  # noqa: ARG002 - the same
        """Count a batch."""
        self.commits += 1

    def booked(self, articles: int, held: int) -> None:
        """Count nothing."""


async def until(is_so: Callable[[], bool]) -> None:
    """Give the loop its turns until it is so."""
    for _ in range(10_000):
        if is_so():
            return
        await asyncio.sleep(0)
    raise AssertionError


def run(story: Awaitable[object]) -> None:
    """Run a test's story in a loop of its own."""

    async def bounded() -> None:
        await asyncio.wait_for(story, 20)

    asyncio.run(bounded())
