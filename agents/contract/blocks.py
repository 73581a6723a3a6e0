"""Tables inside hand-written pages: the text between `<!-- table: NAME -->` and `<!-- /table -->` is generated.

Prose around a block belongs to people, the block to the code.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
BLOCK: Final = re.compile(r"(<!-- table: ([a-z-]+) -->\n)(.*?)(<!-- /table -->)", re.DOTALL)


def pages() -> tuple[Path, ...]:
    """Return every Markdown page that may hold a block."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def filled(page: str, tables: Mapping[str, Callable[[], str]]) -> str:
    """Return the page with every block as the code has it now; an unknown name raises `KeyError`."""
    return BLOCK.sub(lambda block: f"{block[1]}{tables[block[2]]()}\n{block[4]}", page)


def markdown(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Lay out a Markdown table; bars and line ends inside cells are kept from breaking it."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
