"""Desk: what a deployment may decide about the records themselves. Pure values, made from settings in agents/.

Whatever changes a record's bytes stands here, so that its digest in `provenance.settings` tells two deployments apart.
"""

from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Final

import orjson

from pipeline.records import Provenance

SOFTWARE: Final = "dateline"
VERSION: Final = "0.1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`feeds`: the feeds known by name, others are "unknown". `receipt_fields`: receipts carry the texts."""

    feeds: tuple[str, ...] = ()
    receipt_fields: bool = True

    def provenance(self) -> Provenance:
        """Say what makes the records."""
        settings = sha256(orjson.dumps(asdict(self), option=orjson.OPT_SORT_KEYS)).hexdigest()[:12]
        return Provenance(software=SOFTWARE, version=VERSION, model=None, settings=settings)


DEFAULT_DESK: Final = Desk()
