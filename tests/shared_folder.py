"""Where `../shared` lies; what reads it carries the mark `corpus`. Its texts are never copied into this repository."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of one gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
