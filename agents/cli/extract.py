"""`dateline extract`: the four rooms called directly, no broker. The rooms are loaded once, however many articles come.

Embargo and status are not judged: nothing leaves the terminal it was typed on. Settings are a worker's, so that the
records are those it would write.
"""

import sys
from collections.abc import Callable
from typing import Final

import click
import orjson

from agents.cli import SOME_FAILED
from agents.cli.articles import Message, messages
from agents.cli.rendering import terminal_safe
from agents.settings import Settings
from pipeline.desk import Desk
from pipeline.entities import find_entities
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.exports.spans import as_spans
from pipeline.feeds import read_articles
from pipeline.quotes import find_quotes
from pipeline.records import Segmented, encode
from pipeline.segmentation import segment_article

Printer = Callable[[Segmented, Desk], list[bytes]]


def _entities(segmented: Segmented, desk: Desk) -> list[bytes]:
    return [encode(find_entities(segmented, desk))]


def _quotes(segmented: Segmented, desk: Desk) -> list[bytes]:
    return [encode(find_quotes(find_entities(segmented, desk)))]


def _events(segmented: Segmented, desk: Desk) -> list[bytes]:
    quoted = find_quotes(find_entities(segmented, desk))
    return [encode(record) for record in code_events(quoted, desk).in_order()]


def _spans(segmented: Segmented, desk: Desk) -> list[bytes]:
    return [orjson.dumps(as_spans(find_quotes(find_entities(segmented, desk))))]


PRINTERS: Final[dict[str, Printer]] = {
    "segmentation": lambda segmented, _desk: [encode(segmented)],
    "entities": _entities,
    "quotes": _quotes,
    "events": _events,
    "spans": _spans,
}


@click.command(epilog="Example: dateline extract --upto quotes report.txt | jq .quotes")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(allow_dash=True))
@click.option(
    "--upto",
    type=click.Choice(["segmentation", "entities", "quotes", "events"]),
    default="events",
    show_default=True,
    help="Stop after this stage and print its record; after events, the records of wire.events.",
)
@click.option("--as", "shape", type=click.Choice(["spans"]), help="One line an article, spans into its text.")
def command(files: tuple[str, ...], upto: str, shape: str | None) -> None:
    """Print the records of articles, one a line, with no broker.

    .txt is plain text, .xml NewsML-G2 or NITF, .json one message, .jsonl one message a line, - standard input (text, a
    message, or one a line). A bad article is reported on standard error, the others go on, and the exit code is 1.
    """
    desk, printer = Settings.load().desk, PRINTERS[shape or upto]
    if sum(not _print_file(name, printer, desk) for name in files):
        raise SystemExit(SOME_FAILED)


def _print_file(name: str, printer: Printer, desk: Desk) -> bool:
    try:
        return sum(not _print_article(message, printer, desk) for message in messages(name)) == 0
    except OSError as error:
        click.echo(f"dateline: {name}: {error.strerror}", err=True)
        return False


def _print_article(message: Message, printer: Printer, desk: Desk) -> bool:
    try:
        headers = (("content-type", message.content_type.encode()),)
        articles = read_articles(message.value, headers, None, desk)
        lines = [line for article in articles for line in printer(segment_article(article), desk)]
    except FeedError as error:
        click.echo(f"dateline: {message.origin}: {error}", err=True)
        return False
    sys.stdout.write("".join(f"{terminal_safe(line)}\n" for line in lines))
    sys.stdout.flush()  # a reader at the other end of a pipe sees each article as it is done
    return True
