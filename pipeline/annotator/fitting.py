"""Whether a folder holds a model of our shape: files, labels the records can carry, scores as many as labels.

Found out when it is loaded, so that a model that does not fit stops a worker before its first article.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

from onnxruntime.capi import onnxruntime_pybind11_state as onnx_errors  # type: ignore[import-untyped]  # ships no types

from pipeline.annotator.engine import Engine, Labels
from pipeline.annotator.readings import Copy, read_window
from pipeline.annotator_choice import READ_AT_RUN_TIME, Choice
from pipeline.records import MentionType, Realis

CHAINS: Final = ("content", "cue", "source", "trigger")
# What the runtime says to a file that is no model of a kind it knows.
_REFUSED: Final = (
    onnx_errors.Fail,
    onnx_errors.InvalidArgument,
    onnx_errors.InvalidGraph,
    onnx_errors.InvalidProtobuf,
    onnx_errors.NotImplemented,
    onnx_errors.RuntimeException,
)
# Read once, to see what comes out.
_SAMPLE: Final = Copy(("Ann", "left", "."), (True, True, False), ((0, 3),), frozenset((0,)))


def fitting_engine(folder: Path, choice: Choice) -> Engine:
    """Load a model of our shape from a folder. Raises `operator/annotator`."""
    for name in READ_AT_RUN_TIME:
        if not (folder / name).is_file():
            raise choice.refused(missing=name)
    try:
        engine = Engine(folder)
        misfits = sorted(set(_foreign(engine.labels)) | set(_unequal(engine)))
    except (OSError, ValueError, KeyError, *_REFUSED) as error:
        raise choice.refused(unreadable=type(error).__name__) from None
    if misfits:
        raise choice.refused(unfit=", ".join(misfits))
    return engine


def _foreign(labels: Labels) -> Iterator[str]:
    """Yield the lists that hold labels no record can carry."""
    if not {name[2:] for name in labels.names[1:]} <= set(get_args(MentionType)):
        yield "names"
    if not set(labels.realis) <= set(get_args(Realis)):
        yield "realis"
    if not set(labels.chains) <= set(CHAINS):
        yield "chains"


def _unequal(engine: Engine) -> Iterator[str]:
    """Yield the scores that are not as many as their labels."""
    (window,) = _SAMPLE.windows(engine.split)
    scores, labels = engine.scores(read_window(_SAMPLE, window, engine.split)), engine.labels
    sizes = {
        "tags": len(labels.tags),
        "names": len(labels.names),
        "chains": 3 * len(labels.chains),
        "types": len(labels.events),
        "realis": len(labels.realis),
        "dependents": len(labels.root_view),
        "governors": len(labels.root_view),
        "arcs": len(_SAMPLE.tokens),
        "roots": len(_SAMPLE.tokens),
    }
    yield from (name for name, size in sizes.items() if name not in scores or scores[name].shape[-1] != size)
