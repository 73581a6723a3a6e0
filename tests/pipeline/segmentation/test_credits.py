"""Furniture: what is no news."""

import pytest

from pipeline.segmentation import segment

PLAIN = (("content-type", b"text/plain"),)


def furniture_of(text: str) -> list[tuple[str, str]]:
    """Return kind and words of an article's furniture."""
    return [(piece.kind, text[piece.start : piece.end]) for piece in segment(text.encode(), PLAIN).furniture]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Ann Poe"),
        ("byline", "By ANN POE and Lee van den Orsk, Associated Press"),
        ("byline", "By Ann Poe in Orin"),
        ("byline", "By Novum Staff Writer"),
        ("byline", "By The Associated Press"),
        ("byline", "Agence France-Presse"),
        ("byline", "A Correspondent, Orin"),
        ("byline", "Ann Poe in Orin, Norland"),
        ("credit", "(Reporting by Ann Poe in Orin; Editing by Lee Orsk)"),
        ("credit", "(Additional reporting by Ann Poe)"),
        ("credit", "Edited by Ann Poe"),
        ("credit", "Associated Press writer Ann Poe in Orin contributed to this report."),
        ("credit", "-- BERNAMA"),
        ("credit", "ap/lo/xyz"),
        ("note", "[Editor's note: contains strong language]"),
        ("note", "(Adds quotes, background)"),
        ("note", "(Ann Poe teaches at Orin. The views expressed are her own.)"),
        ("slug", "BC-FERRY-SINKS-1STLD"),
        ("trailer", "MORE"),
        ("trailer", "-30-"),
        ("trailer", "(END)"),
        ("trailer", "***"),
    ],
)
def test_a_whole_paragraph_of_it(kind: str, line: str) -> None:
    """Bylines, credit lines, notes, slugs and trailers, each by its form."""
    text = f"Ferry sinks in storm\n\n{line}\n\nTwo ships sank.\n"
    assert [(kind, line)] == furniture_of(text)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the road was empty.",
        "By then, Ann Poe had left.",
        "More ships sank.",
        "Reporting by the press was banned, Poe said.",
        "(The ferry had been checked.)",
        "Reuters could not verify the report.",
        "Ann Poe contributed to the collapse of the talks, officials said.",
        "“More!”",
    ],
)
def test_news_is_no_furniture(line: str) -> None:
    """Sentences that begin like a credit are news."""
    assert [] == furniture_of(f"Ferry sinks in storm\n\n{line}\n\nTwo ships sank.\n")


@pytest.mark.parametrize("byline", ["By Ann Poe", "By Ann Poe-Orsk and Lee Orsk", "By Ann Poe, Associated Press"])
def test_byline_that_runs_into_the_dateline(byline: str) -> None:
    """The byline ends where the dateline begins."""
    segmented = segment(f"{byline} ORIN, Norland (AP) — Two ships sank on Monday.".encode(), PLAIN)
    assert [("byline", byline)] == [
        (piece.kind, segmented.text[piece.start : piece.end]) for piece in segmented.furniture
    ]
    assert segmented.dateline is not None
    assert ("ORIN, Norland", "AP") == (segmented.dateline.place, segmented.dateline.agency)
