"""Workers come and go while others work: partitions change hands under load."""

import signal

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import LONG, QUICK

pytestmark = pytest.mark.faults

TURNS = (
    pytest.param(QUICK, signal.SIGTERM, marks=pytest.mark.quick, id="quick-SIGTERM"),
    pytest.param(LONG, signal.SIGTERM, id="long-SIGTERM"),
    pytest.param(LONG, signal.SIGKILL, id="long-SIGKILL"),
)


@pytest.mark.parametrize(("count", "number"), TURNS)
def test_second_worker_joins_and_both_leave_in_turn(muster: Muster, count: int, number: signal.Signals) -> None:
    """The newcomer leaves first, a third joins, then the oldest leaves, by the given signal."""
    with muster(f"a second worker joins, both leave by {number.name}", edition(count, seed=muster.seed)) as drill:
        leave = drill.fleet.kill if number is signal.SIGKILL else drill.fleet.terminate
        oldest = drill.fleet.start_ready()
        drill.publish()
        drill.progress()
        second = drill.fleet.start_ready()
        drill.progress()
        leave(second)
        drill.progress()
        drill.fleet.start_ready()
        drill.progress()
        leave(oldest)
        assert drill.settle().is_exact, str(drill.verdict)
