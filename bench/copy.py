"""The articles that are measured: the project's seeds and, where it lies beside the checkout, a corpus of real news."""

import gzip
from pathlib import Path
from typing import Final

import orjson

ROOT: Final = Path(__file__).resolve().parent.parent
SEEDS: Final = ROOT / "seeds"
CORPUS: Final = ROOT.parent / "shared" / "corpora" / "wikinews.dev.jsonl.gz"


def seeds() -> list[tuple[bytes, str]]:
    """Give every seed's bytes and content type."""
    kinds = {".txt": "text/plain", ".json": "application/json"}
    return [(path.read_bytes(), kinds[path.suffix]) for path in sorted(SEEDS.glob("*.*")) if path.suffix in kinds]


def corpus() -> list[tuple[bytes, str]]:
    """Give the corpus's texts as plain text; none where it is absent."""
    if not CORPUS.exists():
        return []
    with gzip.open(CORPUS) as lines:
        return [(orjson.loads(line)["text"].encode(), "text/plain") for line in lines]
