"""Glyphs: the quotation marks of a paragraph, told from apostrophes and inches, and which way each turns.

A mark is judged by itself and its neighbours; single ones must pair up as well. What opens and closes what is the
machine's to say (marks.py). Each mark is looked at a bounded number of times.
"""

import re
from typing import Final, Literal, NamedTuple

from pipeline.records import Span

Turn = Literal["open", "close", "either"]
MARK: Final = re.compile("[\"“”„‟«»]|``|''|['‘’‚‹›]")
SURELY_OPEN: Final = frozenset(("``", "„", "‟", "«"))
DOUBLE_CLOSE: Final = frozenset("”»")
SINGLES: Final = frozenset("'‘’‚‹›")
SINGLE_OPEN: Final = frozenset("‘‚‹")
BEFORE_OPEN: Final = frozenset(" \t\n\r\u00a0\u2009\u202f([{-–—/*>:…")
AFTER_CLOSE: Final = frozenset(" \t\n\r\u00a0\u2009\u202f)]}.,;:!?-–—/\"”'’…")
SURE_STOPS: Final = frozenset(",.!?…;")


class Mark(NamedTuple):
    """A mark, and what its neighbours make of it: "open", "close", or "either" where they do not tell."""

    start: int
    end: int
    turn: Turn
    is_single: bool


def read_marks(text: str, paragraph: Span) -> list[Mark]:
    """Return the marks of a paragraph in order, apostrophes left out."""
    marks = []
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        mark = _judge(text, match.group(), match.start(), match.end(), paragraph)
        if mark is not None:
            marks.append(mark)
    return _pair_singles(text, marks)


def _judge(text: str, glyph: str, start: int, end: int, paragraph: Span) -> Mark | None:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if glyph not in SINGLES:
        return Mark(start, end, _double_turn(glyph, before, after), is_single=False)
    if (before.isalnum() and after.isalnum()) or (glyph == "'" and after.isdigit()):
        return None
    faces_word = not after.isspace() and after not in AFTER_CLOSE
    if glyph in SINGLE_OPEN or ((before in BEFORE_OPEN or before in '"“(') and faces_word):
        return Mark(start, end, "open", is_single=True)
    return None if before.isspace() else Mark(start, end, "close", is_single=True)


def _double_turn(glyph: str, before: str, after: str) -> Turn:
    if glyph in DOUBLE_CLOSE:
        return "open" if before in BEFORE_OPEN and after.isalnum() else "close"
    if glyph in SURELY_OPEN or (glyph == "“" and after not in AFTER_CLOSE):
        return "open"
    return _turn(before, after)  # “ closes what „ opened


def _turn(before: str, after: str) -> Turn:
    opens = before in BEFORE_OPEN or before in "‘'“"
    closes = after in AFTER_CLOSE
    if opens and not (closes and after not in "'’.…"):
        return "open" if not after.isspace() else "either"
    if closes and not opens:
        return "close" if not before.isdigit() else "either"
    return "either"


def _pair_singles(text: str, marks: list[Mark]) -> list[Mark]:
    """Keep single marks that pair up and drop apostrophes; a plural's closes only if nothing else does."""
    kept: list[Mark] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        if not mark.is_single:
            kept.append(mark)
            index += 1
            continue
        index += 1
        if mark.turn == "open":
            close = _closing_single(text, marks, index, mark)
            if close is not None:
                kept.append(mark)
                kept.extend(inner for inner in marks[index:close] if not inner.is_single)
                kept.append(marks[close])
                index = close + 1
    return kept


def _closing_single(text: str, marks: list[Mark], index: int, opening: Mark) -> int | None:
    """Return the mark that closes a single one: none beyond the next opening single mark, or an odd double one."""
    weak = None
    doubles = 0
    while index < len(marks):
        mark = marks[index]
        if not mark.is_single:
            doubles += 1 if mark.turn != "close" else -1
            if doubles < 0:
                break
        elif mark.turn == "open":
            break
        elif mark.start > opening.end and doubles % 2 == 0:
            before = text[mark.start - 1]
            if before in SURE_STOPS or before not in "sS":
                return index
            weak = index if weak is None else weak
        index += 1
    return weak
