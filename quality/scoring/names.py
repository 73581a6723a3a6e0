"""Names scored by exact span and type.

Types, on both sides, whatever the case, become PER, ORG and LOC (`KINDS`); any other (nationality, work, date, title)
is dropped on both sides before anything is compared. Both sides are trimmed (`trimming.trim_name`); what trims to
nothing is dropped, and what trims to the same counts once.
    exact    same start, end and type
    overlap  same type and a character in common, one to one, largest intersection over union first
    span     same start and end, whatever the type: how much of the loss is typing
An optional gold name is out of the count unless matched, and then both sides are. Names of GUM are derived
(derived_names.py).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pipeline.records import Span
from quality.scoring.articles import Name, NamesOf
from quality.scoring.counts import Counts, Tally, pair_best
from quality.scoring.derived_names import derived_names
from quality.scoring.trimming import trim_name

SCORED: Final = ("PER", "ORG", "LOC")
ALL: Final = "micro"
DERIVED: Final = "gum/"  # articles of this prefix
MEASURES: Final = ("exact", "overlap", "span")
KINDS: Final[Mapping[str, str]] = {
    name: kind
    for kind, names in (
        ("PER", "per person people"),
        ("ORG", "org organization organisation"),
        ("LOC", "loc location gpe fac facility place city state state_or_province country geo"),
    )
    for name in names.split()
}

Key = tuple[int, int, str]
Candidates = Iterator[tuple[float, int, int]]


@dataclass(slots=True)
class NameScore:
    """Tallies by measure and type (`ALL` for all), and how often a type was taken for another."""

    tallies: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    mistyped: Counter[str] = field(default_factory=Counter)


def score_names(pairs: Iterable[tuple[NamesOf, NamesOf]]) -> NameScore:
    """Score articles, each with its prediction."""
    score = NameScore()
    for gold, found in pairs:
        _add(score, gold, found)
    return score


def _add(score: NameScore, article: NamesOf, prediction: NamesOf) -> None:
    marked = derived_names(article) if article.doc_id.startswith(DERIVED) else article.entities or ()
    names = _compared(marked, article.text)
    gold, found = list(names), list(_compared(prediction.entities or (), article.text))
    for measure, candidates in (
        ("exact", _exact(gold, found)),
        ("overlap", _overlapping(gold, found)),
        ("span", _same_span(gold, found)),
    ):
        pairs = pair_best(candidates)
        spare = {at for at, name in enumerate(gold) if names[name]}
        spare_found = {pairs[at] for at in spare if at in pairs}
        matched = {mine: theirs for mine, theirs in pairs.items() if mine not in spare}
        for kind in SCORED:
            wanted = {at for at, name in enumerate(gold) if name[2] == kind} - spare
            given = {at for at, name in enumerate(found) if name[2] == kind} - spare_found
            counts = Counts(len(given & set(matched.values())), len(given), len(wanted & matched.keys()), len(wanted))
            for row in (kind, ALL):
                score.tallies[measure, row].add(article.doc_id, counts)
        if measure == "span":
            kinds = ((gold[mine][2], found[theirs][2]) for mine, theirs in pairs.items())
            score.mistyped.update(f"{is_a} called {called}" for is_a, called in kinds if is_a != called)


def _compared(marked: Iterable[Name], text: str) -> dict[Key, bool]:
    """Return the names of a side as they are compared, and whether each is optional."""
    names: dict[Key, bool] = {}
    for name in marked:
        kind = KINDS.get(name.type.lower())
        if kind is None:
            continue
        start, end = trim_name(text, name.span)
        if start < end:
            key = (start, end, kind)
            names[key] = name.optional and names.get(key, True)
    return names


def _exact(gold: list[Key], found: list[Key]) -> Candidates:
    places = {name: at for at, name in enumerate(found)}
    yield from ((1.0, at, places[name]) for at, name in enumerate(gold) if name in places)


def _same_span(gold: list[Key], found: list[Key]) -> Candidates:
    places: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for at, name in enumerate(found):
        places[name[:2]].append(at)
    for mine, name in enumerate(gold):
        yield from ((2.0 if found[at][2] == name[2] else 1.0, mine, at) for at in places[name[:2]])


def _overlapping(gold: list[Key], found: list[Key]) -> Candidates:
    for mine, (start, end, kind) in enumerate(gold):
        for theirs, (begin, stop, called) in enumerate(found):
            if kind == called and Span(start, end).touches(Span(begin, stop)):
                shared = min(end, stop) - max(start, begin)
                yield shared / (max(end, stop) - min(start, begin)), mine, theirs
