"""What a text may name and quote is bounded, far above any news and below what a record can hold."""

import pytest

from pipeline.annotator import Annotation
from pipeline.entities import join_names
from pipeline.errors import FeedError
from pipeline.limits import TOKENS
from pipeline.quotes import find_quotes
from pipeline.segmentation import segment
from tests.heavy import filled, heaviest_reading
from tests.pipeline.copy_desk import PLAIN


def test_more_names_than_an_article_has_are_refused() -> None:
    """A list of names and nothing else is over the limit, though its tokens are not."""
    segmented = segment(filled("Ann, Bob, ").encode(), PLAIN)
    with pytest.raises(FeedError, match="limit/entities"):
        join_names(segmented, heaviest_reading(segmented, names=TOKENS.largest))


def test_more_quotes_than_an_article_has_are_refused() -> None:
    """An article that does nothing but quote is over the limit, though its tokens are not."""
    segmented = segment(filled("Ann said so; ").encode(), PLAIN)
    ann, said, so = (segmented.tokens[place::4] for place in range(3))
    of_said = tuple(number - number % 4 + 1 for number in range(len(segmented.tokens)))
    reading = Annotation(head=of_said, dep=("dep",) * len(of_said), contents=so, cues=said, sources=ann)
    annotated = join_names(segmented, reading)
    with pytest.raises(FeedError, match="limit/quotes"):
        find_quotes(annotated)
