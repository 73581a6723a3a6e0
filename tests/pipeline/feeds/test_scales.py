"""Feeds' own words and numbers, and ninjs's."""

import pytest

from pipeline.feeds import scales


@pytest.mark.parametrize(
    ("sent", "mapped"),
    [
        ("usable", "usable"),
        ("stat:withheld", "withheld"),
        ("http://cv.iptc.org/newscodes/pubstatusg2/canceled", "canceled"),
        ("Cancelled", "canceled"),
        ("stat:draft", "stat:draft"),
        (None, None),
    ],
)
def test_publication_status(sent: str | None, mapped: str | None) -> None:
    """Codes are read behind their scheme; a status of another vocabulary stays as it is."""
    assert mapped == scales.pub_status(sent)


@pytest.mark.parametrize(
    ("sent", "mapped"),
    [(1, 1), ("8", 8), (9, 9), ("u", 3), ("B", 2), (0, None), (10, None), ("high", None), (None, None)],
)
def test_urgency(sent: str | int | None, mapped: int | None) -> None:
    """Numbers from 1 to 9 and ANPA's letters have a place on the scale, others none."""
    assert mapped == scales.urgency(sent)


@pytest.mark.parametrize(
    ("sent", "mapped"),
    [
        ((), None),
        (("sig:correction",), "correction"),
        (("sig:update", "sig:correction"), "correction"),
        (("http://cv.example.org/signal/WITHDRAWN", "sig:update"), "kill"),
        (("sig:atrisk", "sig:other"), "sig:atrisk"),
        (("sig:atrisk", "sig:update"), "update"),
    ],
)
def test_signal(sent: tuple[str, ...], mapped: str | None) -> None:
    """The weightiest known signal counts, else the first as it was sent."""
    assert mapped == scales.signal(sent)


@pytest.mark.parametrize(
    ("sent", "mapped"),
    [
        ("20310502T100000Z", "2031-05-02T10:00:00Z"),
        ("20310502T100000-0530", "2031-05-02T10:00:00-05:30"),
        ("20310502T1000+05:30", "2031-05-02T10:00:00+05:30"),
        ("20310502T100000", "2031-05-02T10:00:00"),
        ("20310502000000-0500", "2031-05-02T00:00:00-05:00"),
        ("20310502", "2031-05-02"),
        ("2031-05-02T10:00:00Z", "2031-05-02T10:00:00Z"),
        ("next Tuesday", "next Tuesday"),
        (None, None),
    ],
)
def test_times_are_written_in_one_notation(sent: str | None, mapped: str | None) -> None:
    """ISO 8601 without separators is given them; what is no such time is left alone."""
    assert mapped == scales.extended_time(sent)


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2031-05-02T10:00:00Z", "2031-05-02T09:00:00Z", True),
        ("2031-05-02T10:00:00Z", "2031-05-02T12:30:00+02:00", False),
        ("2031-05-02T10:00:00Z", "2031-05-02T10:00:00Z", False),
        ("2031-05-02T10:00:00Z", "2031-05-02T12:00:00", True),
        ("soon", "2031-05-02T10:00:00Z", True),
        ("2031-05-02", None, True),
    ],
)
def test_doubtful_times_count_as_later(one: str, other: str | None, later: bool) -> None:  # noqa: FBT001 - a column
    """Only a time that is surely no later is none: an embargo must not be lost to bad notation."""
    assert later == scales.is_later(one, other)
