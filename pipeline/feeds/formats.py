"""Which parser reads a message: by its content type, or by its first byte where none is declared.

Not the parsers: each format has a file, and a row here. Adding a format is adding both.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from pipeline.article import Article
from pipeline.desk import Desk
from pipeline.errors import FeedError
from pipeline.feeds.cloudevents import STRUCTURED, is_event, unwrap
from pipeline.feeds.headers import Headers, allowed, content_type
from pipeline.feeds.identity import Identity
from pipeline.feeds.ninjs import from_object, read_ninjs
from pipeline.feeds.plain import read_plain
from pipeline.feeds.strict_json import load_object
from pipeline.feeds.xml_feeds import read_xml
from pipeline.limits import BYTES

Parser = Callable[[bytes | str, Identity], Sequence[Article]]
"""Bytes, or text that was decoded already, to articles."""

PARSERS: Final[Mapping[str, Parser]] = {
    "application/json": read_ninjs,
    "application/ninjs+json": read_ninjs,
    "application/vnd.iptc.ninjs+json": read_ninjs,
    "text/json": read_ninjs,
    "application/xml": read_xml,
    "text/xml": read_xml,
    "text/plain": read_plain,
}
_XML_FAMILY: Final = "+xml"  # application/nitf+xml, application/vnd.iptc.g2.newsitem+xml and the like: the root decides

_BOM: Final = b"\xef\xbb\xbf"
# First bytes of what is sent to text topics by mistake: UTF-16 and UTF-32, gzip, zstd, an Avro file, Avro behind a
# schema registry's id (a zero byte).
_NO_TEXT: Final = (b"\xff\xfe", b"\xfe\xff", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"Obj\x01", b"\x00")
_JSON_START: Final = (b"{", b"[")
_XML_START: Final = b"<"


def read_articles(value: bytes, headers: Headers, key: bytes | None, desk: Desk) -> Sequence[Article]:
    """Return the articles of one message of wire.raw: one, but for packages. Raises `FeedError`."""
    kept, dropped = allowed(headers)
    marks = {"bom": 1} if value.startswith(_BOM) else {}
    return _noted(_read_message(value, kept, key, desk), {**dropped, **marks})


def _noted(articles: Sequence[Article], notices: Mapping[str, int]) -> Sequence[Article]:
    """Count what was odd about the whole message with its first article."""
    if not articles or not notices:
        return articles
    first = articles[0]
    return (replace(first, notices=dict(Counter(first.notices) + Counter(notices))), *articles[1:])


def _read_message(value: bytes, headers: Headers, key: bytes | None, desk: Desk) -> Sequence[Article]:
    BYTES.check(len(value))
    if not value:
        raise FeedError("decode/empty")
    payload = value.removeprefix(_BOM)
    if not payload:
        raise FeedError("decode/empty")
    identity = Identity.around(value, headers, key, desk)
    declared = content_type(headers)
    if declared == STRUCTURED:
        return _read_event(load_object(payload), identity)
    if declared is None and _looks_like(payload, _JSON_START):
        message = load_object(payload)
        return _read_event(message, identity) if is_event(message) else from_object(message, identity)
    return _read(payload, declared, identity)


def _read_event(message: dict[str, Any], identity: Identity) -> Sequence[Article]:
    """Read what a structured CloudEvent carries: an object, a text, or bytes."""
    data, declared, named = unwrap(message, identity)
    if isinstance(data, dict):
        return from_object(data, named)
    if isinstance(data, bytes) and data:
        return _read(data.removeprefix(_BOM), declared, named)
    if isinstance(data, str) and declared is not None:
        return _parser(declared)(data, named)
    raise FeedError("decode/cloudevent", field="data")


def _read(payload: bytes, declared: str | None, identity: Identity) -> Sequence[Article]:
    if declared != "text/plain" and (payload.startswith(_NO_TEXT) or payload[1:2] == b"\x00"):
        raise FeedError("decode/not-text")
    if payload.startswith(_NO_TEXT[:4]):
        raise FeedError("decode/not-text")
    return _parser(declared or _detected(payload))(payload, identity)


def _parser(media: str) -> Parser:
    if media.endswith(_XML_FAMILY):
        return read_xml
    try:
        return PARSERS[media]
    except KeyError:
        raise FeedError("schema/unknown-format") from None


def _detected(payload: bytes) -> str:
    if _looks_like(payload, _JSON_START):
        return "application/json"
    return "application/xml" if _looks_like(payload, (_XML_START,)) else "text/plain"


def _looks_like(payload: bytes, starts: tuple[bytes, ...]) -> bool:
    return payload.lstrip()[:1] in starts
