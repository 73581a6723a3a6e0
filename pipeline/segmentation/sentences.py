"""Sentences within a paragraph: where a stop, with the marks that close behind it, is followed by a new start.

Not across paragraphs: each ends its last sentence, so headlines and list lines need no stop. A closing quotation mark
belongs to the sentence before it. What a stop means is decided in `stops.py`; lines that were run together without one
are found by `run_together.py`.
"""

from collections.abc import Iterator

from pipeline.records import Span
from pipeline.segmentation.run_together import find_line_ends
from pipeline.segmentation.stops import STOP, ends_sentence, read_stop


def find_sentences(text: str, paragraph: Span, kept: Span | None = None) -> list[Span]:
    """Return the sentences of one paragraph. No sentence ends inside `kept`, a stretch such as a dateline."""
    sentences: list[Span] = []
    start = paragraph.start
    for end, following in sorted([*find_line_ends(text, paragraph), *_stops(text, paragraph, kept)]):
        if end > start and not (kept is not None and kept.start <= end < kept.end):
            sentences.append(Span(start, end))
            start = following
    sentences.append(Span(start, paragraph.end))
    return sentences


def _stops(text: str, paragraph: Span, kept: Span | None) -> Iterator[tuple[int, int]]:
    """Yield where a stop ends a sentence and where the next begins, in order."""
    last = paragraph.start
    for found in STOP.finditer(text, paragraph.start, paragraph.end):
        if kept is not None and kept.start <= found.start() < kept.end:
            continue
        if ends_sentence(read_stop(text, last, found, paragraph.end)):
            last = found.end()
            yield found.end("closers"), last
