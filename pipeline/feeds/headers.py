"""What travels beside a message's value: Kafka headers, read by name.

Not the value itself: `formats.py` decides what parser reads that. Names are compared without case; of several headers
of one name the last counts, as in Kafka's own `lastHeader`.
"""

from pipeline.errors import FeedError

Headers = tuple[tuple[str, bytes], ...]


def header(headers: Headers, name: str) -> str | None:
    """Return the header's text, None where it is absent or empty. Raises `schema/bad-field` when it is not UTF-8."""
    for found, value in reversed(headers):
        if found.lower() == name and value:
            try:
                return value.decode()
            except UnicodeDecodeError:
                raise FeedError("schema/bad-field", field=name) from None
    return None


def content_type(headers: Headers) -> str | None:
    """Return the declared media type, lower case and without parameters."""
    return media_type(header(headers, "content-type"))


def media_type(declared: str | None) -> str | None:
    """Cut a content type down to its media type; None where nothing is declared or only "some bytes"."""
    bare = (declared or "").partition(";")[0].strip().lower()
    return None if bare in ("", "application/octet-stream") else bare
