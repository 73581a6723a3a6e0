"""Windows to learn from: an example's sentences cut and put together as the run time does, from a chance beginning.

What a window is, is `pipeline.annotator.windows`; here the layers go along, and arcs that leave a cut sentence are
forgotten.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.annotator.readings import Copy, Reading, read_window
from pipeline.annotator.windows import Window
from pipeline.annotator.wordpieces import WordPieces
from training.examples import CHAINS, NAME_LABELS, UNMARKED, Example

# The I labels of a set of names; the B label of each is one bit below.
_INSIDES = sum(1 << number for number in range(2, len(NAME_LABELS), 2))
# How far the first window's end is moved by chance, in sentences.
_SHIFT = 5


@dataclass(slots=True)
class Sample:
    """One window: what the net reads and what is told of it. `heads` count the root as 0."""

    reading: Reading
    size: int
    tags: Sequence[int] | None
    heads: Sequence[int] | None
    deps: Sequence[int] | None
    names: Sequence[int] | None
    chains: tuple[Sequence[int] | None, ...]
    types: Sequence[int] | None
    realis: Sequence[int] | None


def copy_of(example: Example) -> Copy:
    """Return an example's tokens as the run time takes them."""
    return Copy(example.tokens, example.spaced, example.sentences, frozenset(example.paragraphs))


def samples_of(example: Example, split: WordPieces, chance: random.Random | None = None) -> list[Sample]:
    """Return an example's windows with their layers."""
    shift = chance.randrange(_SHIFT) if chance else 0
    copy = copy_of(example)
    return [_sample(example, copy, window, split) for window in copy.windows(split, shift=shift)]


def _sample(example: Example, copy: Copy, window: Window, split: WordPieces) -> Sample:
    start, end = window.start, window.end
    chains = example.chains or {}
    heads, deps = _arcs(example, window)
    return Sample(
        reading=read_window(copy, window, split),
        size=end - start,
        tags=example.tags and example.tags[start:end],
        heads=heads,
        deps=deps,
        names=example.names and _opened(example.names[start:end]),
        chains=tuple(chains[chain][start:end] if chain in chains else None for chain in CHAINS),
        types=example.types and example.types[start:end],
        realis=example.realis and example.realis[start:end],
    )


def _opened(names: Sequence[int]) -> list[int]:
    """Let a window that begins inside a name begin it: only a sentence that was cut makes one."""
    insides = names[0] & _INSIDES
    return [names[0] | insides >> 1, *names[1:]]


def _arcs(example: Example, window: Window) -> tuple[list[int] | None, list[int] | None]:
    if example.heads is None or example.deps is None:
        return None, None
    heads: list[int] = []
    deps: list[int] = []
    for part in window.stretches:
        for at in range(part.start, part.end):
            head = example.heads[at]
            inside = head == -1 or part.start <= head < part.end
            heads.append(head - window.start + 1 if head >= 0 and inside else 0 if head == -1 else UNMARKED)
            deps.append(example.deps[at] if inside else UNMARKED)
    return heads, deps
