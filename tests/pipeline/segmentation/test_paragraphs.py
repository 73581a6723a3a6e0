"""Where paragraphs end, in the layouts copy comes in."""

import pytest

from pipeline.records import Part
from pipeline.segmentation.paragraphs import find_paragraphs


def cut(text: str) -> list[str]:
    """Return the paragraphs of a body."""
    parts = (Part(kind="body", start=0, end=len(text)),)
    return [paragraph.of(text) for paragraph in find_paragraphs(text, parts)]


@pytest.mark.parametrize(
    "expected",
    [
        ["One.", "Two."],
        ["A line that is long enough to be a paragraph of its own, as web pages and feeds have them. " * 2 + "x", "B."],
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n", "\u2029"])
def test_blank_lines_part_paragraphs(expected: list[str], gap: str) -> None:
    """However many, with or without carriage returns and spaces."""
    assert expected == cut(gap.join(expected))


def test_lines_are_paragraphs_where_nothing_is_wrapped() -> None:
    """Lines of any length that could have held the next word."""
    lines = ["Rain fell on Monday and the river rose by a metre within hours.", "Nobody was hurt.", "Roads closed."]
    assert lines == cut("\n".join(lines))


def test_wrapped_lines_are_joined() -> None:
    """Copy wrapped at a column keeps its paragraphs whole; a blank line or indent parts them."""
    first = (
        "Rain fell on the port of Orin for a third day on Monday\n"
        "and the river rose by more than a metre, officials said\n"
        "in a statement."
    )
    second = (
        "Nobody was hurt, but the coast road was closed and some\n"
        "forty families were told to leave their houses before\n"
        "nightfall."
    )
    assert [first, second] == cut(f"{first}\n\n{second}")
    assert [first, second] == cut(f"   {first}\n   {second}")


def test_parts_are_cut_apart() -> None:
    """No paragraph reaches from the headline into the body."""
    text = "Ferry sinks\n\nRain fell."
    parts = (Part(kind="headline", start=0, end=11), Part(kind="body", start=13, end=23))
    assert ["Ferry sinks", "Rain fell."] == [paragraph.of(text) for paragraph in find_paragraphs(text, parts)]


def test_text_without_words_has_no_paragraphs() -> None:
    """White space alone is none."""
    assert [] == cut(" \n\u00a0\n")
