"""The envelope: CloudEvents headers, and what of the input's headers goes on."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from agents.envelope import Output, enveloped, trace_context, written

PARENT = b"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
OUTPUT = Output(b"{}", "urn:ø:1", "5fecde41", "event")


def test_the_headers_are_those_of_the_kafka_binding() -> None:
    """Binary mode: every attribute a header in UTF-8, and the content type."""
    assert {
        "ce_specversion": b"1.0",
        "ce_id": b"5fecde41",
        "ce_source": b"/dateline/events",
        "ce_type": b"dateline.event.v1",
        "ce_time": b"now",
        "ce_subject": "urn:ø:1".encode(),
        "ce_dataschema": b"urn:dateline:schema:event:1",
        "content-type": b"application/json",
    } == dict(enveloped(OUTPUT, "events", b"now", ()))


def test_a_trace_context_goes_on() -> None:
    """The trace of the feed's message is the record's."""
    came = (("traceparent", PARENT), ("tracestate", b"vendor=1"), ("authorization", b"x"), ("ce_id", b"theirs"))
    headers = enveloped(OUTPUT, "events", b"now", came)
    assert (("traceparent", PARENT), ("tracestate", b"vendor=1")) == headers[-2:]
    assert [b"5fecde41"] == [value for name, value in headers if name == "ce_id"]
    assert "authorization" not in dict(headers)


@pytest.mark.parametrize(
    "parent",
    [
        b"",
        b"00-4bf92f",
        PARENT.upper(),
        b"ff" + PARENT[2:],
        b"00-" + b"0" * 32 + b"-00f067aa0ba902b7-01",
        b"00-4bf92f3577b34da6a3ce929d0e0e4736-" + b"0" * 16 + b"-01",
        PARENT + b"\n",
    ],
)
def test_a_malformed_trace_stops_here(parent: bytes) -> None:
    """Nothing goes on that the standard calls void, nor a state without its parent."""
    assert () == trace_context((("traceparent", parent), ("tracestate", b"vendor=1")))


def test_an_oversized_trace_state_stops_here() -> None:
    """The standard asks for 512 characters to be carried; more are not."""
    assert (("traceparent", PARENT),) == trace_context((("traceparent", PARENT), ("tracestate", b"x" * 513)))


def test_times_are_written_in_utc() -> None:
    """RFC 3339 with Z, whatever the zone of the clock."""
    east = timezone(timedelta(hours=2))
    assert b"2031-05-04T10:00:00.000Z" == written(datetime(2031, 5, 4, 12, tzinfo=east))
    assert b"2031-05-04T12:00:00.250Z" == written(datetime(2031, 5, 4, 12, 0, 0, 250_000, tzinfo=UTC))
