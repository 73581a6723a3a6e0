"""MUC, B3 and CEAF-e: how far two groupings of the same mentions agree, by their published definitions.

A grouping is a list of sets of mentions, none in two sets. A mention of one side that the other lacks is a group of its
own there for MUC and counts as found by nobody for the others, as in the scorer of the CoNLL shared tasks. Reads no
article and knows nothing of names.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

Cluster = frozenset[Hashable]
Clusters = Sequence[Cluster]


@dataclass(slots=True)
class Tally:
    """Numerators and denominators of recall and precision, added up over documents."""

    recalled: float = 0.0
    gold: float = 0.0
    correct: float = 0.0
    found: float = 0.0

    def add(self, other: "Tally") -> None:
        """Add another document's counts."""
        self.recalled += other.recalled
        self.gold += other.gold
        self.correct += other.correct
        self.found += other.found

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Share of what was found that is there."""
        return self.correct / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def muc(gold: Clusters, found: Clusters) -> Tally:
    """Vilain and others (1995): the links of a cluster less those the other side's parts of it lack."""
    recalled, links = _links(gold, found)
    correct, made = _links(found, gold)
    return Tally(recalled, links, correct, made)


def _links(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    owner = _owners(others)
    kept = total = 0
    for cluster in clusters:
        parts = {owner[mention] for mention in cluster if mention in owner}
        alone = sum(mention not in owner for mention in cluster)
        kept += len(cluster) - len(parts) - alone
        total += len(cluster) - 1
    return kept, total


def b_cubed(gold: Clusters, found: Clusters) -> Tally:
    """Bagga and Baldwin (1998): the share of each mention's cluster that the other side puts with it."""
    return Tally(*_shares(gold, found), *_shares(found, gold))


def _shares(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    owner = _owners(others)
    shares = 0.0
    for cluster in clusters:
        counts: dict[int, int] = {}
        for mention in cluster:
            if mention in owner:
                counts[owner[mention]] = counts.get(owner[mention], 0) + 1
        shares += sum(count * count for count in counts.values()) / len(cluster)
    return shares, sum(map(len, clusters))


def ceaf_e(gold: Clusters, found: Clusters) -> Tally:
    """Luo (2005), phi 4: clusters matched one to one so that the sum of their Dice coefficients is largest."""
    table = [[2 * len(one & other) / (len(one) + len(other)) for other in found] for one in gold]
    total = best_sum(table)
    return Tally(total, len(gold), total, len(found))


def _owners(clusters: Clusters) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def best_sum(table: list[list[float]]) -> float:
    """Return the largest sum of cells of which no two share a row or column (Kuhn and Munkres, by shortest paths)."""
    if not table or not table[0]:
        return 0.0
    if len(table) > len(table[0]):
        table = [list(column) for column in zip(*table, strict=True)]
    match = _Match(len(table), len(table[0]))
    for row in range(1, len(table) + 1):
        match.take(row, table)
    return sum(table[row - 1][column - 1] for column, row in enumerate(match.row_of) if column and row)


FAR: Final = float("inf")


class _Match:
    """An assignment of rows to columns, and the prices that prove it the best; both count from 1."""

    def __init__(self, rows: int, columns: int) -> None:
        self.row_of = [0] * (columns + 1)
        self._row_price = [0.0] * (rows + 1)
        self._price = [0.0] * (columns + 1)

    def take(self, row: int, table: list[list[float]]) -> None:
        """Give one more row a column, moving others where that is better."""
        self.row_of[0] = row
        count = len(self.row_of)
        least, came, done = [FAR] * count, [0] * count, [False] * count
        at = 0
        while self.row_of[at] or not at:
            done[at] = True
            here = self.row_of[at]
            nearest, step = 0, FAR
            for column in range(1, count):
                if done[column]:
                    continue
                cost = -table[here - 1][column - 1] - self._row_price[here] - self._price[column]
                if cost < least[column]:
                    least[column], came[column] = cost, at
                if least[column] < step:
                    nearest, step = column, least[column]
            self._reprice(done, least, step)
            at = nearest
        while at:
            self.row_of[at] = self.row_of[came[at]]
            at = came[at]

    def _reprice(self, done: list[bool], least: list[float], step: float) -> None:
        for column, is_done in enumerate(done):
            if is_done:
                self._row_price[self.row_of[column]] += step
                self._price[column] -= step
            else:
                least[column] -= step
