"""Whether a speaker is resolved to the right name: of attributions matched at half, those gold names the speaker of.

same words  the predicted `who` is the gold one, but for case, a leading article and marks at the ends
same head   that, or the same head name (`speakers.head_name`): "Lee" for "Ann Lee"
"""

from collections.abc import Iterable
from typing import Final

from pipeline.records import Span
from quality.scoring.articles import AttributionsOf
from quality.scoring.counts import Ratio
from quality.scoring.speakers import head_name
from quality.scoring.trimming import trim_name
from quality.scoring.units import ENOUGH, compare, pair_where

SAME_WORDS: Final = "same words"
SAME_HEAD: Final = "same head"


def score_resolved(pairs: Iterable[tuple[AttributionsOf, AttributionsOf]]) -> dict[str, Ratio]:
    """Score articles, each with its prediction."""
    told = {SAME_WORDS: Ratio(), SAME_HEAD: Ratio()}
    for gold, found in pairs:
        compared = compare(gold, found)
        for mine, theirs in pair_where(compared.overlaps, ENOUGH["iou>=.5"]).items():
            wanted, given = compared.gold[mine].who, compared.found[theirs].who
            if wanted:
                same = _plain(wanted) == _plain(given)
                told[SAME_WORDS].add(same)
                told[SAME_HEAD].add(same or bool({head_name(wanted)} & {head_name(given)} - {None}))
    return told


def _plain(name: str) -> str:
    return trim_name(name, Span(0, len(name))).of(name).casefold()
