"""The project's scorers, run as they are on predictions: names, attributions and events on one corpus."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]
Figures = dict[str, float]


def name_score(scoring: Path, gold: Sequence[Record], found: Sequence[Record]) -> Figures:
    """Score names by `score.py ner`: exact F1 of PER, ORG, LOC and all."""
    exact = _scored(scoring, "ner", gold, found)["ner"]["exact"]
    return {kind: 100 * exact[kind]["F1"] for kind in ("PER", "ORG", "LOC", "micro")}


def quote_score(scoring: Path, gold: Sequence[Record], found: Sequence[Record]) -> Figures:
    """Score attribution stretches by `score.py quotes`, part 1: exact F1 of each role."""
    spans = _scored(scoring, "quotes", gold, found)["spans"]
    return {role: 100 * spans[role]["exact"]["all"]["F1"] for role in ("content", "cue", "source")}


def event_score(scoring: Path, gold: Sequence[Record], found: Sequence[Record]) -> Figures:
    """Score triggers by `events.py`: found and typed, by triggers that overlap."""
    with tempfile.TemporaryDirectory() as folder:
        paths = _written(Path(folder), gold, found)
        shown = subprocess.run(  # noqa: S603  (our own scorer, fixed arguments)
            [sys.executable, str(scoring / "events.py"), *map(str, paths)], capture_output=True, text=True, check=True
        ).stdout
    rows = dict(line.split(None, 1) for line in shown.splitlines())
    return {name: float(rows[name].partition("'f1': ")[2].partition(",")[0]) for name in ("found", "typed")}


def _scored(scoring: Path, what: str, gold: Sequence[Record], found: Sequence[Record]) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        paths = _written(Path(folder), gold, found)
        result = Path(folder) / "result.json"
        command = [sys.executable, str(scoring / "score.py"), what, *map(str, paths), "--json", str(result)]
        subprocess.run(command, capture_output=True, check=True)  # noqa: S603  (our own scorer, fixed arguments)
        return json.loads(result.read_text(encoding="utf-8"))


def _written(folder: Path, *sets: Sequence[Record]) -> list[Path]:
    paths: list[Path] = []
    for name, records in zip(("gold", "pred"), sets, strict=True):
        paths.append(folder / f"{name}.jsonl")
        paths[-1].write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return paths
