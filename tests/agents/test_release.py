"""The gate: which articles may leave, and when, by a clock that stands at noon UTC on 4 May 2031."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from agents.release import released_at
from pipeline.errors import FeedError
from pipeline.records import ArticleBlock, Segmented
from pipeline.segmentation import segment
from tests.agents.samples import noon

PLAIN = (("content-type", b"text/plain"),)


def article(text: str = "Rain fell on Orin.", **known: Any) -> Segmented:
    """Give a segmented article with this metadata."""
    segmented = segment(text.encode(), PLAIN)
    block = ArticleBlock(uri="urn:a", version="1", feed="unknown", wire_format="ninjs 3", text_digest="0", **known)
    return msgspec.structs.replace(segmented, article=block)


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"pub_status": "withheld"}, "domain/withheld"),
        ({"embargoed_until": "soon"}, "domain/embargoed"),
        ({"embargoed_until": "2033-01-01"}, "domain/embargoed"),
        ({"ed_note": "EDITORS: Embargoed until Monday 0600 GMT."}, "domain/embargo-note"),
        ({"ed_note": "Not for release before Tuesday's papers"}, "domain/embargo-note"),
        ({"language": "fr"}, "domain/unsupported-language"),
        ({"language": "de-CH"}, "domain/unsupported-language"),
        ({"language": "enm"}, "domain/unsupported-language"),
        ({"pub_status": "canceled", "language": "fr"}, "domain/unsupported-language"),
    ],
)
def test_held_back_for_somebody_to_look_at(known: dict[str, str], code: str) -> None:
    """Nothing derived from these leaves; an embargo nobody can read or wait for is one of them."""
    with pytest.raises(FeedError) as told:
        released_at(article(**known), noon)
    assert code == told.value.code


@pytest.mark.parametrize(
    ("until", "moment"),
    [
        ("2031-05-04T12:00:01Z", datetime(2031, 5, 4, 12, 0, 1, tzinfo=UTC)),
        ("2031-05-04T12:30:00", datetime(2031, 5, 4, 12, 30, tzinfo=UTC)),
        ("2031-05-04T11:30:00-01:00", datetime(2031, 5, 4, 12, 30, tzinfo=UTC)),
        ("2031-05-05", datetime(2031, 5, 5, tzinfo=UTC)),
    ],
)
def test_an_embargo_that_lasts_is_waited_for(until: str, moment: datetime) -> None:
    """Its end is told; a time without a zone is UTC."""
    assert moment == released_at(article(embargoed_until=until), noon)


def test_a_note_that_repeats_the_embargo_of_the_metadata_adds_nothing() -> None:
    """The metadata's time holds, and afterwards the note is spent."""
    note = "EMBARGOED until noon GMT"
    assert released_at(article(embargoed_until="2031-05-04T13:00:00Z", ed_note=note), noon) is not None
    assert released_at(article(embargoed_until="2031-05-04T12:00:00Z", ed_note=note), noon) is None


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"pub_status": "usable"},
        {"embargoed_until": "2031-05-04T12:00:00Z"},
        {"embargoed_until": "2031-05-04T13:30:00+02:00"},
        {"embargoed_until": "2031-05-03"},
        {"pub_status": "canceled", "embargoed_until": "2031-06-01"},
        {"signal": "kill", "ed_note": "Embargoed until Monday"},
        {"ed_note": "Embargo lifted at 0600 GMT"},
        {"ed_note": "Updates with details of the oil embargo"},
        {"language": "en"},
        {"language": "en-GB"},
        {"language": "EN_us"},
        {"language": "eng"},
        {"language": "und"},
        {"language": " "},
    ],
)
def test_released_at_once(known: dict[str, str]) -> None:
    """An embargo that has ended, a kill, English by any tag, and no tag at all pass."""
    assert released_at(article(**known), noon) is None


def test_news_of_an_embargo_is_news() -> None:
    """Only editors' notes are read, not the copy."""
    assert released_at(article("The embargo until Friday hit exports, ministers said."), noon) is None
