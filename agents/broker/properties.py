"""What a node is told: its server.properties and the JVM's flags, as tables with a reason each.

One node that is broker and controller, on loopback, sized to share a laptop or a two-core runner with what uses it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

HOST: Final = "127.0.0.1"
DEFAULT_PORT: Final = 9092  # where every Kafka client looks first

JVM_FLAGS: Final = (
    "-Xms64m",
    "-Xmx256m",
    "-XX:+UseSerialGC",  # no collector threads beside two cores
    "-XX:TieredStopAtLevel=1",  # a short life: the optimising compiler would not pay for itself
    "-Djava.awt.headless=true",
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
    "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",  # started, stopped
    "-Dorg.slf4j.simpleLogger.showDateTime=true",
    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
)

ONE_NODE: Final[Mapping[str, str]] = {
    "process.roles": "broker,controller",
    "node.id": "1",
    "listener.security.protocol.map": "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "inter.broker.listener.name": "CLIENT",
    "controller.listener.names": "CONTROLLER",
    "auto.create.topics.enable": "false",  # a misspelt topic is an error, not a new topic
    "num.partitions": "1",
    "default.replication.factor": "1",
    "min.insync.replicas": "1",
    # Kafka's own topics: one replica, and one partition, so that the coordinator is ready at once.
    "offsets.topic.replication.factor": "1",
    "offsets.topic.num.partitions": "1",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "transaction.state.log.num.partitions": "1",
    "share.coordinator.state.topic.replication.factor": "1",
    "share.coordinator.state.topic.min.isr": "1",
    "group.initial.rebalance.delay.ms": "0",  # saves 3 s whenever a group begins
    "group.min.session.timeout.ms": "1000",  # lets a test see a dead member quickly
    "log.cleaner.dedupe.buffer.size": "2097152",  # the default of 128 MiB is half our heap
    "num.network.threads": "2",
    "num.io.threads": "4",
    "background.threads": "2",
    # After kill -9 the controller waits for the session of the dead broker: 2 s in place of 9.
    "broker.session.timeout.ms": "2000",
    "broker.heartbeat.interval.ms": "500",
}


def server_properties(
    *, port: int, controller_port: int, data: Path, overrides: Mapping[str, str] | None = None
) -> str:
    """Write the file: the table, this node's addresses and data folder, and the caller's overrides over both."""
    addresses = {
        "controller.quorum.voters": f"1@{HOST}:{controller_port}",
        "listeners": f"CLIENT://{HOST}:{port},CONTROLLER://{HOST}:{controller_port}",
        "advertised.listeners": f"CLIENT://{HOST}:{port}",
        "log.dirs": _escaped(str(data)),
    }
    settings = {**ONE_NODE, **addresses, **(overrides or {})}
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def _escaped(path: str) -> str:
    """Write a path as a Java properties file reads it: backslashes doubled, characters beyond ASCII by their codes."""
    units = path.replace("\\", "\\\\").encode("utf-16-be")
    codes = (int.from_bytes(units[i : i + 2], "big") for i in range(0, len(units), 2))
    return "".join(chr(code) if " " <= chr(code) <= "~" else f"\\u{code:04x}" for code in codes)
