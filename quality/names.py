"""Names measured: by three types on the corpora nothing is trained on, by our seven on the held-back articles.

Each by what the annotator marks and by the mentions of the records. Only counts; the scorer is in `scoring/names.py`.
"""

from collections.abc import Iterator
from typing import Any, Final

from quality.figures import Figure
from quality.readings import Reading, read_corpus, read_held_back
from quality.scoring.counts import Counts, Tally
from quality.scoring.files import NAMES, side_by_side
from quality.scoring.names import ALL, SCORED, score_names

CORPORA: Final = ("conllpp", "worldwide", "ieer", "unerpud", "unerewt", "gumnews")
WHOSE: Final = ("annotator", "records")
_THREE: Final = "exact span and type, trimmed; PER ORG LOC (GPE, LOC and FAC are LOC), other types dropped"
_SEVEN: Final = "exact span and type, nothing trimmed; seven types of our guidelines"
_DERIVED: Final = "; gold names derived from noun phrases: only to compare systems"


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield every figure, of every so many articles."""
    for name in CORPORA:
        corpus = f"corpora/{name}.dev"
        readings = read_corpus(corpus, step)
        if readings is None:
            yield Figure(corpus=corpus, what="names", value=None)
            continue
        protocol = _THREE + (_DERIVED if name == "gumnews" else "")
        for whose in WHOSE:
            yield _by_three(corpus, whose, readings, protocol)
    held = read_held_back(step)
    if held is None:
        yield Figure(corpus="training/w*/articles", what="names of the held-back fifth", value=None)
        return
    for part, readings in (("held back", held), *_by_set(held)):
        for whose in WHOSE:
            yield _by_seven(part, whose, readings)


def _by_set(held: list[Reading]) -> Iterator[tuple[str, list[Reading]]]:
    for name in ("wire", "wikinews"):
        yield f"held back, {name}", [one for one in held if one.gold["doc_id"].startswith(f"{name}/")]


def _by_three(corpus: str, whose: str, readings: list[Reading], protocol: str) -> Figure:
    predictions = (getattr(reading, whose) for reading in readings)
    score = score_names(side_by_side((reading.gold for reading in readings), predictions, NAMES).pairs)
    totals = {kind: score.tallies["exact", kind].total() for kind in (*SCORED, ALL)}
    return _figure(corpus, whose, totals, ALL, protocol)


def _by_seven(corpus: str, whose: str, readings: list[Reading]) -> Figure:
    tallies: dict[str, Tally] = {ALL: Tally()}
    for reading in readings:
        gold, found = _marked(reading.gold), _marked(getattr(reading, whose))
        for kind in (ALL, *{name[2] for name in gold | found}):
            wanted, given = (
                side if kind == ALL else {name for name in side if name[2] == kind} for side in (gold, found)
            )
            shared = len(wanted & given)
            counts = Counts(shared, len(given), shared, len(wanted))
            tallies.setdefault(kind, Tally()).add(reading.gold["doc_id"], counts)
    return _figure(corpus, whose, {kind: tally.total() for kind, tally in tallies.items()}, ALL, _SEVEN)


def _marked(article: Any) -> set[tuple[int, int, str]]:
    return {(name["start"], name["end"], name["type"]) for name in article.get("entities") or ()}


def _figure(corpus: str, whose: str, totals: dict[str, Counts], among: str, protocol: str) -> Figure:
    total = totals[among]
    kinds = " ".join(f"{kind} {100 * counts.f1:.1f}" for kind, counts in sorted(totals.items()) if kind != among)
    return Figure(
        corpus=corpus,
        what=f"names F1, {whose}",
        value=100 * total.f1,
        of=total.gold,
        detail=f"P {100 * total.precision:.1f} R {100 * total.recall:.1f} {kinds}",
        protocol=protocol,
    )
