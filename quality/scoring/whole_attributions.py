"""Attributions, part 2: whole ones, a content being one set of characters, paired one to one by largest overlap.

Measures iou>=.5 (by which another annotator finds 98 % of the direct, 92 % of the mixed and 74 % of the indirect ones
of polnear), iou>.8, ggt>.3, ggt>.8. Of matched pairs: speakers (speakers.py), `cue` (a predicted cue shares a character
with a gold one), `none` (no speaker predicted). e2e: P, R, F1 where a pair counts only if speaker+n is right.
"indirect, speech cue": recall over gold indirect ones whose cue has a verb of speech; the rest are beliefs, plans ...
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quality.scoring.counts import Counts, Ratio, Tally
from quality.scoring.role_spans import ALL, GROUPS
from quality.scoring.speakers import MEASURES as SPEAKERS
from quality.scoring.speakers import Verdict, judge
from quality.scoring.units import ENOUGH, Compared, Unit, pair_where

MEASURES: Final = ("iou>=.5", "iou>.8", "ggt>.3", "ggt>.8")
GIVEN: Final = (*SPEAKERS, "cue", "none")


@dataclass(slots=True)
class WholeAttributions:
    """Tallies by measure and group; of matched pairs, shares by measure, group and what is asked."""

    found: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    both: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    given: defaultdict[tuple[str, str, str], Ratio] = field(default_factory=lambda: defaultdict(Ratio))
    speech: defaultdict[str, Ratio] = field(default_factory=lambda: defaultdict(Ratio))

    def add(self, compared: Compared) -> None:
        """Count one article."""
        for measure in MEASURES:
            pairs = pair_where(compared.overlaps, ENOUGH[measure])
            verdicts = {
                mine: judge(compared.text, compared.gold[mine], compared.found[theirs])
                for mine, theirs in pairs.items()
            }
            for mine, theirs in pairs.items():
                self._add_given(measure, compared, compared.gold[mine], compared.found[theirs], verdicts[mine])
            right = {mine: theirs for mine, theirs in pairs.items() if verdicts[mine].is_named}
            for group in GROUPS:
                wanted, given = _members(compared.gold, group), _members(compared.found, group)
                for tallies, kept in ((self.found, pairs), (self.both, right)):
                    tallies[measure, group].add(compared.name, matched_counts(wanted, given, kept))
            for mine, unit in enumerate(compared.gold):
                if unit.kind == "indirect" and unit.is_speech:
                    self.speech[measure].add(mine in pairs)

    def _add_given(self, measure: str, compared: Compared, gold: Unit, found: Unit, verdict: Verdict) -> None:
        for group in (ALL, gold.kind):
            for what, is_right in zip(SPEAKERS, verdict, strict=True):
                self.given[measure, group, what].add(is_right)
            self.given[measure, group, "none"].add(not found.source and not found.who)
            if gold.cue:
                self.given[measure, group, "cue"].add(compared.text.meet(gold.cue, found.cue))


def _members(units: tuple[Unit, ...], group: str) -> set[int]:
    return {at for at, unit in enumerate(units) if group in (ALL, unit.kind)}


def matched_counts(wanted: set[int], given: set[int], pairs: Mapping[int, int]) -> Counts:
    """Count what is paired of a group of gold and a group of found ones."""
    return Counts(len(given & set(pairs.values())), len(given), len(wanted & pairs.keys()), len(wanted))
