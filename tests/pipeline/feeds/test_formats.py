"""Which parser reads a message, and what is refused before one does."""

import json
from base64 import b64encode
from typing import Any

import pytest

from pipeline.desk import Desk
from pipeline.feeds import Headers
from pipeline.limits import BYTES, DEPTH
from tests.pipeline.feeds.reading import JSON, PLAIN, STRUCTURED, XML, declared, read_one, refusal

SMALLEST = {"uri": "urn:x:1", "bodies": [{"value": "The ferry sank.", "contentType": "text/plain"}]}
NITF = "<nitf><body><body.content><p>The ferry sank.</p></body.content></body></nitf>"


def test_plain_text_is_kept_as_delivered() -> None:
    """The whole value is the body: white space, controls and marks included."""
    body = "\n  A \u00a0b\x00\x1f\r\n\u201cc\u201d \n"
    article = read_one(body, PLAIN)
    assert (None, body) == (article.headline, article.body)


def test_byte_order_mark_is_no_text() -> None:
    """A UTF-8 byte order mark in front is stripped."""
    assert read_one(b"\xef\xbb\xbfRain fell.").body == "Rain fell."


@pytest.mark.parametrize("document", [json.dumps(SMALLEST), NITF])
def test_byte_order_mark_before_a_document(document: str) -> None:
    """It is stripped before JSON and XML too."""
    assert read_one("\ufeff" + document).body == "The ferry sank."


@pytest.mark.parametrize("headers", [(), JSON, (("Content-Type", b"application/json; charset=utf-8"),)])
def test_json_is_read_declared_or_detected(headers: Headers) -> None:
    """Header names and media types are compared without case and parameters."""
    assert read_one(SMALLEST, headers).body == "The ferry sank."


@pytest.mark.parametrize(
    "headers",
    [
        (),
        XML,
        declared("text/xml"),
        declared("application/nitf+xml"),
        declared("application/vnd.iptc.g2.newsitem+xml"),
        declared("Application/Atom+XML; charset=UTF-8"),
        declared("application/octet-stream"),
    ],
)
def test_xml_is_read_by_its_root(headers: Headers) -> None:
    """Any type of the XML family will do: the root element says what it is."""
    assert ("nitf", "The ferry sank.") == ((article := read_one(NITF, headers)).wire_format, article.body)


@pytest.mark.parametrize(
    ("value", "headers", "code"),
    [
        (b"", (), "decode/empty"),
        (b"\xef\xbb\xbf", (), "decode/empty"),
        (b"caf\xe9", (), "decode/not-utf8"),
        (b"caf\xe9", PLAIN, "decode/not-utf8"),
        ("text".encode("utf-16"), (), "decode/not-text"),
        ("{}".encode("utf-16-le"), JSON, "decode/not-text"),
        (NITF.encode("utf-16"), XML, "decode/not-text"),
        (NITF.encode("utf-16-be"), (), "decode/not-text"),
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
        (b"<rss/>", XML, "schema/unknown-format"),
        (b"<p>No document", (), "decode/not-xml"),
        (b"{}", XML, "decode/not-xml"),
        (b"x", declared("image/png"), "schema/unknown-format"),
        (b"x", (("content-type", b"\xff"),), "schema/bad-field"),
    ],
)
def test_refused_with_one_code(value: bytes, headers: Headers, code: str) -> None:
    """What no parser can use is refused under a stable code."""
    assert code == refusal(value, headers).code


@pytest.mark.parametrize(
    "value",
    [
        " \n\t",
        {"uri": "a"},
        {"uri": "a", "bodies": []},
        {"uri": "a", "bodies": [{"value": " \n"}]},
        {"uri": "a", "bodies": [{"value": "x", "contentType": "video/mp4"}]},
        "<nitf/>",
        "<nitf><body><body.content><media><media-object>aGk=</media-object></media></body.content></body></nitf>",
    ],
)
def test_blank_body_is_no_matter_of_the_parsers(value: object) -> None:
    """Whether nothing to read is an error or a kill, segmentation decides."""
    assert not read_one(value).body.strip()


def test_length_is_checked_before_parsing() -> None:
    """An over-long value is refused for its length, not for what it holds."""
    assert refusal(b"{" * (BYTES.largest + 1)).code == "limit/bytes"


def test_deepest_article_allowed() -> None:
    """JSON as deep as the limit is read."""
    nested: Any = 1
    for _ in range(DEPTH.largest - 1):
        nested = {"a": nested}
    assert read_one({**SMALLEST, "extension": nested}).uri == "urn:x:1"


@pytest.mark.parametrize(
    ("data", "headers"),
    [
        ({"data": SMALLEST}, STRUCTURED),
        ({"data": SMALLEST}, ()),
        ({"datacontenttype": "text/plain", "data": "The ferry sank."}, STRUCTURED),
        ({"datacontenttype": "application/xml", "data": NITF}, STRUCTURED),
        ({"datacontenttype": "application/nitf+xml", "data": NITF}, ()),
        ({"data_base64": b64encode(NITF.encode()).decode()}, STRUCTURED),
        ({"data_base64": b64encode(json.dumps(SMALLEST).encode()).decode()}, STRUCTURED),
        ({"data_base64": b64encode(b"The ferry sank.").decode(), "datacontenttype": "text/plain"}, STRUCTURED),
    ],
)
def test_structured_events_are_opened(data: dict[str, object], headers: Headers) -> None:
    """Data as object, text, XML or bytes; the event's source names the feed."""
    event = {"specversion": "1.0", "id": "1", "type": "t", "source": "novum", **data}
    article = read_one(event, headers, desk=Desk(feeds=("novum",)))
    assert ("The ferry sank.", "novum") == (article.body, article.feed)


def test_binary_events_are_read_by_their_headers() -> None:
    """In binary mode names are headers, and the content type is the article's."""
    headers = (("ce_source", b"novum"), ("ce_subject", b"urn:x:9"), *XML)
    article = read_one(NITF, headers, desk=Desk(feeds=("novum",)))
    assert ("urn:x:9", "novum") == (article.uri, article.feed)


@pytest.mark.parametrize(
    "data", [{}, {"data": None}, {"data": 7}, {"data": "bare"}, {"data_base64": "%%"}, {"data_base64": ""}]
)
def test_structured_event_without_usable_data(data: dict[str, object]) -> None:
    """An event that carries no article is refused as such."""
    assert refusal({"specversion": "1.0", **data}, STRUCTURED).code == "decode/cloudevent"


def test_event_inside_an_event_is_refused() -> None:
    """Data is an article, not another event."""
    inner = json.dumps({"specversion": "1.0", "data": SMALLEST})
    event = {"specversion": "1.0", "datacontenttype": "application/cloudevents+json", "data": inner}
    assert refusal(event, STRUCTURED).code == "schema/unknown-format"
