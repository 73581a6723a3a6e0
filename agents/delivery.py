"""One stage's delivery: a lane for every partition it is given, opened anew with every assignment.

Faust hands in events in the order it fetched them; each goes to the lane of its partition and generation. A lane of an
older generation is retired, to its end, before the next one opens: in one process as between two, whoever opens last
owns the partition. An error that ends a lane is handed to `crash`, and nothing later is committed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol

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
        self._breaker = Breaker(stage.name, run=settings.breaker_run, share=settings.breaker_share)
        self._bounds = Bounds(
            articles=settings.batch_articles,
            size=settings.batch_bytes,
            seconds=settings.batch_seconds,
            fenced_s=settings.session_timeout_s,
        )
        self._turn, self._bench = asyncio.Lock(), bench
        self._lanes: dict[int, tuple[int, Lane[Event], asyncio.Task[None]]] = {}
        self._is_crashing: set[asyncio.Task[None]] = set()

    async def deliver(self, event: Event, let_go: Callable[[Event], Awaitable[object]]) -> None:
        """Hand one event to its lane."""
        message = event.message
        if message.generation_id != self._generation():
            await let_go(event)  # of an assignment that is over; its next owner reads it again
            return
        held = self._lanes.get(message.partition)
        if held is None or held[0] != message.generation_id:
            await self._retire(message.partition)
            held = self._opened(message.partition, message.generation_id, let_go)
        await held[1].put(event)

    async def retire(self) -> None:
        """End all lanes: the partitions go to others, or the worker stops."""
        await asyncio.gather(*(self._retire(partition) for partition in list(self._lanes)))

    def _opened(
        self, partition: int, generation: int, let_go: Callable[[Event], Awaitable[object]]
    ) -> tuple[int, Lane[Event], asyncio.Task[None]]:
        lane = Lane(
            self._work,
            self._sink(partition),
            read=read,
            let_go=let_go,
            is_ours=lambda: self._generation() == generation,
            breaker=self._breaker,
            ledger=StageLedger(self._metrics, self._pulse, self._stage.name, partition),
            bounds=self._bounds,
            turn=self._turn,
            bench=self._bench,
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


def read(event: Event) -> Message:
    """Make a message of a Faust event; headers without a value, which Kafka allows, are left out."""
    came = event.message
    headers = tuple((name, value) for name, value in came.headers or () if value is not None)
    return Message(came.key, came.value, headers, came.partition, came.offset)
