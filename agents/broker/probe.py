"""The one question to whoever listens on a port: which Kafka cluster that is."""

import logging
import socket
from typing import Final

from kafka import KafkaAdminClient
from kafka.errors import KafkaError

from agents.broker.properties import HOST

CONNECT_S: Final = 0.3
ANSWER_MS: Final = 2_000


def answering_cluster(port: int) -> str | None:
    """Return the cluster id that answers on this port of loopback, or null when nobody does in time."""
    try:
        socket.create_connection(
            (HOST, port), CONNECT_S
        ).close()  # cheap, and spares the client's retries and log lines
    except OSError:
        return None
    client_log = logging.getLogger("kafka")
    level = client_log.level
    client_log.setLevel(logging.CRITICAL)  # a broker that is still starting is no news
    try:
        return _ask(port)
    finally:
        client_log.setLevel(level)


def _ask(port: int) -> str | None:
    try:
        admin = KafkaAdminClient(
            bootstrap_servers=f"{HOST}:{port}", bootstrap_timeout_ms=ANSWER_MS, request_timeout_ms=ANSWER_MS
        )
    except KafkaError:
        return None
    try:
        cluster: str | None = admin.describe_cluster().get("cluster_id")
    except KafkaError:
        return None
    finally:
        admin.close()
    return cluster
