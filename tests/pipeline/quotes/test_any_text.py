"""What must hold of the records of any text."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.annotator import Annotation
from pipeline.entities import join_names
from pipeline.errors import FeedError
from pipeline.quotes import find_quotes
from pipeline.records import Segmented
from pipeline.segmentation import segment
from tests.heavy import PLAIN, heaviest_reading
from tests.pipeline.newsroom import quoted
from tests.pipeline.spans import assert_sound
from tests.timing import least_seconds

PIECES = st.sampled_from(
    (
        *('"', "“", "”", "'", "‘", "’", "``", "''", "«", "»", " ", "\n\n", ",", ".", ":", "?", "-", "\u0301", "🙂"),
        *(" said ", " Kirby ", " he ", " according to ", "told AFP", "The minister", "called", "Asked", "that", "and"),
        "Free Delta Front (FDF)",
    )
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_gives_sound_records(text: str) -> None:
    """Every span lies inside the text, ids are unique, and what is nested is nested in something."""
    try:
        record = quoted(text)
    except (FeedError, UnicodeEncodeError):
        return
    assert_sound(record)


@pytest.mark.parametrize(
    "unit",
    [
        *('"', "said ", "he said, ", "“a” said ", "and said Kirby ", "Kirby, who said, ", "the minister ", "‘a’ "),
        *("according to ", "Kirby (K) ", "president Kirby ", '"A," he. ', "Asked, ", "that said: “", "she Kirby he "),
    ],
)
def test_thousands_of_cues_take_no_more_than_linear_time(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever it repeats."""
    times = []
    for count in (600, 6_000):
        segmented = segment(("Then " + unit * count).encode(), PLAIN)
        times.append(least_seconds(partial(_find_quotes, segmented, heaviest_reading(segmented)), rounds=2))
    assert times[1] < 40 * max(times[0], 0.05)


def _find_quotes(segmented: Segmented, annotation: Annotation) -> None:
    find_quotes(join_names(segmented, annotation))
