"""`dateline topics handover`: a group begins where the other ended, and nothing is replayed by accident."""

from typing import Any

import pytest
from click.testing import CliRunner
from kafka import KafkaConsumer, OffsetAndMetadata, TopicPartition

from agents.cli import OPERATOR, SUCCESS, main
from agents.cluster import patiently
from agents.settings import Settings
from agents.topics import apply, plan
from agents.topics.handover import hand_over, topics_of
from pipeline.errors import OperatorError


@pytest.fixture(autouse=True)
def _topics(wire: Settings, admin: Any) -> None:
    apply(admin, plan("dev", wire.topic_prefix, partitions=2))


def _commit(admin: Any, group: str, offsets: dict[tuple[str, int], int]) -> None:
    patiently(lambda: admin.list_group_offsets([group]))  # the first group of a new broker waits for a coordinator
    admin.alter_group_offsets(
        group, {TopicPartition(*at): OffsetAndMetadata(offset, "starts=1", -1) for at, offset in offsets.items()}
    )


def _offsets(admin: Any, group: str) -> dict[tuple[str, int], tuple[int, str]]:
    found = admin.list_group_offsets([group])[group]
    return {(at.topic, at.partition): (offset.offset, offset.metadata) for at, offset in found.items()}


def test_a_stage_takes_the_offsets_of_its_own_source_and_gives_them_back(wire: Settings, admin: Any) -> None:
    """From all stages to one and back: offset and note of the source topic, of no other."""
    every, one = wire.group_id(), wire.group_id("entities")
    source, other = wire.topic("wire.segmentation"), wire.topic("wire.raw")
    _commit(admin, every, {(source, 0): 5, (source, 1): 7, (other, 0): 9})
    handed = hand_over(admin, wire, [every], [one])
    assert [(source, 0, None, 5), (source, 1, None, 7)] == [(h.topic, h.partition, h.before, h.offset) for h in handed]
    assert {(source, 0): (5, "starts=1"), (source, 1): (7, "starts=1")} == _offsets(admin, one)
    _commit(admin, one, {(source, 0): 8})
    assert [(0, 5, 8), (1, 7, 7)] == [(h.partition, h.before, h.offset) for h in hand_over(admin, wire, [one], [every])]
    assert (9, "starts=1") == _offsets(admin, every)[other, 0]


def test_a_live_group_is_left_alone(wire: Settings, admin: Any) -> None:
    """While the taker has a member, nothing is written to it."""
    every, one = wire.group_id(), wire.group_id("segmentation")
    _commit(admin, every, {(wire.topic("wire.raw"), 0): 3})
    consumer = KafkaConsumer(
        wire.topic("wire.raw"), bootstrap_servers=list(wire.brokers), group_id=one, enable_auto_commit=False
    )
    try:
        while not consumer.assignment():
            consumer.poll(timeout_ms=200)
        with pytest.raises(OperatorError, match="it has members"):
            hand_over(admin, wire, [every], [one])
        assert {} == _offsets(admin, one)
    finally:
        consumer.close()


def test_no_group_is_moved_back(wire: Settings, admin: Any) -> None:
    """A taker that is further already stays there: going back would be a replay."""
    every, one, raw = wire.group_id(), wire.group_id("segmentation"), wire.topic("wire.raw")
    _commit(admin, every, {(raw, 0): 3})
    _commit(admin, one, {(raw, 0): 4})
    with pytest.raises(OperatorError, match="further already"):
        hand_over(admin, wire, [every], [one])
    assert 4 == _offsets(admin, one)[raw, 0][0]


def test_a_group_that_reads_no_stage_is_refused(wire: Settings, admin: Any) -> None:
    """A misspelt group is told, not made."""
    with pytest.raises(OperatorError, match="no group of these settings"):
        hand_over(admin, wire, [wire.group_id()], ["datelime"])


def test_the_command_prints_what_it_handed_over(wire: Settings, admin: Any, environment: dict[str, str]) -> None:
    """One line a partition; with nothing committed it is the operator's affair."""
    arguments = ["topics", "handover", "--from", wire.group_id(), "--to", wire.group_id("events")]
    assert OPERATOR == CliRunner().invoke(main, arguments, env=environment).exit_code
    _commit(admin, wire.group_id(), {(wire.topic("wire.quotes"), 1): 2})
    result = CliRunner().invoke(main, arguments, env=environment)
    assert SUCCESS == result.exit_code
    assert f"{wire.group_id('events')}: {wire.topic('wire.quotes')}[1] at 2\n" == result.stdout


def test_the_group_of_all_stages_reads_every_source(wire: Settings) -> None:
    """The four sources for the group of all, one for each other."""
    every = topics_of(wire, wire.group_id())
    alone = [topics_of(wire, wire.group_id(name)) for name in ("segmentation", "entities", "quotes", "events")]
    assert every == set().union(*alone)
    assert [1, 1, 1, 1] == [len(topics) for topics in alone]
