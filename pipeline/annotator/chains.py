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

    All windows of an article go side by side, since a step costs the same for one and for many.
    """
    lengths = [window.shape[1] for window in scores]
    chains, _, labels = scores[0].shape
    longest = max(lengths)
    side_by_side = np.zeros((longest, len(scores), chains, labels), np.float32)
    for number, window in enumerate(scores):
        side_by_side[: lengths[number], number] = window.transpose(1, 0, 2)
    return _walk_back(_walk(side_by_side, moves), side_by_side, lengths)


def _walk(scores: Floats, moves: Floats) -> Ints:
    """Return, for each token and label, the best label before it; `scores` becomes the best sums up to there."""
    back = np.zeros(scores.shape, np.int64)
    for at in range(1, len(scores)):
        sums = scores[at - 1][..., None] + moves
        back[at] = sums.argmax(-2)
        scores[at] += sums.max(-2)
    return back


def _walk_back(back: Ints, sums: Floats, lengths: Sequence[int]) -> list[Ints]:
    """Follow each window's best last label to its beginning."""
    windows, chains = sums.shape[1:3]
    ends = np.array(lengths) - 1
    ways = np.zeros((len(sums), windows, chains), np.int64)
    rows, columns = np.ogrid[:windows, :chains]
    held = sums[ends, np.arange(windows)].argmax(-1)
    for at in range(len(sums) - 1, -1, -1):
        ways[at] = held
        live = (ends >= at)[:, None]
        held = np.where(live, back[at][rows, columns, held], held)
    return [ways[:length, number].T for number, length in enumerate(lengths)]


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
