"""Words: an article's tokens as strings, with the sentence and paragraph each stands in.

A view for reading, made anew by each room that needs it and never part of a record. It changes nothing: token `i` here
is token `i` of the record.
"""

from bisect import bisect_left, bisect_right

from pipeline.records import Segmented, Span


class Words:
    """Tokens of one article: `strings`, `lowers`, and token ranges of `sentences` (half-open)."""

    __slots__ = (
        "credits",
        "dateline",
        "lowers",
        "paragraph_of",
        "sentence_of",
        "sentences",
        "spans",
        "starts",
        "strings",
        "text",
    )

    def __init__(self, segmented: Segmented) -> None:
        self.text = text = segmented.text
        self.dateline = segmented.dateline
        self.credits = _credits(segmented)
        self.spans = segmented.tokens
        self.starts = [start for start, _ in self.spans]
        self.strings = [text[start:end] for start, end in self.spans]
        self.lowers = [string.lower() for string in self.strings]
        self.sentences = ranges(self.starts, segmented.sentences)
        self.sentence_of = owners(self.sentences, len(self.starts))
        self.paragraph_of = owners(ranges(self.starts, segmented.paragraphs), len(self.starts))

    def at(self, offset: int) -> int:
        """Return the first token that starts at or after a character offset."""
        return bisect_left(self.starts, offset)

    def within(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return the half-open range of tokens that start inside a span of characters."""
        return bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])

    def holding(self, offset: int) -> int:
        """Return the last token that starts at or before a character offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from token `first` to the end of token `last - 1`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])

    def is_glued(self, index: int) -> bool:
        """Tell whether token `index` follows the one before it without a space."""
        return index > 0 and self.spans[index - 1][1] == self.spans[index][0]


def _credits(segmented: Segmented) -> list[tuple[int, int]]:
    """Return where the copy speaks of itself: dateline, furniture, the markers of its sections."""
    found = [(piece.start, piece.end) for piece in segmented.furniture]
    found += [(marker[0], marker[1]) for section in segmented.sections if (marker := section.marker) is not None]
    if segmented.dateline is not None:
        found.append((segmented.dateline.start, segmented.dateline.end))
    return found


def ranges(starts: list[int], spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    """Return the token range of each span, in order."""
    found = []
    for start, end in spans:
        first = bisect_left(starts, start)
        found.append((first, bisect_left(starts, end, first)))
    return found


def owners(bounds: list[tuple[int, int]], count: int) -> list[int]:
    """Return for each token the index of the range it is in, -1 where it is in none."""
    owner = [-1] * count
    for index, (first, last) in enumerate(bounds):
        owner[first:last] = [index] * (last - first)
    return owner
