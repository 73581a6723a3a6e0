"""Editor's notes among the notes: what a desk says to other desks, told from captions and what a dollar buys.

Only told by how they begin: in brackets, with an address ("EDS:"), or with the story itself. What they say is read
elsewhere (`signals.py`, `embargoes.py`).
"""

import re
from collections.abc import Iterable
from typing import Final

from pipeline.records import Furniture, Span

_BEGINNING: Final = re.compile(
    r"\s{0,4}(?:[(\[*]|(?:eds?|editors?|editor'?s'? note|note|attn|attention)\b"
    r"|this (?:story|article|item|report|version)\b"
    r"|(?:strict(?:ly)? )?embargo|hold (?:for|until)|not for |for (?:release|publication|use)\b)",
    re.IGNORECASE,
)


def editors_notes(text: str, furniture: Iterable[Furniture]) -> list[str]:
    """Return the editor's notes that stand in the text, in order."""
    notes = (Span(piece.start, piece.end).of(text) for piece in furniture if piece.kind == "note")
    return [note for note in notes if _BEGINNING.match(note)]
