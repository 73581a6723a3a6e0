"""The quotation-mark machine."""

import re
from functools import partial

import pytest

from pipeline.quotes.marks import find_stretches
from pipeline.records import Span
from tests.timing import least_seconds


def found(text: str) -> list[tuple[str, str]]:
    """Return the stretches of a text as (words, closure)."""
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [(stretch.span.of(text), stretch.closure) for stretch in find_stretches(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said: "No boat."', '"No boat."'),
        ("He said: “No boat.”", "“No boat.”"),
        ("He said: ‘No boat.’", "‘No boat.’"),
        ("He said: 'No boat.'", "'No boat.'"),
        ("He said: «No boat.»", "«No boat.»"),
        ("He said: „No boat.“", "„No boat.“"),
        ("He said: ``No boat.''", "``No boat.''"),
    ],
)
def test_every_kind_of_mark_opens_and_closes(text: str, expected: str) -> None:
    """Straight, curly, single, low, angled and old wire marks are read alike."""
    assert [(expected, "closed")] == found(text)


def test_the_values_of_markup_are_no_quotations() -> None:
    """The marks around an attribute's value are passed over; those around words are not."""
    assert [('"Shut."', "closed")] == found('<post id="7551" author="@orsk">He said: "Shut."</post>')


def test_apostrophes_are_no_marks() -> None:
    """Elisions, possessives and plurals open and close nothing."""
    assert [] == found("It's the drivers' fault, they don't say, since the '90s o'clock.")


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    """A clitic inside a single quotation leaves it open."""
    assert [("'Leave by six o'clock'", "closed")] == found("'Leave by six o'clock', he told the drivers' families.")


@pytest.mark.parametrize("text", ["The ’flu closed the bakers’ shops.", "The 'flu closed the bakers' shops."])
def test_an_apostrophe_before_a_clipped_word_opens_nothing(text: str) -> None:
    """A plural's apostrophe does not close it either."""
    assert [] == found(text)


def test_a_clipped_word_does_not_part_single_marks() -> None:
    """The apostrophe before it neither opens another pair nor ends the one it stands in."""
    assert [("‘Let ’em wait,’", "closed")] == found("‘Let ’em wait,’ she said.")


def test_a_quotation_inside_a_quotation_is_nested() -> None:
    """The inner stretch knows the outer one."""
    text = "“She told me, ‘Go home,’” he said."
    stretches = find_stretches(text, [Span(0, len(text))])
    assert [None, 0] == [stretch.within for stretch in stretches]


def test_the_same_marks_may_nest() -> None:
    """Two closings after a second opening make it an inner one."""
    assert ["“A “b” c”", "“b”"] == [words for words, _ in found("He said “A “b” c” twice.")]


def test_a_reopened_paragraph_continues_the_quotation() -> None:
    """A quotation open at the end of a paragraph is taken up by an opening mark in the next."""
    text = "“The road was wet.\n\n“We went on,” he said."
    paragraphs = [Span(0, 18), Span(20, len(text))]
    stretches = find_stretches(text, paragraphs)
    assert ["reopened", "closed"] == [stretch.closure for stretch in stretches]
    assert [None, 0] == [stretch.follows for stretch in stretches]


def test_a_quotation_may_run_on_without_reopening() -> None:
    """A closing mark with nothing open in its paragraph ends the quotation of the paragraph before."""
    assert [("“The road was wet.", "reopened"), ("We went on,”", "closed")] == found(
        "“The road was wet.\n\nWe went on,” he said."
    )


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    """What is never closed is recovered up to the end of the paragraph."""
    assert [("“The bridge held.", "unclosed")] == found("“The bridge held.\n\nBy evening the road was empty.")


def test_an_unclosed_quotation_ends_before_the_next_opening() -> None:
    """A second opening mark in the paragraph ends the one left open."""
    assert [("“The bridge held.", "unclosed"), ("“Nobody ran,”", "closed")] == found(
        "“The bridge held. “Nobody ran,” he said."
    )


def test_inches_are_no_marks() -> None:
    """A straight mark behind a digit, with nothing open, measures something."""
    assert [] == found('The pipe was 6" wide.')


@pytest.mark.parametrize("unit", ['"', "'a ", "“", "“ ”", "‘", '"a\n', "‘a “b", "a' 'b"])
def test_fifty_thousand_marks_take_no_more_than_linear_time(unit: str) -> None:
    """Ten times the marks take about ten times as long, in any arrangement."""
    times = [least_seconds(partial(found, unit * count), rounds=2) for count in (5_000, 50_000)]
    assert times[1] < 40 * max(times[0], 0.02)
