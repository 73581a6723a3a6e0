"""`dateline topics apply|verify` on a real broker: made as planned, safe to repeat, every difference told."""

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType

from agents.cli import SOME_FAILED, SUCCESS, main
from agents.cluster import admin_client
from agents.settings import Settings
from agents.stages import DEAD_LETTERS, topics
from agents.topics import apply, largest_message, plan, verify
from pipeline.errors import OperatorError

Wait = Callable[[Callable[[], bool]], None]


def test_apply_makes_the_plan_and_a_second_time_does_nothing(wire: Settings, admin: Any) -> None:
    """Every topic is made, verify finds nothing, and apply has nothing left to do."""
    specs = plan("dev", wire.topic_prefix)
    assert ["missing"] * len(specs) == [difference.aspect for difference in verify(admin, specs)]
    assert [(spec.name, "created") for spec in specs] == [(change.topic, change.did) for change in apply(admin, specs)]
    assert [] == verify(admin, specs)
    assert [] == apply(admin, specs)


def test_a_topic_widened_by_hand_takes_the_others_with_it(wire: Settings, admin: Any, eventually: Wait) -> None:
    """Unequal partition counts are told, and apply makes all topics as wide as the widest."""
    specs = plan("dev", wire.topic_prefix, partitions=2)
    apply(admin, specs)
    admin.create_partitions({wire.topic("wire.quotes"): 3})
    eventually(lambda: verify(admin, specs) != [])
    narrow = [difference.topic for difference in verify(admin, specs)]
    assert sorted(wire.topic(name) for name in topics() if name != "wire.quotes") == sorted(narrow)
    assert sorted(narrow) == sorted(change.topic for change in apply(admin, specs))
    assert [] == verify(admin, specs)


def test_a_config_changed_by_hand_is_told_and_set_back(wire: Settings, admin: Any, eventually: Wait) -> None:
    """Drift is one difference that names the setting, gone after apply; settings outside the plan stay."""
    specs, name = plan("dev", wire.topic_prefix), wire.topic("wire.raw")
    apply(admin, specs)
    mine = {"retention.ms": "60000", "flush.messages": "77"}
    admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, name, mine)])
    eventually(lambda: verify(admin, specs) != [])
    assert [f"{name}: retention.ms is 60000, planned 172800000"] == [str(found) for found in verify(admin, specs)]
    assert ["configured"] == [change.did for change in apply(admin, specs)]
    assert [] == verify(admin, specs)
    found = admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name)], config_filter="all")
    assert "77" == found["topic"][name]["flush.messages"]["value"]


def test_more_copies_than_brokers_is_the_operators_affair(environment: dict[str, str]) -> None:
    """The production profile on one broker ends with exit code 3 and a remedy, not a trace."""
    result = CliRunner().invoke(main, ["topics", "apply", "--profile", "production"], env=environment)
    assert 3 == result.exit_code
    assert "operator/topics" in result.stderr
    assert "InvalidReplicationFactorError" in result.stderr


def test_verify_ends_with_one_until_apply_has_run(environment: dict[str, str]) -> None:
    """The exit code of verify is what a deployment script asks for."""
    verify_command = ["topics", "verify", "--partitions", "1"]
    assert SOME_FAILED == CliRunner().invoke(main, verify_command, env=environment).exit_code
    assert SUCCESS == CliRunner().invoke(main, ["topics", "apply", "--partitions", "1"], env=environment).exit_code
    assert SUCCESS == CliRunner().invoke(main, verify_command, env=environment).exit_code


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # of the client, when nobody answers
def test_nobody_there_is_told_in_seconds(nowhere: str) -> None:
    """No broker on the address is an operator's error, not a wait."""
    result = CliRunner().invoke(main, ["topics", "verify", "--brokers", nowhere])
    assert 3 == result.exit_code
    assert "operator/broker" in result.stderr


def test_the_largest_message_goes_in_and_comes_out(wire: Settings, admin: Any) -> None:
    """A dead letter as large as its topic allows is taken by the broker and read back whole."""
    apply(admin, plan("dev", wire.topic_prefix, partitions=1))
    topic, room = wire.topic(DEAD_LETTERS), 1024
    value = b"x" * (largest_message(DEAD_LETTERS) - room)
    producer = KafkaProducer(bootstrap_servers=list(wire.brokers), acks="all", max_request_size=len(value) + room)
    try:
        producer.send(topic, value, partition=0).get(60)
    finally:
        producer.close()
    consumer = KafkaConsumer(bootstrap_servers=list(wire.brokers), consumer_timeout_ms=30_000)
    try:
        consumer.assign([TopicPartition(topic, 0)])
        consumer.seek_to_beginning()
        assert len(value) == len(next(consumer).value)
    finally:
        consumer.close()


def test_a_name_that_does_not_resolve_is_the_operators_affair(wire: Settings) -> None:
    """An address nobody knows ends like one where nobody answers."""
    nowhere = wire.model_copy(update={"brokers": ("no.such.host.invalid:1",)})
    with pytest.raises(OperatorError, match="operator/broker"), admin_client(nowhere):
        pass
