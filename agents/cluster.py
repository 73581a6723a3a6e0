"""The door to kafka-python: clients with short time-outs, and its errors as `OperatorError`.

Used by commands and the preflight, which ask a few questions and go; the worker's own clients are aiokafka's.
"""

import logging
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from kafka import KafkaAdminClient
from kafka import errors as kafka_errors

from agents.security import client_security
from agents.settings import Settings
from pipeline.errors import OperatorError

BOOTSTRAP_MS: Final = 5_000  # to find one broker that answers
REQUEST_MS: Final = 10_000

DENIED: Final[tuple[type[Exception], ...]] = (
    kafka_errors.TopicAuthorizationFailedError,
    kafka_errors.GroupAuthorizationFailedError,
    kafka_errors.ClusterAuthorizationFailedError,
    kafka_errors.TransactionalIdAuthorizationFailedError,
    kafka_errors.SaslAuthenticationFailedError,
)
UNFIT: Final[tuple[type[Exception], ...]] = (
    kafka_errors.UnknownTopicOrPartitionError,
    kafka_errors.InvalidTopicError,
    kafka_errors.InvalidPartitionsError,
    kafka_errors.InvalidReplicationFactorError,
    kafka_errors.InvalidConfigurationError,
    kafka_errors.PolicyViolationError,
)
UNSETTLED: Final[tuple[type[Exception], ...]] = (
    kafka_errors.CoordinatorNotAvailableError,  # the first group of a new cluster: its offsets topic is being made
    kafka_errors.CoordinatorLoadInProgressError,
    kafka_errors.NotCoordinatorError,
    kafka_errors.NotLeaderForPartitionError,
)
SETTLE_S: Final = 10.0
PAUSE_S: Final = 0.1

Answer = TypeVar("Answer")


def quiet_client() -> None:
    """Keep the client's own log lines off a person's terminal: what matters comes back as an error."""
    logging.getLogger("kafka").setLevel(logging.CRITICAL)


def client_arguments(settings: Settings) -> dict[str, Any]:
    """Return what every kafka-python client is made with: the brokers, the login, short time-outs."""
    return {
        "bootstrap_servers": list(settings.brokers),
        "bootstrap_timeout_ms": BOOTSTRAP_MS,
        "request_timeout_ms": REQUEST_MS,
        **client_security(settings),
    }


@contextmanager
def admin_client(settings: Settings) -> Generator[Any]:
    """Give a `KafkaAdminClient`, closed afterwards; what it raises comes out as `OperatorError`."""
    with explained(settings):
        admin = KafkaAdminClient(client_id="dateline-operator", **client_arguments(settings))
        try:
            yield admin
        finally:
            admin.close()


@contextmanager
def explained(settings: Settings) -> Generator[None]:
    """Turn the client's errors into ours: denied, unfit for the topics, or nobody answers."""
    brokers = ",".join(settings.brokers)
    try:
        yield
    except DENIED as error:
        raise OperatorError("operator/rights", brokers=brokers, error=type(error).__name__) from error
    except UNFIT as error:
        raise OperatorError("operator/topics", brokers=brokers, error=type(error).__name__) from error
    except (kafka_errors.KafkaError, OSError) as error:
        raise OperatorError("operator/broker", brokers=brokers, error=type(error).__name__) from error


def require_topic(settings: Settings, topic: str) -> None:
    """Raise `OperatorError` operator/topics unless the topic is there: a producer would wait in vain for it."""
    with admin_client(settings) as admin:
        if admin.describe_topics([topic])[0]["error_code"] == kafka_errors.UnknownTopicOrPartitionError.errno:
            raise OperatorError("operator/topics", missing=topic)


def patiently(ask: Callable[[], Answer], *, within_s: float = SETTLE_S) -> Answer:
    """Ask again while the cluster is settling on who coordinates; after that its error is raised as it is."""
    deadline = time.monotonic() + within_s
    while True:
        try:
            return ask()
        except UNSETTLED:
            if time.monotonic() > deadline:
                raise
            time.sleep(PAUSE_S)
