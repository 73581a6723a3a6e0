"""What we change inside Faust and aiokafka, all of it, each with its reason. Nothing else in agents/ goes inside.

Both are pinned to exact versions, and tests/agents/test_faust_overrides.py holds a digest of every function relied on
here: a new version that touches one fails there first, and not on a night of rebalances.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.client import AIOKafkaClient
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
