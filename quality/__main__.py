"""`python -m quality [ROOM ...]`: every figure on the corpora of ../shared that are present, with its protocol."""

from collections.abc import Callable, Iterable
from typing import Final

import click

from quality import segmentation
from quality.figures import Figure, show

ROOMS: Final[dict[str, Callable[[], Iterable[Figure]]]] = {"segmentation": segmentation.figures}


@click.command()
@click.argument("rooms", nargs=-1, type=click.Choice(tuple(ROOMS)))
def main(rooms: tuple[str, ...]) -> None:
    """Print the figures of the rooms named, of all when none is."""
    for room in rooms or ROOMS:
        click.secho(room, bold=True)
        show(ROOMS[room]())


if __name__ == "__main__":
    main()
