"""A replay is a reset of the group's offsets: the same articles give the same records with the same ids again."""

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import BOTH

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("count", BOTH)
def test_group_reset_gives_every_record_again_and_no_other(muster: Muster, count: int) -> None:
    """After a whole run and a reset of wire.raw to its beginning, every value is there exactly twice."""
    with muster("group reset: all twice, byte for byte", edition(count, seed=muster.seed)) as drill:
        worker = drill.fleet.start_ready()
        drill.publish()
        drill.drained()
        drill.fleet.terminate(worker)
        muster.reset_group(drill)
        drill.fleet.start_ready()
        assert drill.settle(times=2).is_exact, str(drill.verdict)
