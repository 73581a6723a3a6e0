"""What all tests share: a real Kafka for the run, topics of a test's own, and a word when the corpora are not there."""

import os
import signal
from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

import hypothesis
import pytest
from xdist.scheduler import LoadScopeScheduling

from agents.broker import BrokerSettings, Node
from agents.cluster import admin_client
from agents.settings import Settings
from tests.shared_folder import SHARED

pytest_plugins = ["tests.faults.scoreboard"]

KEPT: Final = {f"DATELINE_{name.upper()}" for name in BrokerSettings.model_fields} - {"DATELINE_BROKER_DIR"}

ON_KAFKA: Final = ("tests/agents/kafka/", "tests/broker/", "tests/faults/")

# The same examples every time, so that a red run is about the change; a slow machine is no finding.
hypothesis.settings.register_profile(
    "house", derandomize=True, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("house")


def pytest_configure() -> None:
    """Keep the user's settings out of the tests, but for those of Java, jars and cache, and let Ctrl-C through."""
    foreign = [name for name in os.environ if name.startswith("DATELINE_") and not name.startswith("DATELINE_FAULTS_")]
    for name in set(foreign) - KEPT:
        del os.environ[name]
    # A job in the background ignores Ctrl-C, and so would every process that a test starts and interrupts.
    signal.signal(signal.SIGINT, signal.default_int_handler)


class OneBroker(LoadScopeScheduling):  # type: ignore[misc]  # it ships no types
    """Shares tests out between processes: one by one, but all that talk to Kafka to the same, which runs one broker."""

    def _split_scope(self, nodeid: str) -> str:
        return "kafka" if nodeid.startswith(ON_KAFKA) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneBroker:
    """Share tests out so, whatever `--dist` says."""
    return OneBroker(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what reads the corpora where there are none."""
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("corpus"):
            item.add_marker(pytest.mark.skip(reason="../shared is absent"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one loud line what was not tested."""
    if not SHARED.is_dir():
        line = "../shared IS ABSENT: no test that reads corpora or training data was run"
        terminalreporter.write_line(line, red=True, bold=True)


@pytest.fixture(scope="session")
def kafka(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """Run one broker for all tests that leave it alone; its jars come from the user's cache."""
    with Node(tmp_path_factory.mktemp("kafka"), narrate=True) as node:
        yield node


@pytest.fixture
def wire(kafka: Node) -> Settings:
    """Give settings for that broker with a topic prefix no other test has."""
    return Settings(brokers=(kafka.brokers,), topic_prefix=f"t{uuid4().hex[:8]}.")


@pytest.fixture
def environment(wire: Settings) -> dict[str, str]:
    """Give the same settings as a command reads them."""
    return {"DATELINE_BROKERS": ",".join(wire.brokers), "DATELINE_TOPIC_PREFIX": wire.topic_prefix}


@pytest.fixture
def admin(wire: Settings) -> Iterator[Any]:
    """Give an admin client for that broker."""
    with admin_client(wire) as client:
        yield client
