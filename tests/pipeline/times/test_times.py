"""Time expressions and what they stand for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.times import find_times, value_of

ANCHOR = date(2014, 12, 3)  # a Wednesday


@pytest.mark.parametrize(("text", "words", "timex"), [
    ("They met on Wednesday.", "Wednesday", "2014-12-03"),
    ("They met late on Tuesday.", "late on Tuesday", "2014-12-02"),
    ("They met last Monday.", "last Monday", "2014-12-01"),
    ("They met on Dec 2.", "Dec 2", "2014-12-02"),
    ("They met on 20 August 2011.", "20 August 2011", "2011-08-20"),
    ("They met in August.", "August", "2014-08"),
    ("They met in 1979.", "1979", "1979"),
    ("They met in the 1980s.", "1980s", "198X"),
    ("They met yesterday.", "yesterday", "2014-12-02"),
    ("They met last week.", "last week", "2014-W48"),
    ("They met two days ago.", "two days ago", "2014-12-01"),
    ("They met in recent days.", "recent days", "PXD"),
    ("They met over the past three weeks.", "the past three weeks", "P3W"),
    ("They met at 7:40 p.m.", "7:40 p.m.", "2014-12-03T19:40"),
    ("They met on Friday night.", "Friday night", "2014-11-28TNI"),
])  # fmt: skip
def test_expression_has_its_value(text: str, words: str, timex: str) -> None:
    """The words are found whole and valued against the anchor."""
    (found,) = find_times(text)
    assert (words, timex) == (found.span.of(text), value_of(found, ANCHOR, ahead=False).timex)


def test_weekday_of_something_to_come_lies_ahead() -> None:
    """A planned Sunday is the next one."""
    (found,) = find_times("They will meet on Sunday.")
    assert value_of(found, ANCHOR, ahead=True).start == date(2014, 12, 7)


def test_week_is_an_interval_from_monday() -> None:
    """Last week runs from its Monday to its Sunday."""
    (found,) = find_times("last week")
    value = value_of(found, ANCHOR, ahead=False)
    assert (date(2014, 11, 24), date(2014, 11, 30)) == (value.start, value.end)


@pytest.mark.parametrize("text", ["on Wednesday", "yesterday", "last week", "Dec 3", "two days ago"])
def test_without_an_anchor_no_day_is_invented(text: str) -> None:
    """A relative time without an anchor has no first or last day."""
    (found,) = find_times(text)
    value = value_of(found, None, ahead=False)
    assert (None, None) == (value.start, value.end)


@pytest.mark.parametrize(
    "text", ["31 February 2014", "2014-13-40", "the score was 2-1", "May said so", "a 2,014-page book"]
)
def test_what_is_no_day_has_no_value(text: str) -> None:
    """Impossible days are found without a value, other numbers not at all."""
    assert [None] * len(find_times(text)) == [value_of(found, ANCHOR, ahead=False).start for found in find_times(text)]


@given(st.text(max_size=200), st.booleans(), st.none() | st.dates())
def test_any_text_survives(text: str, ahead: bool, anchor: date | None) -> None:  # noqa: FBT001 - drawn by hypothesis
    """Whatever the text and the anchor, expressions stand in order, apart, and have some value or none."""
    found = find_times(text)
    assert list(found) == sorted(found, key=lambda one: one.span)
    for one in found:
        value_of(one, anchor, ahead=ahead)


@given(
    st.lists(
        st.sampled_from(["last", "next", "9999", "1", "year", "week", "Dec", "31", "ago", "days", "the past", "-02-30"])
    )
)
def test_any_mix_of_time_words_survives(words: list[str]) -> None:
    """Times at the ends of the calendar give no error."""
    for one in find_times(" ".join(words)):
        for anchor in (date.min, date.max, None):
            value_of(one, anchor, ahead=True)
