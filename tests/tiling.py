"""What must hold of the spans of any `Segmented`, whatever its text."""

from collections.abc import Sequence

from pipeline.records import Segmented, Span


def assert_tiles(segmented: Segmented) -> None:
    """Assert order, nesting, clean ends and full cover, as docs/records.md promises."""
    text = segmented.text
    assert segmented.parts[-1].end == len(text)
    paragraphs, sentences, tokens = segmented.paragraphs, segmented.sentences, segmented.tokens
    for spans in (paragraphs, sentences, tokens):
        _assert_clean(text, spans)
    _assert_within(sentences, paragraphs)
    _assert_within(tokens, sentences)
    assert sum(not letter.isspace() for letter in text) == sum(token.end - token.start for token in tokens)
    assert not any(letter.isspace() for token in tokens for letter in token.of(text))
    _assert_sections(segmented)
    _assert_furniture(segmented)


def _assert_clean(text: str, spans: Sequence[Span]) -> None:
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        end = span.end


def _assert_within(inner: Sequence[Span], outer: Sequence[Span]) -> None:
    """Assert that each inner span lies in one outer span and none of these is empty."""
    held = iter(inner)
    span = next(held, None)
    for holder in outer:
        assert span is not None
        assert holder.holds(span)
        while span is not None and holder.holds(span):
            span = next(held, None)
    assert span is None


def _assert_sections(segmented: Segmented) -> None:
    """Assert that sections cover the text end to end and their markers lie inside."""
    end = 0
    for section in segmented.sections:
        assert end == section.start
        assert section.start <= section.end
        assert section.marker is None or Span(section.start, section.end).holds(section.marker)
        end = section.end
    assert end == len(segmented.text)


def _assert_furniture(segmented: Segmented) -> None:
    """Assert that furniture is in order and beside the dateline, not under it."""
    dateline = segmented.dateline
    end = 0
    for piece in segmented.furniture:
        assert end <= piece.start < piece.end <= len(segmented.text)
        end = piece.end
        assert dateline is None or not Span(piece.start, piece.end).touches(Span(dateline.start, dateline.end))
