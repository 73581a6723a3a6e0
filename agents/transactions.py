"""The sink on Kafka: one transactional producer for one partition of one stage.

`transactional_id` is `<group>-<stage>-<partition>`, so that whoever opens it next fences whoever had it; what the
former owner had begun is ended by the broker before `open` returns, and the offset read after that is the last word.
Not a loop and no bookkeeping: `agents/lane.py` decides what a batch is.
"""

import asyncio
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.errors import InvalidProducerEpoch, ProducerFenced

from agents.embargoes import Line
from agents.faust_overrides import committed
from agents.security import client_security
from agents.settings import Settings
from agents.sink import FencedError, Position
from agents.stages import DEAD_LETTERS
from agents.topics import largest_message
from agents.work import Send

FENCED: Final = (ProducerFenced, InvalidProducerEpoch)
RECALL_POLL_MS: Final = 200
WIRE_BATCH_BYTES: Final = 524_288  # a produce request's batch; below every topic's max.message.bytes


class Offsets:
    """Reads committed offsets with their notes, one connection for all lanes of a worker. Joins no group."""

    def __init__(self, settings: Settings, group: str) -> None:
        self._settings, self.group = settings, group
        self._consumer: Any | None = None
        self._lock = asyncio.Lock()

    async def read(self, partition: TopicPartition) -> Position:
        """Return the position of one partition."""
        async with self._lock:
            if self._consumer is None:
                consumer = AIOKafkaConsumer(
                    bootstrap_servers=list(self._settings.brokers),
                    group_id=self.group,
                    enable_auto_commit=False,
                    **client_security(self._settings),
                )
                await consumer.start()
                self._consumer = consumer
        offset, note = await committed(self._consumer, partition)
        end = await self._consumer.end_offsets([partition])
        return Position(offset, note, end[partition])

    async def recall(self, topics: Sequence[str], partition: int, each: Callable[[Line], None]) -> None:
        """Hand over every committed record of one partition of the topics of a book."""
        places = {TopicPartition(self._settings.topic(topic), partition): topic for topic in topics}
        consumer = AIOKafkaConsumer(
            bootstrap_servers=list(self._settings.brokers),
            isolation_level="read_committed",
            enable_auto_commit=False,
            **client_security(self._settings),
        )
        await consumer.start()
        try:
            consumer.assign(list(places))
            await consumer.seek_to_beginning(*places)
            ends = await consumer.end_offsets(list(places))
            # Control records are passed without being handed out: only the position tells the end.
            while unread := [place for place in places if await consumer.position(place) < ends[place]]:
                for place, records in (await consumer.getmany(*unread, timeout_ms=RECALL_POLL_MS)).items():
                    for record in records:
                        each(Line(places[place], record.key, record.value, tuple(record.headers)))
        finally:
            await consumer.stop()

    async def close(self) -> None:
        """Let go of the connection."""
        if self._consumer is not None:
            await self._consumer.stop()
            self._consumer = None


class KafkaSink:
    """The `TransactionalSink` of one stage and one partition of its source topic."""

    def __init__(self, settings: Settings, offsets: Offsets, *, stage: str, source: str, partition: int) -> None:
        self._offsets, self._partition = offsets, TopicPartition(source, partition)
        self._producer = AIOKafkaProducer(
            bootstrap_servers=list(settings.brokers),
            transactional_id=f"{offsets.group}-{stage}-{partition}",
            transaction_timeout_ms=int(settings.transaction_timeout_s * 1000),
            linger_ms=0,  # a batch is handed over whole: nothing to wait for
            max_batch_size=WIRE_BATCH_BYTES,
            max_request_size=largest_message(DEAD_LETTERS),
            **client_security(settings),
        )

    async def open(self) -> Position:
        """Fence, then read."""
        with _fences():
            await self._producer.start()
            return await self._offsets.read(self._partition)

    async def recall(self, topics: Sequence[str], each: Callable[[Line], None]) -> None:
        """Read the books of this partition from beginning to end."""
        await self._offsets.recall(topics, self._partition.partition, each)

    async def commit(self, sends: Sequence[Send], offset: int, note: str) -> None:
        """Write a batch and its offset in one transaction.

        Every record's own future is asked before the commit: aiokafka 0.14 commits a transaction happily after a
        broker refused one of its batches.
        """
        producer, partition = self._producer, self._partition
        with _fences():
            async with producer.transaction():
                written = []
                for send in sends:
                    future = await producer.send(
                        send.topic, send.value, send.key, partition.partition, headers=list(send.headers)
                    )
                    future.add_done_callback(_heard)
                    written.append(future)
                await producer.send_offsets_to_transaction({partition: (offset, note)}, self._offsets.group)
                await producer.flush()
                for future in written:
                    future.result()

    async def close(self) -> None:
        """Let go of the connections."""
        await self._producer.stop()


def _heard(future: asyncio.Future[Any]) -> None:
    """Keep asyncio from logging a failed record nobody asked: what broke the transaction is raised already."""
    if not future.cancelled():
        future.exception()


@contextmanager
def _fences() -> Generator[None]:
    try:
        yield
    except FENCED as error:
        raise FencedError from error
