"""Reports: the acts of speech a unit tells of, each a cue with its source and its contents.

Reads cues from left to right. A cue looks left for a source and, where the clause stands before it, for the content
("..., he said."), else right ("he said that ..."). Only the outermost report of a stretch of words is kept. Which
entity speaks, and quotations that no cue claims, are decided later.
"""

from typing import Final

from pipeline.quotes.clauses import Unit
from pipeline.quotes.contents import (
    content_before,
    content_end,
    content_start,
    is_content,
    is_finished,
    without_lead,
)
from pipeline.quotes.cue_extents import LONGEST_ADJUNCT, OBJECT_PRONOUNS, adjuncts_end, cue_end, over_time
from pipeline.quotes.cues import CUES, PHRASAL, Cue
from pipeline.quotes.drafts import Report
from pipeline.quotes.grammar import (
    DASHES,
    NOUN_PREPOSITIONS,
    STOPS,
)
from pipeline.quotes.inversions import find_inverted, find_unlisted
from pipeline.quotes.inverted_sources import source_after
from pipeline.quotes.live_cues import is_live
from pipeline.quotes.sources import opening_subject, source_before
from pipeline.quotes.tables import CLASSES

QUESTION_REACH: Final = 40  # items of "asked whether ...," before its comma
SUBJECT_REACH: Final = 60  # items over which "and said" keeps the subject before it
RELATIVE_REACH: Final = 20  # items of the phrase before "who said"
PLACED_LEADS: Final = CLASSES["placed_leads"] | NOUN_PREPOSITIONS
ASIDE_LEADS: Final = frozenset(("", ",", "when", "but", "and"))
NOBODY: Final = frozenset(("none", "nobody", "neither", "no"))
SAME_SUBJECT: Final = frozenset(["and", "but", "then", "also"])
GOES_ON: Final = frozenset([",", ":", ";", "—", "–", "--", "-"])
SPEAKING_FRAMES: Final = frozenset(("say", "tell", "ask"))
SURE_FRAMES: Final = frozenset(("say", "tell", "ask", "weak"))
ACCORDING: Final = Cue("according to", frozenset(), "base", is_nounlike=False)


class Reader:
    """Reads the reports of one unit. `done` is the first item no report has claimed yet."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.size = len(unit.items)
        self.done = 0
        self.aside = -1  # where "asked about the raid" between commas began: a source may stand before it
        self.subject: tuple[int, int] | None = None
        self.reports: list[Report] = []

    def read(self) -> list[Report]:
        """Return the reports of the unit in order."""
        index = 0
        while index < self.size:
            index = max(self._try(index), index + 1)
        if not self.reports:
            self._unlisted()
        return self.reports

    def _try(self, index: int) -> int:
        """Read the cue at an item, if it is one; return where to go on."""
        low = self.unit.lows[index]
        if low == "according" and self.unit.low(index + 1) == "to":
            return self._according(index)
        cue = CUES.get(low)
        if cue is None or index < self.done or not is_live(self.unit, index, cue):
            return index + 1
        return self._verb(index, cue)

    def _verb(self, index: int, cue: Cue) -> int:
        if cue.form == "ing" and self.unit.low(index - 1) != "as":
            return self._after(index, cue, self.subject or opening_subject(self.unit, index))
        if cue.frames & SURE_FRAMES or is_finished(self.unit, index - 1):
            inverted = self._inverted(index, cue)
            if inverted is not None:
                return inverted
        if (
            cue.lemma in ("ask", "press")
            and self.unit.low(index - 1) in ASIDE_LEADS
            and not self.unit.is_quoted(index + 1)
        ):
            return self._asked(index, cue)
        source = self._subject(index)
        if source is not None and self.unit.low(source[0]) in NOBODY:
            return index + 1
        if source is not None and self._stands_after(index, source, cue):
            return self._before(index, cue, source)
        return self._after(index, cue, source)

    # ------------------------------------------------------------------------------------------------- who is it

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

    # -------------------------------------------------------------------------------- what was said stands before

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

    # ------------------------------------------------------------------------------- what was said stands behind

    def _after(self, index: int, cue: Cue, source: tuple[int, int] | None) -> int:
        """Read what stands behind the cue."""
        unit = self.unit
        end = cue_end(unit, index, cue)
        phrasal = unit.low(index + 1) in PHRASAL.get(cue.lemma, ())
        first = self._over_adjuncts(end, cue, source, phrasal=phrasal)
        colon = unit.low(first) == ":"
        first += colon
        if first >= self.size or (colon and unit.low(first) in STOPS):
            return self._open_end(index, cue, source, end, colon=colon)
        if not is_content(unit, first, cue, has_source=source is not None, is_phrasal=phrasal):
            return index + 1
        stop = content_end(unit, first)
        aside = unit.low(index - 1) in ("who", "which") and unit.low(index - 2) == ","
        if aside:
            stop = next((ahead for ahead in range(first, stop) if unit.low(ahead) == ","), stop)
        if stop <= first:
            return index + 1
        self._add(index, cue, source, (first, stop), end)
        if aside:
            self.aside = self.done
        self.done = stop
        return stop

    def _over_adjuncts(self, end: int, cue: Cue, source: tuple[int, int] | None, *, phrasal: bool) -> int:
        """Step over when and where it was said, and the comma that may follow."""
        unit = self.unit
        first = over_time(unit, end)
        if unit.low(first) in PLACED_LEADS and not phrasal and cue.frames != {"name"}:
            jump = adjuncts_end(unit, first)
            if self._opens_content(jump) or (unit.low(jump) == "," and self._opens_content(jump + 1)):
                first = jump
        if unit.low(first) != ",":
            return first
        parenthetic = source is not None and unit.low(source[0] - 1) == "as"
        return first + 1 if parenthetic or unit.is_quoted(first + 1) or unit.low(first + 1) == "that" else first

    def _opens_content(self, index: int) -> bool:
        return self.unit.low(index) in ("that", ":") or self.unit.is_quoted(index)

    def _open_end(self, index: int, cue: Cue, source: tuple[int, int] | None, end: int, *, colon: bool) -> int:
        """Leave a cue that ends its unit open: with a colon it waits for the quotation of the next."""
        if colon or (self.unit.is_quoted(index - 1) and cue.frames & SURE_FRAMES):
            self._add(index, cue, source, (index, index), end).is_open = True
            self.done = self.size
        return self.size

    def _asked(self, index: int, cue: Cue) -> int:
        """Read the question a source was answering, up to its comma; nobody is named as asking."""
        unit = self.unit
        reach = range(index + 1, min(index + QUESTION_REACH, self.size))
        comma = next((ahead for ahead in reach if unit.low(ahead) == ","), index + 1)
        if comma == index + 1:
            return index + 1
        first = index + 1
        while first < comma and (unit.low(first) in ("by", "about") or unit.low(first) in OBJECT_PRONOUNS):
            first += 1
        if unit.low(index + 1) not in ("by", "to") and first < comma:
            self._add(index, cue, None, (first, comma), index + 1)
        self.aside, self.done = self.done, comma
        return comma

    def _according(self, index: int) -> int:
        """Read "..., according to X"; where it opens the sentence, what X says stands behind."""
        unit = self.unit
        source = source_after(unit, index + 2, self.size)
        if source is None:
            return index + 2
        end = index - 1 if unit.low(index - 1) == "," else index
        start = without_lead(unit, content_start(unit, index, self.done), end)
        if start >= end and unit.low(source[1]) == ",":
            start, end = source[1] + 1, content_end(unit, source[1] + 1)
        if start < end:
            self._add(index, ACCORDING, source, (start, end), index + 2).is_post = True
        self.done = max(self.done, source[1], end)
        return self.done

    # ---------------------------------------------------------------------------------------------------- others

    def _unlisted(self) -> None:
        found = find_unlisted(self.unit)
        if found is not None:
            first, verb = found
            cue = Cue(self.unit.low(verb), frozenset(("say",)), "past", is_nounlike=False)
            self._add_before(verb, cue, (first, verb), content_start(self.unit, first, 0), first, verb + 1)

    def _add(self, index: int, cue: Cue, source: tuple[int, int] | None, claim: tuple[int, int], behind: int) -> Report:
        report = Report.of(self.unit, index, cue, source, claim, behind)
        self.reports.append(report)
        if source is not None:
            self.subject = source
        return report


def read_unit(unit: Unit) -> list[Report]:
    """Return the reports a unit makes, in order."""
    return Reader(unit).read()
