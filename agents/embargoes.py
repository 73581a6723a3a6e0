"""Copy under embargo, put aside on wire.embargoes: the message as it came, and when it may be taken up again.

Not a derived record: the bytes of wire.raw once more, under a topic of their own that no subscriber needs to read.
Who keeps it in hand and when it is due is `agents/books.py`; what counts as an embargo is `agents/release.py`.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Final, Self

import msgspec

from agents.stages import EMBARGOES, Message
from pipeline.feeds.headers import Headers
from pipeline.versions import Version

PREFIX: Final = "dateline-held-"
HOLDING: Final = PREFIX + "for"
KEY: Final = PREFIX + "key"
DIGEST_BYTES: Final = 16


class Line(msgspec.Struct, frozen=True):
    """A record of a book's topic, named without prefix. A null value takes back what stood under the key."""

    topic: str
    key: bytes
    value: bytes | None
    headers: Headers = ()


class Holding(msgspec.Struct, frozen=True):
    """Which article of the message is put aside, until when, and where it stood on wire.raw."""

    uri: str
    until: datetime
    partition: int
    at: int
    version: Version


@dataclass(frozen=True, slots=True)
class Held:
    """A message put aside for one of its articles, as it will be worked on."""

    holding: Holding
    message: Message

    @classmethod
    def read(cls, value: bytes, headers: Headers) -> Self:
        """Read a record of wire.embargoes. Of headers that came with our names, ours are the last."""
        ours = dict(headers)
        holding = msgspec.json.decode(ours[HOLDING], type=Holding)
        came = tuple((name, text) for name, text in headers if not name.startswith(PREFIX))
        return cls(holding, Message(ours.get(KEY), value, came, holding.partition, holding.at))

    def taken_back(self) -> Line:
        """Return the line that ends it."""
        return Line(EMBARGOES, book_key(self.holding.uri), None)


def book_key(uri: str) -> bytes:
    """Return what stands for a uri in a book, of one size whatever the uri's."""
    return blake2b(uri.encode(), digest_size=DIGEST_BYTES).hexdigest().encode()


def put_aside(holding: Holding, message: Message) -> Line:
    """Return the line that puts a message aside: its bytes, its headers, its key, and what for."""
    came = tuple((name, text) for name, text in message.headers if not name.startswith(PREFIX))
    key = () if message.key is None else ((KEY, message.key),)
    headers = (*came, *key, (HOLDING, msgspec.json.encode(holding)))
    return Line(EMBARGOES, book_key(holding.uri), message.value, headers)
