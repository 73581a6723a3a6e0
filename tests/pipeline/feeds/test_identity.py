"""Whose article it is: uri and feed."""

from hashlib import sha256

import pytest

from pipeline.desk import Desk
from pipeline.errors import FeedError
from pipeline.feeds import Headers
from tests.pipeline.feeds.reading import read_one


def uri_of(given: object, headers: Headers = (), key: bytes | None = None) -> str:
    """Return the uri of a message with that `uri` field (None: no field)."""
    fields = {"body_text": "B."} if given is None else {"body_text": "B.", "uri": given}
    return read_one(fields, headers, key).uri


def test_given_uri_comes_first() -> None:
    """The article's own uri beats subject and key."""
    assert uri_of("own", (("ce_subject", b"subject"),), b"key") == "own"


def test_then_subject_then_key() -> None:
    """Without one the event's subject counts, then the record key."""
    assert uri_of(None, (("ce_subject", b"subject"),), b"key") == "subject"
    assert uri_of(None, (("ce_subject", b""),), b"key") == "key"


def test_last_resort_is_the_digest_of_the_value() -> None:
    """The same bytes have the same uri, whoever sends them."""
    article = read_one(b"Rain fell.")
    assert article.uri == "urn:dateline:sha256:" + sha256(b"Rain fell.").hexdigest()


@pytest.mark.parametrize("uri", ["", "a\nb", "a\x7f", "a\x85", "x" * 1025, "é" * 513])
def test_improper_uris_are_refused(uri: str) -> None:
    """Empty, with control characters, or over 1,024 bytes."""
    with pytest.raises(FeedError) as refused:
        uri_of(uri)
    assert refused.value.code == "schema/bad-uri"


def test_key_that_is_no_text_is_refused() -> None:
    """A binary key names no article."""
    with pytest.raises(FeedError) as refused:
        uri_of(None, (), b"\xff")
    assert refused.value.code == "schema/bad-uri"


def test_longest_uri_is_taken() -> None:
    """Exactly 1,024 bytes are allowed."""
    assert len(uri_of("x" * 1024)) == 1024


@pytest.mark.parametrize(("source", "feed"), [(b"novum", "novum"), (b"other", "unknown"), (b"", "unknown")])
def test_feed_is_known_or_unknown(source: bytes, feed: str) -> None:
    """`ce_source` names the feed where the desk lists it."""
    assert feed == read_one(b"B.", (("ce_source", source),), desk=Desk(feeds=("novum",))).feed
