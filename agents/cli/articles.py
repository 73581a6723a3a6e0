"""Files of articles as messages for wire.raw: .txt is text, .json one message, .jsonl one a line, - standard input.

Nothing is judged here: what is no JSON is sent as it stands, and dead-lettered where everybody sees it.
"""

import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

import orjson

from pipeline.limits import URI_BYTES

TEXT: Final = "text/plain"
JSON: Final = "application/json"
CLOUD_EVENT: Final = "application/cloudevents+json"


class Message(NamedTuple):
    """One article as its sender has it, and where it came from."""

    origin: str
    value: bytes
    content_type: str

    @property
    def document(self) -> dict[str, Any] | None:
        """The JSON object, when it is one."""
        return None if self.content_type == TEXT else _object(self.value)

    @property
    def is_cloud_event(self) -> bool:
        """Whether it is wrapped in a structured CloudEvent, which names it."""
        return "specversion" in (self.document or {})

    @property
    def uri(self) -> str:
        """The article's uri as the pipeline will have it: given, or made of the digest of the value."""
        document = self.document or {}
        given = document.get("subject" if self.is_cloud_event else "uri")
        if isinstance(given, str) and given.isprintable() and 0 < len(given.encode()) <= URI_BYTES.largest:
            return given
        return f"urn:dateline:sha256:{sha256(self.value).hexdigest()}"


def messages(name: str) -> Iterator[Message]:
    """Read one file's messages, or standard input's for "-". Raises OSError when it cannot be read."""
    if name == "-":
        yield from _standard_input(sys.stdin.buffer)
    elif name.endswith(".jsonl"):
        with Path(name).open("rb") as lines:
            yield from _one_a_line(name, lines)
    else:
        yield Message(name, Path(name).read_bytes(), JSON if name.endswith(".json") else TEXT)


def _standard_input(stream: BinaryIO) -> Iterator[Message]:
    """Take text, one message over several lines, or one message a line: the first line tells."""
    first = stream.readline()
    if _object(first) is not None:
        yield from _one_a_line("-", chain([first], stream))
    else:
        value = first + stream.read()
        yield Message("-", value, JSON if value.lstrip().startswith(b"{") else TEXT)


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
