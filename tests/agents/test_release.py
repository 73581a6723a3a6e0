"""The gate: which articles may leave, by a clock that stands at noon UTC on 4 May 2031."""

from typing import Any

import pytest

from agents.release import check_release
from pipeline.errors import FeedError
from pipeline.records import ArticleBlock
from tests.agents.samples import noon


def article(**known: Any) -> ArticleBlock:
    """Give an article block."""
    return ArticleBlock(uri="urn:a", version="1", feed="unknown", wire_format="ninjs3", text_digest="0", **known)


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"pub_status": "withheld"}, "domain/withheld"),
        ({"pub_status": "Canceled"}, "domain/canceled"),
        ({"embargoed_until": "2031-05-04T12:00:01Z"}, "domain/embargoed"),
        ({"embargoed_until": "2031-05-04T12:30:00"}, "domain/embargoed"),
        ({"embargoed_until": "2031-05-04T11:30:00-01:00"}, "domain/embargoed"),
        ({"embargoed_until": "2031-05-05"}, "domain/embargoed"),
        ({"embargoed_until": "soon"}, "domain/embargoed"),
        ({"language": "fr"}, "domain/unsupported-language"),
        ({"language": "de-CH"}, "domain/unsupported-language"),
        ({"language": "enm"}, "domain/unsupported-language"),
    ],
)
def test_held_back(known: dict[str, str], code: str) -> None:
    """Nothing derived from these leaves; an embargo nobody can read is an embargo."""
    with pytest.raises(FeedError) as told:
        check_release(article(**known), noon)
    assert code == told.value.code


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"pub_status": "usable"},
        {"embargoed_until": "2031-05-04T12:00:00Z"},
        {"embargoed_until": "2031-05-04T13:30:00+02:00"},
        {"embargoed_until": "2031-05-03"},
        {"language": "en"},
        {"language": "en-GB"},
        {"language": "EN_us"},
        {"language": "eng"},
        {"language": "und"},
        {"language": " "},
    ],
)
def test_released(known: dict[str, str]) -> None:
    """An embargo that has ended, English by any tag, and no tag at all pass."""
    check_release(article(**known), noon)
