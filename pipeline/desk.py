"""Desk: what a deployment may decide about the records themselves. Pure values, made from settings in agents/.

Whatever changes a record's bytes stands here, so that its digest in `provenance.settings` tells two deployments apart.
"""

from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

import orjson

from pipeline.records import Provenance

SOFTWARE: Final = "dateline"
VERSION: Final = "0.1.0"
# By path: the stages that only name the annotator's model need not load what runs it.
MODEL: Final = Path(__file__).parent / "annotator" / "model"
READ_AT_RUN_TIME: Final = ("labels.json", "relations.onnx", "vocab.txt", "weights.onnx")
DIGITS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`feeds`: the feeds known by name, others are "unknown". `receipt_fields`: receipts carry the texts."""

    feeds: tuple[str, ...] = ()
    receipt_fields: bool = True

    def provenance(self) -> Provenance:
        """Say what makes the records."""
        settings = sha256(orjson.dumps(asdict(self), option=orjson.OPT_SORT_KEYS)).hexdigest()[:DIGITS]
        return Provenance(software=SOFTWARE, version=VERSION, model=model_digest(), settings=settings)


@cache
def model_digest() -> str:
    """Return the digest of the annotator's packaged model: other weights may read an article otherwise."""
    digest = sha256()
    for name in READ_AT_RUN_TIME:
        digest.update((MODEL / name).read_bytes())
    return digest.hexdigest()[:DIGITS]


DEFAULT_DESK: Final = Desk()
