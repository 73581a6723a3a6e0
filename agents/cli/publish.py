"""`dateline publish FILE...`: articles to wire.raw, each counted when the brokers have it and not before."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import click
from kafka import KafkaProducer
from kafka.errors import KafkaError

from agents.cli import SOME_FAILED
from agents.cli.articles import CLOUD_EVENT, Message, messages
from agents.cli.connection import BROKERS, reached
from agents.cluster import client_arguments, explained, require_topic
from agents.settings import Settings
from agents.stages import RAW
from agents.topics import largest_message

ACKNOWLEDGED_S: Final = 30.0
WAITING: Final = 1_000  # messages on their way at most: memory stays flat over a file of any length
SOURCE: Final = "dateline-publish"


@click.command(epilog="Example: dateline publish --feed desk report.txt messages.jsonl")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(allow_dash=True))
@click.option("--feed", default=SOURCE, show_default=True, help="The feed's name (ce_source); see DATELINE_FEEDS.")
@BROKERS
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], feed: str, brokers: str | None) -> None:
    """Send articles to wire.raw and wait until the brokers have each of them.

    .txt is plain text, .xml NewsML-G2 or NITF, .json one message, .jsonl one message a line, - standard input. The key
    is the uri where the message has one, else a uri of its digest; the same version sent twice is taken once. Exit
    code 1 when a file
    could not be read or a message was not taken.
    """
    settings = reached(brokers)
    require_topic(settings, settings.topic(RAW))
    account = Account()
    with explained(settings), closing(_producer(settings)) as producer:
        outbox = Outbox(producer, settings.topic(RAW), feed, account)
        for name in files:
            for message in _read(name, account):
                outbox.send(message)
        outbox.settle()
    click.echo(f"published {account.sent}, failed {account.failed}", err=True)
    if account.failed:
        ctx.exit(SOME_FAILED)


class Account:
    """What was sent and what failed, each failure told at once."""

    def __init__(self) -> None:
        self.sent = 0
        self.failed = 0

    def failure(self, origin: str, reason: str) -> None:
        """Tell and count one."""
        self.failed += 1
        click.echo(f"dateline: {origin}: {reason}", err=True)


class Outbox:
    """Messages on their way: sent in order, settled in order."""

    def __init__(self, producer: Any, topic: str, feed: str, account: Account) -> None:
        self._producer, self._topic, self._feed, self._account = producer, topic, feed, account
        self._waiting: list[tuple[str, Any]] = []

    def send(self, message: Message) -> None:
        """Give a message to the producer."""
        try:
            future = self._producer.send(
                self._topic, key=message.uri.encode(), value=message.value, headers=headers(message, self._feed)
            )
        except KafkaError as error:  # too large for the topic, or nobody took it in time
            self._account.failure(message.origin, type(error).__name__)
            return
        self._waiting.append((message.origin, future))
        if len(self._waiting) >= WAITING:
            self.settle()

    def settle(self) -> None:
        """Wait for every acknowledgement that is open."""
        for origin, future in self._waiting:
            try:
                future.get(timeout=ACKNOWLEDGED_S)
            except KafkaError as error:
                self._account.failure(origin, type(error).__name__)
            else:
                self._account.sent += 1
        self._waiting.clear()


def headers(message: Message, feed: str) -> list[tuple[str, bytes]]:
    """Return what CloudEvents asks for (binary mode), unless the message is a structured event already."""
    if message.is_cloud_event:
        return [("content-type", CLOUD_EVENT.encode())]
    return [
        ("content-type", message.media_type.encode()),
        ("ce_specversion", b"1.0"),
        ("ce_id", str(uuid4()).encode()),
        ("ce_source", feed.encode()),
        ("ce_type", b"dateline.article.v1"),
        ("ce_time", datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z").encode()),
    ]


def _read(name: str, account: Account) -> Iterator[Message]:
    try:
        yield from messages(name)
    except OSError as error:
        account.failure(name, error.strerror or type(error).__name__)


def _producer(settings: Settings) -> Any:
    return KafkaProducer(
        **client_arguments(settings),
        client_id="dateline-publish",
        acks="all",
        enable_idempotence=True,
        max_request_size=largest_message(RAW),
        max_block_ms=int(ACKNOWLEDGED_S * 1_000),
        delivery_timeout_ms=int(ACKNOWLEDGED_S * 1_000),
        linger_ms=5,
    )
