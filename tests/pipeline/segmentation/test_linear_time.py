"""Segmentation takes time in proportion to its text, whatever the text: no input decides how long a stage takes."""

import pytest

from pipeline.segmentation import segment
from tests.timing import least_seconds

PLAIN = (("content-type", b"text/plain"),)
# Below this a clock measures itself.
TICK_S = 0.004
ROUNDS = 2

# One unit, repeated without end, for each form that could be tempted to read on or to start again.
UNITS = {
    "letters": "a",
    "capitals": "A",
    "spaces": "x" + " " * 5_000,
    "quotation marks": '"',
    "quotation marks and spaces": "” “",
    "said": "said ",
    "stops": ".",
    "stops and spaces": ". ",
    "stops without spaces": "said.The ",
    "initials": "A. ",
    "chains": "a.b.",
    "names in trees": "ab.cd",
    "hyphens": "a-",
    "mailboxes": "a.b@",
    "handles": "@a",
    "addresses": "https://a.b/c ",
    "slashes": "a/",
    "digits": "1,",
    "stamps": "10/08/99 08:52 AM ",
    "rulers": "----- ",
    "faces": ":-) ",
    "notes": "[2] ",
    "items": "1) A ",
    "closings": "Best regards, ",
    "brackets": "(",
    "words in brackets": "(Adds a ",
    "bylines": "By Ann Poe, ",
    "byline paragraphs": "By Ann Poe and Lee Orsk, \n\n",
    "names": "Ann Poe ",
    "names and slashes": "Ann Poe/",
    "picture credits": "REUTERS/Ann Poe/",
    "picture paragraphs": "Ann Poe/Pool via Lee Orsk/\n\n",
    "captions": "FILE PHOTO: \n\n",
    "datelines": "ORIN, ",
    "dateline paragraphs": "ORIN/SAMAT, Norland, \n\n",
    "agencies": "(AFP) - ",
    "contributions": "AP writer Ann Poe contributed ",
    "sentences": "Two ships sank off Orin on Monday, police said. ",
    "lines": "a b c\n",
    "combining marks": "\u0301",
    "emoji": "\U0001f600",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_time_grows_with_length(unit: str) -> None:
    """Twice the text takes about twice as long, four times the text four times: with room for a busy machine."""
    once, twice, four_times = (_seconds(_repeated(unit, size)) for size in (12_000, 24_000, 48_000))
    base = max(once, TICK_S)
    assert twice < 6 * base
    assert four_times < 12 * base


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, " " * 40_000 + "x", '"' * 50_000, "said " * 10_000, "Two ships sank off Orin. " * 2_000],
    ids=["letters", "spaces", "quotation marks", "said", "one endless paragraph"],
)
def test_hostile_texts_are_done_at_once(text: str) -> None:
    """What no person writes takes no longer than an article of its length."""
    assert _seconds(text) < 2.0


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _seconds(text: str) -> float:
    return least_seconds(lambda: segment(f"{text}x".encode(), PLAIN), ROUNDS)
