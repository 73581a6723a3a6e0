"""Files of articles as messages for wire.raw: .txt is text, .json and .xml a message, .jsonl one a line, - either.

Nothing is judged here: what is no article is sent as it stands, and dead-lettered where everybody sees it.
"""

import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

import orjson

from pipeline.desk import DEFAULT_DESK
from pipeline.errors import FeedError
from pipeline.feeds import read_articles

TEXT: Final = "text/plain"
JSON: Final = "application/json"
XML: Final = "application/xml"
TYPES: Final = {".json": JSON, ".xml": XML}
STARTS: Final = {b"{": JSON, b"<": XML}
CLOUD_EVENT: Final = "application/cloudevents+json"


class Message(NamedTuple):
    """One article as its sender has it, and where it came from."""

    origin: str
    value: bytes
    content_type: str

    @property
    def document(self) -> dict[str, Any] | None:
        """The JSON object, when it is one."""
        return _object(self.value) if self.content_type == JSON else None

    @property
    def is_cloud_event(self) -> bool:
        """Whether it is wrapped in a structured CloudEvent, which names it."""
        return "specversion" in (self.document or {})

    @property
    def uri(self) -> str:
        """The first article's uri as the pipeline will have it; made of the digest of what it will not take."""
        try:
            return read_articles(self.value, (("content-type", self.media_type.encode()),), None, DEFAULT_DESK)[0].uri
        except FeedError:
            return f"urn:dateline:sha256:{sha256(self.value).hexdigest()}"

    @property
    def media_type(self) -> str:
        """What its sender declares it as."""
        return CLOUD_EVENT if self.is_cloud_event else self.content_type


def messages(name: str) -> Iterator[Message]:
    """Read one file's messages, or standard input's for "-". Raises OSError when it cannot be read."""
    if name == "-":
        yield from _standard_input(sys.stdin.buffer)
    elif name.endswith(".jsonl"):
        with Path(name).open("rb") as lines:
            yield from _one_a_line(name, lines)
    else:
        yield Message(name, Path(name).read_bytes(), TYPES.get(Path(name).suffix, TEXT))


def _standard_input(stream: BinaryIO) -> Iterator[Message]:
    """Take text, one message over several lines, or one message a line: the first line tells."""
    first = stream.readline()
    if _object(first) is not None:
        yield from _one_a_line("-", chain([first], stream))
    else:
        value = first + stream.read()
        yield Message("-", value, STARTS.get(value.lstrip()[:1], TEXT))


def _one_a_line(name: str, lines: Iterable[bytes]) -> Iterator[Message]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Message(f"{name}:{number}", line.strip(), JSON)


def _object(value: bytes) -> dict[str, Any] | None:
    try:
        document = orjson.loads(value)
    except orjson.JSONDecodeError:
        return None
    return document if isinstance(document, dict) else None
