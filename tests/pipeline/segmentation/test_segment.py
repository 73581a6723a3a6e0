"""The stage as a whole: any text, its limits, its time."""

import json
import time
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import FeedError
from pipeline.limits import CHARACTERS, SENTENCES, TOKENS
from pipeline.segmentation import segment
from tests.tiling import assert_tiles

PLAIN = (("content-type", b"text/plain"),)

# Pieces that meet the rules of every file of the room, in any order.
PIECES = st.sampled_from(
    (
        "By Ann Poe",
        "ORIN",
        " (AP) — ",
        "AFP adds:",
        "\n\n",
        "\n",
        "  ",
        ". ",
        "”",
        "“",
        "'",
        "U.S.",
        "3",
        "-",
        "MORE",
        "a",
    )
)
ODD_PIECES = st.sampled_from(
    ("\u00a0", "\u0301", "😀", "\x00", "\x1c", "\u2028", "\u200b", "…", "? ", "The ", ", ", "Dec 3", "(", ")", "\r")
)


@given(st.text(max_size=300) | st.lists(PIECES | ODD_PIECES, max_size=40).map("".join))
def test_any_text_tiles(text: str) -> None:
    """Any Unicode text is segmented so that every span holds what it must, or refused for having no words."""
    body = text.removeprefix("\ufeff")
    if not body.strip():
        with pytest.raises(FeedError, match=r"domain/no-text|decode/empty"):
            segment(text.encode(), PLAIN)
        return
    segmented = segment(text.encode(), PLAIN)
    assert body == segmented.text
    assert_tiles(segmented)


@given(st.text(min_size=1, max_size=60).filter(str.strip), st.text(max_size=60))
def test_headline_and_body_tile(body: str, headline: str) -> None:
    """With a headline, paragraphs of both parts."""
    segmented = segment(json.dumps({"uri": "a", "headline": headline, "body_text": body}).encode())
    assert_tiles(segmented)
    assert body == segmented.text[segmented.parts[-1].start : segmented.parts[-1].end]


def test_version_is_given_or_created_or_the_digest() -> None:
    """In this order."""
    body = {"uri": "a", "body_text": "Rain fell."}
    digest = sha256(b"Rain fell.").hexdigest()
    given_version = segment(json.dumps({**body, "version": 4, "versionCreated": "2031"}).encode()).article
    created = segment(json.dumps({**body, "versionCreated": "2031"}).encode()).article
    neither = segment(json.dumps(body).encode()).article
    assert ("4", "2031", digest[:12]) == (given_version.version, created.version, neither.version)
    assert digest == neither.text_digest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a " * (CHARACTERS.largest // 2 + 1), "limit/characters"),
        ("a " * (TOKENS.largest + 1), "limit/tokens"),
        ("a\n\n" * (SENTENCES.largest + 1), "limit/sentences"),
    ],
)
def test_limits(text: str, code: str) -> None:
    """Too many characters, tokens or sentences are refused under their own codes."""
    with pytest.raises(FeedError) as refused:
        segment(text.encode(), PLAIN)
    assert code == refused.value.code


ADVERSARIES = {
    "letters": "a",
    "spaces": "x" + " " * 5_000,
    "quotation marks": '"',
    "quotation marks and spaces": "” “",
    "stops": ".",
    "initials": "A. ",
    "chains": "a.b.",
    "hyphens": "a-",
    "mailboxes": "a.b@",
    "digits": "1,",
    "brackets": "(",
    "bylines": "By Ann Poe, ",
    "byline paragraphs": "By Ann Poe and Lee Orsk, \n\n",
    "datelines": "ORIN, ",
    "dateline paragraphs": "ORIN/SAMAT, Norland, \n\n",
    "lines": "a b c\n",
    "combining marks": "\u0301",
}


@pytest.mark.parametrize("unit", ADVERSARIES.values(), ids=ADVERSARIES.keys())
def test_time_grows_with_length(unit: str) -> None:
    """Four times the text takes about four times as long: no more than twelve, of what can be measured at all."""
    short, long = (_seconds((unit * (size // len(unit) + 1))[:size]) for size in (12_000, 48_000))
    assert long < 12 * max(short, 0.004)


def _seconds(text: str) -> float:
    """Return the processor time of one segmentation, the best of three."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        segment(f"{text}x".encode(), PLAIN)
        best = min(best, time.process_time() - began)
    return best
