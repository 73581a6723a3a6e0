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
        # Country, state, province; several places.
        ("PORT ORIN, Norland (AP) -- ", "PORT ORIN, Norland", "AP", None),
        ("COAST D'ORIN, N.Y. (AP) — ", "COAST D'ORIN, N.Y.", "AP", None),
        ("ORIN/SAMAT/BESK (Reuters) - ", "ORIN/SAMAT/BESK", "Reuters", None),
        ("SUN CITY, Norland (Reuters) - ", "SUN CITY, Norland", "Reuters", None),
        ("SAN`ORIN, Norland (AP) _ ", "SAN`ORIN, Norland", "AP", None),
        ("ÉVIAN-SUR-ORIN, Norland (AFP) – ", "ÉVIAN-SUR-ORIN, Norland", "AFP", None),
        ("Port Orin (AFP) – ", "Port Orin", "AFP", None),
        ("Cape Orin - ", "Cape Orin", None, None),
        # Dates.
        ("ORIN, March 14 (AFP) - ", "ORIN", "AFP", "March 14"),
        ("ORIN, Jun 10 2031 (IPS) - ", "ORIN", "IPS", "Jun 10 2031"),
        ("ORIN, Norland, Aug. 10 (UPI) — ", "ORIN, Norland", "UPI", "Aug. 10"),
        ("ORIN, Thurs. - ", "ORIN", None, "Thurs."),
        ("ORIN - 17 July 2031: ", "ORIN", None, "17 July 2031"),
        ("PORT ORIN, July 25: ", "PORT ORIN", None, "July 25"),
        # The agencies' own ways: dashes, slashes, brackets, or none.
        ("ORIN, August 7 (Xinhua) -- ", "ORIN", "Xinhua", "August 7"),
        ("ORIN, Aug 7 (IANS) ", "ORIN", "IANS", "Aug 7"),
        ("ORIN, March 3. /TASS/. ", "ORIN", "TASS", "March 3"),
        ("ORIN (Reuters Breakingviews) - ", "ORIN", "Reuters Breakingviews", None),
        ("ORIN, Norland (AP)_ ", "ORIN, Norland", "AP", None),
        ("ORIN--", "ORIN", None, None),
        ("ORIN _ ", "ORIN", None, None),
        ("ORIN, July 25 (Reuters): ", "ORIN", "Reuters", "July 25"),
        # Two agencies.
        ("ORIN, June 19 (AFP/Xinhua/PTI) – ", "ORIN", "AFP/Xinhua/PTI", "June 19"),
        ("SEORIN, June 3 (Yonhap/dpa) - ", "SEORIN", "Yonhap/dpa", "June 3"),
        # Monitored broadcasts.
        ("Orin (Norland), 27 Aug 31 (Radio Samat) -- ", "Orin (Norland)", "Radio Samat", "27 Aug 31"),
        ("ORIN, 5 MAR 31 (NOVUM) -- ", "ORIN", "NOVUM", "5 MAR 31"),
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
        "BUSTED: Minister Seen Leaving Casino With Three Suitcases.",
        "FERRY SINKS OFF ORIN IN HEAVY WEATHER - Two ships left the port on Monday, police said.",
        "Two killed in crash -",
        "Rain fell on Orin by Novum News Agency (KUNA). It stopped.",
    ],
)
def test_is_not_fooled(text: str) -> None:
    """Labels, headlines, speakers' names and sentences with a dash are no datelines."""
    assert dateline_of(text) is None


def test_mark_of_a_monitored_text_is_no_part_of_it() -> None:
    """The brackets that say what follows ("[Text]") stand behind the dateline."""
    dateline = dateline_of("ORIN, 5 MAR 31 (NOVUM) -- [TEXT] [ANN POE] Two ships sank.\n\nNobody drowned.")
    assert dateline is not None
    assert (0, len("ORIN, 5 MAR 31 (NOVUM) --")) == (dateline.start, dateline.end)


def test_raw_layout_of_an_old_wire() -> None:
    """Lines wrapped by hand and indented by tabs: the dateline is read where the line begins."""
    text = "\t   ORIN, Norland (AP) _ Two ships sank in the bay on Monday and\nnobody drowned.\n\t   Rain fell.\n"
    dateline = dateline_of(text)
    assert dateline is not None
    assert ("ORIN, Norland (AP) _", "ORIN, Norland") == (text[dateline.start : dateline.end], dateline.place)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_dateline_with_a_line_of_its_own(gap: str) -> None:
    """A dash at its end, and the copy below it."""
    dateline = dateline_of(f"PORT ORIN _{gap}Two ships sank in the bay on Monday and nobody drowned.\n\nRain fell.\n")
    assert dateline is not None
    assert ("PORT ORIN", None) == (dateline.place, dateline.agency)


def test_agency_with_the_line_above_it() -> None:
    """The agency's name stands above place and date; a blank line between would make it a byline alone."""
    dateline = dateline_of("Ferry sinks\n\nAgence France-Presse\nORIN, November 11\n\nTwo ships sank.")
    assert dateline is not None
    assert ("ORIN", "AFP", "November 11") == (dateline.place, dateline.agency, dateline.date)


def test_below_headline_and_summary() -> None:
    """Some feeds give headline, deck and summary a stop: a place in capitals and a dash is taken below them."""
    dateline = dateline_of("Ferry sinks off Orin.\n\nNobody drowned.\n\nShips left late.\n\nORIN - Two ships sank.\n")
    assert dateline is not None
    assert dateline.place == "ORIN"


def test_run_together_with_a_summary_and_byline() -> None:
    """Note, bullets, byline and dateline in one paragraph: the dateline is found, the rest stays what it is."""
    segmented = segment(b"(Adds quotes) By Ann Poe Dec 7 (Reuters) - Two ships sank on Monday.", PLAIN)
    assert segmented.dateline is not None
    assert (None, "Reuters", "Dec 7") == (segmented.dateline.place, segmented.dateline.agency, segmented.dateline.date)
    assert ["note", "byline"] == [piece.kind for piece in segmented.furniture]
    assert ["(Adds quotes)", "By Ann Poe", "Dec 7 (Reuters) - Two ships sank on Monday."] == [
        sentence.of(segmented.text) for sentence in segmented.sentences
    ]


@pytest.mark.parametrize("credit", ["", " (AP)"])
def test_a_roundup_has_no_dateline_of_its_own(credit: str) -> None:
    """Every item has one; the sentences still begin with them whole."""
    items = [
        f"{place}{credit} - Two ships sank on Monday, police said." for place in ("ORIN", "PORT SAMAT", "ST. BESK")
    ]
    segmented = segment("\n\n".join(["NEWS IN BRIEF", *items]).encode(), PLAIN)
    assert segmented.dateline is None
    assert [*items] == [sentence.of(segmented.text) for sentence in segmented.sentences[1:]]


def test_compiled_copy_has_the_dateline_of_its_first_agency() -> None:
    """Three agencies, three places: the first opens the article."""
    items = [
        f"{place} ({agency}) - Two ships sank on Monday, police said."
        for place, agency in (("ORIN", "AP"), ("SAMAT", "AFP"), ("BESK", "Reuters"))
    ]
    dateline = dateline_of("\n\n".join(items))
    assert dateline is not None
    assert ("ORIN", "AP") == (dateline.place, dateline.agency)


def test_place_alone_under_a_byline() -> None:
    """Some agencies give the place a line of its own."""
    dateline = dateline_of("Ferry sinks\n\nBy Ann Poe\n\nORIN\n\nTwo ships sank.")
    assert dateline is not None
    assert dateline.place == "ORIN"


def test_sentence_after_the_dateline_is_one_with_it() -> None:
    """No sentence ends between dateline and lead."""
    segmented = segment(b"ORIN, July 1. /TASS/. Rain fell. It stopped.", PLAIN)
    assert len(segmented.sentences) == 2
