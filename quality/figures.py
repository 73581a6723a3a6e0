"""What a measurement is: a figure, the bar it is held against, and its protocol in one line; and how it is printed.

No corpus is named here. Every share is micro: counts are added up over all articles first. Bars are in `bars.py`, by a
figure's name.
"""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass

import click

from quality.bars import AT_MOST, BARS


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number: a count, or a share in per cent. `value` is null where its corpus is absent.

    `detail`: what it is made of, told beside it.
    """

    corpus: str
    what: str
    value: float | None
    of: int = 0
    protocol: str = ""
    detail: str = ""

    @property
    def name(self) -> str:
        """What floors and bars call it."""
        return f"{self.corpus}: {self.what}"

    @property
    def bar(self) -> float | None:
        """What is to be reached; null where no bar was set."""
        return BARS.get(self.name)

    @property
    def is_met(self) -> bool:
        """Whether the value reaches its bar, or stays under it where less is better."""
        if self.value is None or self.bar is None:
            return False
        return self.value <= self.bar if self.name in AT_MOST else self.value >= self.bar


def f1(gold: Collection[Hashable], found: Collection[Hashable]) -> float:
    """Return F1 in per cent of two sets."""
    shared = len(set(gold) & set(found))
    return 200 * shared / (len(gold) + len(found)) if gold or found else 100.0


def share(part: int, whole: int) -> float:
    """Return a part in per cent."""
    return 100 * part / whole if whole else 0.0


def show(figures: Iterable[Figure]) -> None:
    """Print one line a figure, as it comes; an absent corpus is said loudly, never passed over."""
    for figure in figures:
        if figure.value is None:
            click.secho(f"ABSENT: ../shared/{figure.corpus}: {figure.what} NOT MEASURED", fg="red", bold=True)
            continue
        is_share = figure.value <= 100 and isinstance(figure.value, float)  # noqa: PLR2004 (per cent)
        value = f"{figure.value:.2f}" if is_share else f"{figure.value:,.0f}"
        told = f"({figure.detail}) {figure.protocol}" if figure.detail else figure.protocol
        click.echo(f"{figure.corpus:<28} {figure.what:<48} {value:>9}  of {figure.of:>6,}  {_held(figure):<16} {told}")


def _held(figure: Figure) -> str:
    return "" if figure.bar is None else f"bar {figure.bar:,g} {'met' if figure.is_met else 'MISSED'}"
