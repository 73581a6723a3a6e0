"""What the topics hold, read as a subscriber must read them: read committed, from the beginning, to the end.

Counts only; what ought to be there is the ledger's, and the comparison is verdict.py's.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

import orjson
from kafka import KafkaConsumer, TopicPartition

from tests.faults.ledger import DEAD, EVENTS, HOPS, Sight, sight

RECEIPT = b'{"kind":"receipt"'
POLL_MS = 200
RECONNECT_MS = 500  # kafka-python waits up to 30 s otherwise, and the drill with it
BATCH = 2_000


class Sightings:
    """What was seen: the records of every hop, each uri's versions by receipt, each key's partitions, codes."""

    def __init__(self) -> None:
        self.seen: dict[str, Counter[Sight]] = {hop: Counter() for hop in HOPS}
        self.versions: dict[str, list[str]] = defaultdict(list)
        self.homes: dict[bytes, set[int]] = defaultdict(set)
        self.codes: Counter[str] = Counter()

    def enter(self, hop: str, partition: int, key: bytes, value: bytes) -> None:
        """Count one record."""
        self.seen[hop][sight(key, value)] += 1
        self.homes[key].add(partition)
        if hop == EVENTS and value.startswith(RECEIPT):
            article = orjson.loads(value)["article"]
            self.versions[article["uri"]].append(article["version"])

    def count(self, hop: str) -> int:
        """Say how many records were seen at a hop."""
        return self.seen[hop].total()

    @property
    def receipts(self) -> int:
        """How many receipts were seen."""
        return sum(len(versions) for versions in self.versions.values())


class Hops:
    """One reader of all topics a stage writes to; every call to `read` counts what came since the last."""

    def __init__(self, brokers: str, prefix: str, partitions: int) -> None:
        self.sightings = Sightings()
        self._prefix = prefix
        self._at = [TopicPartition(prefix + hop, number) for hop in HOPS for number in range(partitions)]
        self._consumer = KafkaConsumer(
            bootstrap_servers=brokers,
            isolation_level="read_committed",
            enable_auto_commit=False,
            group_id=None,
            max_poll_records=BATCH,
            reconnect_backoff_max_ms=RECONNECT_MS,
        )
        self._consumer.assign(self._at)
        self._consumer.seek_to_beginning(*self._at)

    def read(self) -> None:
        """Count what has come since the last call; returns after at most one poll of the broker when nothing has."""
        for records in self._consumer.poll(timeout_ms=POLL_MS).values():
            for record in records:
                hop = record.topic.removeprefix(self._prefix)
                self.sightings.enter(hop, record.partition, record.key, record.value)
                if hop == DEAD:
                    self.sightings.codes[dict(record.headers)["dateline-error-code"].decode()] += 1

    def has_read_to(self, ends: Mapping[TopicPartition, int]) -> bool:
        """Tell whether the reader stands at these ends."""
        return all(self._consumer.position(at) >= end for at, end in ends.items())

    def ends(self) -> Mapping[TopicPartition, int]:
        """Give the ends of all topics as they stand now."""
        ends: Mapping[TopicPartition, int] = self._consumer.end_offsets(self._at)
        return ends

    def close(self) -> None:
        """Leave the broker."""
        self._consumer.close()
        del self._consumer  # with what it holds
