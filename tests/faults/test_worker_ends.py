"""A worker ends, asked or not, and is started again: nothing is lost, nothing comes twice."""

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import LONG, QUICK

pytestmark = pytest.mark.faults


@pytest.mark.parametrize(
    ("count", "name"),
    [
        pytest.param(QUICK, "pod-0", marks=pytest.mark.quick, id="quick-named"),
        pytest.param(LONG, None, id="long-unnamed"),
    ],
)
def test_worker_killed_four_times_loses_and_doubles_nothing(muster: Muster, count: int, name: str | None) -> None:
    """SIGKILL mid-batch, four times, each after more receipts were seen; with a name kept over restarts and without."""
    scenario = f"worker SIGKILL, 4 times, {'static' if name else 'dynamic'} member"
    with muster(scenario, edition(count, seed=muster.seed)) as drill:
        drill.goes_under_kills(4, name=name)
        assert drill.settle().is_exact, str(drill.verdict)


def test_worker_terminated_four_times_loses_and_doubles_nothing(muster: Muster) -> None:
    """SIGTERM under load, four times: each ends with exit code 0 and its successor goes on."""
    with muster("worker SIGTERM, 4 times", edition(LONG, seed=muster.seed)) as drill:
        worker = drill.fleet.start_ready()
        drill.publish()
        for _ in range(4):
            drill.progress()
            drill.fleet.terminate(worker)
            worker = drill.fleet.start()
        assert drill.settle().is_exact, str(drill.verdict)
