"""A slow article at the head of fast ones: what is behind it must not be taken for done."""

import sys

import pytest

from tests.faults.articles import edition, story
from tests.faults.muster import Muster
from tests.faults.sizes import QUICK
from tests.faults.worker_with_hooks import SLOW_BEGINS, SLOW_KEY

pytestmark = [pytest.mark.faults, pytest.mark.quick]

HOOKED = (sys.executable, "-m", "tests.faults.worker_with_hooks")


def test_slow_article_at_the_head_and_a_kill_lose_nothing_behind_it(muster: Muster) -> None:
    """The worker is killed while one article takes seconds and fast ones queue behind it."""
    fast = edition(QUICK // 2, seed=muster.seed)
    slow = story(SLOW_KEY.decode(), "TOLVE - The mayor said the bridge would open.")
    with muster(
        "a slow article at the head of fast ones; SIGKILL", [*fast[:50], slow, *fast[50:]], command=HOOKED
    ) as drill:
        worker = drill.fleet.start_ready(name="pod-0")
        drill.publish()
        drill.holds(lambda: SLOW_BEGINS in worker.log.read_bytes(), "the slow article begins")
        drill.fleet.kill(worker)
        drill.fleet.start(name="pod-0")
        assert drill.settle().is_exact, str(drill.verdict)
