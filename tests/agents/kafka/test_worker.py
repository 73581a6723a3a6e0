"""A worker process on a real broker: how it starts, what it says, and with which code it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import orjson
import pytest
from kafka import KafkaProducer

from agents.cluster import client_arguments
from agents.settings import Settings
from agents.topics import apply, plan

pytestmark = pytest.mark.broker

ROOT = Path(__file__).parents[3]
DEADLINE_S = 60.0
POLL_S = 0.05
PARTITIONS = 2

Start = Callable[..., "Running"]


class Running:
    """One worker process and the log it writes."""

    def __init__(self, arguments: list[str], log: Path, environment: dict[str, str]) -> None:
        self._log = log
        with log.open("wb") as sink:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.agents.kafka.passing_worker", *arguments],
                cwd=ROOT,
                env={**os.environ, **environment, "DATELINE_METRICS_PORT": "0"},
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
            )

    def said(self, event: str) -> dict[str, Any]:
        """Wait for a line of the log."""
        deadline = time.monotonic() + DEADLINE_S
        while time.monotonic() < deadline:
            for line in self._log.read_bytes().splitlines():
                if line.startswith(b"{") and (found := orjson.loads(line))["event"] == event:
                    return dict(found)
            assert self.process.poll() is None, self._log.read_text()[-2_000:]
            time.sleep(POLL_S)
        raise AssertionError(self._log.read_text()[-2_000:])

    def ended(self) -> int:
        """Wait for its end and return the exit code."""
        return self.process.wait(DEADLINE_S)


@pytest.fixture
def start(tmp_path: Path, environment: dict[str, str]) -> Iterator[Start]:
    """Give a function that starts a worker; none is left behind."""
    running: list[Running] = []

    def one(*arguments: str, **more: str) -> Running:
        running.append(Running(list(arguments), tmp_path / f"{len(running)}.log", {**environment, **more}))
        return running[-1]

    yield one
    for worker in running:
        if worker.process.poll() is None:
            worker.process.kill()
        worker.process.wait()


@pytest.fixture
def wires(wire: Settings, admin: Any) -> Settings:
    """Make all topics."""
    apply(admin, plan("dev", wire.topic_prefix, partitions=PARTITIONS))
    return wire


def publish(settings: Settings, count: int) -> None:
    """Send so many messages to wire.raw."""
    producer = KafkaProducer(**client_arguments(settings))
    for number in range(count):
        producer.send(settings.topic("wire.raw"), key=b"a%d" % number, value=b"{}", partition=number % PARTITIONS)
    producer.flush()
    producer.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_when_it_is_ready_and_ends_with_nought_when_asked(
    start: Start, wires: Settings, number: signal.Signals
) -> None:
    """Partitions, group and the port of its metrics in one line; then it is ready over HTTP too."""
    worker = start()
    ready = worker.said("ready")
    assert (4 * PARTITIONS, f"{wires.topic_prefix}dateline") == (ready["partitions"], ready["group"])
    with urlopen(f"http://127.0.0.1:{ready['metrics_port']}/readyz", timeout=5) as response:
        assert 200 == response.status
    worker.process.send_signal(number)
    assert 0 == worker.ended()


def test_articles_pass_all_stages_and_are_counted(start: Start, wires: Settings) -> None:
    """What was published has been through the last stage, by its own figures."""
    publish(wires, 40)
    port = start().said("ready")["metrics_port"]
    deadline = time.monotonic() + DEADLINE_S
    page = ""
    while 'dateline_records_in_total{stage="events"} 40.0' not in page:
        assert time.monotonic() < deadline
        time.sleep(POLL_S)
        with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as response:
            page = response.read().decode()


def test_a_bad_release_stops_itself(start: Start, wires: Settings) -> None:
    """Every input a bug: the breaker trips, exit code 3, and the operator is told why."""
    publish(wires, 200)
    worker = start("broken", DATELINE_BREAKER_RUN="5")
    assert 3 == worker.ended()


def test_a_setting_nobody_knows_is_refused(start: Start) -> None:
    """A misspelt variable must not be a default in disguise."""
    assert 1 == start(DATELINE_BORKERS="kafka:9092").ended()  # this program has no command line to turn it into 3


def test_a_worker_that_joins_no_group_in_time_exits(start: Start) -> None:
    """A broker that takes connections and never answers: no silent wait for ever."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"127.0.0.1:{deaf.getsockname()[1]}"
        worker = start(DATELINE_BROKERS=address, DATELINE_ASSIGNMENT_TIMEOUT_S="1", DATELINE_STOP_TIMEOUT_S="2")
        assert 3 == worker.ended()
