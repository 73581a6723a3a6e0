"""Reads one message through the feeds, and says with what code another was refused."""

import json
from collections.abc import Sequence

import pytest

from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.errors import FeedError
from pipeline.feeds import Headers, read_articles


def declared(content_type: str) -> Headers:
    """Return the headers of a message that declares its type."""
    return (("content-type", content_type.encode()),)


JSON = declared("application/json")
PLAIN = declared("text/plain")
XML = declared("application/xml")
STRUCTURED = declared("application/cloudevents+json")


def as_bytes(value: object) -> bytes:
    """Return bytes as they are, text as UTF-8, anything else as JSON."""
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode()


def read_all(value: object, headers: Headers = (), key: bytes | None = None) -> Sequence[Article]:
    """Read all articles of a message."""
    return read_articles(as_bytes(value), headers, key, DEFAULT_DESK)


def read_one(value: object, headers: Headers = (), key: bytes | None = None, desk: Desk = DEFAULT_DESK) -> Article:
    """Read a message that carries one article."""
    (article,) = read_articles(as_bytes(value), headers, key, desk)
    return article


def refusal(value: object, headers: Headers = ()) -> FeedError:
    """Return the error a message is refused with."""
    with pytest.raises(FeedError) as refused:
        read_all(value, headers)
    return refused.value
