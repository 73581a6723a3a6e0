"""The ledger: what was published and, worked out offline by the pure functions, what every topic must then hold.

It knows no broker and no worker: the same four functions `dateline extract` calls are its only source of truth, so a
record lost, doubled or altered on the way cannot also be wrong here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Final, NamedTuple

from pipeline.entities import find_entities
from pipeline.errors import DatelineError, InternalError
from pipeline.events import code_events
from pipeline.quotes import find_quotes
from pipeline.records import ReceiptRecord, Record, encode
from pipeline.segmentation import segment
from tests.faults.articles import Message

RAW: Final = "wire.raw"
DEAD: Final = "wire.deadletter"
EVENTS: Final = "wire.events"
HOPS: Final = ("wire.segmentation", "wire.entities", "wire.quotes", EVENTS, DEAD)


class Sight(NamedTuple):
    """One record as it is counted: its key, and a digest of its value, which holds its id."""

    key: bytes
    digest: bytes


def sight(key: bytes | None, value: bytes | None) -> Sight:
    """Reduce a record to what is counted."""
    return Sight(key or b"", blake2b(value or b"", digest_size=16).digest())


class Ledger:
    """Counts of what every hop must hold, and the order of the versions of every uri."""

    def __init__(self, messages: Iterable[Message] = ()) -> None:
        self.published: list[Message] = []
        self.expected: dict[str, Counter[Sight]] = {hop: Counter() for hop in HOPS}
        self.versions: dict[str, list[str]] = defaultdict(list)
        for message in messages:
            self.enter(message)

    def enter(self, message: Message, *, given_up_before: str | None = None) -> None:
        """Note a message and what it must give; `given_up_before` names the hop it never reaches, a poison."""
        self.published.append(message)
        read = message.value
        try:
            for hop, records in worked(message):
                if hop == given_up_before:
                    raise InternalError("internal/poison")
                values = [encode(record) for record in records]
                self.expected[hop].update(sight(message.key, value) for value in values)
                self._follow(records[-1])
                read = values[-1]
        except DatelineError:
            self.expected[DEAD][sight(message.key, read)] += 1

    @property
    def receipts(self) -> int:
        """How many article versions must be accepted."""
        return sum(len(versions) for versions in self.versions.values())

    def times(self, factor: int) -> Mapping[str, Counter[Sight]]:
        """Give the counts after everything was worked on `factor` times."""
        return {hop: Counter({seen: n * factor for seen, n in counts.items()}) for hop, counts in self.expected.items()}

    def _follow(self, record: Record) -> None:
        if isinstance(record, ReceiptRecord):
            self.versions[record.article.uri].append(record.article.version)


def worked(message: Message) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """Yield what each stage gives, hop by hop; raises `FeedError` where the feed is at fault."""
    segmented = segment(message.value, message.headers, message.key)
    yield HOPS[0], (segmented,)
    annotated = find_entities(segmented)
    yield HOPS[1], (annotated,)
    quoted = find_quotes(annotated)
    yield HOPS[2], (quoted,)
    yield EVENTS, code_events(quoted).in_order()
