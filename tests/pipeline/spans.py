"""What must hold of the spans of any `Quoted`, whatever its text."""

from collections.abc import Iterator

from pipeline.records import Quoted


def assert_sound(record: Quoted) -> None:
    """Assert that spans lie in the text and end on words, that ids are unique, and that pointers point."""
    for start, end in spans(record):
        assert 0 <= start < end <= len(record.text)
        assert not record.text[start].isspace()
        assert not record.text[end - 1].isspace()
    entities = [entity.id for entity in record.entities]
    ids = [quote.id for quote in record.quotes]
    assert len(entities) == len(set(entities))
    assert len(ids) == len(set(ids))
    assert {mention.entity for mention in record.mentions} <= set(entities)
    assert {reference.entity for reference in record.references} <= {*entities, None}
    assert {quote.speaker for quote in record.quotes} <= {*entities, None}
    assert {quote.within for quote in record.quotes} <= {*ids, None}
    assert all(quote.content for quote in record.quotes)


def spans(record: Quoted) -> Iterator[tuple[int, int]]:
    """Yield every span of the two layers."""
    for layer in (record.mentions, record.references, record.marked):
        yield from ((item.start, item.end) for item in layer)
    for entity in record.entities:
        yield from ((role.start, role.end) for role in entity.roles)
    for quote in record.quotes:
        yield from quote.content
        yield from (span for span in (quote.cue, quote.source) if span is not None)
