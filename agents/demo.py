"""The demo's service and feed: broker, topics and one worker in a folder that is gone afterwards.

No terminal here (agents/cli/demo.py shows what comes) and nothing of its own in the way of delivery: the broker is the
embedded one, the topics are those of the development profile, the worker is the real command in a process of its own.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition

from agents.broker import Node
from agents.broker.ports import free_ports
from agents.stages import DEAD_LETTERS, RAW, STAGES
from agents.topics import apply, plan

PREFIX: Final = "dateline-demo-"  # of the temporary folder
EVENTS: Final = STAGES[-1].sink
DEAD: Final = "dead letter"
SETTLING: Final = ("receipt", DEAD)
STOP_S: Final = 20.0
POLL_MS: Final = 200
TAIL_LINES: Final = 25


class Seed(NamedTuple):
    """One article to publish: the file it came from, its key (the uri) and its message."""

    name: str
    key: bytes
    value: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Service:
    """A running service: where its broker and metrics are, its worker process and the worker's log."""

    brokers: str
    metrics: str
    worker: subprocess.Popen[bytes]
    log: Path

    def log_tail(self) -> str:
        """Give the last lines the worker wrote."""
        return "\n".join(self.log.read_text("utf-8", errors="replace").splitlines()[-TAIL_LINES:])


@contextmanager
def running_service(*, narrate: bool, command: Sequence[str] | None = None) -> Generator[Service]:
    """Start everything in a temporary folder and, however the block ends, stop it and remove the folder.

    `command` stands in for `dateline worker`, for measurements.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)))
        node = stack.enter_context(Node(folder / "broker", narrate=narrate))
        port = free_ports(1)[0]
        environment = worker_environment(node.brokers, port, folder)
        with closing(KafkaAdminClient(bootstrap_servers=node.brokers)) as admin:
            apply(admin, plan())
        log = folder / "worker.log"
        worker = stack.enter_context(_worker(command or (*_dateline(), "worker"), environment, log))
        yield Service(node.brokers, f"http://127.0.0.1:{port}/metrics", worker, log)


def publish(brokers: str, seeds: Sequence[Seed]) -> None:
    """Put every seed on wire.raw and wait for the acknowledgements."""
    with closing(KafkaProducer(bootstrap_servers=brokers, acks="all", enable_idempotence=True)) as producer:
        for seed in seeds:
            headers = [("content-type", seed.content_type.encode()), ("ce_subject", seed.key)]
            producer.send(RAW, key=seed.key, value=seed.value, headers=headers)
        producer.flush()


@dataclass(slots=True)
class Account:
    """What came and which articles still owe a receipt or a dead letter."""

    seeds: Sequence[Seed]
    owed: Counter[bytes] = field(init=False)
    counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.owed = Counter(seed.key for seed in self.seeds)

    @property
    def is_settled(self) -> bool:
        """Whether every article has its receipt or its dead letter."""
        return not +self.owed

    @property
    def missing(self) -> list[str]:
        """The names of the seeds that have neither."""
        return [seed.name for seed in self.seeds if self.owed[seed.key] > 0]

    def enter(self, record: Any) -> None:
        """Count one record of wire.events or the dead letters."""
        kind = DEAD if record.topic == DEAD_LETTERS else orjson.loads(record.value)["kind"]
        self.counts[kind] += 1
        if kind in SETTLING:
            self.owed[record.key] -= 1


def arrivals(service: Service, account: Account, within_s: float) -> Iterator[Any]:
    """Yield records as they come, entered in the account, until it is settled, time is up or the worker has ended."""
    deadline = time.monotonic() + within_s
    with closing(_subscriber(service.brokers)) as consumer:
        while not account.is_settled and time.monotonic() < deadline and service.worker.poll() is None:
            for records in consumer.poll(timeout_ms=POLL_MS).values():
                for record in records:
                    account.enter(record)
                    yield record


def worker_environment(brokers: str, metrics_port: int, folder: Path) -> dict[str, str]:
    """Give the environment of a worker of the demo: none of the user's own settings of dateline reach it."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}
    ours = {"DATELINE_BROKERS": brokers, "DATELINE_METRICS_PORT": str(metrics_port)}
    return {**plain, **ours, "TMPDIR": str(folder)}  # Faust makes a folder there


@contextmanager
def _worker(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Generator[subprocess.Popen[bytes]]:
    with log.open("wb") as sink:
        worker = subprocess.Popen(  # noqa: S603 - our own command, no shell
            command,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=sink,
            start_new_session=True,  # Ctrl-C reaches the demo alone, which then stops the worker in order
        )
    try:
        yield worker
    finally:
        worker.terminate()
        try:
            worker.wait(STOP_S)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()


def _subscriber(brokers: str) -> KafkaConsumer:
    consumer = KafkaConsumer(bootstrap_servers=brokers, isolation_level="read_committed", group_id=None)
    partitions = [
        TopicPartition(topic, p) for topic in (EVENTS, DEAD_LETTERS) for p in consumer.partitions_for_topic(topic)
    ]
    consumer.assign(partitions)
    consumer.seek_to_beginning(*partitions)
    return consumer


def _dateline() -> tuple[str, ...]:
    return (sys.executable, "-c", "from agents.cli import main; main()")
