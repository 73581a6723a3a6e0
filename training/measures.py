"""Exact scores of what was read: the same span, the same type, counted over all articles. In per cent."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.annotator.engine import Engine
from pipeline.annotator.layers import read_layers
from training.examples import UNMARKED, Example
from training.windows import copy_of

Record = Mapping[str, Any]
Figures = dict[str, float]


def f1(right: int, answered: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 200 * right / (answered + wanted) if answered + wanted else 0.0


def _overlap(gold: Iterable[set[Any]], found: Iterable[set[Any]]) -> float:
    pairs = list(zip(gold, found, strict=True))
    return f1(
        sum(len(wanted & answered) for wanted, answered in pairs),
        sum(len(answered) for _, answered in pairs),
        sum(len(wanted) for wanted, _ in pairs),
    )


def _spans(record: Record, role: str) -> set[tuple[int, int]]:
    return {tuple(span) for quote in record["quotes"] or () for span in quote[role] or ()}


def name_figures(gold: Sequence[Record], found: Sequence[Record]) -> Figures:
    """Score names by type and all together."""

    def names(record: Record, kind: str | None) -> set[tuple[int, int, str]]:
        return {
            (name["start"], name["end"], name["type"])
            for name in record["entities"]
            if kind is None or name["type"] == kind
        }

    kinds = sorted({name["type"] for record in gold for name in record["entities"]})
    return {
        str(kind or "all"): _overlap(
            (names(record, kind) for record in gold), (names(record, kind) for record in found)
        )
        for kind in (*kinds, None)
    }


def attribution_figures(gold: Sequence[Record], found: Sequence[Record]) -> Figures:
    """Score contents, cues and sources as sets of stretches."""
    pairs = [pair for pair in zip(gold, found, strict=True) if pair[0]["quotes"] is not None]
    return {
        shown: _overlap(
            (_spans(wanted, role) for wanted, _ in pairs), (_spans(answered, role) for _, answered in pairs)
        )
        for shown, role in (("content", "content"), ("cue", "cue"), ("source", "speaker"))
    }


def trigger_figures(gold: Sequence[Record], found: Sequence[Record]) -> Figures:
    """Score triggers by their exact words: found, found with the type, and realis right where found."""
    totals = dict.fromkeys(("gold", "answered", "found", "typed", "real"), 0)
    for wanted, answered in zip(gold, found, strict=True):
        if wanted["events"] is None:
            continue
        here = {tuple(event["trigger"]): event for event in answered["events"]}
        there = {tuple(event["trigger"]): event for event in wanted["events"]}
        totals["gold"] += len(there)
        totals["answered"] += len(here)
        for span in here.keys() & there.keys():
            totals["found"] += 1
            totals["typed"] += here[span]["type"] == there[span]["type"]
            totals["real"] += here[span]["real"] == there[span]["real"]
    return {
        "found": f1(totals["found"], totals["answered"], totals["gold"]),
        "typed": f1(totals["typed"], totals["answered"], totals["gold"]),
        "realis right": 100 * totals["real"] / max(totals["found"], 1),
    }


def tree_figures(examples: Sequence[Example], engine: Engine) -> Figures:
    """Score tags and attachment, punctuation counted, over the tokens whose labels are told."""
    told = dict.fromkeys(("tags", "tags right", "arcs", "heads right", "both right"), 0)
    for example in examples:
        layers = read_layers(copy_of(example), engine)
        rows = zip(layers.tags, layers.heads, layers.relations, strict=True)
        assert example.tags is not None and example.heads is not None and example.deps is not None  # noqa: S101, PT018
        for (tag, head, dep), *gold in zip(rows, example.tags, example.heads, example.deps, strict=True):
            if gold[0] != UNMARKED:
                told["tags"] += 1
                told["tags right"] += tag == gold[0]
            if gold[1] != UNMARKED:
                told["arcs"] += 1
                told["heads right"] += head == gold[1]
                told["both right"] += head == gold[1] and dep == gold[2]
    return {
        "tags": 100 * told["tags right"] / max(told["tags"], 1),
        "unlabelled": 100 * told["heads right"] / max(told["arcs"], 1),
        "labelled": 100 * told["both right"] / max(told["arcs"], 1),
    }
