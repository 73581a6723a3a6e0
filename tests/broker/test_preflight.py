"""Preflight on a real broker: everything right, each thing wrong, and each right missing."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from kafka.admin import (
    ACL,
    ACLOperation,
    ACLPermissionType,
    ACLResourcePatternType,
    ConfigResource,
    ConfigResourceType,
    ResourcePattern,
    ResourceType,
)

from agents.broker import Node
from agents.cluster import admin_client
from agents.preflight import preflight
from agents.settings import Settings
from agents.stages import STAGES, chosen
from agents.topics import apply, plan, verify
from pipeline.errors import OperatorError

Wait = Callable[[Callable[[], bool]], None]

LOGIN = (
    "org.apache.kafka.common.security.plain.PlainLoginModule required "
    'username="broker" password="loopback" user_broker="loopback";'
)
AUTHORISED = {
    # Clients stay anonymous and have only what is granted; the broker itself logs in at its controller.
    "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
    "listener.security.protocol.map": "CLIENT:PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
    "sasl.mechanism.controller.protocol": "PLAIN",
    "listener.name.controller.sasl.enabled.mechanisms": "PLAIN",
    "listener.name.controller.plain.sasl.jaas.config": LOGIN,
}
SEGMENTATION = chosen("segmentation")


def test_planned_topics_pass(wire: Settings, admin: Any) -> None:
    """After `topics apply` a worker of all stages and one of a single stage may start."""
    apply(admin, plan("dev", wire.topic_prefix))
    preflight(wire, STAGES)
    preflight(wire, SEGMENTATION)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # of the client, when nobody answers
def test_no_broker_is_told(nowhere: str) -> None:
    """Nobody on the address: operator/broker."""
    with pytest.raises(OperatorError, match="operator/broker"):
        preflight(Settings(brokers=(nowhere,)), STAGES)


def test_missing_topics_are_named(wire: Settings) -> None:
    """A worker of one stage is told of its own topics and of no other."""
    with pytest.raises(OperatorError, match="operator/topics") as caught:
        preflight(wire, SEGMENTATION)
    named = {"wire.raw", "wire.segmentation", "wire.versions", "wire.embargoes", "wire.deadletter"}
    assert set(map(wire.topic, named)) == set(str(caught.value.context["missing"]).split(", "))


def test_unequal_partition_counts_are_told(wire: Settings, admin: Any, eventually: Wait) -> None:
    """A stage writes to the partition number it read from: counts must be equal."""
    apply(admin, plan("dev", wire.topic_prefix, partitions=1))
    admin.create_partitions({wire.topic("wire.raw"): 2})
    eventually(lambda: verify(admin, plan("dev", wire.topic_prefix, partitions=1)) != [])
    with pytest.raises(OperatorError, match=r"unequal=.*wire\.raw 2"):
        preflight(wire, SEGMENTATION)


@pytest.mark.parametrize(
    ("name", "value"),
    [("max.message.bytes", "1000000"), ("cleanup.policy", "compact,delete")],
    ids=["size", "compaction"],
)
def test_a_config_that_loses_records_is_told(
    wire: Settings, admin: Any, eventually: Wait, name: str, value: str
) -> None:
    """A topic too small for the largest article, or one that would keep a single record an article."""
    apply(admin, plan("dev", wire.topic_prefix, partitions=1))
    admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, wire.topic("wire.segmentation"), {name: value})])
    eventually(lambda: verify(admin, plan("dev", wire.topic_prefix, partitions=1)) != [])
    with pytest.raises(OperatorError, match=rf"operator/topics.*{name}"):
        preflight(wire, SEGMENTATION)


GRANTS = (
    (ResourceType.TOPIC, "r.wire.raw", ACLOperation.READ),
    (ResourceType.TOPIC, "r.wire.segmentation", ACLOperation.WRITE),
    (ResourceType.TOPIC, "r.wire.versions", ACLOperation.READ),
    (ResourceType.TOPIC, "r.wire.versions", ACLOperation.WRITE),
    (ResourceType.TOPIC, "r.wire.embargoes", ACLOperation.READ),
    (ResourceType.TOPIC, "r.wire.embargoes", ACLOperation.WRITE),
    (ResourceType.TOPIC, "r.wire.deadletter", ACLOperation.WRITE),
    (ResourceType.GROUP, "r.dateline-segmentation", ACLOperation.READ),
    (ResourceType.TRANSACTIONAL_ID, "r.dateline-segmentation-segmentation", ACLOperation.WRITE),
)
"""The least a worker of one stage needs, as docs say."""


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """Run a broker where an anonymous client has the rights of `GRANTS` and under each other prefix one fewer."""
    folder = tmp_path_factory.mktemp("guarded")
    everything = {**AUTHORISED, "super.users": "User:broker;User:ANONYMOUS"}
    with Node(folder, properties=everything) as node, admin_client(Settings(brokers=(node.brokers,))) as admin:
        for number in range(-1, len(GRANTS)):
            prefix = _prefix(number)
            apply(admin, plan("dev", prefix, partitions=1))
            admin.create_acls([_acl(grant, prefix) for place, grant in enumerate(GRANTS) if place != number])
    with Node(folder, properties={**AUTHORISED, "super.users": "User:broker"}) as node:
        yield node


def _prefix(missing: int) -> str:
    return "r." if missing < 0 else f"r{missing}."


def _acl(grant: tuple[ResourceType, str, ACLOperation], prefix: str) -> ACL:
    kind, name, operation = grant
    exact = kind is not ResourceType.TRANSACTIONAL_ID
    pattern = ACLResourcePatternType.LITERAL if exact else ACLResourcePatternType.PREFIXED
    return ACL(
        "User:ANONYMOUS",
        "*",
        operation,
        ACLPermissionType.ALLOW,
        ResourcePattern(kind, prefix + name.removeprefix("r."), pattern),
    )


def test_the_least_rights_suffice(guarded: Node) -> None:
    """READ on source, books and group, WRITE on sinks, books and transactional ids, and nothing else."""
    preflight(Settings(brokers=(guarded.brokers,), topic_prefix=_prefix(-1)), SEGMENTATION)


@pytest.mark.parametrize("missing", range(len(GRANTS)), ids=[f"{kind.name}-{name}" for kind, name, _ in GRANTS])
def test_each_missing_right_is_told(guarded: Node, missing: int) -> None:
    """Without any one of them the worker does not start, and the message names what was denied."""
    with pytest.raises(OperatorError, match="operator/rights") as caught:
        preflight(Settings(brokers=(guarded.brokers,), topic_prefix=_prefix(missing)), SEGMENTATION)
    denied = _prefix(missing) + GRANTS[missing][1].removeprefix("r.")
    assert any(str(fact).startswith(denied) for fact in caught.value.context.values())
