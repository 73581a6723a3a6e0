"""Reports whose words stand before the cue: '"...," said Lee', "..., he said", and quotations that go on behind it.

The part of the reader that looks left; reports.py, which looks right, builds on it. Whom a report is by is found here
too, for both. Reads one unit, and only the outermost report of a stretch of words is kept.
"""

from typing import Final

from pipeline.quotes.clauses import Unit
from pipeline.quotes.contents import content_before, content_start, is_finished, without_lead
from pipeline.quotes.cue_extents import LONGEST_ADJUNCT, adjuncts_end, cue_end
from pipeline.quotes.cues import CUES, Cue
from pipeline.quotes.drafts import Report
from pipeline.quotes.grammar import DASHES, STOPS
from pipeline.quotes.inversions import find_inverted
from pipeline.quotes.sources import opening_subject, source_before

SUBJECT_REACH: Final = 60  # items over which "and said" keeps the subject before it
RELATIVE_REACH: Final = 20  # items of the phrase before "who said"
SAME_SUBJECT: Final = frozenset(["and", "but", "then", "also"])
GOES_ON: Final = frozenset([",", ":", ";", "—", "–", "--", "-"])
SPEAKING_FRAMES: Final = frozenset(("say", "tell", "ask"))


class PrecedingReader:
    """Reads reports behind their words. `done` is the first item no report has claimed yet."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.size = len(unit.items)
        self.done = 0
        self.aside = -1  # where "asked about the raid" between commas began: a source may stand before it
        self.subject: tuple[int, int] | None = None
        self.reports: list[Report] = []

    def _subject(self, index: int) -> tuple[int, int] | None:
        before = self.unit.low(index - 1)
        if before in SAME_SUBJECT and self.subject is not None and index - self.subject[1] < SUBJECT_REACH:
            return self.subject
        if before in ("who", "which"):
            end = index - 2 if self.unit.low(index - 2) == "," else index - 1
            return source_before(self.unit, end, max(0, end - RELATIVE_REACH)) if end > 0 else None
        if before in ("and", "but") and self.done == 0:
            return opening_subject(self.unit, index)
        floor = self.done if self.aside < 0 else self.aside
        if (
            self.aside < 0
            and self.reports
            and self.reports[-1].source_items is not None
            and not self.reports[-1].is_post
        ):
            floor = max(floor, self.reports[-1].source_items[1])
        return source_before(self.unit, index, min(floor, index))

    def _inverted(self, index: int, cue: Cue) -> int | None:
        """Read '"...," said Lee' and "..., said Lee"."""
        source = find_inverted(self.unit, index, cue, self.done)
        if source is None:
            return None
        end = index - 1 if self.unit.low(index - 1) == "," else index
        self._add_before(index, cue, source, content_start(self.unit, end, self.done), end, index + 1)
        return self._tail(index, source[1])

    def _stands_after(self, index: int, source: tuple[int, int], cue: Cue) -> bool:
        """Tell whether what is said stands before its source and cue."""
        unit, start = self.unit, source[0]
        if source == self.subject or start <= self.done:
            return False
        before = unit.low(start - 1)
        quoted = unit.is_quoted(start - 1) or unit.is_quoted(start - 2)
        if not cue.frames & SPEAKING_FRAMES and not (before == "," and quoted) and not is_finished(unit, start - 1):
            return False
        if not unit.is_quoted(start - 1) and ((before != "," and before not in DASHES) or start - 1 <= self.done):
            return False
        end = adjuncts_end(unit, cue_end(unit, index, cue))
        after = unit.low(end)
        if end >= self.size or after in STOPS or after in DASHES or after == ",":
            return True
        if unit.is_quoted(end) or after == ":":
            return quoted
        return after != "that" and quoted and (is_finished(unit, start - 1) or before == ",")

    def _before(self, index: int, cue: Cue, source: tuple[int, int]) -> int:
        content = source[0] if self.unit.is_quoted(source[0] - 1) else source[0] - 1
        end = cue_end(self.unit, index, cue)
        self._add_before(index, cue, source, content_start(self.unit, content, self.done), content, end)
        return self._tail(index, end)

    def _add_before(self, index: int, cue: Cue, source: tuple[int, int], start: int, end: int, behind: int) -> None:
        start = without_lead(self.unit, start, end)
        if start < end:
            report = self._add(index, cue, source, (start, end), behind)
            report.contents = [content_before(self.unit, start, end)]
            report.is_post = True
            self.done = max(self.done, behind, source[1])

    def _tail(self, index: int, end: int) -> int:
        """After "..., he said": a quotation that goes on behind the cue belongs to it."""
        unit = self.unit
        if not self.reports or self.reports[-1].cue_item != index:
            return index + 1
        after = adjuncts_end(unit, end)
        probe = after
        while (
            probe < min(self.size, after + LONGEST_ADJUNCT)
            and not unit.is_quoted(probe)
            and unit.low(probe) not in STOPS
        ):
            if unit.low(probe) in CUES and unit.low(probe - 1) in (",", "and"):
                return max(after, end)
            probe += 1
        glued = unit.low(probe - 1) in GOES_ON or (probe == end and unit.low(end - 1) in CUES)
        if self.reports[-1].stretches and unit.is_quoted(probe) and glued:
            self.reports[-1].take(unit, probe)
            self.done = probe + 1
            return self._tail(index, probe + 1)
        return max(after, end)

    def _add(self, index: int, cue: Cue, source: tuple[int, int] | None, claim: tuple[int, int], behind: int) -> Report:
        report = Report.of(self.unit, index, cue, source, claim, behind)
        self.reports.append(report)
        if source is not None:
            self.subject = source
        return report
