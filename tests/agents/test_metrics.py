"""Metrics, health and the ledger that feeds them."""

from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from prometheus_client import generate_latest

from agents.health import HealthPort
from agents.ledger import Pulse, StageLedger
from agents.metrics import CATALOGUE, Metrics
from agents.settings import Settings
from agents.stages import STAGES
from pipeline.errors import CODES, FeedError, OperatorError
from tests.agents.samples import at_work, message, passing


@pytest.fixture
def metrics() -> Metrics:
    """Give the metrics of a worker of all stages."""
    return Metrics(Settings(topic_prefix="t."), STAGES)


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    """Read one sample."""
    return metrics.registry.get_sample_value(name, labels)


def test_what_is_known_beforehand_is_exported_as_zero(metrics: Metrics) -> None:
    """The first dead letter of a day is an increase, not a new series."""
    assert 0 == value(metrics, "dateline_records_in_total", stage="quotes")
    assert 0 == value(metrics, "dateline_records_out_total", stage="quotes", topic="t.wire.quotes")
    for code, row in CODES.items():
        found = value(
            metrics,
            "dateline_records_dead_lettered_total",
            stage="quotes",
            error_class=row.error_class,
            code=code,
        )
        assert (None if row.error_class == "operator" else 0) == found


def test_names_follow_the_conventions() -> None:
    """One prefix; counters end in _total; every row has its help."""
    for row in CATALOGUE:
        assert row.name.startswith("dateline_")
        assert (row.kind == "counter") == row.name.endswith("_total")
        assert row.help.endswith(".")


def test_a_batch_counts_once_it_is_committed(metrics: Metrics) -> None:
    """Work that is not visible is not in the figures, but for its seconds."""
    ledger = StageLedger(metrics, Pulse(), "segmentation", 0)

    def failing(*_: object) -> list[object]:
        raise FeedError("decode/not-json")

    good, bad = at_work(passing).do(message(0)), at_work(failing).do(message(1))  # type: ignore[arg-type]  # raises
    with ledger.working():
        ledger.worked(message(0), good, 0.01)
        ledger.worked(message(1), bad, 0.01)
    assert 0 == value(metrics, "dateline_records_in_total", stage="segmentation")
    ledger.committed(2, [*good.sends, *bad.sends])
    assert 2 == value(metrics, "dateline_records_in_total", stage="segmentation")
    assert 1 == value(
        metrics,
        "dateline_records_dead_lettered_total",
        stage="segmentation",
        error_class="decode",
        code="decode/not-json",
    )
    assert 2 == value(metrics, "dateline_stage_seconds_count", stage="segmentation")


def test_a_batch_that_failed_leaves_no_count_behind(metrics: Metrics) -> None:
    """Errors of a batch that was never committed do not slip into the next one's figures."""
    ledger = StageLedger(metrics, Pulse(), "segmentation", 0)
    with ledger.working():
        ledger.worked(message(0), at_work().bury(message(0)), 0.0)
    with ledger.working():
        pass
    ledger.committed(0, [])
    assert b'code="internal/poison",error_class="internal",stage="segmentation"} 1.0' not in generate_latest(
        metrics.registry
    )


def answer(port: int, path: str) -> tuple[int, str]:
    """Ask the health port."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as response:
            return response.status, response.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_the_port_serves_metrics_and_health(metrics: Metrics) -> None:
    """Ready follows the pulse; alive unless one input is in work for too long; nothing else is there."""
    pulse = Pulse()
    port = HealthPort("127.0.0.1", 0, metrics.registry, pulse, stall_s=100.0)
    port.start()
    try:
        assert "dateline_build_info" in answer(port.port, "/metrics")[1]
        assert (503, "not assigned\n") == answer(port.port, "/readyz")
        assert (200, "ok\n") == answer(port.port, "/livez")
        pulse.is_ready = True
        pulse.batches[1] = -1_000.0
        assert (200, "ok\n") == answer(port.port, "/readyz")
        assert 503 == answer(port.port, "/livez")[0]
        assert 404 == answer(port.port, "/table")[0]
    finally:
        port.stop()


def test_a_port_that_is_taken_is_the_operators_affair(metrics: Metrics) -> None:
    """Two workers on one address: the second says so."""
    first = HealthPort("127.0.0.1", 0, metrics.registry, Pulse(), stall_s=1.0)
    first.start()
    try:
        with pytest.raises(OperatorError, match="operator/metrics-port"):
            HealthPort("127.0.0.1", first.port, metrics.registry, Pulse(), stall_s=1.0)
    finally:
        first.stop()
