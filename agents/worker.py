"""A worker process from start to exit code: the app, its port, signals, the two deadlines.

0    asked to stop (SIGTERM, SIGINT), and did
1    died of something that a fresh start may cure: start it again
3    settings, rights, topics, breaker: an operator must act first
"""

import asyncio
import os
import signal
import threading
from collections.abc import Sequence
from typing import Any, Final

import faust
import structlog

from agents import logs
from agents.app import WireRoom, build_app
from agents.health import HealthPort
from agents.settings import Settings
from agents.stages import STAGES, Stage
from pipeline.errors import OperatorError

STOPPED: Final = 0
CRASHED: Final = 1
OPERATOR: Final = 3

log = structlog.get_logger("dateline")


class Process(faust.Worker):
    """Faust's worker without its spinner, its printing and its logging set-up; with deadlines for both ends."""

    def __init__(self, room: WireRoom, port: int, **options: Any) -> None:
        super().__init__(room.app, override_logging=False, redirect_stdouts=False, quiet=True, **options)
        self.spinner = None
        self._room, self._port = room, port
        self._is_assigned = asyncio.Event()
        room.app.on_rebalance_complete.connect(self._assigned, weak=False)

    async def on_first_start(self) -> None:
        """Begin to wait for the assignment."""
        await super().on_first_start()
        self.add_future(self._await_assignment())

    async def on_startup_finished(self) -> None:
        """Print nothing: "ready" is said when partitions are here."""

    def _on_sigint(self) -> None:
        self._schedule_shutdown(signal.SIGINT)

    def _schedule_shutdown(self, signal: signal.Signals) -> None:
        log.info("stopping", signal=signal.name)
        self._room.pulse.is_ready = False
        self.cut_short(CRASHED)
        super()._schedule_shutdown(signal)

    def cut_short(self, code: int) -> None:
        """End the process when an orderly end takes too long. Safe: what is not committed was never visible."""
        timer = threading.Timer(self._room.settings.stop_timeout_s, os._exit, (code,))
        timer.daemon = True
        timer.start()

    async def _assigned(self, *_: Any, **__: Any) -> None:
        self._is_assigned.set()
        room = self._room
        log.info(
            "ready",
            stages=[stage.name for stage in room.stages],
            group=room.group,
            partitions=room.assignment(),
            metrics_port=self._port,
        )

    async def _await_assignment(self) -> None:
        patience = self._room.settings.assignment_timeout_s
        try:
            await asyncio.wait_for(self._is_assigned.wait(), patience)
        except TimeoutError:
            self.cut_short(OPERATOR)
            await self._room.app.crash(
                OperatorError("operator/assignment", group=self._room.group, seconds=int(patience))
            )


def run(settings: Settings, stages: Sequence[Stage] = STAGES) -> int:
    """Run a worker until it ends; return its exit code. Raises `OperatorError` for what is wrong before it starts."""
    logs.set_up(settings.log_level)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    room = build_app(settings, stages)
    port = HealthPort(
        settings.metrics_host,
        settings.metrics_port,
        room.metrics.registry,
        room.pulse,
        stall_s=settings.stall_timeout_s,
    )
    port.start()
    try:
        Process(room, port.port, loop=loop).execute_from_commandline()
    except SystemExit as end:
        return _exit_code(room, end)
    finally:
        port.stop()
    return STOPPED


def _exit_code(room: WireRoom, end: SystemExit) -> int:
    reason = room.app.crash_reason
    if isinstance(reason, OperatorError):
        log.error("stopped", code=reason.code, **reason.context)
        return OPERATOR
    return CRASHED if end.code or reason is not None else STOPPED
