"""Versions, kills and a short embargo on a real broker, with a worker killed and followed by another in between."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from agents.cluster import client_arguments
from agents.settings import Settings
from agents.topics import apply, plan
from tests.faults.fleet import Fleet, until

PARTITIONS = 2
DEADLINE_S = 40.0
EMBARGO_S = 8  # longer than a worker takes to start


class Desk:
    """A feed and a subscriber: publishes to wire.raw, reads what is committed."""

    def __init__(self, wire: Settings) -> None:
        self.wire = wire
        self._producer = KafkaProducer(**client_arguments(wire))
        self._consumer = KafkaConsumer(
            **client_arguments(wire), isolation_level="read_committed", enable_auto_commit=False
        )
        topics = ("wire.events", "wire.deadletter")
        at = [TopicPartition(wire.topic(topic), number) for topic in topics for number in range(PARTITIONS)]
        self._consumer.assign(at)
        self._consumer.seek_to_beginning(*at)
        self.receipts: list[dict[str, Any]] = []
        self.letters: list[bytes] = []
        self.came: list[float] = []  # when a receipt was written, by the broker's clock

    def publish(self, uri: str, version: str, text: str, **fields: Any) -> None:
        """Send one ninjs article, keyed by its uri."""
        value = {"uri": uri, "version": version, "bodies": [{"value": text}], **fields}
        self._producer.send(self.wire.topic("wire.raw"), orjson.dumps(value), key=uri.encode()).get(10)

    def reads(self, receipts: int, letters: int = 0) -> None:
        """Wait until so many receipts and dead letters have come."""
        until(lambda: self._read() >= (receipts, letters), f"{receipts} receipts", within_s=DEADLINE_S)

    def close(self) -> None:
        """Let go of the connections."""
        self._producer.close()
        self._consumer.close()

    def _read(self) -> tuple[int, int]:
        for records in self._consumer.poll(timeout_ms=100).values():
            for record in records:
                if record.topic.endswith("deadletter"):
                    self.letters.append(dict(record.headers)["dateline-error-code"])
                elif record.value.startswith(b'{"kind":"receipt"'):
                    self.receipts.append(orjson.loads(record.value))
                    self.came.append(record.timestamp / 1000)
        return len(self.receipts), len(self.letters)

    def versions(self, uri: str) -> list[tuple[str, str]]:
        """Give version and status of every receipt of an article, in order."""
        return [
            (receipt["article"]["version"], receipt["status"])
            for receipt in self.receipts
            if receipt["article"]["uri"] == uri
        ]


@pytest.fixture
def desk(wire: Settings, admin: Any) -> Iterator[Desk]:
    """Give a desk on topics of its own."""
    apply(admin, plan("dev", wire.topic_prefix, partitions=PARTITIONS))
    one = Desk(wire)
    yield one
    one.close()


@pytest.fixture
def fleet(environment: dict[str, str], tmp_path: Path) -> Iterator[Fleet]:
    """Give workers that end with the test."""
    settings = environment | {"DATELINE_METRICS_PORT": "0", "DATELINE_SESSION_TIMEOUT_S": "6"}
    one = Fleet(settings, tmp_path)
    yield one
    one.destroy()


def test_order_of_versions_outlives_a_killed_worker(desk: Desk, fleet: Fleet) -> None:
    """A successor passes over what its predecessor would have, refuses a contradiction, and takes a kill."""
    worker = fleet.start_ready()
    desk.publish("urn:v", "2", "Rain fell on Orin.")
    desk.reads(1)
    fleet.kill(worker)
    desk.publish("urn:v", "1", "Rain will fall on Orin.")
    desk.publish("urn:v", "2", "Snow fell on Orin.")
    desk.publish("urn:v", "3", "Rain fell on Orin and Velm.")
    desk.publish("urn:v", "3", "", pubStatus="canceled")
    desk.publish("urn:v", "2", "Rain fell on Orin.")
    desk.publish("urn:v", "4", "Rain fell on Velm.")
    fleet.start_ready()
    desk.reads(4, 1)
    expected = [("2", "current"), ("3", "current"), ("3", "withdrawn"), ("4", "current")]
    assert expected == desk.versions("urn:v")
    assert [b"domain/contradictory-version"] == desk.letters
    killed = desk.receipts[2]
    assert ([], {}) == (killed["records"], killed["fields"])
    assert len({receipt["id"] for receipt in desk.receipts}) == len(expected)


def test_order_of_versions_outlives_a_change_of_owner(desk: Desk, fleet: Fleet) -> None:
    """A second worker takes some partitions over, then the first leaves and it takes all."""
    uris = [f"urn:o:{number}" for number in range(6)]
    first = fleet.start_ready()
    for uri in uris:
        desk.publish(uri, "2", "Rain fell on Orin.")
    desk.reads(len(uris))
    fleet.start_ready()
    for uri in uris:
        desk.publish(uri, "1", "Rain will fall on Orin.")
        desk.publish(uri, "3", "Rain fell on Velm.")
    desk.reads(2 * len(uris))
    fleet.terminate(first)
    for uri in uris:
        desk.publish(uri, "2", "Rain fell on Orin.")
        desk.publish(uri, "4", "Rain fell on Orin and Velm.")
    desk.reads(3 * len(uris))
    way = [(number, "current") for number in "234"]
    assert dict.fromkeys(uris, way) == {uri: desk.versions(uri) for uri in uris}


def test_copy_under_embargo_appears_when_it_ends_on_a_worker_that_never_read_it(desk: Desk, fleet: Fleet) -> None:
    """The worker that put it aside is killed; nothing comes before the time, and all of it soon after."""
    end = time.time() + EMBARGO_S
    until_time = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(end) + 1))
    worker = fleet.start_ready()
    desk.publish("urn:e", "1", "“Rain fell,” Mara Voss said.", embargoedUntil=until_time)
    desk.publish("urn:f", "1", "Snow fell on Orin.")
    desk.reads(1)
    fleet.kill(worker)
    assert [("1", "current")] == desk.versions("urn:f")
    fleet.start_ready()
    desk.reads(2)
    assert [("1", "current")] == desk.versions("urn:e")
    assert int(end) + 1 <= desk.came[-1] < int(end) + 1 + DEADLINE_S / 2
    assert [] == desk.letters
