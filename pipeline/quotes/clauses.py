"""Clauses: an article read as units in which every stretch inside marks is one item.

A unit is a sentence, or the sentences that one stretch ties together. Reading "A. B," he said as a clause needs the
stretch folded away; what is inside it is the speaker's grammar, not the reporter's. Holds positions only, decides
nothing.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.marks import Stretch
from pipeline.records import Annotated, Span

QUOTED: Final = " "  # stands in `lows` for a folded stretch; no token holds white space


class Unit:
    """Items of one unit: token numbers, or `-1 - stretch` for a folded stretch; `lows` has them in lower case."""

    __slots__ = ("items", "lows", "number", "paragraph", "stretches", "strings", "words")

    def __init__(self, words: Words, stretches: Sequence[Stretch], items: list[int], number: int) -> None:
        self.words = words
        self.stretches = stretches
        self.items = items
        self.number = number
        self.lows = [words.lowers[item] if item >= 0 else QUOTED for item in items]
        self.strings = [words.strings[item] if item >= 0 else QUOTED for item in items]
        first = items[0]
        self.paragraph = words.paragraph_of[first if first >= 0 else words.at(stretches[-1 - first].span.start)]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of items `[first, last)`."""
        return Span(self.extent(first).start, self.extent(last - 1).end)

    def extent(self, index: int) -> Span:
        """Return the characters of one item."""
        item = self.items[index]
        return self.words.spans[item] if item >= 0 else self.stretches[-1 - item].span

    def stretch(self, index: int) -> int:
        """Return the number of the stretch folded at an item."""
        return -1 - self.items[index]

    def low(self, index: int) -> str:
        """Return an item's word in lower case; empty outside the unit."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def is_quoted(self, index: int) -> bool:
        """Tell whether an item is a folded stretch."""
        return self.low(index) == QUOTED

    def is_capital(self, index: int) -> bool:
        """Tell whether an item is a capitalised word."""
        return 0 <= index < len(self.strings) and self.strings[index][0].isupper()


def find_units(annotated: Annotated, words: Words, stretches: Sequence[Stretch]) -> list[Unit]:
    """Return the units of an article in order, without datelines, section markers and furniture."""
    inside = [-1] * len(words.starts)
    for number, stretch in enumerate(stretches):
        if stretch.within is None:
            first, last = words.within(stretch.span)
            inside[first:last] = [number] * (last - first)
    skipped = _skipped(annotated, words)
    units: list[Unit] = []
    items: list[int] = []
    for number, (first, last) in enumerate(words.sentences):
        items.extend(_items(first, last, inside, skipped, items))
        if _goes_on(number, last, words, inside):
            continue
        if items:
            units.append(Unit(words, stretches, items, len(units)))
        items = []
    if items:
        units.append(Unit(words, stretches, items, len(units)))
    return units


def _items(first: int, last: int, inside: list[int], skipped: bytearray, before: list[int]) -> list[int]:
    items: list[int] = []
    folded = -1 - before[-1] if before and before[-1] < 0 else -1
    for token in range(first, last):
        stretch = inside[token]
        if stretch >= 0:
            if stretch != folded:
                items.append(-1 - stretch)
            folded = stretch
        else:
            folded = -1
            if not skipped[token]:
                items.append(token)
    return items


def _goes_on(number: int, last: int, words: Words, inside: list[int]) -> bool:
    """Tell whether a stretch ties a sentence to the next."""
    return (
        0 < last < len(inside)
        and inside[last - 1] >= 0
        and inside[last - 1] == inside[last]
        and number + 1 < len(words.sentences)
    )


def _skipped(annotated: Annotated, words: Words) -> bytearray:
    skipped = bytearray(len(words.starts))
    spans = [(piece.start, piece.end) for piece in annotated.furniture]
    spans += [section.marker for section in annotated.sections if section.marker]
    if annotated.dateline:
        spans.append((annotated.dateline.start, annotated.dateline.end))
    for span in spans:
        first, last = words.within(span)
        skipped[first:last] = b"\1" * (last - first)
    return skipped
