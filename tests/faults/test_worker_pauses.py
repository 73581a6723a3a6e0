"""A worker stands still past its session and wakes up believing that nothing happened: the zombie."""

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import LONG, QUICK

pytestmark = pytest.mark.faults


@pytest.mark.parametrize(
    ("count", "pauses"),
    [
        pytest.param(QUICK, 1, marks=pytest.mark.quick, id="quick"),
        pytest.param(LONG, 3, id="long"),
    ],
)
def test_worker_paused_past_its_session_writes_nothing_more(muster: Muster, count: int, pauses: int) -> None:
    """SIGSTOP until the other worker has taken over and finished batches, then SIGCONT: what it held is fenced."""
    with muster(f"worker paused past its session, {pauses} times", edition(count, seed=muster.seed)) as drill:
        for worker in (drill.fleet.start(), drill.fleet.start()):
            drill.fleet.await_ready(worker)
        drill.publish()
        for _ in range(pauses):
            drill.progress()
            muster.await_members(drill, 2)
            sleeper = drill.fleet.standing[0]
            drill.fleet.pause(sleeper)
            muster.await_members(drill, 1)
            drill.progress()
            drill.fleet.resume(sleeper)
        assert drill.settle().is_exact, str(drill.verdict)
