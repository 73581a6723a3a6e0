"""A worker whose stages pass their input on as it came: what is left is the wiring. A program, not a measurement."""

import sys
from dataclasses import replace

from agents.envelope import Outcome, Output
from agents.settings import Settings
from agents.stages import STAGES, Clock, Message
from agents.worker import run
from pipeline.desk import Desk


def passed_on(message: Message, _desk: Desk, _now: Clock) -> Outcome:
    """Give the input's value under its key again."""
    uri = (message.key or b"").decode()
    return Outcome([Output(message.value or b"", uri, uri, "passed")])


if __name__ == "__main__":
    sys.exit(run(Settings.load(), tuple(replace(stage, work=passed_on) for stage in STAGES)))
