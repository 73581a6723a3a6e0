"""An article's layout scored, layer by layer, over the articles whose gold has the layer.

    sentence ends  F1 of the offsets sentences end at
    sentences      F1, start and end both exact
    tokens         F1, start and end both exact
    dateline       place and agency exact, or none in both: share of the articles
    sections       F1: agency by its short name, start within 40 characters, one to one in text order

A layer no prediction has is not scored, and said not to be.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.segmentation.agencies import short_name
from quality.scoring.articles import Credited, Filed, SegmentsOf
from quality.scoring.counts import Counts, Ratio, Tally

# A section begins where the gold one does, give or take a headline or a marker.
NEAR: Final = 40
_BY_SPAN: Final = (("sentence ends", "sentences"), ("sentences", "sentences"), ("tokens", "tokens"))


@dataclass(slots=True)
class SegmentScore:
    """Tallies by layer; those not in both gold and predictions have none."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    datelines: Ratio = field(default_factory=Ratio)

    def figures(self, rounds: int = 0, articles: Sequence[str] = ()) -> dict[str, Any]:
        """Return every figure by its name in the protocol."""
        told = {name: tally.figures(rounds, articles) for name, tally in self.tallies.items()}
        return told | ({"dateline": self.datelines.figures()} if self.datelines.whole else {})


def score_segments(pairs: Sequence[tuple[SegmentsOf, SegmentsOf]]) -> SegmentScore:
    """Score articles, each with its prediction."""
    told = frozenset[str]().union(*(found.has for _, found in pairs))
    score = SegmentScore()
    for gold, found in pairs:
        for name, layer in _BY_SPAN:
            if layer in told and getattr(gold, layer) is not None:
                _add(score, name, gold, _spans(gold, name, layer), _spans(found, name, layer))
        if "sections" in told and gold.sections is not None:
            matched = matched_sections(_credited(gold.sections), _credited(found.sections or ()))
            counts = Counts(matched, len(found.sections or ()), matched, len(gold.sections))
            score.tallies.setdefault("sections", Tally()).add(gold.doc_id, counts)
        if "dateline" in told and "dateline" in gold.has:
            score.datelines.add(filed(gold.dateline) == filed(found.dateline))
    return score


def agency_of(name: str | None) -> str | None:
    """Return an agency's short name; one that is not known keeps its own."""
    return name and (short_name(name) or short_name(name.lower()) or name)


def filed(dateline: Filed | None) -> tuple[str | None, str | None]:
    """Return what is compared of a dateline."""
    return (None, None) if dateline is None else (dateline.place, agency_of(dateline.agency))


def matched_sections(wanted: Iterable[tuple[str | None, int]], found: Iterable[tuple[str | None, int]]) -> int:
    """Count gold sections that have a found one of their own."""
    left = list(found)
    matched = 0
    for agency, start in wanted:
        near = next((one for one in left if one[0] == agency and abs(one[1] - start) <= NEAR), None)
        if near is not None:
            left.remove(near)
            matched += 1
    return matched


def _credited(sections: Iterable[Credited]) -> list[tuple[str | None, int]]:
    return [(agency_of(section.agency), section.start) for section in sections]


def _spans(article: SegmentsOf, name: str, layer: str) -> set[Any]:
    spans = getattr(article, layer) or ()
    return {span.end for span in spans} if name == "sentence ends" else set(spans)


def _add(score: SegmentScore, name: str, article: SegmentsOf, gold: set[Any], found: set[Any]) -> None:
    shared = len(gold & found)
    counts = Counts(shared, len(found), shared, len(gold))
    score.tallies.setdefault(name, Tally()).add(article.doc_id, counts)
