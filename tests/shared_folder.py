"""Where `../shared` lies, and the mark of tests that read it. Its texts are never copied into this repository."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"

needs_shared: Final = pytest.mark.skipif(not SHARED.is_dir(), reason=f"no {SHARED}: nothing was read or checked")


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of one gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
