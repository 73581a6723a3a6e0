"""One table of what an article may weigh, with the reason for each number.

Everything that grows with an article is bounded here, so that no input decides how long a stage takes or how large a
record gets. `agents/topics/sizes.py` derives the topics' `max.message.bytes` from these. A row says what happens above
it: the article is refused under an error code, or what is too much is dropped and counted under a notice.
"""

from dataclasses import dataclass
from typing import Final, Literal

from pipeline.errors import FeedError


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound: its code, the largest value allowed, its unit, why it is what it is, and what happens above it.

    Above it the article is `refused` and the code is one of `errors.CODES`, or the surplus is `dropped` and the code is
    one of `notices.NOTICES`.
    """

    code: str
    largest: int
    unit: str
    reason: str
    above: Literal["refused", "dropped"] = "refused"

    def check(self, value: int) -> None:
        """Raise `FeedError` when `value` is over the bound. Not for what is dropped."""
        if value > self.largest:
            raise FeedError(self.code, value=value, largest=self.largest)


BYTES: Final = Limit("limit/bytes", 1_048_576, "bytes", "ten times the longest special report with its metadata")
DEPTH: Final = Limit("limit/depth", 32, "levels", "ninjs 3 needs 8; parsers refuse to write what is deeper than 254")
MARKUP_DEPTH: Final = Limit("limit/depth", 512, "elements", "as deep as browsers nest; parsers slow down with depth")
ARTICLES: Final = Limit("limit/articles", 100, "articles", "a newsMessage carries a story and its related items")
CHARACTERS: Final = Limit("limit/characters", 250_000, "characters", "40,000 words; the longest wire copy has 15,000")
TOKENS: Final = Limit("limit/tokens", 60_000, "tokens", "the character limit at ordinary density, with room")
SENTENCES: Final = Limit("limit/sentences", 20_000, "sentences", "a result table has a sentence a line")
ENTITIES: Final = Limit(
    "limit/entities", 20_000, "mentions and references", "one in three tokens; 12,000 words of news have 1,000"
)
QUOTES: Final = Limit("limit/quotes", 12_000, "quotes", "one in five tokens; no 12,000 words of news have 200")
URI_BYTES: Final = Limit("schema/bad-uri", 1_024, "bytes", "the key on every topic; ninjs uris have about 60")
METADATA: Final = Limit(
    "limit/metadata",
    16_384,
    "bytes",
    "headline, notes, subjects, rights: copied onto every record; a feed's have 2,000",
)
VERSION_BYTES: Final = Limit("schema/bad-version", 256, "bytes", "kept for every article; a time has about 30")
HEADERS: Final = Limit("header-dropped", 64, "headers", "CloudEvents, tracing and replay need about 20", "dropped")
HEADER_BYTES: Final = Limit(
    "header-dropped", 65_536, "bytes of headers", "a thousand a header; a name of ours has 1,024 at most", "dropped"
)

LIMITS: Final = (
    BYTES,
    DEPTH,
    MARKUP_DEPTH,
    ARTICLES,
    CHARACTERS,
    TOKENS,
    SENTENCES,
    ENTITIES,
    QUOTES,
    METADATA,
    URI_BYTES,
    VERSION_BYTES,
    HEADERS,
    HEADER_BYTES,
)
