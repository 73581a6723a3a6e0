"""An article without a body is refused by name; one with hardly any is read."""

import json

import pytest

from pipeline.errors import FeedError
from pipeline.segmentation import segment
from tests.pipeline.phenomena.wire_copy import NINJS, Copy, both_marks, direct, names_in, said_in

HEADLINE = "Kovac resigns, her party says"
ARTICLES = (
    Copy(slug="one word", text="Developing."),
    Copy(slug="a dateline and no more", text="PRAGUE (AP) -", names=(("PRAGUE", "GPE"), ("AP", "ORG"))),
    Copy(slug="a mark alone", text="“"),
    Copy(slug="only a quotation", text="“We will not leave.”", said=(direct(None, "“We will not leave.”"),)),
    Copy(slug="only furniture", text="MORE"),
)


@pytest.mark.parametrize("body", ["", " ", "\n\n", "\t\r\n \u00a0"])
@pytest.mark.parametrize("headline", [{}, {"headline": ""}, {"headline": HEADLINE}])
def test_a_body_without_words_is_refused(body: str, headline: dict[str, str]) -> None:
    """A headline alone is no article: nothing could be held as evidence."""
    with pytest.raises(FeedError, match="domain/no-text"):
        segment(json.dumps({"uri": "urn:empty", "body_text": body, **headline}).encode(), NINJS)


@both_marks(*ARTICLES)
def test_hardly_any_body_is_read(copy: Copy) -> None:
    """Whatever it holds, and nothing else."""
    assert copy.said == said_in(copy)
    assert set(copy.names) == set(names_in(copy))
