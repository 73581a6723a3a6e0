"""A ranking learned from examples: log-linear weights that make the right ones of each list likeliest.

Knows nothing of what is ranked: what speaks for a thing is a list of names. Nothing is drawn by lot, and sums go over
what is there in order, not through a matrix product, whose order is the processor's own: the same lessons give the same
weights.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

STEPS: Final = 400
RATE: Final = 0.05  # of Adam's steps
KEPT: Final = 0.9, 0.99  # of Adam's means, a step
DECAY: Final = 0.002  # of every weight
TINY: Final = 1e-9

Floats = NDArray[np.float64]


class Lesson(NamedTuple):
    """A list to choose from: what speaks for each of it, and which are right, any of them as good as another."""

    speaks: Sequence[Sequence[str]]
    is_right: Sequence[bool]
    weight: float = 1.0


class Learned(NamedTuple):
    """Weights by name, and the mean log-likelihood of what is right under them."""

    weights: dict[str, float]
    likelihood: float


def names_of(lessons: Iterable[Lesson]) -> list[str]:
    """Return every name that speaks for something, as met."""
    return list(dict.fromkeys(name for lesson in lessons for speaks in lesson.speaks for name in speaks))


def learn(lessons: Sequence[Lesson], names: Sequence[str]) -> Learned:
    """Return a weight for each name, to two places, by Adam's steps; names that no lesson has stay at 0."""
    weights, mean, square = np.zeros((3, len(names)))
    likelihood = 0.0
    lists = _Lists(lessons, names)
    for step in range(1, STEPS + 1):
        likelihood, slope = lists.slope(weights)
        slope -= DECAY * weights
        mean = KEPT[0] * mean + (1 - KEPT[0]) * slope
        square = KEPT[1] * square + (1 - KEPT[1]) * slope**2
        weights += RATE * (mean / (1 - KEPT[0] ** step)) / (np.sqrt(square / (1 - KEPT[1] ** step)) + TINY)
    rounded = (round(weight, 2) + 0.0 for weight in weights.tolist())  # no "-0.00"
    return Learned(dict(zip(names, rounded, strict=True)), likelihood)


class _Lists:
    """Lessons as arrays: every name of every row of every list, with the row and the list it is of."""

    def __init__(self, lessons: Sequence[Lesson], names: Sequence[str]) -> None:
        number = {name: at for at, name in enumerate(names)}
        rows = [speaks for lesson in lessons for speaks in lesson.speaks]
        sizes = [len(lesson.speaks) for lesson in lessons]
        self._names = len(names)
        self._rows = len(rows)
        self._name = np.array([number[name] for speaks in rows for name in speaks], dtype=np.int64)
        self._row = np.repeat(np.arange(len(rows)), [len(speaks) for speaks in rows])
        self._list = np.repeat(np.arange(len(lessons)), sizes)
        self._first = np.cumsum([0, *sizes[:-1]])
        self._is_right = np.array([right for lesson in lessons for right in lesson.is_right], dtype=float)
        weight = np.array([lesson.weight for lesson in lessons])
        self._weight = weight / weight.sum()

    def slope(self, weights: Floats) -> tuple[float, Floats]:
        """Return the mean log-likelihood of what is right, and where it rises."""
        scores = np.bincount(self._row, weights[self._name], self._rows)
        shares = np.exp(scores - np.maximum.reduceat(scores, self._first)[self._list])
        rights = shares * self._is_right
        every, right = np.add.reduceat(shares, self._first), np.add.reduceat(rights, self._first) + TINY
        pull = (rights / right[self._list] - shares / every[self._list]) * self._weight[self._list]
        likelihood = float((self._weight * np.log(right / every)).sum())
        return likelihood, np.bincount(self._name, pull[self._row], self._names).astype(np.float64)
