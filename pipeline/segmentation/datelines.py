"""Datelines: the place, agency and date a paragraph opens with, up to the dash, colon or stop that closes them.

Not bylines (`credits.py`) and no gazetteer. Read field by field (`dateline_reading.py`), a dateline is taken when its
fields together are enough for the mark that closes it.
"""

import re
from typing import Final

from pipeline.records import Dateline, Span
from pipeline.segmentation.dateline_fields import CLOSING, LONG_WORDS
from pipeline.segmentation.dateline_reading import Reading, read_fields
from pipeline.segmentation.starters import STARTERS

# No dateline is longer: bounds what every pattern may read.
LONGEST: Final = 160
# More words than this no place has that stands alone; one in small letters has fewer still.
_LONGEST_PLACE: Final = 5
_PLACE_WORDS: Final = 3
# A headline is no longer, and of four long words more than three have capitals; of fewer words nothing is told.
_LONGEST_HEADLINE: Final = 140
_CAPITALISED: Final = 4
_FEW_WORDS: Final = 3


def read_dateline(
    text: str, start: int, end: int, *, lead: bool, late: bool = False, after_byline: bool = False
) -> Dateline | None:
    """Return the dateline that begins at `start`, if one does.

    Without an agency it must stand where news begins: `lead` says that it does, `late` that it may, below a
    headline and a summary, `after_byline` that a byline stands right before, so that a place alone on its line is one.
    """
    limit = min(end, start + LONGEST)
    for opening in ("", "("):  # "(London, 3 May) -" as well as "(Reuters) -"
        if not text.startswith(opening, start):
            continue
        reading, at = read_fields(text, start + len(opening), limit)
        closing = CLOSING.match(text, at, limit)
        if closing is None:
            continue
        standing = lead or (late and reading.capitals and bool(closing["dash"]))
        if _enough(reading, closing, lead=standing, alone=at == end and after_byline):
            bare = reading.agency is None and reading.date is None
            return None if bare and _heads(text, closing, end, reading) else _dateline(text, start, closing, reading)
    return None


def _heads(text: str, closing: re.Match[str], end: int, reading: Reading) -> bool:
    """Tell whether what reads like a place is the first words of a headline: nothing follows, or capitals do."""
    if closing.end() == end:
        return bool(closing["dash"]) and not reading.capitals
    words = LONG_WORDS.findall(text, closing.end(), min(end, closing.end() + _LONGEST_HEADLINE))
    if end - closing.end() > _LONGEST_HEADLINE or len(words) < _FEW_WORDS:
        return False
    small = sum(word[0].islower() for word in words)
    return small == 0 or (not (reading.capitals and closing["dash"]) and _CAPITALISED * small < len(words))


def _dateline(text: str, start: int, closing: re.Match[str], reading: Reading) -> Dateline:
    return Dateline(
        start=start,
        end=start + len(text[start : closing.end()].rstrip()),
        place=", ".join(reading.place) or None,
        agency=reading.agency,
        date=reading.date,
    )


def _enough(reading: Reading, closing: re.Match[str], *, lead: bool, alone: bool) -> bool:
    """Tell a dateline from a sentence that happens to begin like one."""
    closed = closing["nothing"] is None
    if reading.labels:
        return False
    if reading.agency is not None:
        return _credited(reading, lead=lead, closed=closed)
    if alone:
        return reading.capitals
    if not lead or not closed or not reading.place or not _is_place(reading.place[0]):
        return False
    if closing["dash"]:
        return reading.capitals or reading.date is not None or _is_small_place(reading, closing)
    return reading.capitals and (closing["stop"] is None or reading.date is not None)


def _is_place(words: str) -> bool:
    """Tell a place from the first words of a sentence or headline."""
    return words.count(" ") < _LONGEST_PLACE and words.partition(" ")[0] not in STARTERS


def _credited(reading: Reading, *, lead: bool, closed: bool) -> bool:
    """Decide for a reading that names an agency: in brackets and known it is enough with anything else beside it."""
    if reading.bracketed and reading.known and (closed or reading.place or reading.date):
        return True
    placed = reading.capitals or reading.date is not None or (lead and reading.known and bool(reading.place))
    return closed and placed and (reading.known or reading.bracketed)


def _is_small_place(reading: Reading, closing: re.Match[str]) -> bool:
    """Tell a place in small letters: few words, a dash between spaces, and behind it a new sentence."""
    behind = closing.string[closing.end() : closing.end() + 1]
    few = len(reading.place) == 1 and reading.place[0].count(" ") < _PLACE_WORDS
    return few and closing[0].startswith(" ") and not behind.islower()


def dateline_span(dateline: Dateline) -> Span:
    """Return the stretch the dateline takes."""
    return Span(dateline.start, dateline.end)
