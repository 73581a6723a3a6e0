"""Every figure of the annotator by itself: the rows of `make quality` that tell no records made of its marks.

Read by the packaged model, from bytes to layers; a corpus that is absent has no row.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from quality import attributions, events, names, trees
from quality.figures import Figure

TABLES: Final[tuple[Callable[[int], Iterable[Figure]], ...]] = (
    names.figures,
    trees.figures,
    attributions.figures,
    events.figures,
)


def evaluate(sample: int) -> Iterator[Figure]:
    """Yield all figures. `sample`: every so many articles of each corpus; 1 for all."""
    for table in TABLES:
        for figure in table(sample):
            if figure.value is not None and (table is trees.figures or "annotator" in figure.what):
                yield figure


def as_table(figures: Sequence[Figure]) -> str:
    """Write figures as a Markdown table."""
    lines = ["| corpus | what | figure | detail | protocol |", "|---|---|---|---|---|"]
    for figure in figures:
        what = figure.what.removesuffix(", annotator")
        lines.append(f"| {figure.corpus} | {what} | {figure.value:.1f} | {figure.detail} | {figure.protocol} |")
    return "\n".join(lines) + "\n"
