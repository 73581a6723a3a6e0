"""A drill: one scenario from its topics to its verdict. Warm up, prove progress, disturb, drain, compare.

What is done to the workers or the broker stands in the tests; what every drill shares stands here. Nothing sleeps for
a fixed time: a fault comes after so many more receipts were seen, the number drawn from the drill's seed.
"""

import gc
import random
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.faults.feeder import Feeder
from tests.faults.fleet import COMMAND, Fleet, StuckError, until
from tests.faults.hops import Hops
from tests.faults.ledger import HOPS, RAW, Ledger
from tests.faults.verdict import Verdict, judge

PARTITIONS = 4
RATE = 300.0  # articles a second: four stages, a broker and the checker share two cores
AHEAD = 200  # articles fed beyond the progress that was asked for
PROGRESS_S = 90.0
SETTLE_S = 240.0
STALLED_S = 60.0  # longer than any rebalance and than the heaviest article: what has not come by then is lost
FEWEST, MOST = 30, 10  # a fault comes after 1/30 to 1/10 of all receipts more


class Drill:
    """One run on topics of its own. `given_back` gets the verdict, and the logs where the drill failed."""

    def __init__(  # noqa: PLR0913 - a scenario has that many knobs, all named
        self,
        scenario: str,
        ledger: Ledger,
        *,
        brokers: str,
        prefix: str,
        folder: Path,
        settings: Mapping[str, str],
        seed: int,
        given_back: Callable[["Drill", BaseException | None], None],
        command: Sequence[str] = COMMAND,
    ) -> None:
        self.scenario, self.ledger, self.seed, self.prefix = scenario, ledger, seed, prefix
        self.dice = random.Random(f"{scenario}/{seed}")  # noqa: S311 - repeatable, not secret
        self.fleet = Fleet(settings, folder, command)
        self.hops = Hops(brokers, prefix, PARTITIONS)
        self.verdict: Verdict | None = None
        self._feeder = Feeder(brokers, prefix + RAW, ledger.published, RATE)
        self._given_back = given_back
        self._started = time.monotonic()

    def __enter__(self) -> Self:
        """Begin; the topics are there already."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing running, whatever happened."""
        self.fleet.destroy()
        self._feeder.stop()
        self.hops.close()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()  # kafka-python 3.0.12 leaves the sockets of failed connections to the collector
        self._given_back(self, failure)

    @property
    def receipts(self) -> int:
        """How many receipts were seen until now."""
        return self.hops.sightings.receipts

    def publish(self) -> None:
        """Let the feed begin; it keeps `AHEAD` of the progress that was asked for, so that every fault meets work."""
        self._feeder.start(AHEAD)

    def published(self) -> None:
        """Let the feed go to its end and wait until the broker has acknowledged everything."""
        self._feeder.allow(len(self.ledger.published))
        until(lambda: self._look() and self._feeder.is_done, "all published", within_s=SETTLE_S)

    def progress(self) -> None:
        """Wait for some more receipts, their number drawn, while the feed goes on; the fault comes next."""
        whole = self.ledger.receipts
        aim = self.receipts + self.dice.randint(whole // FEWEST, whole // MOST)
        if aim >= whole:
            raise StuckError(f"{aim} receipts would be all of {whole}: nothing would be left to disturb")
        self._feeder.allow(aim * len(self.ledger.published) // whole + AHEAD)
        self.holds(lambda: self.receipts >= aim, f"{aim} receipts")

    def goes_under_kills(self, times: int, *, name: str | None = None) -> None:
        """Start a worker, let the feed begin, and kill it so many times mid-batch, each time followed by another."""
        worker = self.fleet.start_ready(name=name)
        self.publish()
        for _ in range(times):
            self.progress()
            self.fleet.kill(worker)
            worker = self.fleet.start(name=name)

    def holds(self, is_so: Callable[[], bool], what: str, *, within_s: float = PROGRESS_S) -> None:
        """Wait for anything else, looking after workers and topics meanwhile."""
        until(lambda: self._look() and is_so(), what, within_s=within_s)

    def passes(self, seconds: float) -> None:
        """Let time go by where time itself is the fault, looking after workers and topics meanwhile."""
        end = time.monotonic() + seconds
        self.holds(lambda: time.monotonic() >= end, "the clock", within_s=2 * seconds + PROGRESS_S)

    def drained(self, *, times: int = 1) -> None:
        """Wait until every hop holds as many records as must come, or none comes any more: the verdict says which."""
        self.published()
        expected = {hop: counts.total() for hop, counts in self.ledger.times(times).items()}
        before, since = 0, time.monotonic()

        def is_over() -> bool:
            nonlocal before, since
            counts = {hop: self.hops.sightings.count(hop) for hop in HOPS}
            if sum(counts.values()) > before:
                before, since = sum(counts.values()), time.monotonic()
            return counts == expected or time.monotonic() - since > STALLED_S

        self.holds(is_over, "every hop drained", within_s=SETTLE_S)

    def settle(self, *, times: int = 1) -> Verdict:
        """Drain: wait for all that must come, stop the workers, read to the ends, compare."""
        try:
            self.drained(times=times)
            self.fleet.disband()
            self._read_to_the_ends()
        finally:
            self.verdict = self._judged(times)
        return self.verdict

    def _read_to_the_ends(self) -> None:
        ends = self.hops.ends()  # nobody writes any more
        self.holds(lambda: self.hops.has_read_to(ends), "the ends of all topics read")

    def _judged(self, times: int) -> Verdict:
        for key, partitions in self._feeder.homes.items():
            self.hops.sightings.homes[key] |= partitions
        verdict = judge(self.scenario, self.seed, self.ledger, self.hops.sightings, times=times)
        verdict.starts, verdict.crashes = len(self.fleet.workers), self.fleet.crashes
        verdict.seconds = time.monotonic() - self._started
        return verdict

    def _look(self) -> bool:
        self.fleet.tend()
        self.hops.read()
        return True
