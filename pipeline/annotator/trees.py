"""Heads: for each sentence the best tree over its words, one root, no circle.

Most sentences are trees when each word takes its best head; the rest are made trees by the Chu-Liu/Edmonds algorithm
with the root held fixed. Numbers are those of the sentence's words; the root's head is `ROOT`.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
ROOT: Final = -1
_NEVER: Final = -1e9


def heads_of(arcs: Floats, roots: Floats) -> list[int]:
    """Return the head of each word. `arcs[d, h]` scores h as head of d, `roots[d]` d as the root."""
    arcs = arcs.copy()
    arcs.flat[:: len(arcs) + 1] = _NEVER
    best = arcs.max(1)
    heads: list[int] = np.where(roots >= best, ROOT, arcs.argmax(1)).tolist()
    if heads.count(ROOT) == 1 and find_circle(heads) is None:
        return heads
    root = int((roots - best).argmax()) if len(heads) > 1 else 0
    return _best_tree(arcs, root)


def find_circle(heads: Sequence[int]) -> list[int] | None:
    """Return the words of a circle, None where every word leads to a root."""
    seen = [0] * len(heads)
    for start in range(len(heads)):
        at = start
        while at != ROOT and not seen[at]:
            seen[at] = start + 1
            at = heads[at]
        if at != ROOT and seen[at] == start + 1:
            circle = [at]
            while heads[circle[-1]] != at:
                circle.append(heads[circle[-1]])
            return circle
    return None


def _best_tree(arcs: Floats, root: int) -> list[int]:
    """Return the best tree below `root`: circles are taken together as one word, from the inside out."""
    heads: list[int] = arcs.argmax(1).tolist()
    heads[root] = ROOT
    circle = find_circle(heads)
    if circle is None:
        return heads
    return _opened(arcs, root, heads, circle)


def _opened(arcs: Floats, root: int, heads: list[int], circle: list[int]) -> list[int]:
    """Contract a circle into one word, solve the rest, and open the circle where the solution enters it."""
    inside = set(circle)
    kept = [word for word in range(len(heads)) if word not in inside]
    new = len(kept)
    of_kept, of_circle = arcs[kept], arcs[circle]
    own = of_circle[range(len(circle)), [heads[word] for word in circle]]
    smaller = np.full((new + 1, new + 1), _NEVER, np.float32)
    smaller[:new, :new] = of_kept[:, kept]
    leaving = of_kept[:, circle]
    entering = of_circle[:, kept] - own[:, None]
    smaller[:new, new] = leaving.max(1)
    smaller[new, :new] = entering.max(0)
    solved = _best_tree(smaller, kept.index(root))
    found = list(heads)
    for number, word in enumerate(kept):
        head = solved[number]
        found[word] = ROOT if head == ROOT else circle[int(leaving[number].argmax())] if head == new else kept[head]
    entry = solved[new]
    found[circle[int(entering[:, entry].argmax())]] = kept[entry]
    return found
