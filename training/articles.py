"""Reader of articles annotated in our own guidelines: spans of characters become labels of our own tokens.

Not a judge of the annotation, and no reader of files (`quality/corpora.py` is). Layers an article lacks stay None.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.records import Segmented
from quality.corpora import as_message
from training.examples import (
    CHAINS,
    EVENTS,
    NAME_LABELS,
    REALIS,
    UNMARKED,
    Example,
    Fit,
    chain_of,
)

Record = Mapping[str, Any]
Range = tuple[int, int]


def read_article(record: Record, fit: Fit) -> Example:
    """Return one article as an example."""
    segmented = as_message(record["text"])
    tokens = _Tokens(segmented, fit)
    example = as_example(segmented, record["doc_id"])
    length = len(example.tokens)
    example.names = _names(record["entities"], tokens, length)
    if record.get("quotes") is not None:
        example.chains = _attributions(record["quotes"], tokens, length)
    if record.get("events") is not None:
        example.chains = example.chains or {}
        _add_events(example, record["events"], tokens)
    return example


def as_example(segmented: Segmented, source: str) -> Example:
    """Return an article's tokens without layers."""
    text, spans = segmented.text, segmented.tokens
    starts = [span.start for span in spans]
    bounds = [
        (bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)) for sentence in segmented.sentences
    ]
    openings = {paragraph.start for paragraph in segmented.paragraphs}
    return Example(
        source=source,
        tokens=[span.of(text) for span in spans],
        spaced=[span.start == 0 or text[span.start - 1].isspace() for span in spans],
        sentences=bounds,
        paragraphs={at for at, sentence in enumerate(segmented.sentences) if sentence.start in openings},
    )


class _Tokens:
    """Finds the tokens a stretch of characters touches, and counts where the two differ."""

    def __init__(self, segmented: Segmented, fit: Fit) -> None:
        self._starts = [span.start for span in segmented.tokens]
        self._ends = [span.end for span in segmented.tokens]
        self._fit = fit

    def within(self, start: int, end: int) -> Range:
        """Return the range of tokens that share a character with `[start, end)`."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        self._fit.total += 1
        if first >= last or self._starts[first] != start or self._ends[last - 1] != end:
            self._fit.differing += 1
        return first, last


def _names(entities: Sequence[Record], tokens: _Tokens, length: int) -> list[int]:
    bits = [1] * length
    for entity in entities:
        start, end = tokens.within(entity["start"], entity["end"])
        for at in range(start, end):
            mark = "B" if at == start else "I"
            bits[at] = 1 << NAME_LABELS.index(f"{mark}-{entity['type']}")
    return bits


def _attributions(quotes: Sequence[Record], tokens: _Tokens, length: int) -> dict[str, list[int]]:
    fields = {"content": "content", "cue": "cue", "source": "speaker"}
    return {
        chain: chain_of([tokens.within(*span) for quote in quotes for span in quote[name] or ()], length)
        for chain, name in fields.items()
    }


def _add_events(example: Example, events: Sequence[Record], tokens: _Tokens) -> None:
    length = len(example.tokens)
    example.types, example.realis = [UNMARKED] * length, [UNMARKED] * length
    spans: list[Range] = []
    for event in events:
        start, end = tokens.within(*event["trigger"])
        spans.append((start, end))
        for at in range(start, end):
            if example.types[at] == UNMARKED:
                example.types[at] = EVENTS.index(event["type"])
                example.realis[at] = REALIS.index(event["real"])
    assert example.chains is not None  # noqa: S101  (set by the only caller)
    example.chains[CHAINS[3]] = chain_of(spans, length)
