"""Which parser reads a message, and what is refused before one does."""

import json
from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.errors import FeedError
from pipeline.feeds import Headers, read_article
from pipeline.limits import BYTES, DEPTH

JSON: Headers = (("content-type", b"application/json"),)
PLAIN: Headers = (("content-type", b"text/plain"),)
STRUCTURED: Headers = (("content-type", b"application/cloudevents+json"),)
SMALLEST = {"uri": "urn:x:1", "bodies": [{"value": "The ferry sank.", "contentType": "text/plain"}]}


def read(value: object, headers: Headers = (), key: bytes | None = None, desk: Desk = DEFAULT_DESK) -> Article:
    """Read bytes as they are, anything else as JSON."""
    return read_article(value if isinstance(value, bytes) else json.dumps(value).encode(), headers, key, desk)


def code_of(value: object, headers: Headers = ()) -> str:
    """Return the code a message is refused with."""
    with pytest.raises(FeedError) as refused:
        read(value, headers)
    return refused.value.code


def test_plain_text_is_kept_as_delivered() -> None:
    """The whole value is the body: white space, controls and marks included."""
    body = "\n  A \u00a0b\x00\x1f\r\n\u201cc\u201d \n"
    article = read(body.encode(), PLAIN)
    assert (None, body) == (article.headline, article.body)


def test_byte_order_mark_is_no_text() -> None:
    """A UTF-8 byte order mark in front is stripped."""
    assert read(b"\xef\xbb\xbfRain fell.").body == "Rain fell."


def test_byte_order_mark_before_json() -> None:
    """It is stripped before JSON too."""
    assert read(b"\xef\xbb\xbf" + json.dumps(SMALLEST).encode()).uri == "urn:x:1"


@pytest.mark.parametrize("headers", [(), JSON, (("Content-Type", b"application/json; charset=utf-8"),)])
def test_json_is_read_declared_or_detected(headers: Headers) -> None:
    """Header names and media types are compared without case and parameters."""
    assert read(SMALLEST, headers).body == "The ferry sank."


@pytest.mark.parametrize(
    ("value", "headers", "code"),
    [
        (b"", (), "decode/empty"),
        (b"\xef\xbb\xbf", (), "decode/empty"),
        (b"caf\xe9", (), "decode/not-utf8"),
        (b"caf\xe9", PLAIN, "decode/not-utf8"),
        ("text".encode("utf-16"), (), "decode/not-text"),
        ("{}".encode("utf-16-le"), JSON, "decode/not-text"),
        (b"\x1f\x8b\x08\x00", (), "decode/not-text"),
        (b"\x00\x00\x00\x00\x07abc", (), "decode/not-text"),
        (b"Obj\x01avro", JSON, "decode/not-text"),
        (b"{", (), "decode/not-json"),
        (b'{"a": NaN}', JSON, "decode/not-json"),
        (b'{"uri": "\\ud800"}', JSON, "decode/not-json"),
        (b"[1]", (), "schema/not-an-object"),
        (b'"text"', JSON, "schema/not-an-object"),
        (b"[" * 20 + b"]" * 20, JSON, "schema/not-an-object"),
        (b'{"a":' * 40 + b"1" + b"}" * 40, JSON, "limit/depth"),
        (b"[" * 2000 + b"]" * 2000, JSON, "limit/depth"),
        (b"<newsItem/>", (), "schema/unknown-format"),
        (b"x", (("content-type", b"image/png"),), "schema/unknown-format"),
        (b"x", (("content-type", b"\xff"),), "schema/bad-field"),
        (b" \n\t", (), "domain/no-text"),
        ({"uri": "a"}, (), "domain/no-text"),
        ({"uri": "a", "bodies": []}, (), "domain/no-text"),
        ({"uri": "a", "bodies": [{"value": " \n"}]}, (), "domain/no-text"),
        ({"uri": "a", "bodies": [{"value": "x", "contentType": "video/mp4"}]}, (), "domain/no-text"),
    ],
)
def test_refused_with_one_code(value: object, headers: Headers, code: str) -> None:
    """What no parser can use is refused under a stable code."""
    assert code == code_of(value, headers)


def test_length_is_checked_before_parsing() -> None:
    """An over-long value is refused for its length, not for what it holds."""
    assert code_of(b"{" * (BYTES.largest + 1)) == "limit/bytes"


def test_deepest_article_allowed() -> None:
    """JSON as deep as the limit is read."""
    nested: Any = 1
    for _ in range(DEPTH.largest - 1):
        nested = {"a": nested}
    assert read({**SMALLEST, "extension": nested}).uri == "urn:x:1"


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"uri": 7}, "uri"),
        ({"uri": "a", "versionCreated": 7}, "versionCreated"),
        ({"uri": "a", "urgency": "high"}, "urgency"),
        ({"uri": "a", "version": True}, "version"),
        ({"uri": "a", "bodies": "text"}, "bodies"),
        ({"uri": "a", "bodies": [{"value": 1}]}, "bodies[0].value"),
        ({"uri": "a", "subjects": [{"name": ["secret"]}]}, "subjects[0].name"),
    ],
)
def test_wrong_type_names_the_field_only(fields: dict[str, object], named: str) -> None:
    """The error says which field, and nothing of what stood in it."""
    with pytest.raises(FeedError) as refused:
        read(fields)
    assert refused.value.code == "schema/bad-field"
    assert {"field": named} == refused.value.context
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("data", "headers"),
    [
        ({"data": SMALLEST}, STRUCTURED),
        ({"data": SMALLEST}, ()),
        ({"datacontenttype": "text/plain", "data": "The ferry sank."}, STRUCTURED),
        ({"data_base64": b64encode(json.dumps(SMALLEST).encode()).decode()}, STRUCTURED),
        ({"data_base64": b64encode(b"The ferry sank.").decode(), "datacontenttype": "text/plain"}, STRUCTURED),
    ],
)
def test_structured_events_are_opened(data: dict[str, object], headers: Headers) -> None:
    """Data as object, text or bytes; the event's source names the feed."""
    event = {"specversion": "1.0", "id": "1", "type": "t", "source": "novum", **data}
    article = read(event, headers, desk=Desk(feeds=("novum",)))
    assert ("The ferry sank.", "novum") == (article.body, article.feed)


@pytest.mark.parametrize(
    "data", [{}, {"data": None}, {"data": 7}, {"data": "bare"}, {"data_base64": "%%"}, {"data_base64": ""}]
)
def test_structured_event_without_usable_data(data: dict[str, object]) -> None:
    """An event that carries no article is refused as such."""
    assert code_of({"specversion": "1.0", **data}, STRUCTURED) == "decode/cloudevent"


@given(st.binary(max_size=300), st.sampled_from([(), JSON, PLAIN, STRUCTURED]))
def test_any_bytes_give_an_article_or_one_code(value: bytes, headers: Headers) -> None:
    """Nothing but `FeedError` leaves the parser."""
    try:
        article = read_article(value, headers, None, DEFAULT_DESK)
    except FeedError:
        return
    assert article.body.strip()


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    ["uri", "version", "bodies", "headlines", "headline", "body_text", "subjects", "urgency", "data", "specversion"]
)


@given(st.dictionaries(FIELDS, JSON_VALUES | st.just([{"value": "x"}]), max_size=6), st.sampled_from([(), STRUCTURED]))
def test_any_object_gives_an_article_or_one_code(message: dict[str, object], headers: Headers) -> None:
    """Fields of every shape are either fitted or refused."""
    try:
        article = read_article(json.dumps(message).encode(), headers, None, DEFAULT_DESK)
    except FeedError:
        return
    assert article.body.strip()
    assert article.uri
