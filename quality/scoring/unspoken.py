"""Stretches of five words or more inside double marks that gold holds for no speech, and how many are called speech.

Slogans, titles and terms: no gold content of any kind, nor one its annotators were unsure of, shares a character with
them. One is called speech where a predicted stretch (stretches.py) covers more than .8 of the two by intersection over
union.
"""

from collections.abc import Iterable

from pipeline.records import Span
from quality.scoring.articles import AttributionsOf
from quality.scoring.counts import Ratio
from quality.scoring.marked_text import MarkedText
from quality.scoring.stretches import is_long, quoted_runs, stretches_of
from quality.scoring.units import ENOUGH, Unit, compare, span_overlaps


def score_unspoken(pairs: Iterable[tuple[AttributionsOf, AttributionsOf]]) -> tuple[Ratio, int]:
    """Return those called speech of those that are none, and the number of all long stretches."""
    told, of = Ratio(), 0
    for gold, found in pairs:
        compared = compare(gold, found)
        runs = [run for run in quoted_runs(compared.text) if is_long(compared.text, run)]
        of += len(runs)
        held = compared.text.characters(gold.discuss or ()).union(*(unit.characters for unit in compared.gold))
        unspoken = [run for run in runs if held.isdisjoint(compared.text.characters([run]))]
        told.add(_called(compared.text, unspoken, compared.found), len(unspoken))
    return told, of


def _called(text: MarkedText, unspoken: list[Span], found: tuple[Unit, ...]) -> int:
    stretches = sorted({span for unit in found for span in stretches_of(text, unit, is_system=True)})
    return len({one.gold for one in span_overlaps(text, unspoken, stretches) if ENOUGH["iou>.8"](one)})
