"""What we change inside Faust and aiokafka, all of it, each with its reason. Nothing else in agents/ goes inside.

Both are pinned to exact versions, and tests/agents/test_faust_overrides.py holds a digest of every function relied on
here: a new version that touches one fails there first, and not on a night of rebalances.
"""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any, Final

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.client import AIOKafkaClient
from aiokafka.consumer import fetcher
from aiokafka.record.default_records import DefaultRecordBatch, _DefaultRecordBatchPy
from aiokafka.record.memory_records import _MemoryRecordsPy
from faust.transport.drivers import aiokafka as driver

BACK_OFF_S: Final = 0.5


class ReadingThread(driver.AIOKafkaConsumerThread):
    """Faust's consumer, that commits no offset and sees no record of an aborted attempt."""

    logger = driver.logger

    async def commit(self, offsets: Mapping[Any, int]) -> bool:  # noqa: ARG002 - Faust's signature
        """Say yes and do nothing: our transactions commit, and a late commit of Faust's would move them back."""
        return True

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        consumer._isolation_level = "read_committed"  # noqa: SLF001 - Faust has no setting for it; read at start()
        return consumer


class ReadingConsumer(driver.Consumer):
    """Runs the thread above."""

    logger = driver.logger

    def _new_consumer_thread(self) -> ReadingThread:
        return ReadingThread(self, loop=self.loop, beacon=self.beacon)


class ReadingTransport(driver.Transport):
    """Makes the consumer above; `app.transport = ReadingTransport(url, app)` is how Faust learns of it."""

    Consumer = ReadingConsumer


async def committed(consumer: AIOKafkaConsumer, partition: TopicPartition) -> tuple[int | None, str]:
    """Return a partition's committed offset and metadata; aiokafka's own `committed` throws the metadata away."""
    found = (await consumer._coordinator.fetch_committed_offsets([partition])).get(partition)  # noqa: SLF001 - see above
    return (None, "") if found is None or found.offset < 0 else (found.offset, found.metadata or "")


_metadata_update = AIOKafkaClient._metadata_update  # noqa: SLF001 - see below


async def _metadata_update_unhurried(client: AIOKafkaClient, cluster: Any, topics: Any) -> bool:
    """Wait after a failed update.

    With the only broker gone, aiokafka 0.14's sender asks again at once: 3,000 connections a second, 60 % of a core.
    """
    is_updated = bool(await _metadata_update(client, cluster, topics))
    if not is_updated:
        await asyncio.sleep(BACK_OFF_S)
    return is_updated


def be_patient() -> None:
    """Let every aiokafka client of this process wait between failed metadata updates. Doing it twice does nothing."""
    AIOKafkaClient._metadata_update = _metadata_update_unhurried  # noqa: SLF001 - no setting for it


class _Forgiving(bytearray):
    """Bytes whose slices decode, whatever they hold."""

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        return _Forgiving(found) if isinstance(at, slice) else found

    def decode(self, encoding: str = "utf-8", errors: str = "replace") -> str:
        return super().decode(encoding, errors)


class _PlainBatch(_DefaultRecordBatchPy):  # type: ignore[misc]  # untyped
    def _maybe_uncompress(self) -> None:
        super()._maybe_uncompress()
        self._buffer = _Forgiving(self._buffer)  # type: ignore[has-type]  # untyped


class _Batch:
    """A compiled batch (a final type), read at once, and again by the plain reader where a name cannot be decoded."""

    def __init__(self, batch: Any, written: memoryview) -> None:
        self._batch, self._written = batch, written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._batch, name)

    def __next__(self) -> Any:
        return next(self._batch)

    def __iter__(self) -> Iterator[Any]:
        try:
            return iter(list(self._batch))
        except UnicodeDecodeError:
            return iter(list(_PlainBatch(self._written)))


class Records(_MemoryRecordsPy):  # type: ignore[misc]  # untyped
    """A fetch's batches; what is no UTF-8 in a header's name is replaced there."""

    def next_batch(self) -> Any:
        """Return the next batch, None after the last."""
        written = self._next_slice
        batch = super().next_batch()
        return _Batch(batch, written) if isinstance(batch, DefaultRecordBatch) else batch


def be_lenient() -> None:
    """Let every aiokafka consumer of this process read on past a header name that is not UTF-8. Doing it twice is fine.

    aiokafka 0.14 raises in its fetcher: one such header would stop every worker that meets it, for good. Kafka allows
    it, and no header of such a name is ever looked at. It costs half a microsecond a record.
    """
    fetcher.MemoryRecords = Records
