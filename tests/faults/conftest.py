"""Fixtures of the fault drills."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agents.broker import Node
from tests.faults.drill import Drill
from tests.faults.muster import Muster
from tests.faults.scoreboard import VERDICTS

SEED_VARIABLE = "DATELINE_FAULTS_SEED"


@pytest.fixture(scope="session")
def seed() -> int:
    """Give the seed of the run: drawn, unless the environment repeats an earlier one."""
    return int(os.environ.get(SEED_VARIABLE) or random.SystemRandom().randrange(10_000))


@pytest.fixture
def muster(kafka: Node, tmp_path: Path, seed: int, given_back: Callable[..., None]) -> Muster:
    """Call drills together on the common broker."""
    return Muster(kafka, tmp_path, seed=seed, given_back=given_back)


@pytest.fixture
def own_muster(tmp_path: Path, seed: int, given_back: Callable[..., None]) -> Iterator[Muster]:
    """Call drills together on a broker of their own, which they may end."""
    with Node(tmp_path / "broker") as running:
        yield Muster(running, tmp_path, seed=seed, given_back=given_back)


@pytest.fixture
def given_back(request: pytest.FixtureRequest) -> Callable[[Drill, BaseException | None], None]:
    """Take a drill's verdict for the table, print it, and attach the workers' logs to a failure."""

    def take(drill: Drill, failure: BaseException | None) -> None:
        if drill.verdict is not None:
            request.config.stash[VERDICTS].append(drill.verdict)
            print(f"\n{drill.verdict}")  # noqa: T201 - a run's seed and counts belong in its log
        if failure is not None:
            request.node.add_report_section("call", "workers", drill.fleet.logs())

    return take
