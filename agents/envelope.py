"""The envelope of what a stage makes: CloudEvents 1.0 headers, binary mode of its Kafka binding.

Not the record: nothing in here changes a value's bytes, and what differs between two runs (the time of writing) lives
here alone. Of the headers that came in, only a well-formed trace context goes on.
https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from agents.tallies import Series
from pipeline.feeds.headers import Headers
from pipeline.records import SCHEMA_MAJOR
from pipeline.versions import Version

# https://www.w3.org/TR/trace-context/: version, trace, parent, flags; all zeros and version ff are void.
TRACEPARENT: Final = re.compile(rb"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
TRACESTATE: Final = re.compile(rb"[ -~\t]{1,512}")
TRACE: Final = {"traceparent": TRACEPARENT, "tracestate": TRACESTATE}


@dataclass(frozen=True, slots=True)
class Claim:
    """Which version of which article a record says it is, and until when it must not be seen (None: it may)."""

    uri: str
    version: Version
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """A record on its way out: its bytes, the article's uri (the key), an id that a replay gives again, its kind.

    A first stage's output makes a claim, which its lane's book judges (`agents/books.py`).
    """

    value: bytes
    uri: str
    id: str
    kind: str
    schema: int = SCHEMA_MAJOR
    claim: Claim | None = None

    @property
    def key(self) -> bytes:
        """What keeps all of one article in order."""
        return self.uri.encode()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a stage made of one input: records, and what to count about it.

    `notices` counts what was odd, by the names in pipeline/notices.py; `tallies` what the records hold, by the series
    of agents/tallies.py.
    """

    outputs: Sequence[Output] = ()
    notices: Mapping[str, int] = field(default_factory=dict)
    tallies: Mapping[Series, int] = field(default_factory=dict)


def written(now: datetime) -> bytes:
    """Write a moment as RFC 3339 in UTC, to the millisecond."""
    return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z").encode()


def enveloped(output: Output, stage: str, time: bytes, came: Headers) -> Headers:
    """Return the headers of an output. `came` are those of the input, `time` is when it was written.

    `ce_subject` is the uri in plain UTF-8, as the Kafka binding says of all header values (HTTP's percent-encoding is
    not Kafka's).
    """
    return (
        ("ce_specversion", b"1.0"),
        ("ce_id", output.id.encode()),
        ("ce_source", b"/dateline/" + stage.encode()),
        ("ce_type", f"dateline.{output.kind}.v{output.schema}".encode()),
        ("ce_time", time),
        ("ce_subject", output.key),
        ("ce_dataschema", f"urn:dateline:schema:{output.kind}:{output.schema}".encode()),
        ("content-type", b"application/json"),
        *trace_context(came),
    )


def trace_context(came: Headers) -> Headers:
    """Return `traceparent` and `tracestate` where they are well-formed, each once; no state without a parent."""
    found = {name: value for name, value in came if name in TRACE and TRACE[name].fullmatch(value)}
    return tuple((name, found[name]) for name in TRACE if name in found) if "traceparent" in found else ()
