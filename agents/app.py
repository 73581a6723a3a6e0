"""The Faust app of a worker: an agent a stage, each handing its events to that stage's delivery.

Faust does what it is good at (group membership, fetching, back-pressure, its service tree); it commits nothing and
produces nothing (`agents/faust_overrides.py`). Stages are handed in: tests put others in their place.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import faust
import mode
import structlog

from agents import faust_overrides
from agents.delivery import Delivery
from agents.ledger import Pulse
from agents.metrics import Metrics
from agents.security import faust_credentials
from agents.settings import Settings
from agents.stages import STAGES, Clock, Stage, group_id
from agents.topics import largest_message
from agents.transactions import KafkaSink, Offsets
from agents.work import StageWork

HEARTBEATS: Final = 4  # in one session
BUFFER: Final = 1024  # inputs a topic: some seconds of work; Faust pauses fetching above 80 % of it
FETCH_BYTES: Final = 4_194_304
HEADROOM: Final = 16_384  # key, headers and framing, within a topic's max.message.bytes
REQUEST_S: Final = 60.0

log = structlog.get_logger("dateline")


def wall_clock() -> datetime:
    """Tell the time: for headers and embargoes, never for a record."""
    return datetime.now(UTC)


class WireRoom:
    """One worker's app with all that belongs to it: deliveries, metrics, pulse."""

    def __init__(self, settings: Settings, stages: Sequence[Stage] = STAGES, now: Clock = wall_clock) -> None:
        faust_overrides.be_patient()
        faust_overrides.be_lenient()
        self.settings, self.stages = settings, tuple(stages)
        self.group = group_id(settings, self.stages)
        self.pulse, self.metrics = Pulse(), Metrics(settings, self.stages)
        self.app = _faust_app(settings, self.group)
        self._offsets = Offsets(settings, self.group)
        self._bench = asyncio.Lock()
        self._opening: asyncio.Task[None] | None = None
        self._deliveries = [self._delivery(stage, now) for stage in self.stages]
        for stage, delivery in zip(self.stages, self._deliveries, strict=True):
            self._add_agent(stage, delivery)
        self.app.on_partitions_revoked.connect(self._revoked, weak=False)
        self.app.on_rebalance_complete.connect(self._assigned, weak=False)
        self.app.on_before_shutdown.connect(self._stopping, weak=False)

    def assignment(self) -> int:
        """Return how many partitions of the stages' topics this worker has."""
        consumer = self.app.consumer
        return len(consumer.assignment()) if consumer else 0

    def _generation(self) -> int | None:
        app = self.app
        return app.consumer_generation_id if app.flow_control.is_active() and not app.should_stop else None

    def _delivery(self, stage: Stage, now: Clock) -> Delivery:
        settings = self.settings
        work = StageWork(
            stage,
            settings.desk,
            now,
            topic_prefix=settings.topic_prefix,
            largest=largest_message(stage.sink) - HEADROOM,
        )
        return Delivery(
            stage,
            work,
            settings,
            sink=lambda partition: KafkaSink(
                settings, self._offsets, stage=stage.name, source=work.source, partition=partition
            ),
            generation=self._generation,
            crash=self.app.crash,
            metrics=self.metrics,
            pulse=self.pulse,
            bench=self._bench,
        )

    def _add_agent(self, stage: Stage, delivery: Delivery) -> None:
        async def agent(stream: Any) -> None:
            by_hand = stream.noack()
            delivery.let_go_by(by_hand.ack)
            async for event in by_hand.events():
                await delivery.deliver(event)

        topic = self.app.topic(self.settings.topic(stage.source), key_type=bytes, value_type=bytes)
        self.app.agent(topic, name=stage.name, supervisor_strategy=mode.CrashingSupervisor)(agent)

    async def _revoked(self, *_: Any, **__: Any) -> None:
        self._is_ready(yes=False)
        if self._opening is not None:
            self._opening.cancel()
        for delivery in self._deliveries:
            await delivery.retire()

    async def _assigned(self, *_: Any, **__: Any) -> None:
        self._is_ready(yes=True)
        if self._opening is not None:
            self._opening.cancel()
        self._opening = asyncio.create_task(self._open_lanes(), name="open-lanes")

    async def _open_lanes(self) -> None:
        """Open, once work may go on, the lanes that have something to do before anything comes."""
        await self.app.flow_control.acquire()
        generation = self._generation()
        if generation is None:
            return
        assigned = self.app.consumer.assignment()
        for stage, delivery in zip(self.stages, self._deliveries, strict=True):
            source = self.settings.topic(stage.source)
            await delivery.open(sorted(tp.partition for tp in assigned if tp.topic == source), generation)

    async def _stopping(self, *_: Any, **__: Any) -> None:
        await self._revoked()
        await self._offsets.close()

    def _is_ready(self, *, yes: bool) -> None:
        self.pulse.is_ready = yes
        self.metrics.gauge("dateline_ready").set(yes)


def build_app(settings: Settings, stages: Sequence[Stage] = STAGES, now: Clock = wall_clock) -> WireRoom:
    """Wire up a worker. Nothing is connected before its app starts."""
    return WireRoom(settings, stages, now)


def _faust_app(settings: Settings, group: str) -> Any:
    app = faust.App(
        group,
        version=1,  # Faust appends any other to the group's name
        autodiscover=False,
        broker=[f"kafka://{broker}" for broker in settings.brokers],
        broker_credentials=faust_credentials(settings),
        broker_session_timeout=settings.session_timeout_s,
        broker_heartbeat_interval=settings.session_timeout_s / HEARTBEATS,
        broker_request_timeout=max(REQUEST_S, settings.session_timeout_s),
        broker_commit_interval=1.0,  # commits nothing: Faust only forgets what was acknowledged
        consumer_group_instance_id=settings.instance_id,
        consumer_auto_offset_reset="earliest",
        consumer_max_fetch_size=FETCH_BYTES,
        processing_guarantee="at_least_once",
        key_serializer="raw",
        value_serializer="raw",
        table_standby_replicas=0,  # no tables: the plain round-robin assignor
        topic_disable_leader=True,
        topic_allow_declare=False,
        stream_buffer_maxsize=BUFFER,
        stream_wait_empty=True,
        stream_publish_on_commit=False,
        web_enabled=False,
        datadir=Path(tempfile.gettempdir()) / "dateline",  # unused, but Faust makes it
    )
    app.transport = faust_overrides.ReadingTransport(app.conf.broker_consumer, app)
    return app
