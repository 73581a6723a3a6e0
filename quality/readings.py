"""Articles of a corpus as the service reads them, one reading each, in the form the scorers take.

Both what the annotator marks by itself and what stands in the records a subscriber gets. An article that segmentation
refuses, or whose text it changes, counts as one nothing was found in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pipeline.annotator import Annotation, annotate
from pipeline.entities import join_names
from pipeline.errors import FeedError
from pipeline.exports.spans import as_spans
from pipeline.quotes import find_quotes
from pipeline.records import Segmented, Span
from quality.corpora import as_message, is_held_back, read_articles

Record = Mapping[str, Any]
Line = dict[str, Any]

OWN: Final = ("training/wire/articles", "training/wikinews/articles")


@dataclass(frozen=True, slots=True)
class Reading:
    """One article: its gold, what the annotator marked, and the records as one line of spans. Null where refused."""

    gold: Record
    segmented: Segmented | None
    annotation: Annotation
    records: Line

    @property
    def annotator(self) -> Line:
        """What the annotator marked, as a prediction."""
        found = self.annotation
        return {
            "doc_id": self.gold["doc_id"],
            "entities": [{"start": name.span.start, "end": name.span.end, "type": name.type} for name in found.names],
            "quotes": attributions_of(found.contents, found.cues, found.sources),
            "events": [{"type": one.type, "trigger": one.span, "real": one.realis} for one in found.triggers],
        }


def read(articles: Iterable[Record]) -> list[Reading]:
    """Read articles, each once."""
    return [_reading(article) for article in articles]


def read_corpus(name: str, step: int = 1) -> list[Reading] | None:
    """Read every so many articles of a corpus; null when it is absent."""
    articles = read_articles(name)
    return None if articles is None else read(articles[::step])


@cache
def read_held_back(step: int = 1) -> list[Reading] | None:
    """Read the held-back articles of our own guidelines, kept for every table of a run; null when a set is absent."""
    sets = [read_articles(name) for name in OWN]
    held = [article for articles in sets for article in articles or () if is_held_back(article["doc_id"])]
    return None if None in sets else read(held[::step])


def _reading(article: Record) -> Reading:
    empty = {"doc_id": article["doc_id"]}
    try:
        segmented = as_message(article["text"])
        if segmented.text != article["text"]:
            return Reading(article, None, Annotation(), empty)
        annotation = annotate(segmented)
        quoted = find_quotes(join_names(segmented, annotation))
    except FeedError:
        return Reading(article, None, Annotation(), empty)
    return Reading(article, segmented, annotation, {**as_spans(quoted), **empty})


def attributions_of(contents: Sequence[Span], cues: Sequence[Span], sources: Sequence[Span]) -> list[Line]:
    """Make one attribution of each content; cues and sources go to the nearest. Only stretches may be scored so."""
    quotes: list[Line] = [{"content": [content], "cue": [], "speaker": []} for content in contents]
    for role, spans in (("cue", cues), ("speaker", sources)):
        for span in spans if quotes else ():
            nearest = min(range(len(quotes)), key=lambda at: _gap(contents[at], span))
            quotes[nearest][role].append(span)
    return quotes


def _gap(content: Span, other: Span) -> int:
    return max(other.start - content.end, content.start - other.end)
