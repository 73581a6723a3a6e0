"""A worker whose stages pass everything through, or all fail: a program for test_worker.py, not a test."""

import sys
from dataclasses import replace

from agents.envelope import Outcome
from agents.settings import Settings
from agents.stages import STAGES, Clock, Message
from agents.worker import run
from pipeline.desk import Desk
from tests.agents.samples import passing


def failing(message: Message, desk: Desk, now: Clock) -> Outcome:
    """Be broken, as a bad release is."""
    raise KeyError


if __name__ == "__main__":
    work = failing if sys.argv[1:] == ["broken"] else passing
    sys.exit(run(Settings.load(), [replace(stage, work=work) for stage in STAGES]))
