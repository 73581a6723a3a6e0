"""The annotators a desk may choose from, behind one call: `Segmented` in, `Annotation` out.

What they are called is decided in `pipeline/annotator_choice.py`. Loaded when first asked for, once a process; what is
missing is told then and there, as the operator's affair.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Final, Protocol

from pipeline.annotator.annotation import Annotation
from pipeline.annotator.fitting import fitting_engine
from pipeline.annotator.reading import annotate
from pipeline.annotator_choice import Choice, Kind
from pipeline.records import Segmented


class Reader(Protocol):
    """Reads articles, each by itself: the same article gives the same layers, whatever was read before it."""

    def __call__(self, segmented: Segmented, /) -> Annotation:
        """Return the layers of one article; those the annotator does not give are empty, and `unread` where it says."""


@cache
def reader_of(written: str) -> Reader:
    """Return the annotator that a choice names. Raises `operator/annotator`, and `ValueError` for what is no choice."""
    choice = Choice.parse(written)
    return _READERS[choice.kind](choice)


def _packaged(_choice: Choice) -> Reader:
    return annotate


def _onnx(choice: Choice) -> Reader:
    return partial(annotate, engine=fitting_engine(Path(choice.name), choice))


def _spacy(choice: Choice) -> Reader:
    from pipeline.annotator.spacy_reader import SpacyReader  # noqa: PLC0415 - only where one is chosen

    return SpacyReader(choice)


_READERS: Final[Mapping[Kind, Callable[[Choice], Reader]]] = {"packaged": _packaged, "onnx": _onnx, "spacy": _spacy}
