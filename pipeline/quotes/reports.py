"""Reports: the acts of speech a unit tells of, each a cue with its source and its contents.

Reads cues from left to right. A cue looks left for a source and, where the clause stands before it, for the content
("..., he said."), else right ("he said that ..."). Only the outermost report of a stretch of words is kept. Which
entity speaks, and quotations that no cue claims, are decided later.
"""

from typing import Final

from pipeline.quotes.clauses import Unit
from pipeline.quotes.contents import (
    content_end,
    content_start,
    is_content,
    is_credited,
    is_finished,
    is_noun_phrase,
    without_lead,
)
from pipeline.quotes.cue_extents import OBJECT_PRONOUNS, adjuncts_end, cue_end, over_time
from pipeline.quotes.cues import CUES, PHRASAL, Cue
from pipeline.quotes.drafts import Report
from pipeline.quotes.grammar import (
    NOUN_PREPOSITIONS,
    STOPS,
)
from pipeline.quotes.inversions import find_unlisted
from pipeline.quotes.inverted_sources import source_after
from pipeline.quotes.live_cues import is_live
from pipeline.quotes.preceding import PrecedingReader
from pipeline.quotes.sources import opening_subject
from pipeline.quotes.tables import CLASSES

QUESTION_REACH: Final = 40  # items of "asked whether ...," before its comma
PLACED_LEADS: Final = CLASSES["placed_leads"] | NOUN_PREPOSITIONS
ASIDE_LEADS: Final = frozenset(("", ",", "when", "but", "and"))
NOBODY: Final = frozenset(("none", "nobody", "neither", "no"))
SURE_FRAMES: Final = frozenset(("say", "tell", "ask", "weak"))
ACCORDING: Final = Cue("according to", frozenset(), "base", is_nounlike=False)


class Reader(PrecedingReader):
    """Reads the reports of one unit from left to right."""

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
        weak = not cue.frames & SURE_FRAMES or self.unit.low(index + 1) == "to"
        if weak and is_credited(self.unit, index + 1):
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
        stop = content_end(unit, first, is_phrase=phrasal or is_noun_phrase(unit, first, cue))
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

    def _unlisted(self) -> None:
        found = find_unlisted(self.unit)
        if found is not None:
            first, verb = found
            cue = Cue(self.unit.low(verb), frozenset(("say",)), "past", is_nounlike=False)
            self._add_before(verb, cue, (first, verb), content_start(self.unit, first, 0), first, verb + 1)


def read_unit(unit: Unit) -> list[Report]:
    """Return the reports a unit makes, in order."""
    return Reader(unit).read()
