"""Attributions measured on polnear and the held-back fifth: stretches by role, whole attributions, quoted stretches.

The annotator's own marks are told beside the records made of them, and both as polnear would mark them
(polnear_marking.py). Only counts; the scorers are `scoring/quotes.py`, `resolved.py` and `unspoken.py` beside it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from quality.figures import Figure
from quality.polnear_marking import PROTOCOL as MARKED_SO
from quality.polnear_marking import as_polnear
from quality.readings import Reading, read_corpus, read_held_back
from quality.scoring.articles import AttributionsOf
from quality.scoring.counts import Ratio
from quality.scoring.files import QUOTES, side_by_side
from quality.scoring.quotes import QuoteScore, score_quotes
from quality.scoring.resolved import SAME_HEAD, SAME_WORDS, score_resolved
from quality.scoring.role_spans import ROLES
from quality.scoring.stretches import LONGER
from quality.scoring.unspoken import score_unspoken

POLNEAR: Final = "corpora/polnear.dev"
HELD_BACK: Final = "held back"
_SPANS: Final = "distinct stretches, start and end exact, all kinds"
_GIVEN: Final = "of matched stretches: spans overlap, or same head name"
_PARTS: Final = ("wire", "wikinews")

Prediction = Mapping[str, Any]
Pairs = Sequence[tuple[AttributionsOf, AttributionsOf]]
Side = Callable[[Reading], Prediction]
_SIDES: Final[Mapping[str, Side]] = {
    "annotator": lambda reading: reading.annotator,
    "annotator as polnear marks": lambda reading: as_polnear(reading, reading.annotator),
    "records": lambda reading: reading.records,
    "records as polnear marks": lambda reading: as_polnear(reading, reading.records),
}


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield every figure, of every so many articles."""
    readings = read_corpus(POLNEAR, step)
    if readings is None:
        yield Figure(corpus=POLNEAR, what="attributions", value=None)
    else:
        yield from _polnear(readings)
    held = read_held_back(step)
    if held is None:
        yield Figure(corpus="training/w*/articles", what="attributions of the held-back fifth", value=None)
    else:
        yield from _held_back(held)


def _polnear(readings: Sequence[Reading]) -> Iterator[Figure]:
    for where, corpus in ((None, POLNEAR), ("wire", f"{POLNEAR} wire")):
        for whose, side in _SIDES.items():
            pairs = _pairs(readings, side, where)
            if not pairs:
                break  # a sample may hold no wire copy
            score = score_quotes(pairs)
            if whose.endswith("marks"):
                yield from _roles(corpus, whose, score, f"{_SPANS}; {MARKED_SO}", ROLES[1:])
                continue
            yield from _roles(corpus, whose, score, _SPANS)
            if whose == "records":
                yield from _whole(corpus, score)
                yield from _quoted(corpus, score)
                yield _unspoken(corpus, pairs)


def _held_back(readings: Sequence[Reading]) -> Iterator[Figure]:
    sets = {name: [one for one in readings if one.gold["doc_id"].startswith(f"{name}/")] for name in _PARTS}
    for corpus, some in ((HELD_BACK, readings), *((f"{HELD_BACK}, {name}", sets[name]) for name in _PARTS)):
        for whose in ("annotator", "records"):
            yield from _roles(corpus, whose, score_quotes(_pairs(some, _SIDES[whose])), _SPANS)
    pairs = _pairs(readings, _SIDES["records"])
    resolved = score_resolved(pairs)
    matched = "of attributions matched at iou >= .5 whose speaker gold names"
    yield _share(HELD_BACK, "who", resolved[SAME_WORDS], f"{matched}: the same words, but for case and an article")
    yield _share(HELD_BACK, "who, by head name", resolved[SAME_HEAD], f"{matched}: the same words or head name")
    score = score_quotes(pairs)
    yield from _whole(HELD_BACK, score)
    yield from _quoted(HELD_BACK, score)


def read_pairs(readings: Sequence[Reading]) -> Pairs:
    """Return the gold of each article, and what its records say."""
    return _pairs(readings, _SIDES["records"])


def _pairs(readings: Sequence[Reading], side: Side, where: str | None = None) -> Pairs:
    return side_by_side([one.gold for one in readings], map(side, readings), QUOTES, where).pairs


def _roles(corpus: str, whose: str, score: QuoteScore, protocol: str, roles: Sequence[str] = ROLES) -> Iterator[Figure]:
    for role in roles:
        yield _f1(corpus, f"{role} F1, {whose}", score.spans.tallies[role, "exact", "all"].figures(), protocol)


def _whole(corpus: str, score: QuoteScore) -> Iterator[Figure]:
    matched = "records; contents share half of their union (iou >= .5), one to one"
    yield _f1(corpus, "attributed: found", score.whole.found["iou>=.5", "all"].figures(), f"F1; {matched}")
    for kind in ("direct", "mixed", "indirect"):
        told = score.whole.found["iou>=.5", kind].figures()
        yield Figure(
            corpus=corpus,
            what=f"attributed: recall, {kind}",
            value=100 * told["R"],
            of=told["gold"],
            protocol=f"{matched}; kind by the marks",
        )
    speech = score.whole.speech["iou>=.5"]
    yield _share(corpus, "attributed: recall, indirect speech", speech, f"{matched}; gold cue has a verb of speech")


def _quoted(corpus: str, score: QuoteScore) -> Iterator[Figure]:
    protocol = "records; stretches inside double marks, iou > .8"
    for group, size in ((LONGER, ", 5 words or more"), ("all", "")):
        what = f"quoted{size}"
        both = score.marked.both["iou>.8", group].figures()
        yield _f1(corpus, f"{what}: found", score.marked.found["iou>.8", group].figures(), f"F1; {protocol}")
        yield _share(corpus, f"{what}: speaker", score.marked.given["iou>.8", group, "speaker+n"], _GIVEN)
        yield _f1(corpus, f"{what}: both", both, f"F1; {protocol}; and the speaker right")


def _unspoken(corpus: str, pairs: Pairs) -> Figure:
    called, of = score_unspoken(pairs)
    protocol = "of stretches of 5 words or more inside marks that share nothing with gold; less is better"
    return _share(corpus, "no speech, called speech", called, f"{protocol} ({of:,} stretches in all)")


def _f1(corpus: str, what: str, told: dict[str, Any], protocol: str) -> Figure:
    detail = f"P {100 * told['P']:.1f} R {100 * told['R']:.1f}"
    return Figure(corpus=corpus, what=what, value=100 * told["F1"], of=told["gold"], detail=detail, protocol=protocol)


def _share(corpus: str, what: str, ratio: Ratio, protocol: str) -> Figure:
    return Figure(corpus=corpus, what=what, value=100 * ratio.figures()["share"], of=ratio.whole, protocol=protocol)
