"""Dead letters: their headers, and what of the input's own headers survives."""

import pytest

from agents.deadletter import MOST_HEADERS, kept, letter_headers, replays
from agents.stages import Message
from pipeline.desk import VERSION
from pipeline.errors import FeedError
from tests.agents.samples import noon


def test_the_headers_say_what_where_when_and_why() -> None:
    """All of the contract's names, UTF-8 text each."""
    error = FeedError("limit/bytes", value=9, largest=8)
    headers = letter_headers(Message(b"k", b"v", (), 3, 41), error, stage="quotes", source="t.wire.entities", now=noon)
    assert {
        "dateline-error-stage": b"quotes",
        "dateline-error-class": b"limit",
        "dateline-error-code": b"limit/bytes",
        "dateline-error-message": str(error).encode(),
        "dateline-error-source-topic": b"t.wire.entities",
        "dateline-error-source-partition": b"3",
        "dateline-error-source-offset": b"41",
        "dateline-error-time": b"2031-05-04T12:00:00.000Z",
        "dateline-error-replay-count": b"0",
        "dateline-error-software-version": VERSION.encode(),
    } == dict(headers)


def test_headers_that_came_are_kept_when_they_are_on_the_list() -> None:
    """CloudEvents attributes, content type and trace go on, in their order; the rest does not."""
    came = (("ce_id", b"1"), ("cookie", b"x"), ("content-type", b"text/plain"), ("traceparent", b"00"))
    assert (came[0], came[2], came[3]) == kept(came)


def test_spoofed_error_headers_are_dropped_and_the_replay_count_is_read() -> None:
    """Nobody tells us what our own errors were; how often we sent it again is all we believe."""
    came = (("dateline-error-code", b"internal/bug"), ("dateline-error-replay-count", b"2"))
    headers = letter_headers(Message(b"k", b"v", came), FeedError("decode/empty"), stage="s", source="t", now=noon)
    assert [b"decode/empty"] == [value for name, value in headers if name == "dateline-error-code"]
    assert [b"2"] == [value for name, value in headers if name == "dateline-error-replay-count"]


@pytest.mark.parametrize("count", [b"", b"-1", b"two", b"9" * 30, "٢".encode(), b"1.5"])
def test_a_replay_count_that_is_none_is_nought(count: bytes) -> None:
    """A header from outside cannot break or blow up the count."""
    assert 0 == replays((("dateline-error-replay-count", count),))


def test_headers_are_capped_by_number_and_bytes() -> None:
    """A sender of a thousand headers, or of huge ones, cannot make a dead letter too large to write."""
    assert MOST_HEADERS == len(kept((("ce_x", b"1"),) * 1_000))
    assert () == kept((("ce_x", b"1" * 5_000),))
    assert () == kept((("ce_" + "x" * 100, b"1"),))
    assert 4 == len(kept((("ce_x", b"1" * 2_000),) * 10))
