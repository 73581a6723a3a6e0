"""A text with what the measures of attributions need: lengths without white space, and what stands inside marks.

Marks are read by a rule of their own, not the pipeline's: double quotation marks only, and every line end closes.
"""

from collections.abc import Collection, Iterable
from typing import Final, Literal

from pipeline.records import Span
from quality.scoring.trimming import shrink

Kind = Literal["direct", "mixed", "indirect"]
KINDS: Final[tuple[Kind, ...]] = ("direct", "mixed", "indirect")
# The share of its letters and digits inside marks from which a content is direct.
_DIRECT: Final = 0.9


def flags_of(text: str) -> bytearray:
    """Return 1 for each character inside double marks, the marks among them."""
    flags, is_open = bytearray(len(text)), False
    for at, char in enumerate(text):
        if char == "\n":
            is_open = False
        elif char in '"“”':
            flags[at] = 1
            is_open = char == "“" or (char == '"' and not is_open)
        else:
            flags[at] = is_open
    return flags


class MarkedText:
    """One article's text."""

    __slots__ = ("_sums", "flags", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.flags = flags_of(text)
        self._sums = [0]
        for char in text:
            self._sums.append(self._sums[-1] + (not char.isspace()))

    def size(self, start: int, end: int) -> int:
        """Count the characters of a stretch."""
        return self._sums[end] - self._sums[start] if end > start else 0

    def shared(self, one: Span, other: Span) -> int:
        """Count the characters two stretches share."""
        return self.size(max(one.start, other.start), min(one.end, other.end))

    def meet(self, some: Iterable[Span], others: Collection[Span]) -> bool:
        """Tell whether a stretch of one side shares a character with one of the other."""
        return any(self.shared(one, other) > 0 for one in some for other in others)

    def characters(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the places of the characters in some stretches."""
        return frozenset(at for start, end in spans for at in range(start, end) if not self.text[at].isspace())

    def tidy(self, spans: Iterable[Span] | None) -> tuple[Span, ...]:
        """Return stretches in order, each once, without white space at their ends or nothing but it."""
        shrunk = {shrink(self.text, span, "") for span in spans or ()}
        return tuple(sorted(span for span in shrunk if span.start < span.end))

    def kind_of(self, content: Iterable[Span]) -> Kind:
        """Return the kind of a content by the share of its letters and digits that stand inside marks."""
        letters = [at for start, end in content for at in range(start, end) if self.text[at].isalnum()]
        inside = sum(self.flags[at] for at in letters)
        if not inside:
            return "indirect"
        return "direct" if inside / len(letters) >= _DIRECT else "mixed"
