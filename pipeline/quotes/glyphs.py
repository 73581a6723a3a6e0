"""Glyphs: the quotation marks of a paragraph, told from apostrophes and inches, and which way each turns.

A mark is judged by itself and its neighbours; single ones must pair up as well. What opens and closes what is the
machine's to say (marks.py). Each mark is looked at a bounded number of times.
"""

import re
from typing import Final, Literal, NamedTuple

from pipeline.quotes.tables import CLASSES
from pipeline.records import Span

Turn = Literal["open", "close", "either"]
MARK: Final = re.compile("[\"“”„‟«»]|``|''|['‘’‚‹›]")
VALUE: Final = re.compile('"[^"]{0,200}"')
SURELY_OPEN: Final = frozenset(("``", "„", "‟", "«"))
DOUBLE_CLOSE: Final = frozenset("”»")
SINGLES: Final = frozenset("'‘’‚‹›")
SINGLE_OPEN: Final = frozenset("‘‚‹")
BEFORE_OPEN: Final = frozenset(" \t\n\r\u00a0\u2009\u202f([{-–—/*>:…")
AFTER_CLOSE: Final = frozenset(" \t\n\r\u00a0\u2009\u202f)]}.,;:!?-–—/\"”'’…")
SURE_STOPS: Final = frozenset(",.!?…;")
APOSTROPHES: Final = frozenset("'’")
WORD: Final = re.compile(r"[^\W\d_]+")
ELISIONS: Final = CLASSES["elisions"]


class Mark(NamedTuple):
    """A mark, and what its neighbours make of it: "open", "close", or "either" where they do not tell."""

    start: int
    end: int
    turn: Turn
    is_single: bool


def read_marks(text: str, paragraph: Span) -> list[Mark]:
    """Return the marks of a paragraph in order, apostrophes and those of mark-up left out."""
    marks = []
    behind_value = paragraph.start
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        if match.start() < behind_value:
            continue
        if (value := _value_of_markup(text, match.start(), paragraph)) is not None:
            behind_value = value
            continue
        mark = _judge(text, match.group(), match.start(), match.end(), paragraph)
        if mark is not None:
            marks.append(mark)
    return _pair_singles(text, marks)


def _value_of_markup(text: str, start: int, paragraph: Span) -> int | None:
    """Return where the value of an attribute ends that a mark opens: <post id="7551">."""
    value = VALUE.match(text, start, paragraph.end) if start > paragraph.start and text[start - 1] == "=" else None
    return value.end() if value is not None else None


def _judge(text: str, glyph: str, start: int, end: int, paragraph: Span) -> Mark | None:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if glyph not in SINGLES:
        return Mark(start, end, _double_turn(glyph, before, after), is_single=False)
    if (before.isalnum() and after.isalnum()) or (glyph in APOSTROPHES and after.isdigit()):
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


def _is_elision(text: str, mark: Mark) -> bool:
    """Tell whether a mark before a word is more likely an apostrophe: a closing one, or one of a clipped word."""
    word = WORD.match(text, mark.end)
    return text[mark.start] == "’" or (word is not None and word.group().lower() in ELISIONS)


def _closing_single(text: str, marks: list[Mark], index: int, opening: Mark) -> int | None:
    """Return the mark that closes a single one: none beyond the next opening single mark, or an odd double one.

    A plural's apostrophe closes none that is likely an apostrophe itself: "the ’flu closed the bakers’ ovens".
    """
    weak = None
    takes_weak = not _is_elision(text, opening)
    doubles = 0
    while index < len(marks):
        mark = marks[index]
        if not mark.is_single:
            doubles += 1 if mark.turn != "close" else -1
            if doubles < 0:
                break
        elif mark.turn == "open":
            if not _is_elision(text, mark):
                break
        elif mark.start > opening.end and doubles % 2 == 0:
            before = text[mark.start - 1]
            if before in SURE_STOPS or before not in "sS":
                return index
            weak = index if weak is None and takes_weak else weak
        index += 1
    return weak
