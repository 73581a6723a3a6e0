"""The only broker goes away under load and comes back with its data: the workers outlast it."""

import signal

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import LONG, QUICK

pytestmark = [
    pytest.mark.faults,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # of kafka-python's sockets, see drill.py
]

AWAY_S = 10.0


@pytest.mark.parametrize(
    ("count", "number", "outages"),
    [
        pytest.param(QUICK, signal.SIGKILL, 1, marks=pytest.mark.quick, id="quick-SIGKILL"),
        pytest.param(LONG, signal.SIGTERM, 2, id="long-SIGTERM"),
        pytest.param(LONG, signal.SIGKILL, 2, id="long-SIGKILL"),
    ],
)
def test_broker_away_for_ten_seconds_loses_and_doubles_nothing(
    own_muster: Muster, count: int, number: signal.Signals, outages: int
) -> None:
    """The broker ends by the given signal, stays away for 10 s, and everything is there once."""
    scenario = f"broker {number.name}, 10 s away, {outages} times"
    with own_muster(scenario, edition(count, seed=own_muster.seed)) as drill:
        drill.fleet.start_ready()
        drill.publish()
        for _ in range(outages):
            drill.progress()
            own_muster.outage(drill, number, AWAY_S)
        assert drill.settle().is_exact, str(drill.verdict)
