"""Small articles for the tests of events: text through the real rooms, or names and quotes set by hand."""

from collections.abc import Sequence

from pipeline.entities import find_entities
from pipeline.events import Act, find_acts
from pipeline.quotes import find_quotes
from pipeline.records import Annotated as _Annotated
from pipeline.records import Entity, Mention, MentionType, Quoted, Span, Tags
from pipeline.segmentation import segment


def read(text: str) -> Quoted:
    """Run a text through the rooms before events."""
    return find_quotes(find_entities(segment(text.encode(), (("content-type", b"text/plain"),))))


def named(text: str, names: Sequence[tuple[str, MentionType]] = ()) -> Quoted:
    """Segment a text and set its names by hand, so that a test of events leans on no name finder."""
    segmented = segment(text.encode(), (("content-type", b"text/plain"),))
    places = [(text.index(name), name, kind) for name, kind in names]
    mentions = tuple(
        Mention(start=at, end=at + len(name), type=kind, entity=f"e{number}")
        for number, (at, name, kind) in enumerate(sorted(places), 1)
    )
    entities = tuple(Entity(id=m.entity, type=m.type, name=Span(m.start, m.end).of(text)) for m in mentions)
    annotated = _Annotated.upon(segmented, tags=Tags(), mentions=mentions, references=(), entities=entities)
    return Quoted.said(annotated, quotes=(), marked=())


def acts(text: str, names: Sequence[tuple[str, MentionType]] = ()) -> tuple[Act, ...]:
    """Return the acts of a text whose names are set by hand."""
    return find_acts(named(text, names))


def only(text: str, names: Sequence[tuple[str, MentionType]] = ()) -> Act:
    """Return the single act of a text."""
    (act,) = acts(text, names)
    return act


def words(text: str, spans: Sequence[Span]) -> list[str]:
    """Return the words of some spans."""
    return [span.of(text) for span in spans]
