"""`dateline topics plan|apply|verify|handover`: the topics as they must be, and where a cluster is otherwise."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final, get_args

import click

from agents.cli import SOME_FAILED
from agents.cli.connection import BROKERS, reached
from agents.cluster import admin_client
from agents.topics import TopicSpec, apply, plan, verify
from agents.topics.handover import hand_over
from agents.topics.profiles import PROFILES, ProfileName

_OPTIONS: Final[list[Callable[[Any], Any]]] = [
    click.option(
        "--profile",
        type=click.Choice(get_args(ProfileName)),
        default="dev",
        show_default=True,
        help="dev: one broker; production: three or more.",
    ),
    click.option(
        "--partitions",
        type=click.IntRange(1, 1_000),
        help=f"Of every topic.  [default: {', '.join(f'{name} {p.partitions}' for name, p in PROFILES.items())}]",
    ),
    click.option("--json", "as_json", is_flag=True, help="Print one JSON array."),
]


def _planning(function: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


@click.group()
def command() -> None:
    """Plan, create and check the topics; hand offsets over. Nothing is ever deleted.

    \b
    Example:
      dateline topics apply --profile production
      dateline topics verify --profile production --json
    """  # noqa: D301 - \b is click's mark for lines it must not wrap


@command.command("plan")
@_planning
def plan_command(profile: ProfileName, partitions: int | None, *, as_json: bool) -> None:
    """Print the topics as they must be; asks no broker."""
    specs = plan(profile, reached(None).topic_prefix, partitions=partitions)
    _print(specs, as_json=as_json, line=_row)


@command.command("apply")
@_planning
@BROKERS
def apply_command(profile: ProfileName, partitions: int | None, brokers: str | None, *, as_json: bool) -> None:
    """Create what is missing, widen what is narrower, set what drifted; safe to repeat.

    Let the workers drain the topics before you widen them: keys move to other partitions.
    """
    settings = reached(brokers)
    with admin_client(settings) as admin:
        changes = apply(admin, plan(profile, settings.topic_prefix, partitions=partitions))
    _print(changes, as_json=as_json, line=str, none="nothing to do")


@command.command("verify")
@_planning
@BROKERS
@click.pass_context
def verify_command(
    ctx: click.Context, profile: ProfileName, partitions: int | None, brokers: str | None, *, as_json: bool
) -> None:
    """Print where the cluster is not as planned; exit code 1 when it is not."""
    settings = reached(brokers)
    with admin_client(settings) as admin:
        differences = verify(admin, plan(profile, settings.topic_prefix, partitions=partitions))
    _print(differences, as_json=as_json, line=str, none="as planned")
    if differences:
        ctx.exit(SOME_FAILED)


@command.command()
@click.option(
    "--from", "givers", metavar="GROUP", multiple=True, required=True, help="Has the offsets; may be repeated."
)
@click.option("--to", "takers", metavar="GROUP", multiple=True, required=True, help="Gets them; may be repeated.")
@BROKERS
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
def handover(givers: tuple[str, ...], takers: tuple[str, ...], brokers: str | None, *, as_json: bool) -> None:
    """Copy committed offsets between groups before workers change from all stages to one each, or back.

    Stop the workers of both first. A group takes the offsets of the topics its stage reads: wire.raw for
    dateline-segmentation, wire.segmentation for dateline-entities, wire.entities for dateline-quotes, wire.quotes for
    dateline-events, all four for dateline.

    \b
    Example:
      dateline topics handover --from dateline --to dateline-segmentation --to dateline-entities
    """  # noqa: D301 - \b is click's mark for lines it must not wrap
    settings = reached(brokers)
    with admin_client(settings) as admin:
        handed = hand_over(admin, settings, givers, takers)
    _print(handed, as_json=as_json, line=lambda row: f"{row.group}: {row.topic}[{row.partition}] at {row.offset}")


def _row(spec: TopicSpec) -> str:
    configs = " ".join(f"{name}={value}" for name, value in spec.configs.items())
    return f"{spec.name} partitions={spec.partitions} replication={spec.replication} {configs}"


def _print(rows: list[Any], *, as_json: bool, line: Callable[[Any], str], none: str = "") -> None:
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows]))
    elif rows or none:
        click.echo("\n".join(map(line, rows)) or none)
