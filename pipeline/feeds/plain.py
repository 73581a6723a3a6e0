"""Plain text: the whole value is the body, exactly as delivered; there is no headline and no metadata.

Not a guesser: what looks like a headline in the first line stays part of the body. Text is UTF-8 or refused.
"""

from pipeline.article import Article
from pipeline.errors import FeedError
from pipeline.feeds.identity import Identity


def read_plain(payload: bytes | str, identity: Identity) -> tuple[Article]:
    """Return the article of a plain text. Raises `decode/not-utf8`."""
    body = payload if isinstance(payload, str) else _decoded(payload)
    return (
        Article(uri=identity.uri(None), version=None, feed=identity.feed, wire_format="text", headline=None, body=body),
    )


def _decoded(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError as error:
        raise FeedError("decode/not-utf8", at=error.start) from None
