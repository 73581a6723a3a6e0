"""Windows: runs of whole sentences, as many as the net reads at once, ending where a paragraph ends if one does nearby.

A sentence longer than a window is cut behind a mark (`_SAFE`) and the article says so; nothing is left out. Windows
never overlap: each token is read once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

WINDOW_TOKENS: Final = 128
WINDOW_PIECES: Final = 224


class Room(NamedTuple):
    """How much a reader takes at once, in tokens and in word pieces."""

    tokens: int
    pieces: int


# What the net reads.
NET: Final = Room(WINDOW_TOKENS, WINDOW_PIECES)
# A window at least this full ends at a paragraph's end rather than begin another paragraph it cannot finish.
_FULL_ENOUGH: Final = 0.6
# Tokens a long sentence may be cut behind, the safest first.
_SAFE: Final = (frozenset(";:"), frozenset({",", "--", "–", "—", ")"}))
# A cut is looked for in the last part of what fits.
_LOOKED_BACK: Final = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence or a part of one: tokens `[start, end)`; whether a paragraph starts there, whether it was cut."""

    start: int
    end: int
    opens_paragraph: bool
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """Stretches read together, in text order."""

    stretches: tuple[Stretch, ...]

    @property
    def start(self) -> int:
        """The first token."""
        return self.stretches[0].start

    @property
    def end(self) -> int:
        """Behind the last token."""
        return self.stretches[-1].end


def cut_long(stretch: Stretch, tokens: Sequence[str], pieces: Sequence[int], room: Room = NET) -> list[Stretch]:
    """Cut a sentence that does not fit a window at safe places."""
    parts: list[Stretch] = []
    start = stretch.start
    while start < stretch.end:
        end = _fitting(start, stretch.end, pieces, room)
        if end < stretch.end:
            end = _safe_cut(start, end, tokens)
        is_cut = bool(parts) or end < stretch.end
        parts.append(Stretch(start, end, stretch.opens_paragraph and not parts, is_cut))
        start = end
    return parts


def _fitting(start: int, end: int, pieces: Sequence[int], room: Room) -> int:
    """Return how far from `start` a window reaches, one token at least."""
    left = room.pieces
    at = start
    while at < end and at - start < room.tokens and left >= pieces[at]:
        left -= pieces[at]
        at += 1
    return max(at, start + 1)


def _safe_cut(start: int, end: int, tokens: Sequence[str]) -> int:
    lowest = start + (end - start) // _LOOKED_BACK
    for marks in _SAFE:
        for at in range(end, lowest, -1):
            if tokens[at - 1] in marks:
                return at
    return end


def fill_windows(stretches: Sequence[Stretch], pieces: Sequence[int], room: Room = NET) -> list[Window]:
    """Put stretches, each of which fits, into windows. `pieces` tells how many word pieces each token has."""
    windows: list[Window] = []
    held: list[Stretch] = []
    tokens = weight = 0
    for stretch in stretches:
        more = sum(pieces[stretch.start : stretch.end])
        size = stretch.end - stretch.start
        is_full = tokens + size > room.tokens or weight + more > room.pieces
        if held and (is_full or (stretch.opens_paragraph and tokens >= _FULL_ENOUGH * room.tokens)):
            windows.append(Window(tuple(held)))
            held, tokens, weight = [], 0, 0
        held.append(stretch)
        tokens += size
        weight += more
    return [*windows, Window(tuple(held))] if held else windows
