"""What each stage does with one message: read it, ask its room, write what the room says.

The only place where agents/ calls the rooms of pipeline/. Records are decoded by their types at this edge; one that
does not fit, from whoever else writes to an inner topic, is dead-lettered and its words stay out of the error.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

import msgspec

from agents.envelope import Output
from agents.release import check_release
from agents.stages import Clock, Message, Work
from pipeline.desk import Desk
from pipeline.entities import find_entities
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.ids import record_id
from pipeline.quotes import find_quotes
from pipeline.records import SCHEMA_MAJOR, Annotated, ArticleBlock, Quoted, Record, Segmented, encode
from pipeline.segmentation import segment

R = TypeVar("R", bound=Record)


def segmentation(message: Message, desk: Desk, now: Clock) -> Sequence[Output]:
    """Bytes of a feed in, one `Segmented` out, where the article may be published."""
    segmented = segment(message.value or b"", message.headers, message.key, desk)
    check_release(segmented.article, now)
    return [_layer(segmented, segmented.article)]


def entities(message: Message, _desk: Desk, _now: Clock) -> Sequence[Output]:
    """`Segmented` in, `Annotated` out."""
    annotated = find_entities(_read(message, SEGMENTED))
    return [_layer(annotated, annotated.article)]


def quotes(message: Message, _desk: Desk, _now: Clock) -> Sequence[Output]:
    """`Annotated` in, `Quoted` out."""
    quoted = find_quotes(_read(message, ANNOTATED))
    return [_layer(quoted, quoted.article)]


def events(message: Message, desk: Desk, _now: Clock) -> Sequence[Output]:
    """`Quoted` in; events, statements and last the receipt out, one message each."""
    return [
        Output(encode(record), record.article.uri, record.id, _kind(record))
        for record in code_events(_read(message, QUOTED), desk).in_order()
    ]


ROOMS: Final[Mapping[str, Work]] = {
    "segmentation": segmentation,
    "entities": entities,
    "quotes": quotes,
    "events": events,
}
SEGMENTED: Final = msgspec.json.Decoder(Segmented)
ANNOTATED: Final = msgspec.json.Decoder(Annotated)
QUOTED: Final = msgspec.json.Decoder(Quoted)


def _read(message: Message, decoder: msgspec.json.Decoder[R]) -> R:
    try:
        return decoder.decode(message.value or b"")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FeedError("schema/bad-record", at=_place(error)) from None


def _place(error: Exception) -> str:
    """Return the path msgspec names ("$.article.uri"), never the words it quotes."""
    return "$" + str(error).rpartition("`$")[2].rstrip("`") if isinstance(error, msgspec.ValidationError) else "$"


def _layer(record: Record, article: ArticleBlock) -> Output:
    kind = _kind(record)
    identity = record_id(
        kind=kind, uri=article.uri, version=article.version, schema=SCHEMA_MAJOR, what=None, words=None, ordinal=0
    )
    return Output(encode(record), article.uri, identity, kind)


def _kind(record: Record) -> str:
    return str(record.__struct_config__.tag)
