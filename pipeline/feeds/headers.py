"""What travels beside a message's value: Kafka headers, read by name, as many as a message may have.

Not the value itself: `formats.py` decides what parser reads that. Names are compared without case; of several headers
of one name the last counts, as in Kafka's own `lastHeader`. No number or size of headers refuses an article: those
that are too many, too large or claim to be ours are dropped and counted.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from pipeline.errors import FeedError
from pipeline.limits import HEADER_BYTES, HEADERS

Headers = tuple[tuple[str, bytes], ...]

# Under these names dead letters say what went wrong, ours and those of other services. Only the count of replays comes
# back in from outside.
ERROR_PREFIXES: Final = ("dateline-error-", "__dlq.")
REPLAY_COUNT: Final = "dateline-error-replay-count"


def allowed(headers: Headers) -> tuple[Headers, Mapping[str, int]]:
    """Return the headers that are read, in the order they came, and the notices of what was dropped.

    The first that fit are kept: one that is too large is dropped alone, and those after it still count.
    """
    kept: list[tuple[str, bytes]] = []
    dropped: Counter[str] = Counter()
    room = HEADER_BYTES.largest
    for name, value in headers:
        size = len(name.encode(errors="replace")) + len(value)
        if _is_spoofed(name):
            dropped["header-spoofed"] += 1
        elif len(kept) == HEADERS.largest or size > room:
            dropped["header-dropped"] += 1
        else:
            kept.append((name, value))
            room -= size
    return tuple(kept), dict(dropped)


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


def _is_spoofed(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(ERROR_PREFIXES) and lower != REPLAY_COUNT
