"""Attributions as they are compared: one unit each, its content one set of characters, its kind derived.

The kind is derived on both sides by the marks (`MarkedText.kind_of`), never taken from a system. A prediction with half
its content or more in stretches the annotators were unsure of, and which matches no gold content at half, is taken out
before everything else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pipeline.records import Span
from quality.scoring.articles import AttributionsOf
from quality.scoring.counts import pair_best
from quality.scoring.marked_text import Kind, MarkedText
from quality.scoring.word_lists import SPEECH

HALF: Final = 0.5
_THIRD: Final = 0.3
_MOST: Final = 0.8
_LETTERS: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One attribution. `said`: the kind its system gives; `is_speech`: its cue holds a verb of speech."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    who: str
    said: str | None
    kind: Kind
    characters: frozenset[int]
    is_speech: bool

    def spans(self, role: str) -> tuple[Span, ...]:
        """Return the stretches of a role: content, cue or source."""
        spans: tuple[Span, ...] = getattr(self, role)
        return spans


class Overlap(NamedTuple):
    """How far a gold and a found stretch or content agree: shared / union, shared / gold, and which two they are."""

    iou: float
    covered: float
    gold: int
    found: int


# How far two stretches or contents must agree to be a match, by the measure's name.
ENOUGH: Final[Mapping[str, Callable[[Overlap], bool]]] = {
    "iou>=.5": lambda overlap: overlap.iou >= HALF,
    "iou>.3": lambda overlap: overlap.iou > _THIRD,
    "iou>.8": lambda overlap: overlap.iou > _MOST,
    "ggt>.3": lambda overlap: overlap.covered > _THIRD,
    "ggt>.8": lambda overlap: overlap.covered > _MOST,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: gold and found units, and every two contents that share a character. `dropped` were unsure."""

    name: str
    text: MarkedText
    gold: tuple[Unit, ...]
    found: tuple[Unit, ...]
    overlaps: tuple[Overlap, ...]
    dropped: int


def compare(article: AttributionsOf, prediction: AttributionsOf) -> Compared:
    """Make an article and its prediction ready to be scored."""
    text = MarkedText(article.text)
    gold, found = units_of(text, article), units_of(text, prediction)
    overlaps = content_overlaps(gold, found)
    kept = _sure(found, overlaps, text.characters(article.discuss or ()))
    dropped = len(found) - len(kept)
    if dropped:
        overlaps = content_overlaps(gold, kept)
    return Compared(article.doc_id, text, gold, kept, overlaps, dropped)


def units_of(text: MarkedText, article: AttributionsOf) -> tuple[Unit, ...]:
    """Return an article's attributions that have a content."""
    units: list[Unit] = []
    for one in article.quotes or ():
        content = text.tidy(one.content)
        if content:
            said = " ".join(span.of(text.text) for span in one.cue or ()).lower()
            units.append(
                Unit(
                    content=content,
                    cue=text.tidy(one.cue),
                    source=text.tidy(one.speaker),
                    who=one.named,
                    said=one.kind,
                    kind=text.kind_of(content),
                    characters=text.characters(content),
                    is_speech=not SPEECH.isdisjoint(_LETTERS.findall(said)),
                )
            )
    return tuple(units)


def content_overlaps(gold: Sequence[Unit], found: Sequence[Unit]) -> tuple[Overlap, ...]:
    """Return every gold and found content that share a character."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(found):
        for char in unit.characters:
            places[char].append(number)
    overlaps: list[Overlap] = []
    for mine, unit in enumerate(gold):
        shared = Counter(theirs for char in unit.characters if char in places for theirs in places[char])
        size = len(unit.characters)
        overlaps += [
            Overlap(count / (size + len(found[theirs].characters) - count), count / size, mine, theirs)
            for theirs, count in shared.items()
        ]
    return tuple(overlaps)


def span_overlaps(text: MarkedText, gold: Sequence[Span], found: Sequence[Span]) -> list[Overlap]:
    """Return every gold and found stretch that share a character; both are in order."""
    overlaps: list[Overlap] = []
    for mine, one in enumerate(gold):
        for theirs, other in enumerate(found):
            if other.start >= one.end:
                break
            shared = text.shared(one, other)
            if shared:
                size = text.size(*one)
                overlaps.append(Overlap(shared / (size + text.size(*other) - shared), shared / size, mine, theirs))
    return overlaps


def pair_where(overlaps: Iterable[Overlap], test: Callable[[Overlap], bool]) -> dict[int, int]:
    """Pair gold and found one to one where their overlap is enough, the largest first."""
    return pair_best((one.iou, one.gold, one.found) for one in overlaps if test(one))


def _sure(found: tuple[Unit, ...], overlaps: Iterable[Overlap], unsure: frozenset[int]) -> tuple[Unit, ...]:
    if not unsure:
        return found
    safe = {overlap.found for overlap in overlaps if overlap.iou >= HALF}
    return tuple(
        unit
        for at, unit in enumerate(found)
        if at in safe or len(unit.characters & unsure) < HALF * len(unit.characters)
    )
