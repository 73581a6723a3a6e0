"""Ten of the bad inputs of docs/bad-input.md between good neighbours on one partition of a real broker.

One worker takes them all; what each test asks is read off what it left on the topics and on its metrics page. What the
articles must give is worked out here with the four functions, so a neighbour changed in any byte is found.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.request import urlopen
from uuid import uuid4

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from agents.broker import Node
from agents.cluster import admin_client, client_arguments
from agents.settings import Settings
from agents.topics import apply, plan
from pipeline.entities import find_entities
from pipeline.events import code_events
from pipeline.feeds import Headers
from pipeline.quotes import find_quotes
from pipeline.records import encode
from pipeline.segmentation import segment
from tests.faults.fleet import Fleet, until
from tests.undecodable import Undecodable

DEADLINE_S: Final = 60.0
JSON: Final = ("content-type", b"application/json")
SPOOFED: Final[Headers] = (("dateline-error-code", b"decode/empty"), ("__dlq.topic", b"wire.raw"))


@dataclass(frozen=True)
class Input:
    """A message of wire.raw and the code it is refused with; None where it is used or passed over."""

    key: bytes | None
    value: bytes | None
    headers: Headers = ()
    code: str | None = None


def good(number: int, headers: Headers = ()) -> Input:
    """Give an article nothing is wrong with."""
    uri = f"urn:good:{number}"
    said = f"VELM, May 3 (Own) - “Rain fell {number} times,” Ruth Amsel said. Police arrested {number + 2} men in Orin."
    value = {"uri": uri, "version": "1", "bodies": [{"value": said, "contentType": "text/plain"}]}
    return Input(uri.encode(), json.dumps(value, ensure_ascii=False).encode(), (JSON, *headers))


BAD: Final[tuple[Input, ...]] = (
    Input(b"urn:bad:null", None),
    Input(b"urn:bad:empty", b"", code="decode/empty"),
    Input(b"urn:bad:json", b'{"uri": "urn:bad', (JSON,), "decode/not-json"),
    Input(b"urn:bad:list", b'["urn:good:1"]', (JSON,), "schema/not-an-object"),
    Input(b"urn:good:2", b'{"uri":"urn:good:2","body_text":"A.","uri":"urn:x"}', (JSON,), "schema/duplicate-key"),
    Input(b"urn:bad:utf8", b'{"body_text": "caf\xe9"}', (JSON,), "decode/not-utf8"),
    Input(b"urn:bad:gzip", gzip.compress(b'{"body_text": "A."}', mtime=0), (JSON,), "decode/not-text"),
    Input(b"urn:bad:dtd", b'<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><body>&a;</body></nitf>', (), "limit/xml-dtd"),
    good(100, (*((f"x-{number}", b"1") for number in range(70)), *SPOOFED)),
    Input(None, good(101).value, (JSON,)),
    good(102, ((Undecodable("x"), b"1"),)),  # beyond the ten: Kafka does not mind, clients do
)
INPUTS: Final = (*(one for number, bad in enumerate(BAD) for one in (good(number), bad)), good(99))
USED: Final = tuple(one for one in INPUTS if one.code is None and one.value is not None)
REFUSED: Final = tuple(one for one in INPUTS if one.code is not None)


@dataclass(frozen=True)
class Left:
    """What the worker left behind: records of wire.events and wire.deadletter in order, and its metrics."""

    events: list[Any]
    letters: list[Any]
    metrics: str


@pytest.fixture(scope="module")
def left(kafka: Node, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Left]:
    """Publish everything, let one worker take it, and read what came of it."""
    wire = Settings(brokers=(kafka.brokers,), topic_prefix=f"t{uuid4().hex[:8]}.")
    with admin_client(wire) as admin:
        apply(admin, plan("dev", wire.topic_prefix, partitions=1))
    _publish(wire)
    settings = {"DATELINE_BROKERS": kafka.brokers, "DATELINE_TOPIC_PREFIX": wire.topic_prefix}
    fleet = Fleet(settings | {"DATELINE_METRICS_PORT": "0"}, tmp_path_factory.mktemp("bad-input"))
    try:
        worker = fleet.start_ready()
        yield Left(*_read(wire), _metrics(worker.log))
        fleet.terminate(worker)
    finally:
        fleet.destroy()


def _publish(wire: Settings) -> None:
    producer = KafkaProducer(**client_arguments(wire))
    try:
        for one in INPUTS:
            producer.send(wire.topic("wire.raw"), one.value, one.key, list(one.headers), 0).get(10)
    finally:
        producer.close()


def _read(wire: Settings) -> tuple[list[Any], list[Any]]:
    """Read until the last article's receipt has come; all before it is done by then, for there is one partition."""
    found: dict[str, list[Any]] = {"wire.events": [], "wire.deadletter": []}
    consumer = KafkaConsumer(**client_arguments(wire), isolation_level="read_committed", enable_auto_commit=False)

    def is_done() -> bool:
        for records in consumer.poll(timeout_ms=100).values():
            for record in records:
                found[record.topic.removeprefix(wire.topic_prefix)].append(record)
        events = found["wire.events"]
        return bool(events) and events[-1].key == INPUTS[-1].key and _kind(events[-1]) == "receipt"

    try:
        partitions = [TopicPartition(wire.topic(topic), 0) for topic in found]
        consumer.assign(partitions)
        consumer.seek_to_beginning(*partitions)
        until(is_done, "the last receipt", within_s=DEADLINE_S)
        ends = consumer.end_offsets(partitions)
        until(
            lambda: is_done() and all(consumer.position(at) >= ends[at] for at in partitions),
            "the ends of the topics",
            within_s=DEADLINE_S,
        )
    finally:
        consumer.close()
    return found["wire.events"], found["wire.deadletter"]


def _metrics(log: Path) -> str:
    lines = (json.loads(line) for line in log.read_text("utf-8").splitlines() if line.startswith("{"))
    port = next(line["metrics_port"] for line in lines if line.get("event") == "ready")
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as page:
        return str(page.read().decode())


def _kind(record: Any) -> str:
    return str(json.loads(record.value)["kind"])


def test_every_bad_input_is_a_dead_letter_of_its_code_in_order(left: Left) -> None:
    """Each gives one dead letter under its code, and nothing else does."""
    codes = [dict(letter.headers)["dateline-error-code"].decode() for letter in left.letters]
    assert [one.code for one in REFUSED] == codes


def test_a_dead_letter_holds_the_input_as_it_came(left: Left) -> None:
    """Value and key are the same bytes; stage and place say where it came from."""
    assert [(one.key, one.value) for one in REFUSED] == [(letter.key, letter.value) for letter in left.letters]
    offsets = [INPUTS.index(one) for one in REFUSED]
    headers = [dict(letter.headers) for letter in left.letters]
    assert offsets == [int(found["dateline-error-source-offset"]) for found in headers]
    assert {b"segmentation"} == {found["dateline-error-stage"] for found in headers}


def test_neighbours_are_untouched_and_in_order(left: Left) -> None:
    """Every record of every good article is there once, in the order they were sent, the same in every byte."""
    expected = []
    for one in USED:
        quoted = find_quotes(find_entities(segment(one.value or b"", one.headers, one.key)))
        expected += [(record.article.uri.encode(), encode(record)) for record in code_events(quoted).in_order()]
    assert expected == [(record.key, record.value) for record in left.events]
    receipts = [record.key for record in left.events if _kind(record) == "receipt"]
    assert [one.key or b"urn:good:101" for one in USED] == receipts


def test_no_header_from_outside_passes_for_ours(left: Left) -> None:
    """Spoofed and surplus headers of an accepted article are on none of its records."""
    names = {name for record in left.events for name, _ in record.headers}
    assert not {name for name in names if name.startswith(("x-", "dateline-error-", "__dlq."))}


def test_what_was_dropped_or_passed_over_is_counted(left: Left) -> None:
    """One null value, the surplus of seventy headers and two spoofed ones; every input is accounted for."""
    counts = {
        line.rpartition(" ")[0]: float(line.rpartition(" ")[2])
        for line in left.metrics.splitlines()
        if line and not line.startswith("#")
    }
    notice = 'dateline_notices_total{{notice="{}",stage="segmentation"}}'.format
    assert 1 == counts[notice("tombstone")]
    assert 1 + 70 - 64 == counts[notice("header-dropped")]
    assert len(SPOOFED) == counts[notice("header-spoofed")]
    assert len(INPUTS) == counts['dateline_records_in_total{stage="segmentation"}']
