"""Captions, picture credits and slideshow lines: furniture, never the news of the day."""

import pytest

from pipeline.segmentation import segment

PLAIN = (("content-type", b"text/plain"),)


def furniture_of(text: str) -> list[tuple[str, str]]:
    """Return kind and words of an article's furniture."""
    return [(piece.kind, text[piece.start : piece.end]) for piece in segment(text.encode(), PLAIN).furniture]


@pytest.mark.parametrize(
    "caption",
    [
        "FILE PHOTO: A ferry leaves Orin, Norland, October 12, 2031. REUTERS/Ann Poe/File Photo",
        "FILE PHOTO - A ferry leaves Orin in 2031.",
        "HANDOUT PHOTO: A ferry leaves Orin.",
        "Caption: Ann Poe (left) and Lee Orsk on the ferry",
        "In this June 3, 2031, file photo, a ferry leaves Orin.",
    ],
)
def test_a_caption_with_a_label_is_a_note(caption: str) -> None:
    """The label says that the picture, or the day it shows, is not the news."""
    assert [("note", caption)] == furniture_of(f"{caption}\n\nORIN (Reuters) - Two ships sank on Monday.\n")


@pytest.mark.parametrize(
    "credit",
    [
        "REUTERS/Ann Poe",
        "REUTERS/Ann Poe/File Photo",
        "REUTERS/Ann Poe-Orsk/Illustration",
        "Ann Poe/Pool via REUTERS",
        "Ann Poe via Getty Images",
        "(AP Photo/Ann Poe)",
        "Photo: Ann Poe/AFP",
        "Image: Ann Poe.",
    ],
)
def test_a_picture_credit(credit: str) -> None:
    """Whose picture it is, on a line of its own."""
    assert [("credit", credit)] == furniture_of(f"Ferry sinks\n\n{credit}\n\nORIN (AP) - Two ships sank on Monday.\n")


def test_a_caption_without_a_label() -> None:
    """It ends with the full date of its picture, and the credit stands below it."""
    caption = "A ferry leaves the port of Orin, Norland, October 12, 2031."
    text = f"{caption}\n\nREUTERS/Ann Poe\n\nORIN (Reuters) - Two ships sank on Monday.\n"
    assert [("note", caption), ("credit", "REUTERS/Ann Poe")] == furniture_of(text)


def test_a_lead_with_a_date_is_no_caption() -> None:
    """No picture credit follows."""
    assert [] == furniture_of("The ferry left the port of Orin on October 12, 2031.\n\nIt sank.\n")


@pytest.mark.parametrize("line", ["Slideshow (5 images)", "Slideshow ( 12 images )", "View gallery", "Watch the video"])
def test_a_slideshow_line_is_a_trailer(line: str) -> None:
    """It speaks of the page, not of the news."""
    assert [("trailer", line)] == furniture_of(f"Two ships sank.\n\n{line}\n\nNobody drowned.\n")
