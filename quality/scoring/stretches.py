"""Attributions, part 3: text inside double marks, which is what a finder of direct quotes can be held to.

Gold: every maximal run inside marks (never over a paragraph break), cut to the content of a direct or mixed
attribution. Predicted: the same from each predicted content that is direct or mixed by its marks; but a content its
system calls direct of which less than 90 % stands inside marks is taken as it is, cut at line ends only: a quotation
that ran on too far is not repaired. Runs without a letter or digit are dropped, and the same run counts once. Edges are
without white space and double marks. Groups: all, direct, mixed, and stretches of five words or more on either side
(pairing is as before, so that a long gold one may match a short prediction). Not every quoted stretch is an
attribution: titles, slogans and scare quotes are not gold, so that precision is also telling those apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pipeline.records import Span
from quality.scoring.counts import Ratio, Tally, pair_best
from quality.scoring.marked_text import MarkedText
from quality.scoring.role_spans import ALL
from quality.scoring.speakers import MEASURES as SPEAKERS
from quality.scoring.speakers import judge
from quality.scoring.trimming import DOUBLE, shrink
from quality.scoring.units import ENOUGH, Compared, Unit, pair_where, span_overlaps
from quality.scoring.whole_attributions import matched_counts

LONG: Final = 5  # words
LONGER: Final = ">=5 words"
GROUPS: Final = (ALL, "direct", "mixed", LONGER)
MEASURES: Final = ("exact", "iou>.3", "iou>.8", "ggt>.8")
GIVEN: Final = (*SPEAKERS, "none")

Stretches = dict[Span, Unit]


@dataclass(slots=True)
class QuotedStretches:
    """Tallies by measure and group; of matched pairs, shares by measure, group and what is asked."""

    found: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    both: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    given: defaultdict[tuple[str, str, str], Ratio] = field(default_factory=lambda: defaultdict(Ratio))

    def add(self, compared: Compared) -> None:
        """Count one article."""
        gold = _all_stretches(compared.text, compared.gold, is_system=False)
        found = _all_stretches(compared.text, compared.found, is_system=True)
        mine, theirs = sorted(gold), sorted(found)
        for measure, pairs in _paired(compared.text, mine, theirs):
            verdicts = {
                here: judge(compared.text, gold[mine[here]], found[theirs[there]]) for here, there in pairs.items()
            }
            right = {here: there for here, there in pairs.items() if verdicts[here].is_named}
            for group in GROUPS:
                wanted = _members(compared.text, gold, mine, group)
                given = _members(compared.text, found, theirs, group)
                for tallies, kept in ((self.found, pairs), (self.both, right)):
                    tallies[measure, group].add(compared.name, matched_counts(wanted, given, kept))
                for here in wanted & pairs.keys():
                    unit = found[theirs[pairs[here]]]
                    for what, is_right in zip(SPEAKERS, verdicts[here], strict=True):
                        self.given[measure, group, what].add(is_right)
                    self.given[measure, group, "none"].add(not unit.source and not unit.who)


def stretches_of(text: MarkedText, unit: Unit, *, is_system: bool) -> set[Span]:
    """Return the stretches of one attribution, without marks at their ends."""
    runs: Callable[[MarkedText, Span], Iterator[Span]] = runs_inside
    if is_system and unit.said == "direct" and unit.kind != "direct":
        runs = _lines
    elif unit.kind == "indirect":
        return set()
    return {run for span in unit.content for run in _worded(text.text, runs(text, span))}


def runs_inside(text: MarkedText, span: Span) -> Iterator[Span]:
    """Yield the maximal runs inside marks; one right behind another is its own."""
    begun: int | None = None
    for at in range(*span):
        char = text.text[at]
        reopens = char == "“" or (char == '"' and text.text[at - 1 : at] in ('"', "”"))
        if begun is not None and (not text.flags[at] or reopens):
            yield Span(begun, at)
            begun = None
        if begun is None and text.flags[at]:
            begun = at
    if begun is not None:
        yield Span(begun, span.end)


def _lines(text: MarkedText, span: Span) -> Iterator[Span]:
    begun = span.start
    for at in range(*span):
        if text.text[at] == "\n":
            yield Span(begun, at)
            begun = at
    yield Span(begun, span.end)


def _worded(text: str, runs: Iterator[Span]) -> Iterator[Span]:
    """Yield runs without marks at their ends, if they have a letter or digit."""
    for run in runs:
        shrunk = shrink(text, run, DOUBLE)
        if any(char.isalnum() for char in shrunk.of(text)):
            yield shrunk


def quoted_runs(text: MarkedText) -> list[Span]:
    """Return all runs inside marks of a text, whoever says them."""
    return sorted(set(_worded(text.text, runs_inside(text, Span(0, len(text.text))))))


def is_long(text: MarkedText, span: Span) -> bool:
    """Tell whether a stretch has five words or more."""
    return len(span.of(text.text).split()) >= LONG


def _all_stretches(text: MarkedText, units: tuple[Unit, ...], *, is_system: bool) -> Stretches:
    """Return all stretches, each with the first attribution it is of."""
    stretches: Stretches = {}
    for unit in units:
        for span in sorted(stretches_of(text, unit, is_system=is_system)):
            stretches.setdefault(span, unit)
    return stretches


def _paired(text: MarkedText, gold: list[Span], found: list[Span]) -> Iterator[tuple[str, Mapping[int, int]]]:
    places = {span: at for at, span in enumerate(found)}
    overlaps = span_overlaps(text, gold, found)
    yield "exact", pair_best((1.0, at, places[span]) for at, span in enumerate(gold) if span in places)
    for measure in MEASURES[1:]:
        yield measure, pair_where(overlaps, ENOUGH[measure])


def _members(text: MarkedText, stretches: Stretches, spans: list[Span], group: str) -> set[int]:
    def belongs(span: Span) -> bool:
        return group == ALL or stretches[span].kind == group or (group == LONGER and is_long(text, span))

    return {at for at, span in enumerate(spans) if belongs(span)}
