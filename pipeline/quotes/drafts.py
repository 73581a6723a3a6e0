"""Drafts: a report while it is being put together, before it is a record.

Holds positions and nothing else: reading (reports.py) makes it, joining may lengthen it, assembly makes a quote of it.
"""

from dataclasses import dataclass
from typing import Literal, Self

from pipeline.quotes.clauses import Unit
from pipeline.quotes.cues import Cue
from pipeline.records import Span

Basis = Literal["cue", "goes on", "nearest"]


@dataclass(slots=True)
class Report:
    """One act of speech in the making.

    `source_items` are items of its unit, `contents` characters, `stretches` numbers of stretches inside the contents.
    `basis` says what the attribution rests on.
    """

    contents: list[Span]
    stretches: list[int]
    cue: Span | None = None
    cue_item: int = -1
    is_naming: bool = False  # the cue calls something by words: marks behind it are the words
    source: Span | None = None
    source_items: tuple[int, int] | None = None
    is_post: bool = False  # what is said stands before the cue
    is_open: bool = False  # the cue ends with a colon, and waits for a quotation
    basis: Basis = "cue"

    @classmethod
    def of(
        cls, unit: Unit, index: int, cue: Cue, source: tuple[int, int] | None, claim: tuple[int, int], behind: int
    ) -> Self:
        """Make the report of a cue at item `index` that ends before `behind` and claims a range of items."""
        first, last = claim
        return cls(
            contents=[unit.span(first, last)] if first < last else [],
            stretches=[unit.stretch(item) for item in range(first, last) if unit.is_quoted(item)],
            cue=unit.span(index, behind),
            cue_item=index,
            is_naming="name" in cue.frames,
            source=unit.span(*source) if source else None,
            source_items=source,
        )

    def take(self, unit: Unit, index: int) -> None:
        """Add a folded stretch to what is said."""
        self.contents.append(unit.extent(index))
        self.stretches.append(unit.stretch(index))
