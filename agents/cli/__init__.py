"""The command line: `dateline COMMAND`, one file a command in this folder, each exposing `command`.

A command's file is imported only when it is called, so that `dateline --help` and `dateline extract` do not pay for
Faust. Here is the one place that turns what the operator must mend into a message and an exit code.
"""

from importlib import import_module
from typing import Final, NamedTuple

import click

from pipeline.desk import VERSION
from pipeline.errors import CODES, OperatorError


class Row(NamedTuple):
    """A command: the module that holds it and the line `dateline --help` shows."""

    module: str
    summary: str


COMMANDS: Final = {
    "extract": Row("agents.cli.extract", "Print the records of articles, with no broker."),
    "score": Row("agents.cli.score", "Hold predictions against gold, with no broker."),
    "worker": Row("agents.cli.worker", "Run one stage or all of them."),
    "publish": Row("agents.cli.publish", "Send articles to wire.raw."),
    "tail": Row("agents.cli.tail", "Show records as they come."),
    "topics": Row("agents.cli.topics", "Plan, create and check the topics; hand offsets over."),
    "broker": Row("agents.cli.broker", "Start, stop or find a Kafka of one node on this machine."),
    "demo": Row("agents.cli.demo", "The whole service on this machine, with articles of our own."),
}

SUCCESS: Final = 0
SOME_FAILED: Final = 1
USAGE: Final = 2  # click's own
OPERATOR: Final = 3
INTERRUPTED: Final = 130  # 128 + SIGINT, as shells have it

EXIT_CODES: Final = """\b
Exit codes:
  0    all went well
  1    some input failed, or a check found differences
  2    wrong usage
  3    the operator must act: settings, broker, topics or rights
  130  interrupted with Ctrl-C
"""


class Commands(click.Group):
    """A group that imports a command when it is called, and says what an `OperatorError` asks for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command's file, or return null when there is none of that name."""
        row = COMMANDS.get(cmd_name)
        return getattr(import_module(row.module), "command", None) if row else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the same
        """List the commands from the table, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.summary) for name, row in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what the operator must mend ends with 3, Ctrl-C with 130."""
        try:
            return super().invoke(ctx)
        except OperatorError as error:
            click.echo(f"dateline: {error}\n  remedy: {CODES[error.code].remedy}", err=True)
            ctx.exit(OPERATOR)
        except (KeyboardInterrupt, click.Abort):
            click.echo("dateline: interrupted", err=True)
            ctx.exit(INTERRUPTED)


@click.command(
    cls=Commands,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(VERSION, prog_name="dateline")
def main() -> None:
    """Structured event records from newswire articles, on Kafka.

    \b
    Example:
      dateline extract article.txt
      dateline broker start && dateline topics apply && dateline worker
    """  # noqa: D301 - \b is click's mark for lines it must not wrap
