"""Whose words a place of the text stands in: the quotes that hold it, outermost first.

Rule: quotes nest by their `within`; the innermost is found by bisection, so an article of quotes costs no more a word.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from pipeline.records import Quote, Span

_SIBLINGS: Final = 16  # quotes that may begin and end between an outer one's start and the place asked for
_DEPTH: Final = 16


class Holders:
    """Looks places up among an article's quotes."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._spans = sorted((span.start, -span.end, at) for at, quote in enumerate(quotes) for span in quote.content)
        self._numbers = {quote.id: at for at, quote in enumerate(quotes)}
        self._outer = [quote.within for quote in quotes]

    def chain(self, place: Span) -> tuple[int, ...]:
        """Return the indices of the quotes whose content holds a place, outermost first."""
        inner = self._innermost(place)
        found: list[int] = []
        while inner is not None and len(found) < _DEPTH and inner not in found:
            found.append(inner)
            inner = self._numbers.get(self._outer[inner] or "")
        return tuple(reversed(found))

    def _innermost(self, place: Span) -> int | None:
        last = bisect_right(self._spans, (place.start, 0, len(self._outer)))
        for start, minus_end, at in reversed(self._spans[max(0, last - _SIBLINGS) : last]):
            if start <= place.start and place.end <= -minus_end:
                return at
        return None
