"""Word lists of names and offices, read once at import. Data only: what a list means is decided where it is used.

A file holds lines of comma-separated entries; "#" starts a comment line that says what the list is and where it is
from. Rows of countries are split further, by "|".
"""

from collections.abc import Iterator
from importlib.resources import files
from typing import Final


def lines(name: str, package: str = __name__) -> Iterator[str]:
    """Yield the lines of a list, without comments."""
    for line in (files(package) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def entries(line: str) -> list[str]:
    """Split a line into its entries."""
    return [entry for part in line.split(",") if (entry := part.strip())]


def words(name: str, package: str = __name__) -> frozenset[str]:
    """Return every entry of a list."""
    return frozenset(entry for line in lines(name, package) for entry in entries(line))


def classes(package: str) -> dict[str, frozenset[str]]:
    """Return the word classes of a package's `classes.txt`, by name; a class may run over several lines."""
    found: dict[str, frozenset[str]] = {}
    for line in (files(package) / "classes.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, listed = line.partition(": ")
            found[name] = found.get(name, frozenset()) | frozenset(listed.split())
    return found


CLASSES: Final = classes(__name__)
