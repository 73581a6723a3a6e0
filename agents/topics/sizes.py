"""How large a message on each topic can be: `max.message.bytes` derived from pipeline/limits.py, term by term.

A topic that refuses a record stops the stage that wrote it, so every bound is what the worst accepted article can
give, not what a usual one does (a 500-word story is 30 kB on wire.quotes). It costs nothing until such an article
comes. Terms are bytes of JSON as `records.encode` writes it; producers and consumers take their own bounds from here.
"""

from collections.abc import Mapping
from typing import Final

from pipeline import limits
from pipeline.limits import BYTES, CHARACTERS, METADATA, SENTENCES, TOKENS, URI_BYTES

MEBIBYTE: Final = 1 << 20

CHARACTER: Final = 6  # a control character is six bytes of JSON (\u0001); other characters are one to four
SPAN: Final = 16  # [249990,249999],
ENVELOPE: Final = 64 * 1024  # field names, provenance, headers, the key, the batch around the record

TEXT: Final = CHARACTER * CHARACTERS.largest
BLOCK: Final = METADATA.largest
"""The article block, as its limit counts it."""

SEGMENTATION_A_TOKEN: Final = SPAN
SEGMENTATION_A_SENTENCE: Final = 2 * SPAN + 160  # itself, a paragraph, and a section or a piece of furniture
ENTITIES_A_TOKEN: Final = (
    36  # part of speech, head, relation
    + 64  # attribution ("B-content B-cue B-source",) and trigger ("B-COOPERATE:possible",)
    + 2  # parts of cut sentences: a span for every eighth token at most
)
ENTITIES_A_MENTION: Final = 200  # itself, and its share of an entity with aliases and roles
QUOTES_A_QUOTE: Final = 400  # with the speaker's name
EVENTS_A_TOKEN: Final = 20  # the receipt lists an id of 39 bytes for every second token at most

SEGMENTATION: Final = (
    ENVELOPE + TEXT + BLOCK + SEGMENTATION_A_TOKEN * TOKENS.largest + SEGMENTATION_A_SENTENCE * SENTENCES.largest
)
ENTITIES: Final = (
    SEGMENTATION
    + ENTITIES_A_TOKEN * TOKENS.largest
    + ENTITIES_A_MENTION * limits.ENTITIES.largest
    + TEXT  # names, aliases and roles repeat the text
)
QUOTES: Final = ENTITIES + QUOTES_A_QUOTE * limits.QUOTES.largest
EVENTS: Final = (
    ENVELOPE
    + BLOCK
    + 4 * TEXT  # evidence of the record, of its parts, their text once more, and the words in marks
    + EVENTS_A_TOKEN * TOKENS.largest
)
RAW: Final = 2 * BYTES.largest  # twice the limit: an article that is a little too large gets a dead letter that says so


def _whole(size: int) -> int:
    return -(-size // MEBIBYTE) * MEBIBYTE


_HOPS: Final[Mapping[str, int]] = {
    "wire.raw": _whole(RAW),
    "wire.segmentation": _whole(SEGMENTATION),
    "wire.entities": _whole(ENTITIES),
    "wire.quotes": _whole(QUOTES),
    "wire.events": _whole(EVENTS),
}

BOOK_LINE: Final = CHARACTER * URI_BYTES.largest + 2 * ENVELOPE

LARGEST: Final[Mapping[str, int]] = {
    **_HOPS,
    "wire.versions": _whole(BOOK_LINE),
    "wire.embargoes": _whole(RAW) + MEBIBYTE,  # a message of wire.raw with headers that say what it waits for
    "wire.deadletter": max(_HOPS.values()) + MEBIBYTE,  # whatever any topic took, with headers that say why
}


def largest_message(topic: str) -> int:
    """Return `max.message.bytes` of a topic named without its prefix."""
    return LARGEST[topic]
