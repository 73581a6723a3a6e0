"""`dateline worker`: one stage or all of them in this process, until it is asked to stop."""

from typing import Final

import click

from agents.stages import ALL, STAGES, chosen

NAMES: Final = (ALL, *(stage.name for stage in STAGES))


@click.command(epilog="Example: DATELINE_BROKERS=kafka-1:9092 dateline worker --stage quotes")
@click.option(
    "--stage", type=click.Choice(NAMES), default=ALL, show_default=True, help="What to run; there are no other subsets."
)
@click.pass_context
def command(ctx: click.Context, stage: str) -> None:
    """Run one stage or all of them.

    All in one worker are one consumer group; a stage alone is a group of its own (`dateline topics handover` copies the
    offsets from one to the other). Settings are DATELINE_* variables. Logs are JSON lines on standard error; "ready"
    says that partitions are here and where the metrics are. Ends with 0 when asked to stop (SIGTERM, Ctrl-C), with 1
    when it died of what a fresh start may cure, with 3 when the operator must act.
    """
    # Faust, the Kafka clients and the rooms' word lists are loaded only when a worker is really to run.
    from agents import rooms  # noqa: F401, PLC0415 - so that the first article does not wait for it
    from agents.preflight import preflight  # noqa: PLC0415
    from agents.settings import Settings  # noqa: PLC0415
    from agents.worker import run  # noqa: PLC0415

    settings, stages = Settings.load(), chosen(stage)
    preflight(settings, stages)
    ctx.exit(run(settings, stages))
