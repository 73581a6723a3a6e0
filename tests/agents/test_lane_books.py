"""A lane with a book, against a log in memory and a clock that is set by hand: versions, kills, embargoes, restarts."""

import asyncio
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Self

from agents.books import Book
from agents.breaker import Breaker
from agents.lane import Lane
from agents.rooms import ROOMS
from agents.sink import Bounds
from agents.stages import STAGES, Message
from agents.work import StageWork
from pipeline.desk import DEFAULT_DESK
from tests.agents.samples import NOON, MemoryLog, MemorySink, Tally, run, until


class Clock:
    """A clock set by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def goes_on(self, **more: float) -> None:
        """Let it be later."""
        self.now += timedelta(**more)


class Worker:
    """One process's segmentation lane on a log."""

    def __init__(self, log: MemoryLog, clock: Clock, failing: Sequence[int] = ()) -> None:
        self.log, self.sink, self.tally = log, MemorySink(log, failing), Tally()
        self.gone: list[int] = []
        self.lane: Lane[Message] = Lane(
            StageWork(STAGES[0], DEFAULT_DESK, clock),
            self.sink,
            read=lambda taken: taken,
            let_go=self._let_go,
            is_ours=lambda: True,
            breaker=Breaker("segmentation", run=3, share=0.5),
            ledger=self.tally,
            bounds=Bounds(articles=10, size=100_000, seconds=60.0, fenced_s=0.2),
            turn=asyncio.Lock(),
            bench=asyncio.Lock(),
            book=Book(clock, articles=100, held_bytes=100_000),
        )

    async def __aenter__(self) -> Self:
        """Start."""
        self._running = asyncio.ensure_future(self.lane.run())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Retire in order."""
        self.lane.retire()
        await self._running

    async def takes(self, *messages: Message) -> None:
        """Put these in and wait until they are done."""
        done = len(self.gone) + len(messages)
        for message in messages:
            await self.lane.put(message)
        await until(lambda: len(self.gone) == done or self._running.done())

    async def _let_go(self, taken: Message) -> None:
        self.gone.append(taken.offset)


def article(offset: int, version: str = "1", body: str = "Rain fell on Orin.", **fields: Any) -> Message:
    """Give a ninjs message at an offset."""
    value = {"uri": "urn:a", "version": version, "body_text": body, **fields}
    return Message(b"urn:a", json.dumps(value).encode(), (), 0, offset)


def segmented(log: MemoryLog) -> list[tuple[str, str]]:
    """Give version and text of every record that went on."""
    records = [json.loads(send.value or b"") for send in log.visible if send.topic == "wire.segmentation"]
    return [(record["article"]["version"], record["text"]) for record in records]


def letters(log: MemoryLog) -> list[bytes]:
    """Give the code of every dead letter."""
    return [dict(send.headers)["dateline-error-code"] for send in log.visible if send.topic == "wire.deadletter"]


async def until_soon(is_so: Callable[[], bool]) -> None:
    """Wait, with a deadline, for a lane that sleeps between looks at the clock."""
    async with asyncio.timeout(10):
        while not is_so():  # noqa: ASYNC110 - the lane tells nobody
            await asyncio.sleep(0.01)


def test_the_stage_is_the_real_one() -> None:
    """What is tested here is the row the worker runs."""
    assert ("segmentation", True) == (STAGES[0].name, "segmentation" in ROOMS)


def test_versions_are_kept_in_order_over_a_restart() -> None:
    """What the next owner finds in the topics is what the last one knew."""
    log, clock = MemoryLog(), Clock()

    async def story() -> None:
        async with Worker(log, clock) as first:
            await first.takes(article(0, "2", "Two."), article(1, "1", "One."))
        async with Worker(log, clock) as second:
            await second.takes(article(2, "1", "One."), article(3, "2", "Another."), article(4, "3", "Three."))
            assert 2 == second.tally.notices["superseded"] + first.tally.notices["superseded"]

    run(story())
    assert [("2", "Two."), ("3", "Three.")] == segmented(log)
    assert [b"domain/contradictory-version"] == letters(log)


def test_what_was_not_committed_was_not_entered() -> None:
    """After a failed commit the version is new to the next owner."""
    log, clock = MemoryLog(), Clock()

    async def story() -> None:
        failed = Worker(log, clock, failing=(1,))
        await failed.lane.put(article(0))
        with suppress(ConnectionError):
            await failed.lane.run()
        async with Worker(log, clock) as second:
            await second.takes(article(0))

    run(story())
    assert 1 == len(segmented(log))


def test_a_kill_goes_on_without_words_and_nothing_of_the_killed_version_comes_again() -> None:
    """Later stages and subscribers learn of it as of any version."""
    log, clock = MemoryLog(), Clock()

    async def story() -> None:
        async with Worker(log, clock) as worker:
            await worker.takes(article(0), article(1, body="", pubStatus="canceled"), article(2))

    run(story())
    assert [("1", "Rain fell on Orin."), ("1", "")] == segmented(log)


def test_copy_under_embargo_appears_at_its_end_and_not_a_moment_before() -> None:
    """Whoever owns the partition then; once."""
    log, clock = MemoryLog(), Clock()
    embargoed = article(0, embargoedUntil="2031-05-04T12:05:00Z")

    async def story() -> None:
        async with Worker(log, clock) as first:
            await first.takes(embargoed)
            clock.goes_on(minutes=4, seconds=59, microseconds=999_999)
            await first.takes(article(1, "x", "Other.", uri="urn:b"))
            assert [("x", "Other.")] == segmented(log)
        async with Worker(log, clock) as second:
            clock.goes_on(microseconds=1)
            await until_soon(lambda: 2 == len(segmented(log)))
            await second.takes(article(2, "y", "More.", uri="urn:c"))
        async with Worker(log, clock) as third:
            await third.takes(article(3, "z", "Still more.", uri="urn:d"))

    run(story())
    assert [("x", "Other."), ("1", "Rain fell on Orin."), ("y", "More."), ("z", "Still more.")] == segmented(log)
    assert 4 == log.offset


def test_a_worker_that_comes_after_the_end_takes_the_copy_up_at_once() -> None:
    """With nothing new on the wire."""
    log, clock = MemoryLog(), Clock()

    async def story() -> None:
        async with Worker(log, clock) as first:
            await first.takes(article(0, embargoedUntil="2031-05-04T12:05:00Z"))
        clock.goes_on(hours=1)
        async with Worker(log, clock):
            await until_soon(lambda: 1 == len(segmented(log)))

    run(story())
    assert 1 == log.offset


def test_a_failed_commit_of_copy_taken_up_loses_nothing_and_doubles_nothing() -> None:
    """The next owner takes it up."""
    log, clock = MemoryLog(), Clock()

    async def story() -> None:
        async with Worker(log, clock) as first:
            await first.takes(article(0, embargoedUntil="2031-05-04T12:05:00Z"))
        clock.goes_on(hours=1)
        failing = Worker(log, clock, failing=(1,))
        with suppress(ConnectionError):
            await failing.lane.run()
        assert [] == segmented(log)
        async with Worker(log, clock):
            await until_soon(lambda: 1 == len(segmented(log)))

    run(story())


def test_copy_killed_before_its_embargo_ends_never_appears() -> None:
    """The kill itself does, and the copy is let go."""
    log, clock = MemoryLog(), Clock()

    async def story() -> None:
        async with Worker(log, clock) as worker:
            await worker.takes(article(0, embargoedUntil="2031-05-04T12:05:00Z"), article(1, pubStatus="canceled"))
            clock.goes_on(hours=1)
            await worker.takes(article(2, "y", "More.", uri="urn:c"))

    run(story())
    assert [("1", ""), ("y", "More.")] == segmented(log)


def test_an_input_without_a_value_is_passed_over_and_counted() -> None:
    """The offset goes on."""
    log, clock = MemoryLog(), Clock()
    tallies = []

    async def story() -> None:
        async with Worker(log, clock) as worker:
            await worker.takes(Message(b"urn:a", None, (), 0, 0), article(1))
            tallies.append(worker.tally.notices)

    run(story())
    assert (1, 2, {"tombstone": 1}) == (len(segmented(log)), log.offset, dict(tallies[0]))
