"""A worker whose stages misbehave on marked articles: one takes long, one kills the process. A program, not a test.

Everything but the marked articles goes through the real table; delivery cannot tell the difference.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from agents.envelope import Outcome
from agents.settings import Settings
from agents.stages import STAGES, Clock, Message, Stage, Work
from agents.worker import run
from pipeline.desk import Desk

SLOW_KEY: Final = b"urn:faults:slow"
FATAL_KEY: Final = b"urn:faults:fatal"
SLOW_S: Final = 4.0
SLOW_BEGINS: Final = b"hook: a slow article begins"
FATAL_CODE: Final = 86


def _slow() -> None:
    print(SLOW_BEGINS.decode(), flush=True)  # noqa: T201 - the drill waits for this line before it kills
    time.sleep(SLOW_S)


def _fatal() -> None:
    os._exit(FATAL_CODE)  # as a crash in native code would: no exception, no clean-up


HOOKS: Final[dict[str, tuple[bytes, Callable[[], None]]]] = {
    "entities": (SLOW_KEY, _slow),
    "quotes": (FATAL_KEY, _fatal),
}


def hooked(stage: Stage) -> Stage:
    """Give the row with its work behind the hook, where it has one."""
    if stage.name not in HOOKS:
        return stage
    mark, act = HOOKS[stage.name]
    return replace(stage, work=_behind(stage.work, mark, act))


def _behind(work: Work, mark: bytes, act: Callable[[], None]) -> Work:
    def worked(message: Message, desk: Desk, now: Clock) -> Outcome:
        if message.key is not None and message.key.startswith(mark):
            act()
        return work(message, desk, now)

    return worked


if __name__ == "__main__":
    sys.exit(run(Settings.load(), tuple(hooked(stage) for stage in STAGES)))
