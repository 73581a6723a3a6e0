"""Attributions, part 1: the distinct contiguous stretches of each role, paired one to one.

    exact        same start and end
    trimmed      the same after dropping white space, marks and dashes at both ends, on both sides
    ggt>.3 >.8   shared / gold length: a stretch that is too long is not punished (the Gender Gap Tracker's measure)
    iou>.3 >.8   shared / union: it is
    jaccard      no pairing: characters shared / characters of either side
A discontinuous content gives several. Per kind: recall over the gold of that kind against all predictions, precision
over the predictions of that kind against all gold; pairs are those of "all", so that kinds need not agree to match.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from pipeline.records import Span
from quality.scoring.counts import Counts, Ratio, Tally, pair_best
from quality.scoring.marked_text import KINDS
from quality.scoring.trimming import SPAN_EDGES, shrink
from quality.scoring.units import ENOUGH, Compared, Unit, span_overlaps

ROLES: Final = ("content", "cue", "source")
ALL: Final = "all"
GROUPS: Final = (ALL, *KINDS)
_BY_OVERLAP: Final = ("ggt>.3", "ggt>.8", "iou>.3", "iou>.8")
MEASURES: Final = ("exact", "trimmed", *_BY_OVERLAP)

Candidates = list[tuple[float, int, int]]


@dataclass(slots=True)
class RoleSpans:
    """Tallies by role, measure and group, and shares of characters by role."""

    tallies: defaultdict[tuple[str, str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    jaccard: defaultdict[str, Ratio] = field(default_factory=lambda: defaultdict(Ratio))

    def add(self, compared: Compared) -> None:
        """Count one article."""
        for role in ROLES:
            gold, found = _by_span(compared.gold, role), _by_span(compared.found, role)
            mine, theirs = sorted(gold), sorted(found)
            here, there = compared.text.characters(mine), compared.text.characters(theirs)
            self.jaccard[role].add(len(here & there), len(here | there))
            for measure, candidates in _candidates(compared, mine, theirs):
                pairs = pair_best(candidates)
                matched = set(pairs.values())
                for group in GROUPS:
                    wanted = {at for at, span in enumerate(mine) if group == ALL or group in gold[span]}
                    given = {at for at, span in enumerate(theirs) if group == ALL or group in found[span]}
                    counts = Counts(len(given & matched), len(given), len(wanted & pairs.keys()), len(wanted))
                    self.tallies[role, measure, group].add(compared.name, counts)


def _by_span(units: tuple[Unit, ...], role: str) -> dict[Span, set[str]]:
    """Return the distinct stretches of a role and the kinds of the attributions they are of."""
    kinds: defaultdict[Span, set[str]] = defaultdict(set)
    for unit in units:
        for span in unit.spans(role):
            kinds[span].add(unit.kind)
    return kinds


def _candidates(compared: Compared, gold: list[Span], found: list[Span]) -> list[tuple[str, Candidates]]:
    places = {span: at for at, span in enumerate(found)}
    overlaps = span_overlaps(compared.text, gold, found)
    return [
        ("exact", [(1.0, at, places[span]) for at, span in enumerate(gold) if span in places]),
        ("trimmed", _trimmed(compared.text.text, gold, found)),
        *((name, [(one.iou, one.gold, one.found) for one in overlaps if ENOUGH[name](one)]) for name in _BY_OVERLAP),
    ]


def _trimmed(text: str, gold: list[Span], found: list[Span]) -> Candidates:
    places: defaultdict[Span, list[int]] = defaultdict(list)
    for at, span in enumerate(found):
        places[shrink(text, span, SPAN_EDGES)].append(at)
    return [
        (2.0 if found[at] == span else 1.0, mine, at)
        for mine, span in enumerate(gold)
        for at in places.get(shrink(text, span, SPAN_EDGES), ())
    ]
