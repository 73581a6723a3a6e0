"""The articles that are measured: the project's seeds and, where they lie beside the checkout, news and wire copy."""

import gzip
from pathlib import Path
from typing import Final

import orjson

ROOT: Final = Path(__file__).resolve().parent.parent
SEEDS: Final = ROOT / "seeds"
CORPORA: Final = ROOT.parent / "shared"
NEWS: Final = "corpora/wikinews.dev"
WIRE: Final = "training/wire/articles"


def seeds() -> list[tuple[bytes, str]]:
    """Give every seed's bytes and content type."""
    kinds = {".txt": "text/plain", ".json": "application/json"}
    return [(path.read_bytes(), kinds[path.suffix]) for path in sorted(SEEDS.glob("*.*")) if path.suffix in kinds]


def corpus(name: str = NEWS) -> list[tuple[bytes, str]]:
    """Give a corpus's texts as plain text; none where it is absent."""
    path = CORPORA / f"{name}.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path) as lines:
        return [(orjson.loads(line)["text"].encode(), "text/plain") for line in lines]
