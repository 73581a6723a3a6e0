"""The sink on a real broker: all or nothing, fences, and a note that survives."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiokafka.errors import KafkaError
from kafka import KafkaConsumer, TopicPartition
from kafka.admin import NewTopic

from agents.cluster import client_arguments
from agents.embargoes import Line
from agents.settings import Settings
from agents.sink import FencedError, Position
from agents.transactions import KafkaSink, Offsets
from agents.work import Send

pytestmark = pytest.mark.broker

STORY_S = 60.0


@pytest.fixture
def topics(wire: Settings, admin: Any) -> Settings:
    """Make a source and two sinks; `wire.narrow` takes no record over 2 kB."""
    made = [NewTopic(wire.topic(name), 2, 1) for name in ("wire.raw", "wire.segmentation", "wire.versions")]
    made.append(NewTopic(wire.topic("wire.narrow"), 2, 1, topic_configs={"max.message.bytes": "2000"}))
    admin.create_topics(made)
    return wire


def run(settings: Settings, story: Callable[[Callable[[], KafkaSink]], Awaitable[None]]) -> None:
    """Run a story with a maker of sinks for partition 1, and close everything it made."""

    async def whole() -> None:
        offsets, made = Offsets(settings, settings.group_id()), []

        def sink() -> KafkaSink:
            made.append(
                KafkaSink(settings, offsets, stage="segmentation", source=settings.topic("wire.raw"), partition=1)
            )
            return made[-1]

        try:
            await asyncio.wait_for(story(sink), STORY_S)
        finally:
            for one in made:
                await one.close()
            await offsets.close()

    asyncio.run(whole())


def read(settings: Settings, topic: str) -> list[tuple[int, bytes | None]]:
    """Read a topic as a subscriber does: partition and value of every committed record."""
    consumer = KafkaConsumer(**client_arguments(settings), isolation_level="read_committed", enable_auto_commit=False)
    try:
        places = [TopicPartition(settings.topic(topic), number) for number in (0, 1)]
        consumer.assign(places)
        consumer.seek_to_beginning(*places)
        ends, found = consumer.end_offsets(places), []
        while any(consumer.position(place) < ends[place] for place in places):
            for records in consumer.poll(timeout_ms=200).values():
                found += [(record.partition, record.value) for record in records]
        return found
    finally:
        consumer.close()


def send(settings: Settings, value: bytes, topic: str = "wire.segmentation") -> Send:
    """Give a record."""
    return Send(settings.topic(topic), b"k", value, (("ce_id", b"1"),))


def test_records_offset_and_note_come_together_on_the_same_partition_number(topics: Settings) -> None:
    """What is committed is what the next owner finds, and what a subscriber reads."""

    async def story(sink: Callable[[], KafkaSink]) -> None:
        first = sink()
        assert Position(None, "", 0) == await first.open()
        await first.commit([send(topics, b"one"), send(topics, b"two")], 7, "a note")
        assert Position(7, "a note", 0) == await sink().open()

    run(topics, story)
    assert [(1, b"one"), (1, b"two")] == read(topics, "wire.segmentation")


def test_a_former_owner_is_fenced(topics: Settings) -> None:
    """Whoever opens last owns the partition; the other's batch is not visible and it is told so."""

    async def story(sink: Callable[[], KafkaSink]) -> None:
        former, heir = sink(), sink()
        await former.open()
        await former.commit([send(topics, b"in time")], 1, "")
        await heir.open()
        with pytest.raises(FencedError):
            await former.commit([send(topics, b"too late")], 2, "")
        await heir.commit([send(topics, b"heir")], 2, "")

    run(topics, story)
    assert [(1, b"in time"), (1, b"heir")] == read(topics, "wire.segmentation")


def test_a_record_the_broker_refuses_takes_its_batch_and_offset_with_it(topics: Settings) -> None:
    """Left alone, aiokafka would commit the rest: that would be a lost article."""

    async def story(sink: Callable[[], KafkaSink]) -> None:
        first = sink()
        await first.open()
        with pytest.raises(KafkaError):
            await first.commit([send(topics, b"small"), send(topics, b"x" * 5_000, "wire.narrow")], 9, "")
        assert Position(None, "", 0) == await sink().open()

    run(topics, story)
    assert [] == read(topics, "wire.segmentation")


def test_a_sink_goes_on_after_a_batch_was_refused(topics: Settings) -> None:
    """The transaction was aborted, and a last word (the mark taken back) can still be written."""

    async def story(sink: Callable[[], KafkaSink]) -> None:
        first = sink()
        await first.open()
        with pytest.raises(KafkaError):
            await first.commit([send(topics, b"x" * 5_000, "wire.narrow")], 9, "")
        await first.commit((), 3, "taken back")
        assert Position(3, "taken back", 0) == await sink().open()

    run(topics, story)


def test_a_batch_larger_than_one_request_is_written_whole(topics: Settings, admin: Any) -> None:
    """Records over half a megabyte, and several of them, go in one transaction."""
    admin.create_topics([NewTopic(topics.topic("wire.wide"), 2, 1, topic_configs={"max.message.bytes": "4194304"})])

    async def story(sink: Callable[[], KafkaSink]) -> None:
        first = sink()
        await first.open()
        await first.commit([send(topics, b"x" * 1_500_000, "wire.wide") for _ in range(3)], 3, "")

    run(topics, story)
    assert [1_500_000] * 3 == [len(value or b"") for _, value in read(topics, "wire.wide")]


def test_a_book_is_read_back_to_its_end_whatever_was_aborted(topics: Settings) -> None:
    """Committed lines in their order, tombstones and headers too; a new owner has fenced the old one before."""
    book = "wire.versions"
    first = [Send(topics.topic(book), b"a", b"1", (("h", b"x"),)), Send(topics.topic(book), b"b", b"2", ())]
    second = [Send(topics.topic(book), b"a", None, ()), Send(topics.topic("wire.narrow"), b"k", b"x" * 4_000, ())]

    async def story(sink: Callable[[], KafkaSink]) -> None:
        owner = sink()
        await owner.open()
        await owner.commit(first, 1, "")
        with pytest.raises(KafkaError):
            await owner.commit(second, 2, "")
        successor = sink()
        await successor.open()
        lines: list[Line] = []
        await successor.recall([book], lines.append)
        assert [Line(book, b"a", b"1", (("h", b"x"),)), Line(book, b"b", b"2")] == lines
        await successor.commit([Send(topics.topic(book), b"a", None, ())], 2, "")
        lines.clear()
        await successor.recall([book, "wire.segmentation"], lines.append)
        assert [(b"a", b"1"), (b"b", b"2"), (b"a", None)] == [(line.key, line.value) for line in lines]

    run(topics, story)
