"""Events scored, one to one, by trigger or by what else they have in common.

A predicted event matches a gold one when their triggers overlap, or when both have the same type, their triggers lie
within 80 characters and they share a participant; overlapping triggers first, the same type first among those.
    found        an event matched, whatever its type
    typed        matched, and of the same type
    who_whom     typed, and both participant lists agree: each gold actor (recipient) overlapped by a predicted one and
                 none predicted beside; an empty list must be empty on both sides
    real         matched events of the right realis: F1 by class, and its mean over the classes present in gold
    slots        P, R, F1 of actor, recip, where, when and counts over typed events, by overlap
    false_alarm  predicted actual events that match a gold one which is not actual, or none, of all predicted actual
In per cent, rounded to a tenth.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.records import Span
from quality.scoring.articles import Event, EventsOf
from quality.scoring.counts import Counts, Tally

SLOTS: Final = ("actor", "recip", "where", "when", "counts")
ACTUAL: Final = "actual"
NEAR: Final = 80  # characters
# What an event may be matched by, and what counts it.
MATCHES: Final = {"found": "matched", "typed": "typed", "who_whom": "who"}
Sides = tuple[int, int, int]  # right, predicted, gold


@dataclass(slots=True)
class EventScore:
    """Counts by what is asked: right, predicted and gold; for slots also what of the predictions was right."""

    counts: Counter[str] = field(default_factory=Counter)
    types: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    realis: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    slots: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, article: str, gold: Sequence[Event], found: Sequence[Event]) -> None:
        """Count one article."""
        pairs = pair_events(gold, found)
        before = self.counts.copy()
        self.counts.update(gold=len(gold), found=len(found), matched=len(pairs))
        for event in gold:
            self.types[event.type]["gold"] += 1
        for event in found:
            self.types[event.type]["found"] += 1
        self._add_alarms(found, {theirs: gold[mine] for mine, theirs in pairs})
        for mine, theirs in pairs:
            self._add_pair(gold[mine], found[theirs])
        for name, right in MATCHES.items():
            more = self.counts[right] - before[right]
            self.tallies[name].add(article, Counts(more, len(found), more, len(gold)))

    def _add_alarms(self, found: Sequence[Event], matches: dict[int, Event]) -> None:
        for at, event in enumerate(found):
            if event.real == ACTUAL:
                self.counts["actual"] += 1
                self.counts["false"] += at not in matches or matches[at].real != ACTUAL

    def _add_pair(self, gold: Event, found: Event) -> None:
        self.realis[gold.real]["gold"] += 1
        self.realis[found.real]["found"] += 1
        self.realis[gold.real]["right"] += gold.real == found.real
        if gold.type != found.type:
            return
        self.counts["typed"] += 1
        self.types[gold.type]["right"] += 1
        self.counts["who"] += all(_agree(gold.slot(slot), found.slot(slot)) for slot in SLOTS[:2])
        if gold.mode:
            self.counts.update(modes=1, modes_right=gold.mode == found.mode)
        for name in SLOTS:
            wanted, given = gold.slot(name), found.slot(name)
            self.slots[name].update(
                gold=len(wanted),
                found=len(given),
                gold_right=sum(_touches(span, given) for span in wanted),
                found_right=sum(_touches(span, wanted) for span in given),
            )

    def figures(self, rounds: int = 0, articles: Sequence[str] = ()) -> dict[str, Any]:
        """Return every figure by its name in the protocol; with `rounds`, intervals of the first three."""
        counts = self.counts
        told: dict[str, Any] = {
            name: _f1((counts[right], counts["found"], counts["gold"])) for name, right in MATCHES.items()
        }
        for name in MATCHES if rounds else ():
            bounds = self.tallies[name].figures(rounds, articles)["F1_95"]
            told[name]["f1_95"] = [round(100 * bound, 1) for bound in bounds]
        types, realis = _by_class(self.types), _by_class(self.realis)
        told["types"] = {name: (row["f1"], row["gold"]) for name, row in types.items()}
        told["typed_macro_f1"] = _mean(row["f1"] for row in types.values())
        told["real_macro_f1"] = _mean(row["f1"] for row in realis.values())
        told["real"] = {name: row["f1"] for name, row in realis.items()}
        told["mode_accuracy"] = _percent(counts["modes_right"], counts["modes"])
        told |= {name: _slot(self.slots[name]) for name in SLOTS}
        return told | {"false_alarm": _percent(counts["false"], counts["actual"])}


def score_events(pairs: Iterable[tuple[EventsOf, EventsOf]]) -> EventScore:
    """Score articles, each with its prediction."""
    score = EventScore()
    for gold, found in pairs:
        score.add(gold.doc_id, gold.events or (), found.events or ())
    return score


def pair_events(gold: Sequence[Event], found: Sequence[Event]) -> list[tuple[int, int]]:
    """Pair the events of an article one to one."""
    candidates: list[tuple[int, int, int, int]] = []
    for mine, one in enumerate(gold):
        for theirs, other in enumerate(found):
            same, apart = one.type == other.type, abs(one.trigger.start - other.trigger.start)
            if one.trigger.touches(other.trigger):
                candidates.append((0 if same else 1, apart, mine, theirs))
            elif same and apart < NEAR and _share_participant(one, other):
                candidates.append((2, apart, mine, theirs))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, mine, theirs in sorted(candidates):
        if mine not in pairs and theirs not in taken:
            pairs[mine] = theirs
            taken.add(theirs)
    return list(pairs.items())


def _share_participant(one: Event, other: Event) -> bool:
    others = (*other.slot("actor"), *other.slot("recip"))
    return any(_touches(span, others) for span in (*one.slot("actor"), *one.slot("recip")))


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.touches(other) for other in others)


def _agree(gold: Sequence[Span], found: Sequence[Span]) -> bool:
    if not gold or not found:
        return not gold and not found
    return all(_touches(span, found) for span in gold) and all(_touches(span, gold) for span in found)


def _by_class(counts: dict[str, Counter[str]]) -> dict[str, dict[str, Any]]:
    return {name: _f1((row["right"], row["found"], row["gold"])) for name, row in sorted(counts.items()) if row["gold"]}


def _f1(sides: Sides) -> dict[str, Any]:
    right, found, gold = sides
    return _shares(right / found if found else 0.0, right / gold if gold else 0.0) | {
        "tp": right,
        "pred": found,
        "gold": gold,
    }


def _slot(row: Counter[str]) -> dict[str, Any]:
    precision = row["found_right"] / row["found"] if row["found"] else 0.0
    recall = row["gold_right"] / row["gold"] if row["gold"] else 0.0
    return _shares(precision, recall) | {"gold": row["gold"]}


def _shares(precision: float, recall: float) -> dict[str, Any]:
    both = precision + recall
    f1 = round(200 * precision * recall / both, 1) if both else 0.0
    return {"p": round(100 * precision, 1), "r": round(100 * recall, 1), "f1": f1}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _mean(values: Iterable[float]) -> float:
    told = list(values)
    return round(sum(told) / len(told), 1) if told else 0.0
