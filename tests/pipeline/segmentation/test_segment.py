"""The stage as a whole: any text, its limits, its time."""

import json
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
        "REUTERS/Ann Poe",
        "FILE PHOTO: A ferry, May 2, 2031.",
        "(Adds quotes) ",
        "Friday, May 2, 2031",
        "10/08/99 08:52 AM",
        "https://example.org/a?b=1",
        "ann@example.org",
        "=====",
        ":-)",
        "[2]",
        "1. ",
        "1) A",
        "said.The ",
        ". . .",
        "Best regards, ",
        "Hi Ann, ",
        "Figure 2.3 ",
        "no.",
        "-0-",
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


@pytest.mark.parametrize("first", range(0, 0x110000, 0x4000))
def test_every_character_survives(first: int) -> None:
    """Each seventh of Unicode's code points, within a word, alone, and at a sentence's end."""
    letters = [chr(code) for code in range(first, first + 0x4000, 7) if not 0xD800 <= code < 0xE000]
    text = " ".join(f"a{letter}b {letter} Rain{letter}. {letter}It" for letter in letters)
    if not text:
        return
    segmented = segment(text.encode(), PLAIN)
    assert text == segmented.text
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
