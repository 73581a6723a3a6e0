"""What a measurement is: a figure, the bar it is held against, and its protocol in one line; and how it is printed.

No corpus is named here. Every share is micro: counts are added up over all articles first.
"""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass

import click


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number. `value` is null where its corpus is absent; `bar` where none was set."""

    corpus: str
    what: str
    value: float | None
    of: int = 0
    bar: float | None = None
    protocol: str = ""

    @property
    def name(self) -> str:
        """What floors and bars call it."""
        return f"{self.corpus}: {self.what}"


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
        value = f"{figure.value:,.0f}" if figure.value > 100 else f"{figure.value:.2f}"  # noqa: PLR2004 (per cent)
        held = "" if figure.bar is None else f"bar {figure.bar:,g} {'met' if figure.value >= figure.bar else 'MISSED'}"
        click.echo(
            f"{figure.corpus:<28} {figure.what:<34} {value:>9}  of {figure.of:>6,}  {held:<18} {figure.protocol}"
        )
