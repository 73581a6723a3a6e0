"""How far an F1 would swing with other articles: 95 % of its values when articles are drawn anew, with replacement.

The same draws for every figure of a run (seed 0), so that two predictions of one gold are compared on the same ones.
"""

import random
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

_SEED: Final = 0
_LOW, _HIGH = 0.025, 0.975


@lru_cache(4)
def _draws(articles: int, rounds: int) -> npt.NDArray[np.int64]:
    chance = random.Random(_SEED)  # noqa: S311  (a draw of articles, no secret)
    return np.array([[chance.randrange(articles) for _ in range(articles)] for _ in range(rounds)], np.int64)


def interval(rows: Sequence[Sequence[int]], rounds: int) -> list[float]:
    """Return the bounds of F1. A row an article: matched predictions, predictions, matched gold, gold."""
    if not rows:
        return [0.0, 0.0]
    sums = np.array(rows, np.int64)[_draws(len(rows), rounds)].sum(1)
    precision, recall = _share(sums[:, 0], sums[:, 1]), _share(sums[:, 2], sums[:, 3])
    values = np.sort(_share(2 * precision * recall, precision + recall))
    return [float(values[int(_LOW * rounds)]), float(values[min(rounds - 1, int(_HIGH * rounds))])]


def _share(part: npt.NDArray[Any], whole: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    shares: npt.NDArray[np.float64] = np.divide(part, whole, out=np.zeros(len(part)), where=whole != 0)
    return shares
