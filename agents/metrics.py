"""Every metric a worker exports, one row each, and the registry made from the rows.

Names, kinds, labels and help stand in `CATALOGUE` and nowhere else; docs/metrics.md is generated from it. Label values
known beforehand (stages, topics, error codes, kinds of quotation) are exported as zero from the start, so that an alert
on a rate does not miss the first event. Nothing here counts anything: `agents/ledger.py` does, and what records are
counted by is told in `agents/tallies.py`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, PlatformCollector, ProcessCollector

from agents.settings import Settings
from agents.stages import Stage
from agents.tallies import TALLIES, every_value
from pipeline.desk import VERSION
from pipeline.errors import CODES
from pipeline.notices import NOTICES

Kind = Literal["counter", "gauge", "histogram"]
# From a pass-through stage to a long report on a busy core.
SECONDS: Final = (0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0)
INPUTS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
DEAD_LETTERED: Final = frozenset({"decode", "schema", "limit", "domain", "internal"})


@dataclass(frozen=True, slots=True)
class Metric:
    """One row: its name as exported, kind, help, labels, and a histogram's buckets."""

    name: str
    kind: Kind
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()


CATALOGUE: Final[tuple[Metric, ...]] = (
    Metric("dateline_records_in_total", "counter", "Inputs worked on and committed.", ("stage",)),
    Metric("dateline_records_out_total", "counter", "Records committed, dead letters among them.", ("stage", "topic")),
    Metric(
        "dateline_records_dead_lettered_total",
        "counter",
        "Inputs dead-lettered, by class and code (docs/errors.md).",
        ("stage", "error_class", "code"),
    ),
    Metric(
        "dateline_records_skipped_total",
        "counter",
        "Inputs read again after a former owner had committed them; harmless.",
        ("stage",),
    ),
    Metric(
        "dateline_notices_total",
        "counter",
        "What was odd about inputs that were used, or passed over for a stated reason (docs/errors.md).",
        ("stage", "notice"),
    ),
    Metric(
        "dateline_book_articles",
        "gauge",
        "Articles whose last version a lane knows, of DATELINE_BOOK_ARTICLES at most.",
        ("stage", "partition"),
    ),
    Metric("dateline_embargo_held", "gauge", "Articles put aside until their embargo ends.", ("stage", "partition")),
    Metric("dateline_stage_seconds", "histogram", "Seconds of work on one input.", ("stage",), SECONDS),
    Metric("dateline_batch_records", "histogram", "Inputs in one transaction.", ("stage",), INPUTS),
    Metric("dateline_transactions_total", "counter", "Transactions committed.", ("stage",)),
    Metric("dateline_lanes", "gauge", "Partitions with a lane at work.", ("stage",)),
    Metric(
        "dateline_last_commit_timestamp_seconds",
        "gauge",
        "Unix time of the last commit; 0 before the first.",
        ("stage",),
    ),
    Metric("dateline_articles_without_names_total", "counter", "Articles in which no name was found."),
    Metric("dateline_mentions_total", "counter", "Names found, each time one stands in an article.", ("type",)),
    Metric("dateline_entities_total", "counter", "People, bodies and places of an article, each once.", ("type",)),
    Metric(
        "dateline_references_total",
        "counter",
        "Pronouns, titles and role nouns that point at a name of the article, or at none (open).",
        ("form", "outcome"),
    ),
    Metric("dateline_articles_without_quotes_total", "counter", "Articles in which nobody is quoted or reported."),
    Metric("dateline_quotes_total", "counter", "Quotations, by how their marks ended.", ("kind", "closure")),
    Metric(
        "dateline_speakers_total",
        "counter",
        "Speakers of quotations, by how each was resolved and what it is.",
        ("resolution", "source_type"),
    ),
    Metric(
        "dateline_speakers_unknown_total", "counter", "Quotations whose speaker has neither a name nor a description."
    ),
    Metric("dateline_marked_total", "counter", "Words in quotation marks that nobody said, by reason.", ("why",)),
    Metric("dateline_ready", "gauge", "1 while the worker has joined its group and is not rebalancing."),
    Metric("dateline_build_info", "gauge", "Always 1; the version is the label.", ("version",)),
)


class Metrics:
    """The catalogue, alive in one registry."""

    def __init__(self, settings: Settings, stages: Sequence[Stage]) -> None:
        self.registry = CollectorRegistry(auto_describe=True)
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self._all: dict[str, Counter | Gauge | Histogram] = {row.name: self._made(row) for row in CATALOGUE}
        for stage in stages:
            self._zero(settings, stage)
        self.gauge("dateline_build_info").labels(VERSION).set(1)

    def counter(self, name: str) -> Counter:
        """Return a counter by its name in the catalogue."""
        metric = self._all[name]
        assert isinstance(metric, Counter)  # noqa: S101 - a slip in our own code
        return metric

    def gauge(self, name: str) -> Gauge:
        """Return a gauge by its name in the catalogue."""
        metric = self._all[name]
        assert isinstance(metric, Gauge)  # noqa: S101 - a slip in our own code
        return metric

    def histogram(self, name: str) -> Histogram:
        """Return a histogram by its name in the catalogue."""
        metric = self._all[name]
        assert isinstance(metric, Histogram)  # noqa: S101 - a slip in our own code
        return metric

    def _made(self, row: Metric) -> Counter | Gauge | Histogram:
        if row.kind == "histogram":
            return Histogram(row.name, row.help, row.labels, buckets=row.buckets, registry=self.registry)
        kind = Counter if row.kind == "counter" else Gauge
        return kind(row.name, row.help, row.labels, registry=self.registry)

    def _zero(self, settings: Settings, stage: Stage) -> None:
        known = _known_values(settings, stage)
        for row in CATALOGUE:
            if "stage" in row.labels and "partition" not in row.labels:
                for values in product(*(known[label] for label in row.labels if label in known)):
                    for labels in _with_classes(row, values):
                        self._all[row.name].labels(*labels)
            elif row.labels and row.name in TALLIES.get(stage.name, ()):
                for values in every_value(row.labels):
                    self._all[row.name].labels(*values)


def _known_values(settings: Settings, stage: Stage) -> Mapping[str, tuple[str, ...]]:
    topics = tuple(settings.topic(sink) for sink in stage.sinks)
    codes = tuple(code for code, row in CODES.items() if row.error_class in DEAD_LETTERED)
    return {"stage": (stage.name,), "topic": topics, "code": codes, "notice": tuple(NOTICES)}


def _with_classes(row: Metric, values: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Put the error class, which the code decides, in its place."""
    if "error_class" in row.labels:
        stage, code = values
        yield (stage, CODES[code].error_class, code)
    else:
        yield values
