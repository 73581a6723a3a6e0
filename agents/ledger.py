"""What a stage's lanes did, in numbers and in the log. Only what is committed is counted; never a word of payload.

Knows nothing of delivery: `agents/lane.py` calls it. `Pulse` is what the health of the process is read from.
"""

import time
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import structlog

from agents.metrics import Metrics
from agents.stages import Message
from agents.work import Send, Worked
from pipeline.errors import DatelineError

log = structlog.get_logger("dateline")


@dataclass(slots=True)
class Pulse:
    """Signs of life, written by the loop and read by the thread that serves /livez and /readyz."""

    is_ready: bool = False
    batches: dict[int, float] = field(default_factory=dict)  # a lane's batch in work: when its last input began

    def stalled_s(self) -> float:
        """Return for how long the input longest in work has been, 0 when nothing is."""
        return max((time.monotonic() - began for began in tuple(self.batches.values())), default=0.0)


class StageLedger:
    """The `Ledger` of one lane. Figures of a batch wait until it is committed."""

    def __init__(self, metrics: Metrics, pulse: Pulse, stage: str, partition: int) -> None:
        self._pulse, self._log = pulse, log.bind(stage=stage, partition=partition)
        self._stage, self._metrics = stage, metrics
        self._out = metrics.counter("dateline_records_out_total")
        self._dead = metrics.counter("dateline_records_dead_lettered_total")
        self._in = metrics.counter("dateline_records_in_total").labels(stage)
        self._skipped = metrics.counter("dateline_records_skipped_total").labels(stage)
        self._transactions = metrics.counter("dateline_transactions_total").labels(stage)
        self._seconds = metrics.histogram("dateline_stage_seconds").labels(stage)
        self._batch = metrics.histogram("dateline_batch_records").labels(stage)
        self._last = metrics.gauge("dateline_last_commit_timestamp_seconds").labels(stage)
        self._notices = metrics.counter("dateline_notices_total")
        self._book = metrics.gauge("dateline_book_articles"), metrics.gauge("dateline_embargo_held")
        self._partition = str(partition)
        self._errors: list[DatelineError] = []
        self._noticed: Counter[str] = Counter()
        self._tallied: Counter[tuple[str, ...]] = Counter()

    @contextmanager
    def working(self) -> Generator[None]:
        """Keep the pulse while a batch is in work."""
        self._pulse.batches[id(self)] = time.monotonic()
        self._forget()
        try:
            yield
        finally:
            self._pulse.batches.pop(id(self), None)

    def worked(self, message: Message, result: Worked, seconds: float) -> None:
        """Time one input; say in the log which one was refused and why."""
        self._pulse.batches[id(self)] = time.monotonic()
        self._seconds.observe(seconds)
        self._noticed.update(result.notices)
        self._tallied.update(result.tallies)
        if result.error is not None:
            self._errors.append(result.error)
            self._tell(message, result.error, result.trace)

    def skipped(self) -> None:
        """Count one that a former owner had committed."""
        self._skipped.inc()

    def committed(self, articles: int, sends: Sequence[Send]) -> None:
        """Count a batch."""
        self._in.inc(articles)
        self._transactions.inc()
        self._batch.observe(articles)
        self._last.set(time.time())
        for topic, count in Counter(send.topic for send in sends).items():
            self._out.labels(self._stage, topic).inc(count)
        for error in self._errors:
            self._dead.labels(self._stage, error.error_class, error.code).inc()
        for notice, count in self._noticed.items():
            self._notices.labels(self._stage, notice).inc(count)
        for (metric, *labels), count in self._tallied.items():
            counter = self._metrics.counter(metric)
            (counter.labels(*labels) if labels else counter).inc(count)
        self._forget()

    def booked(self, articles: int, held: int) -> None:
        """Show what the lane's book holds."""
        for gauge, value in zip(self._book, (articles, held), strict=True):
            gauge.labels(self._stage, self._partition).set(value)

    def _forget(self) -> None:
        self._errors.clear()
        self._noticed.clear()
        self._tallied.clear()

    def _tell(self, message: Message, error: DatelineError, trace: tuple[str, ...]) -> None:
        facts: dict[str, Any] = {"offset": message.offset, "code": error.code, **error.context}
        if error.error_class == "internal":
            self._log.error("dead-lettered", **facts, trace=trace)
        else:
            self._log.info("dead-lettered", **facts)
