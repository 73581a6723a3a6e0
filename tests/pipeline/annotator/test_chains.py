"""Chains: the best way is the best of all ways, and stretches are what its labels say."""

from itertools import pairwise, product

import numpy as np
import pytest

from pipeline.annotator.chains import NEVER, Floats, best_ways, stretches_of


def best_by_trying(scores: Floats, moves: Floats) -> tuple[int, ...]:
    """Return the best labels of one chain by trying all."""

    def worth(way: tuple[int, ...]) -> float:
        steps = sum(moves[a, b] for a, b in pairwise(way))
        return float(sum(scores[at, label] for at, label in enumerate(way)) + steps)

    return max(product(range(scores.shape[1]), repeat=len(scores)), key=worth)


@pytest.mark.parametrize("seed", range(5))
def test_best_way_is_the_best_of_all(seed: int) -> None:
    """Windows of different lengths side by side each get their own best way."""
    chance = np.random.default_rng(seed)
    moves = chance.normal(size=(2, 3, 3)).astype(np.float32)
    moves[:, 0, 2] = NEVER
    windows = [chance.normal(size=(2, length, 3)).astype(np.float32) for length in (1, 6, 4)]
    ways = best_ways([window.copy() for window in windows], moves)
    expected = [[best_by_trying(window[chain], moves[chain]) for chain in range(2)] for window in windows]
    assert expected == [[tuple(chain.tolist()) for chain in way] for way in ways]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([0, 1, 2, 0], [(1, 3, 0)]),
        ([1, 1, 2], [(0, 1, 0), (1, 3, 0)]),
        ([1, 2, 3, 4, 4], [(0, 2, 0), (2, 5, 1)]),
        ([2, 2, 0, 4], [(0, 2, 0), (3, 4, 1)]),
        ([0, 0], []),
        ([], []),
    ],
)
def test_stretches_follow_the_labels(labels: list[int], expected: list[tuple[int, int, int]]) -> None:
    """B begins, I goes on, anything else ends; an I without its B begins."""
    assert expected == list(stretches_of(labels))
