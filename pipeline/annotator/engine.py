"""The engine: weights in ONNX Runtime, one thread, and the label lists they were trained with.

Nothing but scores comes out; what they mean is decided in `reading.py`. The packaged weights are loaded when first
asked for, once a process; others of the same shape lie in a folder of the operator's (`fitting.py`).
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnxruntime  # type: ignore[import-untyped]  # ships no types
import orjson

from pipeline.annotator.readings import Reading
from pipeline.annotator.wordpieces import WordPieces
from pipeline.annotator_choice import MODEL as PACKAGED_MODEL

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Scores = dict[str, Floats]

_ARRAYS: Final = ("name_moves", "chain_moves", "root_view")
MODEL: Final = PACKAGED_MODEL


@dataclass(frozen=True, slots=True)
class Labels:
    """The label lists in the order of the scores, and how readily one label of a chain follows another.

    `root_view`: what a root's relation is read from, in the place of a governor.
    """

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    chains: tuple[str, ...]
    events: tuple[str, ...]
    realis: tuple[str, ...]
    name_moves: Floats
    chain_moves: Floats
    root_view: Floats

    @classmethod
    def read(cls, path: Path) -> "Labels":
        """Read the lists of a model."""
        fields = orjson.loads(path.read_bytes())
        values: dict[str, Any] = {
            name: np.array(fields[name], np.float32) if name in _ARRAYS else tuple(fields[name])
            for name in cls.__slots__
        }
        return cls(**values)


class Engine:
    """One model in one folder: `weights.onnx`, `relations.onnx`, `labels.json`, `vocab.txt`."""

    __slots__ = ("_outputs", "_relations", "_weights", "labels", "split")

    def __init__(self, folder: Path) -> None:
        self.labels = Labels.read(folder / "labels.json")
        self.split = WordPieces.from_file(folder / "vocab.txt")
        self._weights = _session(folder / "weights.onnx")
        self._relations = _session(folder / "relations.onnx")
        self._outputs = [output.name for output in self._weights.get_outputs()]

    def scores(self, reading: Reading) -> Scores:
        """Score one window: each array is [tokens, ...]."""
        found = self._weights.run(self._outputs, reading.arrays())
        return {name: scores[0] for name, scores in zip(self._outputs, found, strict=True)}

    def relations(self, dependents: Floats, governors: Floats) -> Ints:
        """Return the number of each pair's relation."""
        (found,) = self._relations.run(["relations"], {"dependents": dependents, "governors": governors})
        numbers: Ints = found
        return numbers


@cache
def load_engine() -> Engine:
    """Return the engine of the packaged model."""
    return Engine(MODEL)


def _session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The graph is written with the fused operators it needs; further fusion was measured to be slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    # Every window has a shape of its own: plans of memory by shape would only pile up.
    options.enable_mem_pattern = False
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
