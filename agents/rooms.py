"""What each stage does with one message: read it, ask its room, write what the room says.

The only place where agents/ calls the rooms of pipeline/. Records are decoded by their types at this edge; one that
does not fit, from whoever else writes to an inner topic, is dead-lettered and its words stay out of the error.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

import msgspec

from agents.envelope import Claim, Outcome, Output
from agents.release import released_at
from agents.stages import Clock, Message, Work
from agents.tallies import OF_NAMES, OF_SPEECH, tallied
from pipeline.annotator import reader_of
from pipeline.desk import Desk
from pipeline.entities import find_entities
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.feeds import read_articles
from pipeline.ids import record_id
from pipeline.quotes import find_quotes
from pipeline.records import SCHEMA_MAJOR, Annotated, ArticleBlock, Quoted, Record, Segmented, encode
from pipeline.segmentation import segment_article
from pipeline.versions import Version

R = TypeVar("R", bound=Record)


def segmentation(message: Message, desk: Desk, now: Clock) -> Outcome:
    """Bytes of a feed in, a `Segmented` out for each article they carry, with what it claims to be."""
    if message.value is None:
        return Outcome(notices={"tombstone": 1})
    notices: Counter[str] = Counter()
    outputs: list[Output] = []
    for article in read_articles(message.value, message.headers, message.key, desk):
        segmented = segment_article(article)
        until = released_at(segmented, now)
        block = segmented.article
        claim = Claim(block.uri, Version.of(block, held=until is not None), until)
        outputs.append(replace(_layer(segmented, block), claim=claim))
        notices.update(article.notices)
    return Outcome(outputs, notices)


def entities(message: Message, desk: Desk, _now: Clock) -> Outcome:
    """`Segmented` in, `Annotated` out."""
    annotated = find_entities(_read(message, SEGMENTED), desk)
    return Outcome([_layer(annotated, annotated.article)], tallies=tallied(annotated, OF_NAMES))


def quotes(message: Message, _desk: Desk, _now: Clock) -> Outcome:
    """`Annotated` in, `Quoted` out."""
    quoted = find_quotes(_read(message, ANNOTATED))
    return Outcome([_layer(quoted, quoted.article)], tallies=tallied(quoted, OF_SPEECH))


def events(message: Message, desk: Desk, _now: Clock) -> Outcome:
    """`Quoted` in; events, statements and last the receipt out, one message each."""
    return Outcome([
        Output(encode(record), record.article.uri, record.id, _kind(record))
        for record in code_events(_read(message, QUOTED), desk).in_order()
    ])  # fmt: skip


ROOMS: Final[Mapping[str, Work]] = {
    "segmentation": segmentation,
    "entities": entities,
    "quotes": quotes,
    "events": events,
}
SEGMENTED: Final = msgspec.json.Decoder(Segmented)
ANNOTATED: Final = msgspec.json.Decoder(Annotated)
QUOTED: Final = msgspec.json.Decoder(Quoted)


def open_rooms(names: Iterable[str], desk: Desk) -> None:
    """Load what the named rooms read with, so that no article waits for it. Raises `operator/annotator`."""
    desk.provenance()
    if "entities" in names:
        reader_of(desk.annotator)


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
        kind=kind,
        uri=article.uri,
        version=article.version,
        schema=SCHEMA_MAJOR,
        what="withdrawn" if article.is_withdrawn else None,
        words=None,
        ordinal=0,
    )
    return Output(encode(record), article.uri, identity, kind)


def _kind(record: Record) -> str:
    return str(record.__struct_config__.tag)
