"""What we rely on inside Faust and aiokafka, by digest: a new version that touches it fails here first.

When one of these fails, read what changed, run `make faults`, and only then put the new digest here.
"""

import asyncio
import inspect
from hashlib import sha256
from importlib.metadata import version
from typing import Any, Final

import aiokafka
import faust
import pytest
from aiokafka.client import AIOKafkaClient
from aiokafka.codec import has_gzip, has_lz4, has_snappy, has_zstd
from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.producer.message_accumulator import MessageBatch
from aiokafka.producer.producer import AIOKafkaProducer, TransactionContext
from aiokafka.producer.transaction_manager import TransactionManager
from aiokafka.record import default_records, memory_records
from faust.app.base import App
from faust.streams import Stream
from faust.transport import consumer
from faust.transport.drivers import aiokafka as driver

from agents import faust_overrides
from tests.undecodable import Undecodable

PINNED: Final = {"faust-streaming": "0.15.3", "mode-streaming": "0.7.1", "aiokafka": "0.14.0"}

RELIED_ON: Final[dict[str, tuple[Any, str]]] = {
    # replaced: what they did must still be what we undo
    "commit is called for every offset commit": (driver.AIOKafkaConsumerThread.commit, "d31c8558ba25"),
    "the worker's consumer is made here": (driver.AIOKafkaConsumerThread._create_worker_consumer, "c2701bfc3e6f"),
    "the thread is made here": (driver.Consumer._new_consumer_thread, "0870ec53dea7"),
    "one metadata update, true when it succeeded": (faust_overrides._metadata_update, "06dc51ed3e0d"),
    "a batch's bytes are unpacked here": (default_records._DefaultRecordBatchPy._maybe_uncompress, "c9d0dc2bed50"),
    "a batch's names are decoded here": (default_records._DefaultRecordBatchPy._read_msg, "0997ab7a5850"),
    "a fetch's batches come one by one": (memory_records._MemoryRecordsPy.next_batch, "f1779ecb6d0d"),
    # called or leant on
    "the isolation level is read at start": (aiokafka.AIOKafkaConsumer.start, "2f1ba7044332"),
    "offsets with their metadata, retried": (GroupCoordinator.fetch_committed_offsets, "6c049c737916"),
    "revocation waits for what is in hand": (App._on_partitions_revoked, "d5c895bbe57d"),
    "assignment resumes the flow": (App._on_partitions_assigned, "de932b7927db"),
    "stopping suspends the flow, then waits": (App._stop_consumer, "55854a5de12c"),
    "waiting ends when all is let go": (consumer.Consumer.wait_empty, "e4662fe24f09"),
    "letting go is an acknowledgement": (consumer.Consumer.ack, "5fcf41cf4515"),
    "a stream is acknowledged by hand": (Stream.ack, "32d7171a89b0"),
    "events carry their message": (Stream.events, "c62f4dd3a73f"),
    "the generation is known before the assignment": (driver.ConsumerRebalanceListener, "f79b8fc6cb9d"),
    "an error inside a transaction aborts it": (TransactionContext, "3273ce8938ef"),
    "the states of a transaction": (TransactionManager, "290307fe8e88"),
    "a refused batch fails its futures and no more": (MessageBatch.failure, "719b2122c318"),
    "offsets carry metadata into the transaction": (AIOKafkaProducer.send_offsets_to_transaction, "4b58002b4496"),
}


@pytest.mark.parametrize("package", PINNED)
def test_the_versions_are_those_the_overrides_were_written_for(package: str) -> None:
    """Pinned in pyproject.toml as well; a lock file that drifts is told here."""
    assert PINNED[package] == version(package)


@pytest.mark.parametrize("claim", RELIED_ON)
def test_what_the_overrides_rely_on_is_unchanged(claim: str) -> None:
    """The source of the function is the one that was read when the claim was made."""
    function, digest = RELIED_ON[claim]
    assert digest == sha256(_source(function).encode()).hexdigest()[:12]


def _source(read: Any) -> str:
    """Return a function's source, or that of all functions of a class, without parsing the whole module."""
    if not inspect.isclass(read):
        return inspect.getsource(read)
    members = [member.fget if isinstance(member, property) else member for member in vars(read).values()]
    return "".join(inspect.getsource(member) for member in members if inspect.isfunction(member))


def test_faust_commits_nothing_and_reads_committed_records_only() -> None:
    """Our transport's consumer says yes to every commit, and starts with read_committed."""

    async def story() -> None:
        app: Any = faust.App("overrides", autodiscover=False, datadir="unused", broker="kafka://127.0.0.1:1")
        app.transport = faust_overrides.ReadingTransport(app.conf.broker_consumer, app)
        thread = app.consumer._thread
        try:
            assert isinstance(thread, faust_overrides.ReadingThread)
            assert await thread.commit({("wire.raw", 0): 7})
            made = thread._create_worker_consumer(app.transport)
            made._closed = True  # it was never opened, and says at its end that nobody closed it
            assert "read_committed" == made._isolation_level
        finally:
            thread.thread_loop.close()

    asyncio.run(story())


def test_a_failed_metadata_update_is_waited_after(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the pause, a broker that is away costs most of a core."""
    slept: list[float] = []

    async def failing(*_: object) -> bool:
        return False

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(faust_overrides, "_metadata_update", failing)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    client: Any = None
    assert not asyncio.run(faust_overrides._metadata_update_unhurried(client, None, None))
    assert [faust_overrides.BACK_OFF_S] == slept


def test_patience_is_installed_once() -> None:
    """Asking twice does not wrap the wrapper."""
    faust_overrides.be_patient()
    faust_overrides.be_patient()
    assert faust_overrides._metadata_update_unhurried is AIOKafkaClient._metadata_update


@pytest.mark.parametrize("compression", [0, 1], ids=["plain", "gzip"])
def test_a_header_name_that_is_no_utf_8_is_read_past(compression: int) -> None:
    """Its record and all others are there, as they were written."""
    builder = default_records._DefaultRecordBatchBuilderPy(2, compression, 0, -1, -1, -1, 1 << 20)
    for number, name in enumerate((Undecodable("x"), "fine")):
        builder.append(number, 1000, b"k", b"v" * 500, [(name, b"1"), ("other", None)])
    records = faust_overrides.Records(bytes(builder.build()))
    read = [(record.offset, record.value, record.headers) for record in records.next_batch()]
    names = [[name for name, _ in headers] for _, _, headers in read]
    assert [(0, b"v" * 500), (1, b"v" * 500)] == [(offset, value) for offset, value, _ in read]
    assert [["\ufffd\ufffd(", "other"], ["fine", "other"]] == names


def test_batches_in_any_compression_can_be_read() -> None:
    """What a feed's producer compressed with is its own choice, and kept on the topic."""
    assert all(codec() for codec in (has_gzip, has_snappy, has_lz4, has_zstd))
