"""Desk: what a deployment may decide about the records themselves. Pure values, made from settings in agents/.

Whatever changes a record's bytes stands here, so that `provenance` tells two deployments apart.
"""

from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Final

import orjson

from pipeline.annotator_choice import DIGITS, PACKAGED, model_of
from pipeline.records import Provenance

SOFTWARE: Final = "dateline"
VERSION: Final = "0.1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`feeds`: the feeds known by name, others are "unknown". `receipt_fields`: receipts carry the texts.

    `annotator`: what reads the articles, as `pipeline/annotator_choice.py` has it.
    """

    feeds: tuple[str, ...] = ()
    receipt_fields: bool = True
    annotator: str = PACKAGED

    def provenance(self) -> Provenance:
        """Say what makes the records. Raises `operator/annotator`.

        The annotator is told by its model: the same weights in another folder make the same records.
        """
        decided = {name: value for name, value in asdict(self).items() if name != "annotator"}
        settings = sha256(orjson.dumps(decided, option=orjson.OPT_SORT_KEYS)).hexdigest()[:DIGITS]
        return Provenance(software=SOFTWARE, version=VERSION, model=model_of(self.annotator), settings=settings)


DEFAULT_DESK: Final = Desk()
