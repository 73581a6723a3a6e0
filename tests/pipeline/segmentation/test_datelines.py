"""Datelines, and what only looks like one."""

import pytest

from pipeline.records import Dateline
from pipeline.segmentation import segment

PLAIN = (("content-type", b"text/plain"),)


def dateline_of(text: str) -> Dateline | None:
    """Return the dateline of an article."""
    return segment(text.encode(), PLAIN).dateline


@pytest.mark.parametrize(
    ("opening", "place", "agency", "date"),
    [
        ("ORIN - ", "ORIN", None, None),
        ("ORIN — ", "ORIN", None, None),
        ("ORIN, Dec 3 (Reuters) - ", "ORIN", "Reuters", "Dec 3"),
        ("ORIN, Norland (AP) _ ", "ORIN, Norland", "AP", None),
        ("ORIN, Norland, Dec. 3 (UPI) -- ", "ORIN, Norland", "UPI", "Dec. 3"),
        ("ORIN, Friday — ", "ORIN", None, "Friday"),
        ("ORIN/SAMAT, May 5 (Reuters) – ", "ORIN/SAMAT", "Reuters", "May 5"),
        ("PORT OF ORIN, N.D. (AP) — ", "PORT OF ORIN, N.D.", "AP", None),
        ("ST. ORIN (AP) — ", "ST. ORIN", "AP", None),
        ("Orin (dpa) - ", "Orin", "dpa", None),
        ("The Orin (dpa) - ", "The Orin", "dpa", None),
        ("Orin/Port-au-Samat (dpa) - ", "Orin/Port-au-Samat", "dpa", None),
        ("ORIN, Aug 3 (AFP/AP) - ", "ORIN", "AFP/AP", "Aug 3"),
        ("ORIN, 12 August – ", "ORIN", None, "12 August"),
        ("(Orin, 24 April 2031) — ", "Orin", None, "24 April 2031"),
        ("ORIN: ", "ORIN", None, None),
        ("ORIN, Norland, Oct 17, CMC – ", "ORIN, Norland", "CMC", "Oct 17"),
        ("(ANSA) - ORIN, OCT 19 - ", "ORIN", "ANSA", "OCT 19"),
        ("ORIN, July 18. /TASS/. ", "ORIN", "TASS", "July 18"),
        ("ORIN. July 19 (Interfax) - ", "ORIN", "Interfax", "July 19"),
        ("Orin, Jul 14 (PTI) ", "Orin", "PTI", "Jul 14"),
        ("Orin (Samat) [Norland], August 9 (ANI): ", "Orin (Samat) [Norland]", "ANI", "August 9"),
        ("ORIN - SAPA. ", "ORIN", "SAPA", None),
        ("Dec 3 (Reuters) - ", None, "Reuters", "Dec 3"),
        ("(Reuters) - ", None, "Reuters", None),
        ("Orin, 23 Aug 88 (Orin Domestic Service) -- ", "Orin", "Orin Domestic Service", "23 Aug 88"),
        ("ORIN, Dec 3 (Novum News) - ", "ORIN", "Novum News", "Dec 3"),
    ],
)
def test_reads_place_agency_and_date(opening: str, place: str | None, agency: str | None, date: str | None) -> None:
    """In the styles of the agencies; the span ends with the closing mark."""
    text = f"Ferry sinks in storm\n\n{opening}Two ships sank in the bay on Monday, police said.\n\nNobody drowned.\n"
    dateline = dateline_of(text)
    assert dateline is not None
    assert (place, agency, date) == (dateline.place, dateline.agency, dateline.date)
    assert opening.rstrip() == text[dateline.start : dateline.end]


@pytest.mark.parametrize(
    "text",
    [
        "Two ships sank - nobody drowned.",
        "COMMENT: The ferry that nobody wanted.",
        "UPDATE 2-Ferry sinks in storm",
        "ANALYSIS - Why ferries sink.",
        "FERRY SINKS - TWO DROWN",
        "Reuters could not verify the report.",
        "On Monday - a holiday - nobody drowned.",
        "Rain fell.\n\nRain stopped.\n\nRain fell again.\n\nPOE: We saw nothing.",
        "The Free Delta Front (FDF) - a militia - left.",
    ],
)
def test_is_not_fooled(text: str) -> None:
    """Labels, headlines, speakers' names and sentences with a dash are no datelines."""
    assert dateline_of(text) is None


def test_place_alone_under_a_byline() -> None:
    """Some agencies give the place a line of its own."""
    dateline = dateline_of("Ferry sinks\n\nBy Ann Poe\n\nORIN\n\nTwo ships sank.")
    assert dateline is not None
    assert dateline.place == "ORIN"


def test_sentence_after_the_dateline_is_one_with_it() -> None:
    """No sentence ends between dateline and lead."""
    segmented = segment(b"ORIN, July 1. /TASS/. Rain fell. It stopped.", PLAIN)
    assert len(segmented.sentences) == 2
