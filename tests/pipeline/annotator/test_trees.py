"""Heads: always one tree, and the best one."""

from itertools import product

import numpy as np
import pytest

from pipeline.annotator.trees import ROOT, Floats, find_circle, heads_of


def is_tree(heads: list[int]) -> bool:
    """Tell whether one word is the root and all others hang below it."""
    return heads.count(ROOT) == 1 and find_circle(heads) is None


def best_below(arcs: Floats, root: int) -> list[int]:
    """Return the best tree with this root, by trying all."""
    words = range(len(arcs))
    trees = [
        list(heads)
        for heads in product((ROOT, *words), repeat=len(arcs))
        if heads[root] == ROOT and is_tree(list(heads))
    ]
    return max(trees, key=lambda heads: sum(float(arcs[w, h]) for w, h in enumerate(heads) if h != ROOT))


@pytest.mark.parametrize("seed", range(40))
def test_heads_are_the_best_tree_below_their_root(seed: int) -> None:
    """Circles are opened where it costs least."""
    chance = np.random.default_rng(seed)
    arcs = chance.normal(size=(5, 5)).astype(np.float32)
    heads = heads_of(arcs, chance.normal(size=5).astype(np.float32))
    assert is_tree(heads)
    assert best_below(arcs, heads.index(ROOT)) == heads


@pytest.mark.parametrize("length", [1, 2, 3, 30, 128])
def test_heads_are_a_tree_at_any_length(length: int) -> None:
    """A sentence of one word is its own root; scores that are all alike still give a tree."""
    assert is_tree(heads_of(np.zeros((length, length), np.float32), np.zeros(length, np.float32)))
    chance = np.random.default_rng(length)
    scores = chance.normal(size=(length, length)).astype(np.float32)
    assert is_tree(heads_of(scores, chance.normal(size=length).astype(np.float32)))


def test_a_circle_is_found() -> None:
    """The words of a circle are named; what leads into it is not of it."""
    assert {1, 2} == set(find_circle([ROOT, 2, 1, 1]) or ())
    assert find_circle([ROOT, 0, 1, 0]) is None
