"""Articles read by the run time, in the form the scorers take."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from pipeline.annotator import Annotation, annotate
from pipeline.annotator.engine import Engine
from pipeline.errors import FeedError
from pipeline.records import Span
from pipeline.segmentation import segment

_PLAIN: Final = (("content-type", b"text/plain"),)
Record = Mapping[str, Any]
Prediction = dict[str, Any]


def predictions(records: Iterable[Record], engine: Engine) -> list[Prediction]:
    """Read articles; one that segmentation refuses counts as empty."""
    return [_prediction(record, engine) for record in records]


def _prediction(record: Record, engine: Engine) -> Prediction:
    try:
        segmented = segment(record["text"].encode(), _PLAIN)
    except FeedError:
        return _as_scored(record["doc_id"], Annotation())
    found = annotate(segmented, engine) if segmented.text == record["text"] else Annotation()
    return _as_scored(record["doc_id"], found)


def _as_scored(doc_id: str, found: Annotation) -> Prediction:
    return {
        "doc_id": doc_id,
        "entities": [{"start": name.span.start, "end": name.span.end, "type": name.type} for name in found.names],
        "quotes": _quotes(found),
        "events": [
            {"type": act.type, "mode": None, "trigger": list(act.span), "real": act.realis, "actor": [], "recip": []}
            for act in found.triggers
        ],
    }


def _quotes(found: Annotation) -> list[Prediction]:
    """Make one attribution of each content; cues and sources go to the nearest. Only spans are scored so."""
    quotes: list[Prediction] = [{"content": [list(span)], "cue": [], "speaker": []} for span in found.contents]
    if quotes:
        for role, spans in (("cue", found.cues), ("speaker", found.sources)):
            for span in spans:
                nearest = min(range(len(quotes)), key=lambda number: _gap(found.contents[number], span))
                quotes[nearest][role].append(list(span))
    return quotes


def _gap(content: Span, other: Span) -> int:
    return max(other.start - content.end, content.start - other.end)
