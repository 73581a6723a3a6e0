"""`dateline demo`: the whole service on this machine, with the articles of seeds/, and nothing left running after."""

import signal
import time
from pathlib import Path
from types import FrameType
from typing import Any, Final, NoReturn

import click

from agents import demo
from agents.cli import SOME_FAILED
from agents.cli.articles import Message, messages
from agents.cli.rendering import printable, show
from agents.cluster import quiet_client

SEEDS: Final = "seeds"
SUFFIXES: Final = (".txt", ".json")
ROOT: Final = Path(__file__).resolve().parent.parent.parent
ARRIVAL_S: Final = 90.0
SUMMARY: Final = {"receipt": "articles", "statement": "statements", "event": "events", demo.DEAD: "dead-lettered"}


@click.command(epilog="Example: dateline demo --seeds my-articles/")
@click.option(
    "--seeds",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of .txt and .json articles.  [default: the repository's seeds/]",
)
@click.option("--keep", is_flag=True, help="Leave it running until Ctrl-C.")
@click.pass_context
def command(ctx: click.Context, folder: Path | None, *, keep: bool) -> None:
    """Start a real Kafka, the topics and a worker here, publish articles, and show the records as they come.

    Ends by itself when every article has its receipt or its dead letter; exit code 1 when one has not in time.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    seeds = _read(folder or _default_seeds())
    if not seeds:
        raise click.UsageError("no .txt or .json articles there")
    quiet_client()
    began = time.monotonic()
    click.echo("starting a Kafka broker on this machine")
    with demo.running_service(narrate=True) as service:
        try:
            is_whole = _show(service, seeds, began)
            if keep:
                _stay(service)
        finally:
            _let_it_end()
    if not is_whole:
        ctx.exit(SOME_FAILED)


def _show(service: demo.Service, seeds: list[demo.Seed], began: float) -> bool:
    click.echo(f"broker {service.brokers}, metrics {service.metrics}, one worker with all four stages")
    demo.publish(service.brokers, seeds)
    click.echo(f"published {len(seeds)} articles, {time.monotonic() - began:.1f} s after the start\n")
    account = demo.Account(seeds)
    for record in demo.arrivals(service, account, ARRIVAL_S):
        if record.topic == demo.EVENTS:
            show(record.value)
        else:
            click.echo(f"DEAD {printable(record.key.decode(errors='replace'))}: {_code(record)}")
    told = ", ".join(f"{account.counts[kind]} {words}" for kind, words in SUMMARY.items())
    click.echo(f"\n{told} in {time.monotonic() - began:.1f} s")
    if account.missing:
        names = ", ".join(account.missing)
        click.echo(f"no receipt came for {names}; the worker's log ends:\n{service.log_tail()}", err=True)
    return account.is_settled


def _code(record: Any) -> str:
    return printable(dict(record.headers).get("dateline-error-code", b"").decode(errors="replace"))


def _stay(service: demo.Service) -> None:
    click.echo(f"left running: DATELINE_BROKERS={service.brokers}, Ctrl-C to stop")
    try:
        service.worker.wait()
    except KeyboardInterrupt:
        click.echo("stopping")


def _read(folder: Path) -> list[demo.Seed]:
    """Read the articles of a folder in the order of their names; golden records beside them are no articles."""
    return [
        _seed(path, one) for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES for one in messages(str(path))
    ]


def _seed(path: Path, article: Message) -> demo.Seed:
    uri = article.uri if article.document else f"urn:dateline:seed:{path.stem}"
    return demo.Seed(path.name, uri.encode(), article.value, article.content_type)


def _default_seeds() -> Path:
    for folder in (ROOT / SEEDS, Path.cwd() / SEEDS):
        if folder.is_dir():
            return folder
    raise click.UsageError("no folder seeds/ here; name one with --seeds")


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _let_it_end() -> None:
    """Take no more signals: a second Ctrl-C while things are being stopped would leave some of them running."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
