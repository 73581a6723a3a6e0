"""Numbers with their bounds."""

import pytest

from pipeline.events.numbers import bounds_of


@pytest.mark.parametrize(("words", "expected"), [
    ("12", (12, 12, None)),
    ("at least 1,200", (1200, None, "at least")),
    ("up to forty", (None, 40, "up to")),
    ("Thirty-one", (31, 31, None)),
    ("about 20", (20, 20, "about")),
    ("two dozen", (24, 24, None)),
    ("two hundred and", (None, None, None)),
    ("dozens", (None, None, None)),
])  # fmt: skip
def test_bounds_of_a_number(words: str, expected: tuple[int | None, int | None, str | None]) -> None:
    """The words "at least" leave the top open, "up to" the bottom, a vague number both."""
    assert expected == bounds_of(words)
