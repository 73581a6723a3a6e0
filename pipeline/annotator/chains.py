"""Chains: labels O, B-x, I-x along a text, the best way through them, and the stretches they mark.

A way never steps from O or another kind into I. Moves between labels were learned with the net.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

# Added to what may not be.
NEVER: Final = np.float32(-1e4)


def best_ways(scores: Sequence[Floats], moves: Floats) -> list[Ints]:
    """Return the best labels of each window. `scores` are [chains, tokens, labels], `moves` [chains, labels, labels].

    Windows go side by side, since a step costs the same for one and for many.
    """
    lengths = [window.shape[1] for window in scores]
    chains, _, labels = scores[0].shape
    side_by_side = np.zeros((max(lengths), len(scores), chains, labels), np.float32)
    for number, window in enumerate(scores):
        side_by_side[: lengths[number], number] = window.transpose(1, 0, 2)
    back = _walk(side_by_side, moves)
    return [
        np.array([
            _walk_back(back[: length - 1, number, chain].tolist(), side_by_side[length - 1, number, chain])
            for chain in range(chains)
        ])
        for number, length in enumerate(lengths)
    ]  # fmt: skip


def _walk(scores: Floats, moves: Floats) -> Ints:
    """Return, for each token but the first and each label, the best label before it. `scores` becomes the best sums."""
    out_of = moves.transpose(1, 0, 2)[:, None]
    # Labels stepped from come first: so the largest of them is found for many labels at a time.
    steps = np.empty((scores.shape[-1], *scores.shape[1:]), np.float32)
    for before, here in zip(scores.transpose(0, 3, 1, 2)[..., None], scores[1:], strict=False):
        np.add(before, out_of, out=steps)
        np.add(here, np.maximum.reduce(steps, axis=0), out=here)
    best: Ints = (scores[:-1, :, :, None] + moves.swapaxes(1, 2)).argmax(-1)
    return best


def _walk_back(before: list[list[int]], sums: Floats) -> list[int]:
    """Follow the best last label of one window to its beginning."""
    way = [int(sums.argmax())]
    for row in reversed(before):
        way.append(row[way[-1]])
    return way[::-1]


def stretches_of(labels: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of one chain as token range and kind: label 0 is O, then B and I of each kind in turn.

    An I that follows nothing of its kind begins a stretch.
    """
    start, kind = 0, -1
    for at, label in enumerate(labels):
        if kind >= 0 and label != 2 * kind + 2:
            yield start, at, kind
            kind = -1
        if label and kind < 0:
            start, kind = at, (label - 1) // 2
    if kind >= 0:
        yield start, len(labels), kind
