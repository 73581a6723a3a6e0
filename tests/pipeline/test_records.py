"""Records and spans as they travel."""

import msgspec
import pytest

from pipeline.records import Annotated, ArticleBlock, Mention, Segmented, Span, Tags, encode

BLOCK = ArticleBlock(uri="urn:a", version="1", feed="unknown", wire_format="text/plain", text_digest="00")
SEGMENTED = Segmented(
    article=BLOCK,
    text="Rain fell.",
    parts=(),
    dateline=None,
    furniture=(),
    sections=(),
    paragraphs=(Span(0, 10),),
    sentences=(Span(0, 10),),
    tokens=(Span(0, 4), Span(5, 9), Span(9, 10)),
)


def test_a_span_knows_its_words() -> None:
    """A span counts code points, half open."""
    assert "fell" == Span(5, 9).of(SEGMENTED.text)


def test_a_record_comes_back_as_it_went() -> None:
    """Decoding what was encoded gives an equal record."""
    assert SEGMENTED == msgspec.json.decode(encode(SEGMENTED), type=Segmented)


def test_spans_travel_as_pairs() -> None:
    """A span is a JSON array of two numbers."""
    assert [[0, 4], [5, 9], [9, 10]] == msgspec.json.decode(encode(SEGMENTED))["tokens"]


def test_absent_article_fields_are_left_out() -> None:
    """The article block carries only what the feed said, under ninjs names."""
    assert {"uri", "version", "feed", "wireFormat", "textDigest"} == set(msgspec.to_builtins(BLOCK))


def test_a_later_stage_keeps_all_an_earlier_one_knew() -> None:
    """The entities record is the segmentation record with more fields, and another kind."""
    mention = Mention(start=0, end=4, type="MISC", entity="e1")
    annotated = Annotated.upon(SEGMENTED, tags=Tags(), mentions=(mention,), references=(), entities=())
    before, after = msgspec.json.decode(encode(SEGMENTED)), msgspec.json.decode(encode(annotated))
    assert before | {"kind": "article.entities"} == {name: after[name] for name in before}


def test_unknown_fields_are_ignored() -> None:
    """A reader of this version takes what a later one adds."""
    later = msgspec.json.decode(encode(SEGMENTED)) | {"mood": "calm"}
    assert SEGMENTED == msgspec.json.decode(msgspec.json.encode(later), type=Segmented)


def test_another_schema_major_is_refused() -> None:
    """A record of a major version this software does not know is an error, not a guess."""
    future = msgspec.json.decode(encode(SEGMENTED)) | {"schema": 9}
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(future), type=Segmented)
