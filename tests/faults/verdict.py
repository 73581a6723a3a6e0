"""The verdict: expected, missing and extra at every hop, and the table `make faults` ends with.

Two multisets are compared and nothing is tolerated: a lost write is missing, a duplicate or an aborted write that a
subscriber could read is extra, and an altered record is both.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.faults.hops import Sightings
from tests.faults.ledger import HOPS, Ledger, Sight


@dataclass(frozen=True, slots=True)
class Tally:
    """One hop's numbers."""

    hop: str
    expected: int
    missing: int
    extra: int

    def __str__(self) -> str:
        """Show them as a cell of the table."""
        return f"{self.expected} / {self.missing} / {self.extra}"


@dataclass(slots=True)
class Verdict:
    """What a scenario showed. `starts` counts worker processes, `crashes` those that ended unasked."""

    scenario: str
    seed: int
    tallies: tuple[Tally, ...]
    disordered: tuple[str, ...]
    astray: int
    codes: Mapping[str, int]
    starts: int = 0
    crashes: int = 0
    seconds: float = 0.0

    @property
    def is_exact(self) -> bool:
        """Whether every record was there once, at its partition, and versions came in order."""
        return not self.disordered and not self.astray and all(t.missing == t.extra == 0 for t in self.tallies)

    def __str__(self) -> str:
        """Say it in one line."""
        hops = ", ".join(f"{tally.hop.removeprefix('wire.')} {tally}" for tally in self.tallies)
        word = "exact" if self.is_exact else "NOT EXACT"
        return (
            f"{self.scenario}: {word}; seed {self.seed}; expected / missing / extra: {hops}; "
            f"{len(self.disordered)} uris out of order, {self.astray} on two partitions; "
            f"dead letters {', '.join(f'{code} {count}' for code, count in self.codes.items())}; "
            f"{self.starts} worker starts, {self.crashes} unasked ends; {self.seconds:.1f} s"
        )


def judge(scenario: str, seed: int, ledger: Ledger, sightings: Sightings, *, times: int = 1) -> Verdict:
    """Compare what the topics hold with the ledger after everything was worked on `times` times."""
    expected = ledger.times(times)
    versions = {uri: order * times for uri, order in ledger.versions.items()}
    return Verdict(
        scenario=scenario,
        seed=seed,
        tallies=tuple(_tally(hop, expected, sightings.seen) for hop in HOPS),
        disordered=tuple(uri for uri, order in versions.items() if sightings.versions.get(uri) != order),
        astray=sum(len(partitions) > 1 for partitions in sightings.homes.values()),
        codes=dict(sorted(sightings.codes.items())),
    )


def table(verdicts: Iterable[Verdict]) -> list[str]:
    """Lay verdicts out as a Markdown table, one line each: expected / missing / extra per hop."""
    rows = [["scenario", *(hop.removeprefix("wire.") for hop in HOPS), "order", "starts", "unasked", "seconds", "seed"]]
    rows += [_row(verdict) for verdict in verdicts]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return lines


def _row(verdict: Verdict) -> list[str]:
    order = "kept" if not verdict.disordered and not verdict.astray else "BROKEN"
    numbers = (verdict.starts, verdict.crashes, f"{verdict.seconds:.0f}", verdict.seed)
    return [verdict.scenario, *map(str, verdict.tallies), order, *map(str, numbers)]


def _tally(hop: str, expected: Mapping[str, Counter[Sight]], seen: Mapping[str, Counter[Sight]]) -> Tally:
    return Tally(
        hop=hop,
        expected=expected[hop].total(),
        missing=(expected[hop] - seen[hop]).total(),
        extra=(seen[hop] - expected[hop]).total(),
    )
