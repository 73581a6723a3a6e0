"""The heaviest article accepted fits every hop, whatever is read in it."""

from typing import Final

import pytest

from agents.topics import largest_message
from pipeline.entities import join_names
from pipeline.events import code_events
from pipeline.limits import QUOTES
from pipeline.quotes import find_quotes
from pipeline.records import encode
from pipeline.segmentation import segment
from tests.heavy import HEAVY, PLAIN, filled, heaviest_reading, talkative_reading

ENOUGH: Final = 0.8  # of the largest number
ROOM: Final = 0.9  # of max.message.bytes, for key, headers and framing


@pytest.mark.parametrize("unit", HEAVY.values(), ids=HEAVY)
def test_the_heaviest_articles_fit_every_hop(unit: str) -> None:
    """An article filled to the limits with what weighs most gives records below each topic's max.message.bytes."""
    segmented = segment(filled(unit).encode(), PLAIN)
    annotated = join_names(segmented, heaviest_reading(segmented))
    quoted = find_quotes(annotated)
    sizes = {
        "wire.segmentation": len(encode(segmented)),
        "wire.entities": len(encode(annotated)),
        "wire.quotes": len(encode(quoted)),
        "wire.events": max(len(encode(record)) for record in code_events(quoted).in_order()),
    }
    assert {} == {topic: size for topic, size in sizes.items() if size > ROOM * largest_message(topic)}


def test_the_most_quotations_fit_their_hops() -> None:
    """So do nearly as many quotations as are accepted."""
    segmented = segment(filled(HEAVY["quotations"]).encode(), PLAIN)
    quoted = find_quotes(join_names(segmented, talkative_reading(segmented)))
    assert len(quoted.quotes) > ENOUGH * QUOTES.largest
    assert len(encode(quoted)) <= ROOM * largest_message("wire.quotes")
    largest = max(len(encode(record)) for record in code_events(quoted).in_order())
    assert largest <= ROOM * largest_message("wire.events")
