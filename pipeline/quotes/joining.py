"""Joining: what belongs to one quotation, and what to make of marks that no cue claims.

"A," he said. "B." is one quotation with two stretches, and so is one that runs over paragraphs, whether its marks are
re-opened or not, as long as nobody else speaks between and their marks are alike. What somebody reports inside their
own marked words is theirs, and nesting.py's to find. A quotation without any cue goes on from whoever spoke last, or,
where the article has only just named somebody, is theirs. Words in marks inside a sentence that neither a label nor a
cue makes speech are none.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.beside import PRONOUNS, Beside, find_beside, find_signature
from pipeline.quotes.cues import CUES
from pipeline.quotes.drafts import Report
from pipeline.quotes.edges import Edges
from pipeline.quotes.scare import Claim, InMarks
from pipeline.quotes.trees import Range
from pipeline.records import Marked, MarkedWhy, Span

WHOLE: Final = 0.9  # of a content's characters inside marks: (nearly) all of it
LEADING: Final = 3  # tokens without a letter that a sentence may open with: a dash, a bullet, a bracket
LONGEST_ARTICLE: Final = 4  # letters, and of prepositions


class Joiner:
    """Walks the reports of an article in the order of the text and keeps the one that may still go on."""

    def __init__(self, words: Words, edges: Edges, *, has_labels: bool) -> None:
        self.words = words
        self.edges = edges
        self.stretches = edges.stretches
        self.has_labels = has_labels
        self.reports: list[Report] = []
        self.marked: list[Marked] = []
        self._last: Report | None = None
        self._last_sentence = -2
        self._marked: Report | None = None  # the latest with a stretch
        self._marked_sentence = -2
        self._holders: dict[int, Report] = {}

    def take(self, reports: Sequence[Report]) -> None:
        """Settle reports, those without cue and source among them, and every stretch that none of them claims."""
        bare = [
            Report([self.stretches[number].span], [number], basis="nearest", is_bare=True)
            for number in self.edges.unclaimed()
        ]
        for report in sorted([*reports, *bare], key=self._place):
            if self._is_inside(report):
                continue
            if report.cue is not None or report.source is not None:
                self._unmark(report)
                if not self._takes_up(report):
                    self._keep(report)
            elif report.stretches and self._is_marked_whole(report):
                self._settle(report)
            elif report.stretches:
                self._unmark(report)
                if report.stretches:
                    self._keep(report)

    def _is_inside(self, report: Report) -> bool:
        """Tell whether all of a report lies in one stretch that is not its own: whoever says that makes it."""
        parts = [self.words.span(*part) for part in (report.cue, report.source) if part]
        places = [*report.contents, *parts]
        around = [] if report.stretches else self.edges.touched(places[0])
        return any(all(self.stretches[number].span.holds(place) for place in places) for number in around[:1])

    def _place(self, report: Report) -> tuple[int, int]:
        if report.contents:
            return min(span.start for span in report.contents), 1
        part = report.cue or report.source
        return (self.words.starts[part[0]] if part else 0), 0

    def _sentence(self, offset: int) -> int:
        return self.words.sentence_of[self.words.holding(offset)]

    # ------------------------------------------------------------------------------------------ what goes together

    def _keep(self, report: Report) -> None:
        if report.contents:
            self.reports.append(report)
        self._remember(report, report)

    def _give(self, holder: Report, report: Report) -> None:
        if not holder.contents:
            self.reports.append(holder)
        holder.contents.extend(report.contents)
        holder.stretches.extend(report.stretches)
        holder.is_open = False
        self._remember(holder, report)

    def _remember(self, holder: Report, latest: Report) -> None:
        self._last = holder
        self._holders.update(dict.fromkeys(latest.stretches, holder))
        ends = [span.end for span in latest.contents]
        if part := latest.cue or (latest.source if not ends else None):
            ends.append(self.words.spans[part[1] - 1].end)
        self._last_sentence = max(self._last_sentence, self._sentence(max(ends) - 1))
        if latest.stretches:
            self._marked, self._marked_sentence = holder, self._sentence(max(ends) - 1)

    def _takes_up(self, report: Report) -> bool:
        """Give a report whose quotation takes up one left open in the paragraph before to that one, cue or no cue."""
        follows = self.stretches[report.stretches[0]].follows if report.stretches else None
        holder = self._holders.get(follows) if follows is not None else None
        if holder is None or holder is not self._last or self._is_anothers(report, holder):
            return False
        if holder.source is None and holder.cue is None:
            holder.cue, holder.source, holder.basis = report.cue, report.source, report.basis
        self._give(holder, report)
        return True

    def _is_anothers(self, report: Report, holder: Report) -> bool:
        """Tell whether both have a source, and no word of weight in common: "he" may be anybody."""
        mine, theirs = self._weighty(report.source), self._weighty(holder.source)
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def _weighty(self, source: Range | None) -> set[str]:
        """Return the names and longer words of a source."""
        words = self.words
        return {
            words.lowers[token]
            for token in range(*source or (0, 0))
            if words.lowers[token] not in PRONOUNS
            and (words.strings[token][0].isupper() or len(words.lowers[token]) > LONGEST_ARTICLE)
        }

    def _goes_on(self, tokens: Range, distance: int, number: int) -> Report | None:
        """Return the report that a quotation opening its sentence goes on from: the latest in marks, right before it.

        “"It held," he said, adding that nobody ran. "It was late."” goes on from what he said, not from what he added.
        """
        if self._last is None or distance > 1 or not self._opens_sentence(tokens[0]):
            return None
        if self._last.is_open:
            return self._last
        near = self._marked_sentence >= self._sentence(self.stretches[number].span.start) - 1
        return self._marked if self._marked is not None and near and self._matches(self._marked, number) else None

    def _matches(self, holder: Report, number: int) -> bool:
        """Tell whether a stretch may go on from a report: over a paragraph break only from the latest, in its marks."""
        before = holder.stretches[-1]
        is_alike = holder is self._last and self._glyph(before) == self._glyph(number)
        return is_alike or self._paragraph(before) == self._paragraph(number)

    def _paragraph(self, number: int) -> int:
        return self.words.paragraph_of[self.words.holding(self.stretches[number].span.start)]

    def _glyph(self, number: int) -> str:
        return self.words.text[self.stretches[number].span.start]

    # -------------------------------------------------------------------------------------------- marks without a cue

    def _settle(self, report: Report) -> None:
        """Find what words in marks without a cue belong to."""
        span = self.stretches[report.stretches[0]].span
        tokens = self.words.within(span)
        distance = self._sentence(span.start) - self._last_sentence
        if self._takes_up(report):
            return
        if (announced := InMarks(self.words, span).why("whole")) is not None:
            self._mark(span, announced)
            return
        beside = self._beside(tokens)
        holder = None if beside else self._goes_on(tokens, distance, report.stretches[0])
        if beside is not None:
            report.cue, report.source, report.basis = beside.cue, beside.source, "cue" if beside.cue else "source"
            self._keep(report)
        elif holder is not None:
            self._give(holder, report)
        elif why := self._why_no_speech(report, span, tokens):
            self._mark(span, why)
        else:
            goes_on = distance <= 1 and self._last is not None and self._last.source is not None
            report.basis = "goes on" if goes_on else "nearest"
            self._keep(report)

    def _beside(self, tokens: Range) -> Beside | None:
        found = find_signature(self.words, tokens)
        return found or (None if self.has_labels else find_beside(self.words, tokens))

    def _why_no_speech(self, report: Report, span: Span, tokens: Range) -> MarkedWhy | None:
        if self._is_alone(tokens):
            return None
        why = InMarks(self.words, span).why("none")
        inside = self.has_labels and report.is_bare and not self._opens_sentence(tokens[0])
        return why or ("scare" if inside else None)

    def _opens_sentence(self, first: int) -> bool:
        opening = self.words.sentences[self.words.sentence_of[first]][0]
        before = self.words.strings[opening:first]
        return len(before) <= LEADING and not any(any(map(str.isalnum, string)) for string in before)

    def _is_alone(self, tokens: Range) -> bool:
        """Tell whether words in marks are all of their sentences."""
        opening = self.words.sentences[self.words.sentence_of[tokens[0]]][0]
        end = self.words.sentences[self.words.sentence_of[tokens[1] - 1]][1]
        return opening == tokens[0] and end - tokens[1] <= 1

    def _is_marked_whole(self, report: Report) -> bool:
        inside = sum(map(len, (range(*self.stretches[number].span) for number in report.stretches)))
        return inside >= WHOLE * sum(map(len, (range(*span) for span in report.contents)))

    # ------------------------------------------------------------------------------------------ marks inside a report

    def _unmark(self, report: Report) -> None:
        """List the stretches of what is said that are no speech of their own."""
        contents = set(report.contents)
        claim: Claim = "name" if report.cue and self._is_naming(report.cue) else "clause"
        for number in report.stretches.copy():
            span = self.stretches[number].span
            why = InMarks(self.words, span).why("whole" if span in contents else claim)
            if why is None or contents == {span}:
                continue
            self._mark(span, why)
            report.stretches.remove(number)
            if span in contents:
                report.contents.remove(span)

    def _is_naming(self, cue: Range) -> bool:
        """Tell whether a cue calls something by other words: what stands in marks behind it is those words."""
        return any(low in CUES and "name" in CUES[low].frames for low in self.words.lowers[cue[0] : cue[1]])

    def _mark(self, span: Span, why: MarkedWhy) -> None:
        self.marked.append(Marked(start=span.start, end=span.end, why=why))
