"""The touchstone article: every quotation in marks with its speaker by name. Its text is read where it lies."""

import re
from typing import Final

import pytest

from pipeline.entities import find_entities
from pipeline.quotes import find_quotes
from pipeline.records import Quote, Quoted
from pipeline.segmentation import segment
from tests.shared_folder import SHARED

pytestmark = pytest.mark.corpus
ARTICLE: Final = SHARED / "seeds" / "000_d4950414941c6f78.txt"
OPENING: Final = "\u201c"

# The quotations in the order of the text: first word, speaker, kind, and how many stretches one in two paragraphs has.
KIRBY, KERRY, ABADI, ASSAD = "John Kirby", "John Kerry", "Haider al-Abadi", "Bashar al-Assad"
EXPECTED: Final = [
    ("We", KIRBY, "direct"),
    ("We", KIRBY, "direct"),
    ("It", KIRBY, "direct"),
    ("Nothing", KIRBY, "direct"),
    ("will", KERRY, "mixed"),
    ("Our", KERRY, "direct"),
    ("I", ABADI, "direct"),
    ("As", "a US official", "direct"),
    ("You", ASSAD, "direct"),
    ("It", ASSAD, "direct"),
    ("The", ASSAD, "direct"),
]
TAKEN_UP: Final = {"You": "Troops", "The": "If"}  # left open at the end of a paragraph: how the next takes them up


@pytest.fixture(scope="module")
def record() -> Quoted:
    """Run the article through the three rooms."""
    return find_quotes(
        find_entities(segment(ARTICLE.read_bytes(), (("content-type", b"text/plain"),), b"urn:touchstone"))
    )


def stretches(record: Quoted) -> list[tuple[str, int, Quote]]:
    """Return the stretches in marks inside quotations: first word, offset and quotation."""
    found = []
    for quote in record.quotes:
        for span in quote.content if quote.kind != "indirect" else ():
            opening = re.compile(OPENING + r"(\w+)")
            found += [(match[1], match.start(), quote) for match in opening.finditer(record.text, *span)]
    return sorted(found, key=lambda stretch: stretch[1])


def test_all_eleven_quotations_have_their_speakers_by_name(record: Quoted) -> None:
    """Each quotation in marks is found once, with its kind and whoever speaks."""
    found = [(word, quote.who, quote.kind) for word, _, quote in stretches(record) if word not in TAKEN_UP.values()]
    assert EXPECTED == found


def test_named_speakers_are_entities(record: Quoted) -> None:
    """A speaker by name is an entity of that name; the unnamed official is none."""
    names = {entity.id: entity.name for entity in record.entities}
    found = [
        quote.speaker and names[quote.speaker] for word, _, quote in stretches(record) if word in ("You", "As", "I")
    ]
    assert [ABADI, None, ASSAD] == found


def test_quotations_left_open_are_joined_over_the_paragraph_break(record: Quoted) -> None:
    """The two quotations taken up in a next paragraph are one each."""
    owner = {(word, quote.who): quote.id for word, _, quote in stretches(record)}
    joined = {word: quote for word, _, quote in stretches(record) if word in TAKEN_UP}
    assert {word: owner[after, ASSAD] for word, after in TAKEN_UP.items()} == {w: q.id for w, q in joined.items()}
    assert {"reopened"} == {quote.closure for quote in joined.values()}


def test_the_word_before_that_has_drawn_is_no_speech(record: Quoted) -> None:
    """The one word in marks inside the officials' report is a scare quote, and nothing else is marked."""
    assert ["scare"] == [mark.why for mark in record.marked]
    assert record.text[record.marked[0].end :].startswith(" that has drawn")


def test_the_agency_that_was_told_is_a_channel(record: Quoted) -> None:
    """The official's words came by the agency."""
    assert ["AFP"] == [quote.channel for word, _, quote in stretches(record) if word == "As"]


def test_the_article_has_three_sections(record: Quoted) -> None:
    """The paper's own copy, then two agencies'."""
    assert [None, "AFP", "Reuters"] == [section.agency for section in record.sections]
