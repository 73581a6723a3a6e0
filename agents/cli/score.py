"""`dateline score`: predictions held against gold, both files of one article a line; the protocols are docs/quality.md.

Nothing is read by the pipeline here: what is scored is what stands in the files, from this system or any other.
"""

from pathlib import Path
from typing import Final

import click
import orjson

from agents.cli import SOME_FAILED
from quality.scoring.files import UnusableError
from quality.scoring.report import SCORERS, lines

_FILE: Final = click.Path(path_type=Path)


@click.command(epilog="Example: dateline score names gold.jsonl.gz predicted.jsonl --boot 1000")
@click.argument("what", type=click.Choice(tuple(SCORERS)))
@click.argument("gold", type=_FILE)
@click.argument("pred", type=_FILE)
@click.option(
    "--boot",
    "rounds",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Give 95 % intervals of F1, from N resamplings of the articles.",
)
@click.option("--where", metavar="KEY[=VALUE]", help="Only gold articles whose KEY is not empty, or is VALUE.")
@click.option("--json", "as_json", is_flag=True, help="Print every figure as one JSON object.")
def command(*, what: str, gold: Path, pred: Path, rounds: int, where: str | None, as_json: bool) -> None:
    """Score predictions against gold: names, quotes, events or segmentation.

    GOLD and PRED are JSON Lines, plain or gzipped, an article a line, as `dateline extract --as spans` prints them. An
    article that PRED lacks counts as one nothing was found in.
    """
    try:
        scored = SCORERS[what](gold, pred, where, rounds)
    except UnusableError as error:
        click.echo(f"dateline: {error}", err=True)
        raise SystemExit(SOME_FAILED) from None
    if as_json:
        told = {"articles": scored.articles, "missing": scored.missing, what: scored.figures}
        click.echo(orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))
        return
    click.echo(f"{scored.articles:,} articles, {scored.missing:,} of the gold without a prediction")
    for line in lines(what, scored.figures):
        click.echo(line)
