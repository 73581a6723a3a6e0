"""How many headers are read, and which are not."""

from pipeline.feeds.headers import allowed, header
from pipeline.limits import HEADER_BYTES, HEADERS


def test_the_first_that_fit_are_kept_in_order() -> None:
    """Sixty-four headers are kept, the rest is counted."""
    sent = tuple((f"x-{number}", b"1") for number in range(HEADERS.largest + 3))
    assert (sent[: HEADERS.largest], {"header-dropped": 3}) == allowed(sent)


def test_a_large_header_goes_alone() -> None:
    """What is over the bytes is dropped; smaller ones behind it are still read."""
    sent = (("x", b"1" * HEADER_BYTES.largest), ("content-type", b"text/plain"))
    assert ((sent[1],), {"header-dropped": 1}) == allowed(sent)


def test_names_count_towards_the_bytes() -> None:
    """A header of exactly the limit is kept, one byte more in its name and it is not."""
    value = b"1" * (HEADER_BYTES.largest - 2)
    assert {} == allowed((("é", value),))[1]
    assert {"header-dropped": 1} == allowed((("éx", value),))[1]


def test_error_headers_from_outside_are_dropped_whatever_their_case() -> None:
    """Only the count of replays comes back in; spoofed ones take no other header's place."""
    spoofed = (("dateline-error-code", b"x"), ("DATELINE-ERROR-STAGE", b"x"), ("__DLQ.reason", b"x")) * 30
    replayed = ("Dateline-Error-Replay-Count", b"2")
    assert ((replayed,), {"header-spoofed": 90}) == allowed((*spoofed, replayed))


def test_nothing_is_counted_where_nothing_is_odd() -> None:
    """Ordinary headers pass as they are."""
    sent = (("ce_subject", b"urn:a"), ("ce_subject", b"urn:b"))
    assert (sent, {}) == allowed(sent)
    assert "urn:b" == header(sent, "ce_subject")
