"""Attributions scored in three parts: stretches by role, whole attributions, stretches inside marks.

The shape of gold is that of polnear: what beliefs, plans and findings hold is marked as well as speech.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from quality.scoring import role_spans, stretches, whole_attributions
from quality.scoring.articles import AttributionsOf
from quality.scoring.role_spans import ALL, RoleSpans
from quality.scoring.stretches import QuotedStretches
from quality.scoring.units import Compared, compare
from quality.scoring.whole_attributions import WholeAttributions


@dataclass(slots=True)
class QuoteScore:
    """The three parts, and how many of what there were."""

    spans: RoleSpans = field(default_factory=RoleSpans)
    whole: WholeAttributions = field(default_factory=WholeAttributions)
    marked: QuotedStretches = field(default_factory=QuotedStretches)
    seen: Counter[str] = field(default_factory=Counter)

    def add(self, compared: Compared) -> None:
        """Count one article."""
        self.seen["predictions on unsure spans, taken out"] += compared.dropped
        self.seen.update(f"gold {unit.kind}" for unit in compared.gold)
        self.seen.update(f"pred {unit.kind}" for unit in compared.found)
        self.seen["pred without speaker"] += sum(not unit.source for unit in compared.found)
        for part in (self.spans, self.whole, self.marked):
            part.add(compared)

    def figures(self, rounds: int = 0, articles: Sequence[str] = ()) -> dict[str, Any]:
        """Return every figure by its place in the protocol; intervals only for what is counted over all kinds."""

        def drawn(group: str) -> tuple[int, Sequence[str]]:
            return (rounds if group == ALL else 0), articles

        return {
            "info": dict(self.seen),
            "spans": {
                role: {
                    measure: {
                        group: self.spans.tallies[role, measure, group].figures(*drawn(group))
                        for group in role_spans.GROUPS
                    }
                    for measure in role_spans.MEASURES
                }
                | {"jaccard": self.spans.jaccard[role].figures()}
                for role in role_spans.ROLES
            },
            "attributions": {
                measure: {
                    group: {
                        "content": self.whole.found[measure, group].figures(*drawn(group)),
                        "e2e": self.whole.both[measure, group].figures(*drawn(group)),
                        "given": {
                            what: self.whole.given[measure, group, what].figures() for what in whole_attributions.GIVEN
                        },
                    }
                    for group in role_spans.GROUPS
                }
                | {"indirect, speech cue": self.whole.speech[measure].figures()}
                for measure in whole_attributions.MEASURES
            },
            "direct": {
                measure: {
                    group: {
                        "found": self.marked.found[measure, group].figures(*drawn(group)),
                        "e2e": self.marked.both[measure, group].figures(*drawn(group)),
                        "given": {what: self.marked.given[measure, group, what].figures() for what in stretches.GIVEN},
                    }
                    for group in stretches.GROUPS
                }
                for measure in stretches.MEASURES
            },
        }


def score_quotes(pairs: Iterable[tuple[AttributionsOf, AttributionsOf]]) -> QuoteScore:
    """Score articles, each with its prediction."""
    score = QuoteScore()
    for gold, found in pairs:
        score.add(compare(gold, found))
    return score
