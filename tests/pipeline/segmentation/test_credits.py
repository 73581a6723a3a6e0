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
        ("byline", "By Ann Poe, Orin, and Lee Orsk, Samat"),
        ("byline", "By ANN POE"),
        ("byline", "AP Sports Writer"),
        ("credit", "Reporting by Ann Poe; editing by Lee Orsk"),
        ("credit", "AP writer Lee Orsk contributed."),
        ("credit", "Ann Poe and Lee Orsk contributed reporting."),
        ("credit", "-Lee Orsk in Samat contributed to this article."),
        ("credit", "Ann Poe reported from Orin, and Lee Orsk and Max Besk from Samat."),
        ("credit", "Poe reported from Orin. AP writer Lee Orsk contributed from Samat."),
        ("credit", "Translator: Ann Poe, Lee Orsk"),
        ("credit", "Contributing: Ann Poe."),
        ("credit", "— With a file from Lee Orsk"),
        ("credit", "-- Novum Media"),
        ("credit", "(ab/cd-ef)"),
        ("credit", "(xy)"),
        ("credit", "NOV/abc-de"),
        ("credit", "(Orin Newsroom; +1 555 0100)"),
        ("credit", "To read the full story, visit the site of Novum"),
        ("credit", "Write to Ann Poe at ann.poe@example.org"),
        ("credit", "Follow Ann Poe on Twitter @annpoe"),
        ("credit", "Copyright 2031 by Novum. All rights reserved. No part may be used."),
        ("note", "(Updates with statement, details)"),
        ("note", "EDITOR'S NOTE: This report was first published in May."),
        ("note", "EDS: Adds photo links."),
        ("note", "(This story corrects the date in paragraph 3)"),
        ("note", "This article has been updated to add a comment."),
        ("note", "($1 = 10.41 Norland crowns)"),
        ("note", "(Begin optional trim)"),
        ("note", "(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)"),
        ("note", "EMBARGOED UNTIL 0001 GMT MONDAY"),
        ("trailer", "-0-"),
        ("trailer", "- 0 -"),
        ("trailer", "###"),
        ("trailer", "ENDS"),
        ("trailer", "(ENDS)"),
        ("trailer", "(END/2031)"),
        ("trailer", "(END) Novum Newswires"),
        ("trailer", "October 24, 2031 04:11 ET (08:11 GMT)"),
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
        "Poe reported from Orin that two ships had sank.",
        "Orsk contributed $5 to the campaign.",
        "This story began in May, when two ships sank.",
        "($1 million was lost.)",
        "Ends meet in Orin.",
        "Follow the money, he said.",
        "Reporter: Why did the ferry sink?",
        "Embargo on grain lifted",
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


@pytest.mark.parametrize("tail", ["MORE", "(MORE)", "ENDS", "-0-", "###"])
def test_what_stands_at_the_end_of_a_paragraph(tail: str) -> None:
    """It is furniture and a sentence of its own; the copy before it is not."""
    segmented = segment(f"Two ships sank.\n\nThe ministry declined to comment. {tail}\n".encode(), PLAIN)
    assert [("trailer", tail)] == [
        (piece.kind, segmented.text[piece.start : piece.end]) for piece in segmented.furniture
    ]
    assert tail == segmented.sentences[-1].of(segmented.text)


def test_no_byline_ends_on_a_particle() -> None:
    """In capitals names and place look alike: the name goes on behind "BIN"."""
    assert [("byline", "By ANN POE and LEE BIN ORSK")] == furniture_of(
        "By ANN POE and LEE BIN ORSK SAMAT, Norland (AP) — Two ships sank on Monday."
    )
