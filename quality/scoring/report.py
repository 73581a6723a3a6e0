"""A score as lines to read: what was asked, the figures, and the protocol of each in one line.

A choice of the figures; all of them stand in the JSON (`Scored.figures`), whose names are those of the protocols.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quality.scoring import names as of_names
from quality.scoring.events import SLOTS, score_events
from quality.scoring.files import EVENTS, NAMES, QUOTES, SEGMENTS, read_pairs
from quality.scoring.names import score_names
from quality.scoring.quotes import score_quotes
from quality.scoring.segmentation import score_segments

Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """One run: how many articles, how many of them without a prediction, and every figure."""

    articles: int
    missing: int
    figures: Figures


def names(gold: Path, predictions: Path, where: str | None, rounds: int) -> Scored:
    """Score names."""
    read = read_pairs(gold, predictions, NAMES, where)
    score = score_names(read.pairs)
    told: Figures = {
        measure: {
            kind: score.tallies[measure, kind].figures(rounds if kind == of_names.ALL else 0, read.names)
            for kind in (*of_names.SCORED, of_names.ALL)
        }
        for measure in of_names.MEASURES
    }
    return Scored(len(read.pairs), read.missing, told | {"types": dict(score.mistyped)})


def quotes(gold: Path, predictions: Path, where: str | None, rounds: int) -> Scored:
    """Score attributions."""
    read = read_pairs(gold, predictions, QUOTES, where)
    return Scored(len(read.pairs), read.missing, score_quotes(read.pairs).figures(rounds, read.names))


def events(gold: Path, predictions: Path, where: str | None, rounds: int) -> Scored:
    """Score events."""
    read = read_pairs(gold, predictions, EVENTS, where)
    return Scored(len(read.pairs), read.missing, score_events(read.pairs).figures(rounds, read.names))


def segmentation(gold: Path, predictions: Path, where: str | None, rounds: int) -> Scored:
    """Score the layout."""
    read = read_pairs(gold, predictions, SEGMENTS, where)
    return Scored(len(read.pairs), read.missing, score_segments(read.pairs).figures(rounds, read.names))


SCORERS: Final[Mapping[str, Callable[[Path, Path, str | None, int], Scored]]] = {
    "names": names,
    "quotes": quotes,
    "events": events,
    "segmentation": segmentation,
}


def lines(what: str, told: Figures) -> Iterator[str]:
    """Yield the lines to print of one scorer's figures."""
    yield from _LINES[what](told)


def _row(label: str, figures: Figures, protocol: str) -> str:
    bounds = figures.get("F1_95")
    interval = f" [{100 * bounds[0]:.1f}, {100 * bounds[1]:.1f}]" if bounds else ""
    return (
        f"{label:<28} P {100 * figures['P']:5.1f}  R {100 * figures['R']:5.1f}  F1 {100 * figures['F1']:5.1f}{interval}"
        f"  of {figures['gold']:>6,}, {figures['pred']:>6,} predicted  {protocol}"
    )


def _share(label: str, figures: Figures, protocol: str) -> str:
    return f"{label:<28} {100 * figures['share']:5.1f} %  ({figures['n']:,} of {figures['of']:,})  {protocol}"


def _names_lines(told: Figures) -> Iterator[str]:
    for kind in (*of_names.SCORED, of_names.ALL):
        yield _row(f"exact, {kind}", told["exact"][kind], "same start, end and type, both trimmed")
    yield _row("overlap", told["overlap"][of_names.ALL], "same type and a character in common, one to one")
    yield _row("span", told["span"][of_names.ALL], "same start and end, whatever the type")


def _quotes_lines(told: Figures) -> Iterator[str]:
    for role, measures in told["spans"].items():
        yield _row(f"{role}, exact", measures["exact"]["all"], "distinct stretches, same start and end")
    whole = told["attributions"]["iou>=.5"]
    for group in ("all", "direct", "mixed", "indirect"):
        yield _row(f"attributions, {group}", whole[group]["content"], "contents share half of their union, one to one")
    yield _share("indirect, speech cue", whole["indirect, speech cue"], "recall, of those with a verb of speech as cue")
    yield _share(
        "speaker of these", whole["all"]["given"]["speaker+n"], "of matched ones: spans overlap, or same head name"
    )
    for group in ("all", ">=5 words"):
        marked = told["direct"]["iou>.8"][group]
        yield _row(f"quoted, {group}", marked["found"], "stretches inside double marks, .8 of their union shared")
        yield _share(
            "  speaker of these", marked["given"]["speaker+n"], "of matched ones: spans overlap, or same head name"
        )
        yield _row("  both right", marked["e2e"], "a match counts only if its speaker is right")


def _events_lines(told: Figures) -> Iterator[str]:
    shown = {
        "found": "triggers overlap, or same type within 80 characters and a shared participant",
        "typed": "and of the same type",
        "who_whom": "and both participant lists agree by overlap",
        **dict.fromkeys(SLOTS, "slot of events of the right type, by overlap"),
    }
    for name, protocol in shown.items():
        row = told[name]
        bounds = row.get("f1_95")
        interval = f" [{bounds[0]}, {bounds[1]}]" if bounds else ""
        yield (
            f"{name:<28} P {row['p']:5.1f}  R {row['r']:5.1f}  F1 {row['f1']:5.1f}{interval}  of {row['gold']:>6,}"
            f"  {protocol}"
        )
    yield f"{'realis':<28} {told['real_macro_f1']:5.1f}    F1 by class over matched events, mean of the classes"
    yield f"{'mode':<28} {told['mode_accuracy']:5.1f} %  right, of events of the right type with a mode"
    yield f"{'false alarm':<28} {told['false_alarm']:5.1f} %  of predicted actual events: match none, or one not actual"


def _segmentation_lines(told: Figures) -> Iterator[str]:
    shown = {
        "sentence ends": "offsets of ends",
        "sentences": "start and end both exact",
        "tokens": "start and end both exact",
        "sections": "agency by its short name, start within 40 characters",
    }
    for name, protocol in shown.items():
        yield _row(name, told[name], protocol) if name in told else f"{name:<28} in no prediction, or in no gold"
    if "dateline" in told:
        yield _share("dateline", told["dateline"], "place and agency exact, or none in both")
    else:
        yield f"{'dateline':<28} in no prediction, or in no gold"


_LINES: Final[Mapping[str, Callable[[Figures], Iterator[str]]]] = {
    "names": _names_lines,
    "quotes": _quotes_lines,
    "events": _events_lines,
    "segmentation": _segmentation_lines,
}
