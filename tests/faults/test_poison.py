"""An input that kills the process each time it is worked on: given up after its third start alone."""

import sys

import pytest

from tests.faults.articles import edition, story
from tests.faults.ledger import Ledger
from tests.faults.muster import Muster
from tests.faults.sizes import QUICK
from tests.faults.worker_with_hooks import FATAL_KEY

pytestmark = [pytest.mark.faults, pytest.mark.quick]

HOOKED = (sys.executable, "-m", "tests.faults.worker_with_hooks")


def test_input_that_kills_the_process_is_dead_lettered_and_its_neighbours_pass(muster: Muster) -> None:
    """Processes die on it, three with nothing else in hand; the next dead-letters it untouched, all else is exact."""
    messages = edition(QUICK // 2, seed=muster.seed)
    ledger = Ledger(messages[:50])
    ledger.enter(story(FATAL_KEY.decode(), "TOLVE - The mayor said no."), given_up_before="wire.quotes")
    for message in messages[50:]:
        ledger.enter(message)
    with muster("a poison that kills the process, third start alone", ledger, command=HOOKED) as drill:
        drill.fleet.start_ready(name="pod-0")
        drill.publish()
        assert drill.settle().is_exact, str(drill.verdict)
        assert drill.fleet.crashes in (4, 5)  # it counts from the first start that had it in its first batch
