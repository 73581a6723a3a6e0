"""Markup that would be dear to parse is made cheap where its text does not change, and refused where it would."""

import time
from functools import partial

import pytest

from pipeline.errors import FeedError
from pipeline.feeds.html_text import html_text
from pipeline.feeds.markup_bounds import bounded
from pipeline.limits import MARKUP_DEPTH
from tests.timing import least_seconds


@pytest.mark.parametrize(
    "markup", ["", "<", "</", "<p>One <b>two</b>.", "<b" * 50, "a < b > c" * 9, "<table><tr><td>" * 300]
)
def test_ordinary_markup_is_left_alone(markup: str) -> None:
    """What does not pile up goes to the parser as it came."""
    assert markup == bounded(markup)


def test_formatting_that_piles_up_is_taken_out() -> None:
    """Ten thousand open formatting elements leave the same text."""
    markup = "<p>One" + "<b id=1><I><a\nhref='#'><span/>" * 10_000 + " two</b>.<p>Three"
    assert "One two.\n\nThree" == html_text(markup)


def test_formatting_is_not_opened_anew_without_end() -> None:
    """Five hundred unclosed elements and fifty thousand paragraphs would be 25 million elements."""
    markup = "".join(f"<font face={number}>" for number in range(500)) + "<p>x" * 50_000
    began = time.process_time()
    assert 50_000 == html_text(markup).count("x")
    assert time.process_time() - began < 8


@pytest.mark.parametrize("tag", ["div", "blockquote", "ins", "x-y", "button"])
def test_other_depth_is_refused(tag: str) -> None:
    """Elements that may mean something are not taken out."""
    assert "x" == html_text(f"<{tag}>" * MARKUP_DEPTH.largest + "x")
    with pytest.raises(FeedError, match="limit/depth"):
        html_text(f"<{tag}>" * (MARKUP_DEPTH.largest + 1) + "x")


@pytest.mark.parametrize("unit", ["<b ", '<b "', "<b <", "<", "<a b=c" + "d" * 900, "</b", "<b>", "<!--", "<b a='>'>"])
def test_no_markup_takes_more_than_linear_time(unit: str) -> None:
    """Twice the markup takes twice as long, well-formed or not."""
    times = [least_seconds(partial(_read, (unit * size)[:size])) for size in (200_000, 400_000)]
    assert times[1] < 4 * max(times[0], 0.05)


def _read(markup: str) -> None:
    try:
        html_text(markup)
    except FeedError as error:
        assert "limit/depth" == error.code  # noqa: PT017 - either answer will do, the time is the question
