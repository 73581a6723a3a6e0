"""An article's layers by token numbers: windows scored one by one, decoded together.

No text and no characters here: `reading.py` turns these into what an article carries.
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

# The I labels of all names: every other one from the third.
_INSIDES: Final = slice(2, None, 2)


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


def read_layers(copy: Copy, engine: Engine) -> Layers:
    """Read all layers of an article."""
    windows = copy.windows(engine.split)
    return decide(windows, [engine.scores(read_window(copy, window, engine.split)) for window in windows], engine)


def decide(windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> Layers:
    """Decide all layers from the scores of an article's windows."""
    layers = Layers()
    if not windows:
        return layers
    layers.tags = [tag for window in scores for tag in window["tags"].argmax(1).tolist()]
    layers.cut = [(part.start, part.end) for window in windows for part in window.stretches if part.is_cut]
    _read_trees(layers, windows, scores, engine)
    _read_names(layers, windows, scores, engine)
    _read_chains(layers, windows, scores, engine)
    return layers


def _read_trees(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
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
    layers.relations = engine.relations(dependents, np.concatenate(governors)).tolist()


def _read_names(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
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


def _read_chains(layers: Layers, windows: Sequence[Window], scores: Sequence[Scores], engine: Engine) -> None:
    """Read the attribution layers and triggers; a content goes on where the next window begins inside one."""
    chains = engine.labels.chains
    told = [found["chains"].reshape(-1, len(chains), 3).transpose(1, 0, 2) for found in scores]
    ways = best_ways(told, engine.labels.chain_moves)
    for number, chain in enumerate(chains):
        labels = [label for way in ways for label in way[number].tolist()]
        layers.chains[chain] = [(start, end) for start, end, _ in stretches_of(labels)]
    starts = [window.start for window in windows]
    layers.triggers = list(_triggers(layers.chains.pop("trigger"), starts, scores))


def _triggers(
    spans: Sequence[Range], starts: Sequence[int], scores: Sequence[Scores]
) -> Iterator[tuple[int, int, int, int]]:
    """Give each trigger the type and realis its words favour together."""
    number = 0
    for start, end in spans:
        while number + 1 < len(starts) and starts[number + 1] <= start:
            number += 1
        part = slice(start - starts[number], end - starts[number])
        found = scores[number]
        yield start, end, _favoured(found["types"][part]), _favoured(found["realis"][part])


def _favoured(scores: Floats) -> int:
    shifted = scores - scores.max(1, keepdims=True)
    return int((shifted - np.log(np.exp(shifted).sum(1, keepdims=True))).sum(0).argmax())
