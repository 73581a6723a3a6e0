"""`dateline broker start|stop|status`: a real Kafka for developers, on this machine, without Docker or Java."""

import json
import signal
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

import click
import msgspec

from agents.broker import Background, BrokerSettings, Report
from agents.broker.properties import DEFAULT_PORT
from agents.cli import SOME_FAILED
from pipeline.errors import OperatorError

STOPPED: Final = (0, 143, -signal.SIGTERM)  # a JVM that was asked to end ends with 128 + SIGTERM
_IN = click.option(
    "--dir", "directory", type=click.Path(path_type=Path, file_okay=False), help="Its folder: data, log and state."
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@click.group()
def command() -> None:
    """Start, stop or find an Apache Kafka of one node on loopback (for development, not production).

    \b
    Example:
      dateline broker start
      dateline broker status --json
    """  # noqa: D301 - \b is click's mark for lines it must not wrap


@command.command()
@click.option("--port", type=click.IntRange(1, 65_535), help=f"Where clients connect.  [default: {DEFAULT_PORT}]")
@_IN
@click.option("--foreground", is_flag=True, help="Stay, and stop the broker on Ctrl-C or SIGTERM.")
@_JSON
def start(port: int | None, directory: Path | None, *, foreground: bool, as_json: bool) -> None:
    """Fetch what is missing (25 MB, once), start the broker and wait until it serves."""
    background = Background(BrokerSettings.load(), directory)
    if foreground:
        _stay(background, port)
        return
    report, is_new = background.start(port)
    if as_json:
        click.echo(_written(report))
    else:
        click.echo(f"{'started' if is_new else 'already running'}: {report.brokers} (pid {report.pid})")
        click.echo(f"log: {report.log}\nnext: dateline topics apply")


@command.command()
@_IN
def stop(directory: Path | None) -> None:
    """Stop the broker in order; its data stays."""
    click.echo(Background(BrokerSettings.load(), directory).stop())


@command.command()
@_IN
@_JSON
@click.pass_context
def status(ctx: click.Context, directory: Path | None, *, as_json: bool) -> None:
    """Say whether the broker runs and where; exit code 1 when it does not."""
    report = Background(BrokerSettings.load(), directory).status()
    if as_json:
        click.echo(_written(report))
    elif report.running:
        click.echo(f"running: {report.brokers} (pid {report.pid}, {report.uptime_s} s, {report.memory_mb} MB)")
    else:
        click.echo(f"not running ({report.directory})")
    if not report.running:
        ctx.exit(SOME_FAILED)


def _written(report: Report) -> str:
    return json.dumps(msgspec.to_builtins(report))


def _stay(background: Background, port: int | None) -> None:
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with background.held(port) as node:
            click.echo(f"running: {node.brokers}, Ctrl-C to stop\nlog: {node.log}")
            ending = node.wait()
    except KeyboardInterrupt:
        click.echo("stopped")
        return
    if ending not in STOPPED:
        raise OperatorError("operator/embedded-broker", reason="it ended by itself", log=str(node.log))
    click.echo("stopped by another command")


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
