"""Paragraphs: stretches of a part between blank lines, and lines that are paragraphs of their own.

Not sentences, and no judgement of what a paragraph says. A line break inside a block is a wrap when the next word
would not have fitted the line, else it ends a paragraph; an indented line always starts one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from pipeline.records import Furniture, Part, Span

_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_PARAGRAPH_SEPARATOR: Final = "\u2029"
# Above this many columns nobody wraps copy by hand or by machine (80 columns and some room).
_WIDEST_WRAP: Final = 100
# Newspaper columns are no narrower than this.
_NARROWEST_WRAP: Final = 30
# Copy wrapped by hand, or cut from a page, leaves its lines a little ragged.
_RAGGED: Final = 4
# A line that starts this far in starts a paragraph where its neighbours do not.
_INDENT: Final = re.compile(r"\t| {2,}|\u3000")


def find_paragraphs(text: str, parts: tuple[Part, ...]) -> list[Span]:
    """Return the paragraphs of all parts, in order; none reaches over a part's end."""
    return [paragraph for part in parts for paragraph in _of_part(text, part)]


def part_paragraphs(text: str, paragraphs: Sequence[Span], furniture: Sequence[Furniture]) -> Iterator[Span]:
    """Yield the paragraphs, each cut where furniture inside it begins and ends: a slug, a byline, MORE at its end."""
    cuts = sorted({at for piece in furniture for at in (piece.start, piece.end)})
    for paragraph in paragraphs:
        inside = cuts[bisect_right(cuts, paragraph.start) : bisect_left(cuts, paragraph.end)]
        for start, end in pairwise((paragraph.start, *inside, paragraph.end)):
            stretch = _inked(text, start, end)
            if stretch is not None:
                yield stretch


def _of_part(text: str, part: Part) -> Iterator[Span]:
    lines = [_inked(text, line.start(), line.end()) for line in _LINE.finditer(text, part.start, part.end)]
    inked = [line for line in lines if line is not None]
    if not inked:
        return
    width = _wrap_width(text, inked)
    start: int | None = None
    for line, following in zip(inked, [*inked[1:], None], strict=True):
        start = line.start if start is None else start
        if following is None or not _wrapped(text, line, following, width):
            yield Span(start, line.end)
            start = None


def _inked(text: str, start: int, end: int) -> Span | None:
    """Cut white space off both ends; None for a blank line."""
    line = text[start:end]
    left = len(line) - len(line.lstrip())
    return Span(start + left, start + len(line.rstrip())) if left < len(line) else None


def _wrap_width(text: str, lines: list[Span]) -> int:
    """Return the column the copy was wrapped at, 0 where its lines are paragraphs."""
    width = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    inner = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    forced = sum(_full(text, a, b, width) for a, b in inner)
    return width if 2 * forced > len(inner) else 0


def _adjacent(text: str, line: Span, following: Span) -> bool:
    """Tell whether just one line break and no indent lies between."""
    breaks = [*_BREAK.finditer(text, line.end, following.start)]
    return (
        len(breaks) == 1
        and breaks[0][0] != _PARAGRAPH_SEPARATOR
        and not _INDENT.match(text, breaks[0].end(), following.start)
    )


def _full(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of the following line would not have fitted this one."""
    word = text[following.start : min(following.end, following.start + width)].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width - _RAGGED


def _wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    return width > 0 and _adjacent(text, line, following) and _full(text, line, following, width)
