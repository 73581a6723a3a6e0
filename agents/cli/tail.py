"""`dateline tail [TOPIC]`: records as they come, read committed, with no group and so no trace on the cluster."""

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

import click
import msgspec
from kafka import KafkaConsumer, TopicPartition
from rich.console import Console
from rich.text import Text

from agents.cli.connection import BROKERS, reached
from agents.cli.rendering import DEAD, DIM, printable, read, render, terminal_safe
from agents.cluster import client_arguments, explained
from agents.settings import Settings
from agents.stages import DEAD_LETTERS, STAGES, topics
from agents.topics import largest_message
from pipeline.errors import OperatorError

POLL_MS: Final = 250
EVENTS: Final = STAGES[-1].sink


@dataclass(slots=True)
class Ending:
    """When to stop: after so many records, or so many receipts; never when both are null."""

    limit: int | None
    receipts: int | None

    def is_reached(self, record: Any) -> bool:
        """Count a record; tell whether it was the last one wanted."""
        if self.limit is not None:
            self.limit -= 1
        if self.receipts is not None and _kind(record) == "receipt":
            self.receipts -= 1
        return 0 in (self.limit, self.receipts)


@click.command(epilog="Example: dateline tail --from-beginning --json | jq 'select(.kind == \"statement\")'")
@click.argument("topic", default=EVENTS, type=click.Choice(topics()), metavar="[TOPIC]")
@click.option(
    "--from-beginning", is_flag=True, help="Begin with the oldest record that is kept, not with the next one."
)
@click.option("--json", "as_json", is_flag=True, help="The value as it is, one a line.")
@click.option("--limit", type=click.IntRange(1), help="End after this many records.")
@click.option("--until-receipts", type=click.IntRange(1), help="End after this many receipts.")
@BROKERS
def command(
    topic: str,
    *,
    from_beginning: bool,
    as_json: bool,
    limit: int | None,
    until_receipts: int | None,
    brokers: str | None,
) -> None:
    """Show the records of a topic (wire.events unless named) as they come, until Ctrl-C.

    Only what is committed is shown. Control characters are escaped, in JSON too: no article can drive the terminal.
    """
    settings = reached(brokers)
    ending = Ending(limit, until_receipts)
    console = Console(highlight=False)
    with explained(settings), closing(_consumer(settings, topic)) as consumer:
        for record in _arrivals(consumer, settings.topic(topic), from_beginning=from_beginning):
            if as_json:
                sys.stdout.write(terminal_safe(record.value or b"null") + "\n")
                sys.stdout.flush()
            else:
                console.print(_line(topic, record), soft_wrap=True)
            if ending.is_reached(record):
                return


def _consumer(settings: Settings, topic: str) -> Any:
    return KafkaConsumer(
        **client_arguments(settings),
        client_id="dateline-tail",
        group_id=None,
        isolation_level="read_committed",
        max_partition_fetch_bytes=largest_message(topic),
    )


def _arrivals(consumer: Any, topic: str, *, from_beginning: bool) -> Iterator[Any]:
    numbers = consumer.partitions_for_topic(topic)
    if not numbers:
        raise OperatorError("operator/topics", missing=topic)
    partitions = [TopicPartition(topic, number) for number in numbers]
    consumer.assign(partitions)
    (consumer.seek_to_beginning if from_beginning else consumer.seek_to_end)(*partitions)
    for partition in partitions:
        consumer.position(partition)  # now, or "the end" would be wherever it is when the first poll comes
    while True:
        for records in consumer.poll(timeout_ms=POLL_MS).values():
            yield from records


def _line(topic: str, record: Any) -> Text:
    if topic == EVENTS:
        try:
            return render(read(record.value))
        except (msgspec.MsgspecError, TypeError):  # somebody else's record, or a tombstone
            pass
    headers = {name: value.decode("utf-8", "replace") for name, value in record.headers if value is not None}
    place = f"{printable(record.topic)}[{record.partition}]@{record.offset}"
    key = printable((record.key or b"").decode("utf-8", "replace")) or "no key"
    size = f"{len(record.value or b''):,} bytes"
    if topic == DEAD_LETTERS:
        code = printable(headers.get("dateline-error-code", "no code"))
        stage = printable(headers.get("dateline-error-stage", "?"))
        return Text.assemble(("DEAD ", DEAD), (code, "bold"), f" at {stage}  {key}  {size}", (f"  {place}", DIM))
    kind = printable(headers.get("ce_type") or headers.get("content-type") or "no type")
    return Text.assemble((f"{kind}  ", "bold"), f"{key}  {size}", (f"  {place}", DIM))


def _kind(record: Any) -> str | None:
    try:
        return msgspec.json.decode(record.value, type=_Kind).kind
    except (msgspec.MsgspecError, TypeError):
        return None


class _Kind(msgspec.Struct):
    kind: str | None = None
