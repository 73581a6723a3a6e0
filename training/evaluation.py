"""Every figure of a model: on what was held back, on the test treebank, and on the corpora nothing is trained on.

Each row says its protocol. Reading is the run time's own, from bytes to layers; a corpus that is absent has no row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.annotator.engine import Engine
from training.articles import read_records
from training.corpora import Corpora, read_test_trees
from training.measures import Figures, attribution_figures, name_figures, tree_figures, trigger_figures
from training.predictions import predictions
from training.scorers import event_score, name_score, quote_score

NAMED: Final = ("conllpp", "worldwide", "ieer", "unerpud", "gumnews")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report."""

    corpus: str
    protocol: str
    figures: Figures


def evaluate(engine: Engine, corpora: Corpora, folder: Path, shared: Path, sample: int) -> Iterator[Row]:
    """Yield all rows. `sample`: every so many articles of the large corpora; 1 for all."""
    yield from _held_back(engine, corpora, shared)
    yield Row(
        "ewt.test",
        "gold tokens, punctuation counted, base relations",
        tree_figures(read_test_trees(folder, corpora), engine),
    )
    for name in NAMED:
        path = shared / "corpora" / f"{name}.dev.jsonl.gz"
        if path.exists():
            gold = _every(list(read_records(path)), sample)
            yield Row(
                name,
                "names, exact span and type (score.py ner)",
                name_score(shared / "scoring", gold, predictions(gold, engine)),
            )
    path = shared / "corpora" / "polnear.dev.jsonl.gz"
    if path.exists():
        gold = _every(list(read_records(path)), sample)
        yield Row(
            "polnear",
            "attribution stretches, exact (score.py quotes)",
            quote_score(shared / "scoring", gold, predictions(gold, engine)),
        )


def _held_back(engine: Engine, corpora: Corpora, shared: Path) -> Iterator[Row]:
    for name in ("wire", "wikinews", ""):
        gold: list[Any] = [record for record in corpora.held_back if is_of(record, name)]
        found = predictions(gold, engine)
        shown = name or "both"
        yield Row(f"held back, {shown}", "names of seven types, exact", name_figures(gold, found))
        yield Row(f"held back, {shown}", "attribution stretches, exact", attribution_figures(gold, found))
        yield Row(f"held back, {shown}", "triggers, exact words", trigger_figures(gold, found))
        annotated = [record for record in gold if record["events"] is not None]
        kept = {record["doc_id"] for record in annotated}
        answered = [one for one in found if one["doc_id"] in kept]
        yield Row(
            f"held back, {shown}", "triggers, overlap (events.py)", event_score(shared / "scoring", annotated, answered)
        )


def is_of(record: Any, name: str) -> bool:
    """Tell whether an article is of this set."""
    return str(record["doc_id"]).startswith(name)


def _every(records: Sequence[Any], step: int) -> list[Any]:
    return list(records[::step])


def as_table(rows: Sequence[Row]) -> str:
    """Write rows as a Markdown table."""
    lines = ["| corpus | protocol | figures |", "|---|---|---|"]
    for row in rows:
        figures = ", ".join(f"{name} {value:.1f}" for name, value in row.figures.items())
        lines.append(f"| {row.corpus} | {row.protocol} | {figures} |")
    return "\n".join(lines) + "\n"
