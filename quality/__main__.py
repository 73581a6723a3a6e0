"""`python -m quality [TABLE ...]`: every figure on the corpora of ../shared that are present, with its protocol."""

from collections.abc import Callable, Iterable
from typing import Final

import click

from quality import attributions, coreference, error_groups, events, names, segmentation, trees
from quality.figures import Figure, show

TABLES: Final[dict[str, Callable[[int], Iterable[Figure]]]] = {
    "segmentation": segmentation.figures,
    "names": names.figures,
    "trees": trees.figures,
    "coreference": coreference.figures,
    "attributions": attributions.figures,
    "errors": error_groups.figures,
    "events": events.figures,
}


@click.command()
@click.argument("tables", nargs=-1, type=click.Choice(tuple(TABLES)))
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Read every Nth article of each corpus only: a glance, not the figure.",
)
def main(tables: tuple[str, ...], sample: int) -> None:
    """Print the figures of the tables named, of all when none is."""
    for table in tables or TABLES:
        click.secho(table, bold=True)
        show(TABLES[table](sample))


if __name__ == "__main__":
    main()
