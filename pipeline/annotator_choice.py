"""Which annotator a desk has chosen, and what the records call it.

Not the annotators (`pipeline/annotator/`): by names and files alone, so that the stages that only name the model need
not load what runs it. A choice is written `packaged`, `onnx:FOLDER` or `spacy:NAME`.
"""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final, Literal, NamedTuple, cast, get_args

import orjson

from pipeline.errors import OperatorError

Kind = Literal["packaged", "onnx", "spacy"]
PACKAGED: Final = "packaged"
MODEL: Final = Path(__file__).parent / "annotator" / "model"
READ_AT_RUN_TIME: Final = ("labels.json", "relations.onnx", "vocab.txt", "weights.onnx")
DIGITS: Final = 12
_CODE: Final = "operator/annotator"


class Choice(NamedTuple):
    """A kind of annotator, and the folder or name of the one meant."""

    kind: Kind
    name: str = ""

    def __str__(self) -> str:
        """Write it as it is set."""
        return f"{self.kind}:{self.name}" if self.name else self.kind

    @classmethod
    def parse(cls, written: str) -> "Choice":
        """Read a choice as it is set. Raises `ValueError`."""
        kind, _, name = written.partition(":")
        if kind not in get_args(Kind) or (kind == PACKAGED) == bool(name):
            raise ValueError("packaged, onnx:FOLDER or spacy:NAME")
        return cls(cast("Kind", kind), name)

    def refused(self, **context: str) -> OperatorError:
        """Return the error for one that is not there, or cannot be read."""
        return OperatorError(_CODE, annotator=str(self), **context)


@cache
def model_of(written: str) -> str:
    """Return what `provenance.model` says: the digest of the weights, or a pipeline's name and version.

    Raises `operator/annotator` where there is nothing to name.
    """
    choice = Choice.parse(written)
    if choice.kind == "spacy":
        return f"{choice.kind}:{_release(choice)}"
    return _digest(choice, MODEL if choice.kind == PACKAGED else Path(choice.name))


def _digest(choice: Choice, folder: Path) -> str:
    digest = sha256()
    for name in READ_AT_RUN_TIME:
        if not (folder / name).is_file():
            raise choice.refused(missing=name)
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:DIGITS]


def _release(choice: Choice) -> str:
    """Return name and version of a spaCy pipeline: a package's, or those in the folder it was saved to."""
    about = Path(choice.name) / "meta.json"
    if about.is_file():
        facts = orjson.loads(about.read_bytes())
        return f"{facts.get('lang')}_{facts.get('name')}-{facts.get('version')}"
    try:
        return f"{choice.name}-{version(choice.name)}"
    except (PackageNotFoundError, ValueError):
        raise choice.refused(missing="pipeline") from None
