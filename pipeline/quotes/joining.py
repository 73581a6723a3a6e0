"""Joining: stretches that belong to one quotation, and quotations no cue claims.

"A," he said. "B." is one quotation with two stretches, and so is one that runs over paragraphs, whether its marks are
re-opened or not, as long as no new cue comes between. A quotation without any cue goes to whoever spoke last, or, where
the article has only just named somebody, to them.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.quotes.clauses import QUOTED, Unit
from pipeline.quotes.drafts import Report
from pipeline.quotes.grammar import STOPS
from pipeline.quotes.marks import Stretch
from pipeline.quotes.scare import why_marked
from pipeline.records import Marked

PUNCTUATION: Final = STOPS | frozenset([",", ":", "-", "–", "—", "--", "(", ")", "[", "]", ";", "*"])


class Joiner:
    """Walks the units in order and keeps the report that may still go on."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self.stretches = stretches
        self.reports: list[Report] = []
        self.marked: list[Marked] = []
        self._last: Report | None = None
        self._last_unit = -2
        self._joined_here = False
        self._first_word = 0
        self._taken: set[int] = set()

    def take(self, unit: Unit, reports: list[Report]) -> None:
        """Add a unit's reports, and settle its stretches that no report claims."""
        claimed: dict[int, Report] = {}
        if reports and not reports[0].contents and self._closes_last(unit, reports[0]):
            reports = reports[1:]
        reports = [report for report in reports if not self._takes_up(report)]
        for report in reports:
            claimed |= dict.fromkeys(report.stretches, report)
        fresh: list[Report] = []
        self._first_word = next((at for at, low in enumerate(unit.lows) if not _is_mark(low)), len(unit.lows))
        for index, low in enumerate(unit.lows):
            if low == QUOTED:
                self._settle(unit, index, claimed.get(unit.stretch(index)), fresh)
        kept = [report for report in reports if report.contents or report.is_open]
        self.reports.extend([*kept, *fresh])
        latest = max((report for report in [*kept, *fresh]), key=_reach, default=None)
        if latest is not None:
            self._last, self._last_unit = latest, unit.number
        elif self._last_unit == unit.number - 1 and self._joined_here:
            self._last_unit = unit.number
        self._joined_here = False

    def _takes_up(self, report: Report) -> bool:
        """Give a report whose quotation takes up one left open in the paragraph before to that one, cue or no cue."""
        follows = self.stretches[report.stretches[0]].follows if report.stretches else None
        if self._last is None or not _holds(self._last, follows):
            return False
        self._last.contents.extend(report.contents)
        self._last.stretches.extend(report.stretches)
        if self._last.source is None and self._last.cue is None:
            self._last.cue, self._last.source, self._last.basis = report.cue, report.source, "cue"
        self._taken.update(report.stretches)
        self._joined_here = True
        return True

    def _closes_last(self, unit: Unit, report: Report) -> bool:
        """Tell whether "X said." alone names the source of the quotation right before it."""
        last = self._last
        if last is None or last.source is not None or last.cue is not None or self._last_unit != unit.number - 1:
            return False
        last.source, last.cue, last.basis = report.source, report.cue, "cue"
        return True

    def _settle(self, unit: Unit, index: int, owner: Report | None, fresh: list[Report]) -> None:
        number = unit.stretch(index)
        if number in self._taken:
            return
        if owner is not None:
            if len(owner.contents) != 1 or owner.contents[0] != unit.extent(index):
                self._mark(unit, index, owner)
            return
        if self._continues(unit, index, number):
            return
        if self._mark(unit, index, None):
            return
        if not self._join(unit, index, fresh):
            fresh.append(self._unclaimed(unit, index, number))

    def _mark(self, unit: Unit, index: int, owner: Report | None) -> bool:
        if self._first_word == len(unit.lows):
            return False
        why = why_marked(unit, index, claim="none" if owner is None else "name" if owner.is_naming else "clause")
        if why is None:
            return False
        span = unit.extent(index)
        self.marked.append(Marked(start=span.start, end=span.end, why=why))
        if owner is not None:
            owner.stretches.remove(unit.stretch(index))
        return True

    def _continues(self, unit: Unit, index: int, number: int) -> bool:
        """Give a stretch that takes up one left open in the paragraph before to the same report."""
        if self._last is None or not _holds(self._last, self.stretches[number].follows):
            return False
        self._give(self._last, unit, index)
        return True

    def _join(self, unit: Unit, index: int, fresh: list[Report]) -> bool:
        last = fresh[-1] if fresh else self._last
        if last is None:
            return False
        opens = index <= self._first_word
        if fresh:
            self._give(last, unit, index)
            return True
        near = self._last_unit in (unit.number - 1, unit.number)
        if not (opens and near):
            return False
        if last.is_open or last.stretches:
            self._give(last, unit, index)
            last.is_open = False
            return True
        return False

    def _give(self, report: Report, unit: Unit, index: int) -> None:
        report.take(unit, index)
        self._joined_here = True

    def _unclaimed(self, unit: Unit, index: int, number: int) -> Report:
        near = self._last is not None and self._last.source is not None and self._last_unit >= unit.number - 2
        return Report(contents=[unit.extent(index)], stretches=[number], basis="goes on" if near else "nearest")


def _is_mark(low: str) -> bool:
    return low in PUNCTUATION or low == QUOTED


def _holds(report: Report, stretch: int | None) -> bool:
    """Tell whether the stretch is the report's; the one asked for is nearly always among its latest."""
    return stretch is not None and stretch in reversed(report.stretches)


def _reach(report: Report) -> int:
    ends = [span.end for span in report.contents]
    return max([*ends, report.cue.end if report.cue else 0])
