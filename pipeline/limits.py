"""One table of what an article may weigh, with the reason for each number.

Everything that grows with an article is bounded here, so that no input decides how long a stage takes or how large a
record gets. `agents/topics.py` derives the topics' `max.message.bytes` from these.
"""

from dataclasses import dataclass
from typing import Final

from pipeline.errors import FeedError


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound: the code raised above it, the largest value allowed, its unit and why it is what it is."""

    code: str
    largest: int
    unit: str
    reason: str

    def check(self, value: int) -> None:
        """Raise `FeedError` when `value` is over the bound."""
        if value > self.largest:
            raise FeedError(self.code, value=value, largest=self.largest)


BYTES: Final = Limit("limit/bytes", 1_048_576, "bytes", "ten times the longest special report with its metadata")
DEPTH: Final = Limit("limit/depth", 32, "levels", "ninjs 3 needs 8; parsers refuse to write what is deeper than 254")
MARKUP_DEPTH: Final = Limit("limit/depth", 512, "elements", "as deep as browsers nest; parsers slow down with depth")
CHARACTERS: Final = Limit("limit/characters", 250_000, "characters", "40,000 words; the longest wire copy has 15,000")
TOKENS: Final = Limit("limit/tokens", 60_000, "tokens", "the character limit at ordinary density, with room")
SENTENCES: Final = Limit("limit/sentences", 20_000, "sentences", "a result table has a sentence a line")
URI_BYTES: Final = Limit("schema/bad-uri", 1_024, "bytes", "the key on every topic; ninjs uris have about 60")

LIMITS: Final = (BYTES, DEPTH, MARKUP_DEPTH, CHARACTERS, TOKENS, SENTENCES, URI_BYTES)
