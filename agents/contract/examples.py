"""One example a record kind and major version, kept for good: later versions must still read it.

An example is written when its kind or major is new and never again; it is not regenerated.
"""

from pathlib import Path
from typing import Final

import msgspec

from agents.contract.schemas import KINDS, kind_of
from pipeline.entities import find_entities
from pipeline.events import code_events
from pipeline.quotes import find_quotes
from pipeline.records import SCHEMA_MAJOR, Travelling, encode
from pipeline.segmentation import segment

FOLDER: Final = Path(__file__).parent / "examples"
ARTICLE: Final = (
    "PORT AMARA, March 3 (AFP) - Rebels shelled the harbour of Port Amara on Tuesday, the army said.\n\n"
    "“Nothing was hit,” said Vice Admiral Jon Molina, the navy's spokesman. He called the attack “reckless”.\n"
)


def records() -> list[Travelling]:
    """Return every record of the example article, one a kind at least."""
    segmented = segment(ARTICLE.encode(), (("content-type", b"text/plain"),), b"urn:example:port-amara")
    annotated = find_entities(segmented)
    quoted = find_quotes(annotated)
    return [segmented, annotated, quoted, *code_events(quoted).in_order()]


def missing() -> dict[Path, bytes]:
    """Return the example files that do not exist yet, with their bytes."""
    first = {kind_of(type(record)): record for record in reversed(records())}
    paths = {FOLDER / f"{kind_of(kind)}.v{SCHEMA_MAJOR}.json": first[kind_of(kind)] for kind in KINDS}
    return {path: msgspec.json.format(encode(record)) + b"\n" for path, record in paths.items() if not path.exists()}
