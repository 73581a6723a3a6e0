"""Edges: what stands inside marks corrects where a content begins and ends.

A stretch that a content reaches into is said as a whole, unless the cue itself stands in it: then the marks were paired
wrongly, or never closed, and the label is the better judge; one never closed is claimed as far as the label goes. A
stretch belongs to one report only, and a comma behind its last mark to none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.acts import Act
from pipeline.quotes.drafts import Report
from pipeline.quotes.marks import Stretch
from pipeline.quotes.trees import Range
from pipeline.records import Span

LONGEST_TAIL: Final = 4  # characters behind a closing mark


class Edges:
    """The outermost stretches of an article, and which report has claimed each."""

    def __init__(self, words: Words, stretches: Sequence[Stretch], numbers: Sequence[int]) -> None:
        self.words = words
        self.stretches = stretches
        self.numbers = numbers
        self.claimed: set[int] = set()
        self._starts = [stretches[number].span.start for number in numbers]

    def report(self, act: Act) -> Report:
        """Make a report of an act, its contents corrected by the marks they touch."""
        report = Report(
            cue=act.cue, source=act.source, basis="cue" if act.cue else "source" if act.source else "nearest"
        )
        for content in act.contents:
            self._add(report, content, act.cue)
        report.is_open = not report.contents and act.cue is not None and self._ends_with_colon(act.cue)
        return report

    def _ends_with_colon(self, cue: Range) -> bool:
        return self.words.lowers[self.words.sentences[self.words.sentence_of[cue[0]]][1] - 1] == ":"

    def unclaimed(self) -> list[int]:
        """Return the numbers of the outermost stretches that are in no report."""
        return [number for number in self.numbers if number not in self.claimed]

    def touched(self, span: Span) -> Sequence[int]:
        """Return the numbers of the outermost stretches that share a character with a span."""
        last = bisect_left(self._starts, span.end)
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < last and self.stretches[self.numbers[first]].span.end <= span.start:
            first += 1
        return self.numbers[first:last]

    def _add(self, report: Report, content: Range, cue: Range | None) -> None:
        span = self.words.span(*content)
        said: list[int] = []
        for number in self.touched(span):
            stretch, closure = self.stretches[number].span, self.stretches[number].closure
            if number in self.claimed:
                if number in report.stretches and not stretch.holds(span):
                    span = Span(min(span.start, stretch.start), max(span.end, stretch.end))
                continue
            if not span.holds(stretch) and cue is not None and stretch.touches(self.words.span(*cue)):
                if closure == "unclosed" and stretch.holds(span):
                    said.append(number)  # theirs as far as the label goes
                continue
            span = Span(min(span.start, stretch.start), max(span.end, stretch.end))
            said.append(number)
        if said:
            span = self._without_tail(span, self.stretches[said[-1]].span.end)
        self.claimed.update(said)
        report.stretches.extend(said)
        self._merge(report, span)

    def _without_tail(self, span: Span, end: int) -> Span:
        """End a content with its last mark where no word stands behind that: a comma there is the reporter's."""
        is_tail = end < span.end <= end + LONGEST_TAIL and not any(map(str.isalnum, self.words.text[end : span.end]))
        return Span(span.start, end) if is_tail else span

    @staticmethod
    def _merge(report: Report, span: Span) -> None:
        """Add a stretch of content; one that overlaps the latest makes one of both."""
        if report.contents and report.contents[-1].end > span.start:
            last = report.contents.pop()
            span = Span(min(last.start, span.start), max(last.end, span.end))
        report.contents.append(span)
