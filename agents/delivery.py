"""One stage's delivery: a lane for every partition it is given, opened anew with every assignment.

Faust hands in events in the order it fetched them; each goes to the lane of its partition and generation. A lane of an
older generation is retired, to its end, before the next one opens: in one process as between two, whoever opens last
owns the partition. An error that ends a lane is handed to `crash`, and nothing later is committed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, Protocol

from agents.books import Book
from agents.breaker import Breaker
from agents.lane import Lane
from agents.ledger import Pulse, StageLedger
from agents.metrics import Metrics
from agents.settings import Settings
from agents.sink import Bounds, TransactionalSink
from agents.stages import Message, Stage
from agents.work import StageWork


class Came(Protocol):
    """What delivery needs of a Faust message."""

    key: bytes | None
    value: bytes | None
    headers: Any
    partition: int
    offset: int
    generation_id: int


class Event(Protocol):
    """What delivery needs of a Faust event."""

    message: Came


class Delivery:
    """The lanes of one stage. `generation` says which assignment holds now, None while none does."""

    def __init__(  # noqa: PLR0913 - what app.py wires together
        self,
        stage: Stage,
        work: StageWork,
        settings: Settings,
        *,
        sink: Callable[[int], TransactionalSink],
        generation: Callable[[], int | None],
        crash: Callable[[BaseException], Coroutine[Any, Any, None]],
        metrics: Metrics,
        pulse: Pulse,
        bench: asyncio.Lock,
    ) -> None:
        self._stage, self._work, self._sink, self._generation = stage, work, sink, generation
        self._crash, self._metrics, self._pulse = crash, metrics, pulse
        self._let_go: Callable[[Event], Awaitable[object]] = _nothing_to_let_go
        self._breaker = Breaker(stage.name, run=settings.breaker_run, share=settings.breaker_share)
        self._bounds = Bounds(
            articles=settings.batch_articles,
            size=settings.batch_bytes,
            seconds=settings.batch_seconds,
            fenced_s=settings.session_timeout_s,
        )
        self._books = settings.book_articles, settings.held_bytes
        self._turn, self._bench = asyncio.Lock(), bench
        self._opening = asyncio.Lock()
        self._lanes: dict[int, tuple[int, Lane[Event], asyncio.Task[None]]] = {}
        self._is_crashing: set[asyncio.Task[None]] = set()

    def let_go_by(self, let_go: Callable[[Event], Awaitable[object]]) -> None:
        """Say how an event is acknowledged; before the first is delivered."""
        self._let_go = let_go

    async def deliver(self, event: Event) -> None:
        """Hand one event to its lane."""
        message = event.message
        if message.generation_id != self._generation():
            await self._let_go(event)  # of an assignment that is over; its next owner reads it again
            return
        lane = await self._lane(message.partition, message.generation_id)
        await lane.put(event)

    async def open(self, partitions: Iterable[int], generation: int) -> None:
        """Open the lanes of an assignment before anything comes for them: copy put aside waits for no input."""
        if self._stage.books:
            for partition in partitions:
                await self._lane(partition, generation)

    async def retire(self) -> None:
        """End all lanes: the partitions go to others, or the worker stops."""
        await asyncio.gather(*(self._retire(partition) for partition in list(self._lanes)))

    async def _lane(self, partition: int, generation: int) -> Lane[Event]:
        async with self._opening:
            found = self._lanes.get(partition)
            if found is None or found[0] != generation:
                await self._retire(partition)
                found = self._opened(partition, generation)
            return found[1]

    def _opened(self, partition: int, generation: int) -> tuple[int, Lane[Event], asyncio.Task[None]]:
        articles, held_bytes = self._books
        lane = Lane(
            self._work,
            self._sink(partition),
            read=read,
            let_go=self._let_go,
            is_ours=lambda: self._generation() == generation,
            breaker=self._breaker,
            ledger=StageLedger(self._metrics, self._pulse, self._stage.name, partition),
            bounds=self._bounds,
            turn=self._turn,
            bench=self._bench,
            book=Book(self._work.now, articles=articles, held_bytes=held_bytes) if self._stage.books else None,
        )
        task = asyncio.create_task(lane.run(), name=f"{self._stage.name}-{partition}")
        task.add_done_callback(self._ended)
        self._lanes[partition] = (generation, lane, task)
        self._metrics.gauge("dateline_lanes").labels(self._stage.name).set(len(self._lanes))
        return self._lanes[partition]

    async def _retire(self, partition: int) -> None:
        if partition not in self._lanes:
            return
        _, lane, task = self._lanes.pop(partition)
        lane.retire()
        await asyncio.wait({task})
        self._metrics.gauge("dateline_lanes").labels(self._stage.name).set(len(self._lanes))

    def _ended(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            crashing = asyncio.ensure_future(self._crash(error))
            self._is_crashing.add(crashing)
            crashing.add_done_callback(self._is_crashing.discard)


async def _nothing_to_let_go(_event: Event) -> None:
    """Stand in until the agent runs: no event comes before it does."""


def read(event: Event) -> Message:
    """Make a message of a Faust event; headers without a value, which Kafka allows, are left out."""
    came = event.message
    headers = tuple((name, value) for name, value in came.headers or () if value is not None)
    return Message(came.key, came.value, headers, came.partition, came.offset)
