"""Slugs that run into the first line."""

import pytest

from pipeline.records import Segmented
from pipeline.segmentation import segment
from tests.pipeline.newsroom import annotated, names
from tests.tiling import assert_tiles


def segmented(text: str) -> Segmented:
    """Segment a plain text."""
    return segment(text.encode(), (("content-type", b"text/plain"),))


@pytest.mark.parametrize("slug", ["UPDATE 1-", "REFILE-CORRECTED-", "WRAPUP 2-", "RPT-UPDATE 3-", "FACTBOX-"])
def test_labels_before_a_headline_are_a_slug(slug: str) -> None:
    """Labels closed by hyphens are furniture and a sentence of their own."""
    record = segmented(f"{slug}Ferry sinks off Orin\n\nORIN - A ferry sank.")
    assert_tiles(record)
    assert [("slug", slug)] == [(some.kind, record.text[some.start : some.end]) for some in record.furniture]
    assert slug == record.sentences[0].of(record.text)
    assert "Ferry sinks off Orin" == record.sentences[1].of(record.text)


@pytest.mark.parametrize(
    "line", ["UPDATE 1-", "NATO-led force leaves Orin", "UPDATED map of Orin", "Update 1-Orin wins"]
)
def test_other_first_lines_have_no_slug(line: str) -> None:
    """A label needs its capitals, its hyphen and words behind it."""
    assert "slug" not in {some.kind for some in segmented(line).furniture}


def test_a_slug_is_no_part_of_a_name() -> None:
    """The name begins behind the slug."""
    record = annotated("UPDATE 1-Kenya shuts its port\n\nThe port in Kenya was shut.")
    assert [("Kenya", "GPE")] == names(record)[:1]
