"""Our attributions as polnear would mark them: its annotators drew ends elsewhere than our guidelines do.

General grammar by the annotator's tags and trees, no word by itself; every rule kept was measured to help. Contents are
left as they are: the two guidelines agree on them. A figure is told both ways, so that a convention is never taken for
an error, nor an error for a convention.

    cue     takes the auxiliaries and adverbs beside its verb ("has said", "also told", "said again") and a colon right
            behind; leaves out an addressee and a prepositional phrase at its end ("told reporters", "said in a letter")
    source  takes the comma that closes its apposition ("Ann Lee, the mayor,")
"""

from bisect import bisect_left
from collections.abc import Collection, Mapping
from typing import Any, Final

from pipeline.annotator import Annotation
from pipeline.records import Segmented, Span
from quality.readings import Line, Reading

PROTOCOL: Final = (
    "as polnear marks: cues with auxiliaries, adverbs and a colon, without addressee and prepositional phrase; "
    "sources with the comma that closes an apposition; rules chosen on this half, so look at another for proof"
)
_AUXILIARIES: Final = frozenset(("aux", "cop"))
_ADVERB: Final = "advmod"
_ADDRESSEE: Final = "iobj"
_OBLIQUE: Final = "obl"
_ASKING: Final = "WRB"  # "when", "how": they open a clause


def as_polnear(reading: Reading, line: Mapping[str, Any]) -> Line:
    """Return a prediction of an article with its cues and sources marked so."""
    if reading.segmented is None:
        return dict(line)
    marker = _Marker(reading.segmented, reading.annotation)
    begun = {start for quote in line["quotes"] for start, _ in quote["content"]}
    return {
        **line,
        "quotes": [
            {
                **quote,
                "cue": [marker.cue(Span(*span), begun) for span in quote["cue"]],
                "speaker": [marker.source(Span(*span)) for span in quote["speaker"]],
            }
            for quote in line["quotes"]
        ],
    }


class _Marker:
    """Moves the ends of stretches of one article."""

    def __init__(self, segmented: Segmented, annotation: Annotation) -> None:
        self._text, self._tokens = segmented.text, segmented.tokens
        self._starts = [token.start for token in segmented.tokens]
        self._pos, self._heads, self._deps = annotation.pos, annotation.head, annotation.dep

    def cue(self, span: Span, contents: Collection[int]) -> Span:
        """Return a cue as polnear marks it; `contents` are the places contents begin at, which it never takes."""
        first, last = self._within(span)
        last = self._without_closing_phrases(first, last)
        while first > 0 and self._is_beside_verb(first - 1, first, last):
            first -= 1
        while last < len(self._tokens) and self._starts[last] not in contents and self._is_adverb(last, first, last):
            last += 1
        return self._span(first, last + self._is(":", last))

    def source(self, span: Span) -> Span:
        """Return a source as polnear marks it."""
        first, last = self._within(span)
        has_apposition = any(self._is(",", at) for at in range(first, last))
        return self._span(first, last + (has_apposition and self._is(",", last)))

    def _within(self, span: Span) -> tuple[int, int]:
        """Return the range of tokens a stretch begins and ends with."""
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

    def _span(self, first: int, last: int) -> Span:
        return Span(self._tokens[first].start, self._tokens[last - 1].end)

    def _is(self, mark: str, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].of(self._text) == mark

    def _is_beside_verb(self, at: int, first: int, last: int) -> bool:
        is_auxiliary = self._deps[at] in _AUXILIARIES and first <= self._heads[at] < last
        return is_auxiliary or self._is_adverb(at, first, last)

    def _is_adverb(self, at: int, first: int, last: int) -> bool:
        return self._deps[at] == _ADVERB and self._pos[at] != _ASKING and first <= self._heads[at] < last

    def _without_closing_phrases(self, first: int, last: int) -> int:
        """Return the end of a cue without the addressees and prepositional phrases that close it."""
        cut = self._cut(first, last)
        while cut < last:
            last, cut = cut, self._cut(first, cut)
        return last

    def _cut(self, first: int, last: int) -> int:
        """Return where the phrase that ends at `last` begins, if it is one that is left out."""
        for at in self._upwards(last - 1, first, last):
            head = self._heads[at]
            if self._deps[at] in {_ADDRESSEE, _OBLIQUE} and first <= head < at:
                begin = min(one for one in range(first, last) if at in self._upwards(one, first, last))
                if self._deps[at] == _ADDRESSEE or self._deps[begin] == "case":
                    return begin
        return last

    def _upwards(self, at: int, first: int, last: int) -> list[int]:
        """Return a token and those above it, as long as they lie in the range."""
        path = []
        while first <= at < last:
            path.append(at)
            at = self._heads[at]
        return path
