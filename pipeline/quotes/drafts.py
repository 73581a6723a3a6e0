"""Drafts: a report while it is being put together, before it is a record.

Holds positions and nothing else: acts.py and beside.py make it, joining may lengthen it, assembly makes a quote of it.
"""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.quotes.trees import Range
from pipeline.records import Span

# What the attribution rests on: a cue, a source without one, a quotation that goes on, or the nearest name.
Basis = Literal["cue", "source", "goes on", "nearest"]


@dataclass(slots=True)
class Report:
    """One act of speech in the making: `contents` are characters, `stretches` numbers of stretches inside them."""

    contents: list[Span] = field(default_factory=list)
    stretches: list[int] = field(default_factory=list)
    cue: Range | None = None
    source: Range | None = None
    basis: Basis = "cue"
    is_bare: bool = False  # marks alone: no label says it is speech
    is_open: bool = False  # its sentence ends with a colon, and waits for a quotation

    @property
    def start(self) -> int:
        """Where what is said begins."""
        return min(span.start for span in self.contents)

    @property
    def end(self) -> int:
        """Where what is said ends."""
        return max(span.end for span in self.contents)
