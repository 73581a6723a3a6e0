"""Articles that give no record, one or several, and those that give only a dead letter, all under kills."""

import pytest

from tests.faults.articles import edition
from tests.faults.muster import Muster
from tests.faults.sizes import LONG

pytestmark = pytest.mark.faults


def test_no_one_and_many_outputs_and_dead_letters_come_once_under_kills(muster: Muster) -> None:
    """One message in four is a mistake; four SIGKILLs; each record and each dead letter is there once."""
    messages = edition(LONG, seed=muster.seed, every_mistake=4)
    with muster("no, one, many outputs; 1 in 4 dead; SIGKILL, 4 times", messages) as drill:
        drill.goes_under_kills(4)
        assert drill.settle().is_exact, str(drill.verdict)
