"""Whose copy a stretch is."""

import pytest

from pipeline.records import Section
from pipeline.segmentation import segment

PLAIN = (("content-type", b"text/plain"),)
LEAD = "ORIN (Reuters) - Two ships sank in the bay on Monday, police said.\n\n"


def sections_of(text: str) -> tuple[Section, ...]:
    """Return the sections of an article."""
    return segment(text.encode(), PLAIN).sections


@pytest.mark.parametrize(
    ("marker", "rest"),
    [
        ("AFP adds:", " Rain fell in Samat."),
        ("AFP adds:", "\n\nRain fell in Samat."),
        ("AFP adds from Samat:", " Rain fell."),
        ("The AFP reported:", " Rain fell."),
        ("AFP reported from Port Samat", " that rain fell."),
        ("AFP, citing two officials, reported from Samat", " that rain fell."),
        ("AFP added", " that rain fell."),
        ("AFP, reporting from Samat, said", " that rain fell."),
        ("Meanwhile, AFP reports", " that rain fell."),
        ("According to AFP,", " rain fell."),
    ],
)
def test_a_marker_changes_hands(marker: str, rest: str) -> None:
    """The new section starts at the marker and says which words it was."""
    text = f"{LEAD}{marker}{rest}\n\nIt stopped on Tuesday.\n"
    first, second = sections_of(text)
    assert (0, "Reuters", "dateline") == (first.start, first.agency, first.basis)
    assert (len(LEAD), "AFP", "marker") == (second.start, second.agency, second.basis)
    assert second.marker is not None
    assert marker == second.marker.of(text)
    assert (second.start, len(text)) == (first.end, second.end)


@pytest.mark.parametrize(
    "line",
    [
        "AFP could not verify the report.",
        "AFP has seen the letter.",
        "A doctor told AFP that rain fell.",
        "AFP journalists saw two ships.",
        "Reuters reported from Samat that rain fell.",
    ],
)
def test_a_sentence_about_an_agency_does_not(line: str) -> None:
    """Neither does a marker of the agency whose copy it is already."""
    assert len(sections_of(f"{LEAD}{line}\n")) == 1


def test_a_second_dateline_changes_hands() -> None:
    """In roundups each item has its own."""
    first, second = sections_of(f"{LEAD}SAMAT, May 5 (AFP) - Rain fell.\n\nIt stopped.\n")
    assert ("Reuters", "AFP", "dateline") == (first.agency, second.agency, second.basis)


@pytest.mark.parametrize(
    ("text", "agency", "basis"),
    [
        ("Two ships sank.", None, "none"),
        ("ORIN - Two ships sank.", None, "none"),
        ("Ships sink\n\nBy Ann Poe, Associated Press\n\nORIN - Two ships sank.", "AP", "byline"),
        ("Ships sink\n\nTwo ships sank.\n\n-- BERNAMA", "Bernama", "byline"),
        ("Ships sink\n\nTwo ships sank. (PNA)", "PNA", "byline"),
        ("Ships sink\n\nTwo ships sank.\n\n--MAP--", "MAP", "byline"),
        ("Ships sink\n\nTwo ships sank.\n\n(END) Dow Jones Newswires", "Dow Jones", "byline"),
        ("Ships sink\n\nThe Associated Press\nORIN, May 5\n\nTwo ships sank.", "AP", "dateline"),
        ("BC-SHIPS-NYT\n\nORIN - Two ships sank.", "NYT", "header"),
        ("Trend: Two ships sink off Orin\n\nTwo ships sank.", "Trend", "header"),
        ("Ships sink\n\nORIN, May 5 (AFP/AP) - Two ships sank.", "AFP/AP", "dateline"),
    ],
)
def test_whose_copy_the_article_opens_with(text: str, agency: str | None, basis: str) -> None:
    """By dateline, byline, slug or headline, or the last line's signature."""
    opening = sections_of(text)[0]
    assert (0, agency, basis) == (opening.start, opening.agency, opening.basis)


def test_hands_change_more_than_once() -> None:
    """Each change opens a section, one after another, and they cover the text."""
    text = f"{LEAD}AFP adds: Rain fell.\n\nIt stopped.\n\nDPA reported from Samat that roads closed.\n\nAP adds: No.\n"
    sections = sections_of(text)
    assert ["Reuters", "AFP", "dpa", "AP"] == [section.agency for section in sections]
    assert [section.start for section in sections[1:]] == [section.end for section in sections[:-1]]
    assert ["AFP adds:", "DPA reported from Samat", "AP adds:"] == [
        section.marker.of(text) for section in sections[1:] if section.marker is not None
    ]


def test_signature_below_other_copy_is_no_marker_of_the_first_section() -> None:
    """The agency that signs is the first section's, but the words that say so stand in another's."""
    first, second = sections_of("Ships sink\n\nTwo ships sank.\n\nAFP adds: Rain fell.\n\n-- BERNAMA\n")
    assert ("Bernama", None) == (first.agency, first.marker)
    assert "AFP" == second.agency


def test_photo_credits_change_no_hands() -> None:
    """Whose picture it is says nothing of whose copy."""
    text = f"FILE PHOTO: A ferry, May 2, 2031. AFP/Ann Poe\n\nAFP/Ann Poe\n\n{LEAD}Nobody drowned.\n"
    assert ["Reuters"] == [section.agency for section in sections_of(text)]
