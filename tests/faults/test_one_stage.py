"""One stage a worker, as a large deployment runs them: each in a group of its own."""

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import LONG

pytestmark = pytest.mark.faults

STAGES = ("segmentation", "entities", "quotes", "events")


def test_one_stage_a_worker_with_a_joiner_a_kill_and_a_stop(muster: Muster) -> None:
    """A second worker of entities joins, the first is killed, quotes is stopped and started."""
    with muster("one stage a worker; join, SIGKILL, SIGTERM", edition(LONG, seed=muster.seed)) as drill:
        workers = {stage: drill.fleet.start(stage) for stage in STAGES}
        for worker in workers.values():
            drill.fleet.await_ready(worker)
        drill.publish()
        drill.progress()
        drill.fleet.start_ready("entities")
        drill.progress()
        drill.fleet.kill(workers["entities"])
        drill.progress()
        drill.fleet.terminate(workers["quotes"])
        drill.fleet.start("quotes")
        assert drill.settle().is_exact, str(drill.verdict)
