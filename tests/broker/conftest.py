"""All tests of this folder talk to a real Kafka."""

import gc
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DEADLINE_S = 20.0
PAUSE_S = 0.05


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them, so that `-m "not broker"` leaves them out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.broker)


@pytest.fixture
def eventually() -> Callable[[Callable[[], bool]], None]:
    """Wait until a claim is true: brokers learn of a change a little after the controller has taken it."""

    def wait(claim: Callable[[], bool]) -> None:
        deadline = time.monotonic() + DEADLINE_S
        while not claim():
            assert time.monotonic() < deadline
            time.sleep(PAUSE_S)

    return wait


@pytest.fixture
def nowhere() -> Iterator[str]:
    """Give an address where nobody answers; kafka-python 3.0.12 leaves the sockets of such a try to the collector."""
    yield "127.0.0.1:1"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()
