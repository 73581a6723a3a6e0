"""An article's layers by token numbers: windows scored one by one, decided a few together.

No text and no characters here: `reading.py` turns these into what an article carries. Rule: what is kept of a window
are its labels; its scores go with its group, so that memory does not grow with the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from pipeline.annotator.chains import NEVER, best_ways, stretches_of
from pipeline.annotator.engine import Engine, Scores
from pipeline.annotator.readings import Copy, read_window
from pipeline.annotator.trees import ROOT, heads_of
from pipeline.annotator.windows import Window

Floats = npt.NDArray[np.float32]
Range = tuple[int, int]

# Windows decided together: a step along the labels costs the same for one and for many. An article of 700 words is one
# group; pairs of tokens to name relations of take 15 kB each while they are named.
GROUP: Final = 8
# The I labels of all names: every other one from the third.
_INSIDES: Final = slice(2, None, 2)
_TRIGGER: Final = "trigger"


@dataclass(slots=True)
class Layers:
    """Layers by token numbers. `names` and `triggers` carry label numbers: type; type and realis."""

    tags: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    names: list[tuple[int, int, int]] = field(default_factory=list)
    chains: dict[str, list[Range]] = field(default_factory=dict)
    triggers: list[tuple[int, int, int, int]] = field(default_factory=list)
    cut: list[Range] = field(default_factory=list)


def read_layers(copy: Copy, engine: Engine, group: int = GROUP) -> Layers:
    """Read all layers of an article. They are the same whatever the size of a group."""
    layers = Layers()
    windows = copy.windows(engine.split)
    for first in range(0, len(windows), group):
        taken = windows[first : first + group]
        scores = [engine.scores(read_window(copy, window, engine.split)) for window in taken]
        _decide(layers, taken, scores, engine)
    return layers


def _decide(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
    """Add what the scores of some windows say."""
    for window, found in zip(windows, scores, strict=True):
        layers.tags += found["tags"].argmax(1).tolist()
        layers.cut += [(part.start, part.end) for part in window.stretches if part.is_cut]
    _add_trees(layers, windows, scores, engine)
    _add_names(layers, windows, scores, engine)
    _add_chains(layers, windows, scores, engine)


def _add_trees(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
    governors: list[Floats] = []
    for window, found in zip(windows, scores, strict=True):
        rows = np.concatenate([found["governors"], engine.labels.root_view[None]])
        inside: list[int] = []
        for part in window.stretches:
            low, high = part.start - window.start, part.end - window.start
            heads = heads_of(found["arcs"][low:high, low:high], found["roots"][low:high])
            layers.heads += [ROOT if head == ROOT else head + part.start for head in heads]
            inside += [ROOT if head == ROOT else head + low for head in heads]
        governors.append(rows[inside])
    dependents = np.concatenate([found["dependents"] for found in scores])
    layers.relations += engine.relations(dependents, np.concatenate(governors)).tolist()


def _add_names(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
    told: list[Floats] = []
    for window, found in zip(windows, scores, strict=True):
        names = found["names"]
        # No name runs from one sentence into the next.
        names[[part.start - window.start for part in window.stretches], _INSIDES] += NEVER
        told.append(names[None])
    ways = best_ways(told, engine.labels.name_moves[None])
    for window, way in zip(windows, ways, strict=True):
        layers.names += [
            (start + window.start, end + window.start, kind) for start, end, kind in stretches_of(way[0].tolist())
        ]


def _add_chains(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
    """Add the attribution layers and triggers."""
    chains = engine.labels.chains
    told = [found["chains"].reshape(-1, len(chains), 3).transpose(1, 0, 2) for found in scores]
    ways = best_ways(told, engine.labels.chain_moves)
    for window, way, found in zip(windows, ways, scores, strict=True):
        for chain, labels in zip(chains, way.tolist(), strict=True):
            spans = [(start, end) for start, end, _ in stretches_of(labels)]
            if chain == _TRIGGER:
                _add_triggers(layers, window.start, spans, found, goes_on=labels[0] == _I)
            else:
                _add_spans(layers.chains.setdefault(chain, []), window.start, spans, goes_on=labels[0] == _I)


_I: Final = 2


def _add_spans(known: list[Range], offset: int, spans: Sequence[Range], *, goes_on: bool) -> None:
    """Add a window's stretches; the first may go on from the end of the window before."""
    added = [(start + offset, end + offset) for start, end in spans]
    if goes_on and known and known[-1][1] == offset:
        added[0] = known.pop()[0], added[0][1]
    known += added


def _add_triggers(layers: Layers, offset: int, spans: Sequence[Range], found: Scores, *, goes_on: bool) -> None:
    """Do the same for triggers; each has the type and realis its words favour together where it begins."""
    kinds, real = (_favoured(found[part], spans) for part in ("types", "realis"))
    added = [
        (start + offset, end + offset, kind, how) for (start, end), kind, how in zip(spans, kinds, real, strict=True)
    ]
    known = layers.triggers
    if goes_on and known and known[-1][1] == offset:
        start, _, kind, how = known.pop()
        added[0] = (start, added[0][1], kind, how)
    known += added


def _favoured(scores: Floats, spans: Sequence[Range]) -> Iterator[int]:
    """Yield the label that the words of each stretch favour together."""
    shifted = scores - scores.max(1, keepdims=True)
    likely = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    best = likely.argmax(1).tolist()
    for start, end in spans:
        yield best[start] if end == start + 1 else int(likely[start:end].sum(0).argmax())
