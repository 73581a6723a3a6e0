"""The heaviest articles accepted, through every topic of a real broker."""

import pytest

from tests.faults.articles import edition, story
from tests.faults.muster import Muster
from tests.heavy import HEAVY, LARGEST, filled

pytestmark = pytest.mark.faults


def test_the_heaviest_articles_pass_every_hop_with_their_neighbours(muster: Muster) -> None:
    """Articles filled to the limits, light ones among them: no topic refuses a record, nobody is held up for good."""
    light = edition(50, seed=muster.seed)
    heavy = [story(f"urn:heavy:{number}", filled(HEAVY[name])) for number, name in enumerate(LARGEST)]
    with muster("the heaviest articles, no fault", [*light[:25], *heavy, *light[25:]]) as drill:
        drill.fleet.start_ready()
        drill.publish()
        assert drill.settle().is_exact, str(drill.verdict)
