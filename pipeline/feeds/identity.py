"""Who an article is when its feed does not say: uri and feed from what surrounds the value.

Not the version: without one given it rests on the text, which only segmentation fixes.
"""

from dataclasses import dataclass
from hashlib import sha256

from pipeline.desk import Desk
from pipeline.errors import FeedError
from pipeline.feeds.headers import Headers, header
from pipeline.limits import URI_BYTES

UNKNOWN_FEED = "unknown"


@dataclass(frozen=True, slots=True)
class Identity:
    """What names an article from outside: CloudEvents subject and source, the record key, the value's digest."""

    subject: str | None
    source: str | None
    key: bytes | None
    digest: str
    feeds: tuple[str, ...]

    @classmethod
    def around(cls, value: bytes, headers: Headers, key: bytes | None, desk: Desk) -> "Identity":
        """Gather it from a Kafka message."""
        return cls(
            subject=header(headers, "ce_subject"),
            source=header(headers, "ce_source"),
            key=key or None,
            digest=sha256(value).hexdigest(),
            feeds=desk.feeds,
        )

    @property
    def feed(self) -> str:
        """The feed's name where the desk knows it."""
        return self.source if self.source is not None and self.source in self.feeds else UNKNOWN_FEED

    def uri(self, given: str | None) -> str:
        """Return the article's uri: given, else the subject, else the key, else the digest. Raises `schema/bad-uri`."""
        if given is not None:
            return _proper(given)
        if self.subject is not None:
            return _proper(self.subject)
        if self.key is not None:
            return _proper(_text(self.key))
        return f"urn:dateline:sha256:{self.digest}"


def _text(key: bytes) -> str:
    try:
        return key.decode()
    except UnicodeDecodeError:
        raise FeedError("schema/bad-uri", field="key") from None


def _proper(uri: str) -> str:
    if not uri or any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in uri):
        raise FeedError("schema/bad-uri")
    URI_BYTES.check(len(uri.encode()))
    return uri
