"""Counts an article at a time, the figures made of them, and the one way gold and found are paired.

P = matched predictions / predictions, R = matched gold / gold, F1 their harmonic mean, all between 0 and 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from quality.scoring.resampling import interval

Figures = dict[str, Any]


class Counts(NamedTuple):
    """What was matched and what there was, on both sides. They differ where one of two sides is left out of a count."""

    matched_found: int = 0
    found: int = 0
    matched_gold: int = 0
    gold: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Return the sum."""
        return Counts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Matched predictions of all."""
        return self.matched_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Matched gold of all."""
        return self.matched_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Tally:
    """Counts by article."""

    rows: dict[str, Counts] = field(default_factory=dict)

    def add(self, article: str, counts: Counts) -> None:
        """Count more of one article."""
        self.rows[article] = self.rows.get(article, Counts()).plus(counts)

    def total(self) -> Counts:
        """Return the sums over all articles."""
        return Counts(*map(sum, zip(*self.rows.values(), strict=True))) if self.rows else Counts()

    def figures(self, rounds: int = 0, articles: Sequence[str] = ()) -> Figures:
        """Return P, R, F1 and counts; with `rounds`, the 95 % interval of F1 from resamplings of `articles`."""
        total = self.total()
        told: Figures = {"P": total.precision, "R": total.recall, "F1": total.f1}
        told |= {"matched": total.matched_gold, "pred": total.found, "gold": total.gold}
        if total.matched_found != total.matched_gold:
            told["matched_pred"] = total.matched_found
        if rounds:
            told["F1_95"] = interval([self.rows.get(article, Counts()) for article in articles], rounds)
        return told


@dataclass(slots=True)
class Ratio:
    """A part of a whole."""

    part: int = 0
    whole: int = 0

    def add(self, part: int, whole: int = 1) -> None:
        """Count more."""
        self.part += part
        self.whole += whole

    def figures(self) -> Figures:
        """Return the share and both counts."""
        return {"share": self.part / self.whole if self.whole else 0.0, "n": self.part, "of": self.whole}


def pair_best(candidates: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Pair gold and found one to one, from (score, gold, found): best score first, then in text order."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, gold, found in sorted(candidates, key=lambda one: (-one[0], one[1], one[2])):
        if gold not in pairs and found not in taken:
            pairs[gold] = found
            taken.add(found)
    return pairs
