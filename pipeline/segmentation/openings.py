"""How paragraphs of copy open: with a dateline, or a byline that runs into one ("By Ann Poe ROME (AP) --").

Not the forms themselves: those are in `credits.py` and `datelines.py`. Where the byline ends is told by the dateline
that follows: it must read as one. A dateline that names no agency stands where running text begins.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from pipeline.records import Dateline, Furniture, Part, Span
from pipeline.segmentation.agencies import short_name
from pipeline.segmentation.credits import is_byline, is_note
from pipeline.segmentation.dateline_fields import MONTH
from pipeline.segmentation.datelines import read_dateline

_BY: Final = re.compile(r"(?<!\w)(?:By|BY|by)\s")
# Where a dateline may begin behind a byline: a word in capitals, a date or an opening bracket.
_CANDIDATE: Final = re.compile(rf",?\s{{1,4}}(?=[^\W\d_a-zà-öø-ÿ]{{2}}|\(|{MONTH}\s\d)")
_LONGEST_BYLINE: Final = 200
_MOST_CANDIDATES: Final = 12
# How far into its paragraph a byline may stand, behind a summary run together with it, and how many are tried.
_DEEPEST: Final = 400
_MOST_BYLINES: Final = 4
# Running text ends on one of these, a headline or label does not; a dateline with a line of its own ends on its dash.
_ENDS_TEXT: Final = frozenset(".!?:…\"'”’)_-–—")
# A dateline without an agency stands in the first or second running paragraph (some feeds give the headline a stop).
_LEADS: Final = 2
# One that leaves no doubt may stand lower, below a headline and a summary of several sentences.
_LATEST: Final = 5
# So many items, each with a place in capitals and a dash, are a roundup; fewer such lines may be anything.
_ROUNDUP: Final = 3


def find_datelines(
    text: str, paragraphs: Sequence[Span], parts: Sequence[Part], furniture: Sequence[Furniture]
) -> tuple[dict[int, Dateline], list[Furniture]]:
    """Return the datelines by their paragraph's start, and the bylines and notes that run into them."""
    taken = {piece.start: piece for piece in furniture}
    datelines: dict[int, Dateline] = {}
    items: dict[int, Dateline] = {}
    bylines: list[Furniture] = []
    running, above = 0, None
    for paragraph in paragraphs:
        if paragraph.start < parts[-1].start or paragraph.start in taken:
            above = taken.get(paragraph.start)
            continue
        after_byline = above is not None and above.kind == "byline" and not running
        is_running = text[paragraph.end - 1] in _ENDS_TEXT
        may_open = is_running and not datelines
        found = _read_opening(
            text,
            paragraph,
            lead=may_open and running < _LEADS,
            late=is_running and (bool(datelines) or running < _LATEST),
            after_byline=after_byline,
        )
        if found is not None:
            bylines += found[0]
            dateline = _credited(text, found[1], above if after_byline else None)
            (datelines if not datelines or dateline.agency else items)[paragraph.start] = dateline
        running += is_running
        above = None
    return (datelines | items if len(items) >= _ROUNDUP - 1 else datelines), bylines


def own_dateline(datelines: Mapping[int, Dateline]) -> Dateline | None:
    """Return the article's own dateline: the first; none for a roundup, where every item has its own.

    Copy of several agencies is no roundup of one desk: there the first dateline is that of the first section.
    """
    places = {dateline.place for dateline in datelines.values()}
    agencies = {dateline.agency for dateline in datelines.values()}
    if not datelines or (len(places) >= _ROUNDUP and len(agencies) == 1):
        return None
    return datelines[min(datelines)]


def _credited(text: str, dateline: Dateline, above: Furniture | None) -> Dateline:
    """Give a dateline the agency that has the line above it to itself."""
    if dateline.agency is not None or above is None or text.count("\n", above.end, dateline.start) > 1:
        return dateline
    return msgspec.structs.replace(dateline, agency=short_name(text[above.start : above.end]))


def _read_opening(
    text: str, paragraph: Span, *, lead: bool, late: bool, after_byline: bool
) -> tuple[list[Furniture], Dateline] | None:
    """Return the furniture run into the dateline and the dateline; None where there is no dateline."""
    dateline = read_dateline(text, paragraph.start, paragraph.end, lead=lead, late=late, after_byline=after_byline)
    if dateline is not None and not _BY.match(text, paragraph.start, paragraph.end):
        return [], dateline
    for tried, by in enumerate(_BY.finditer(text, paragraph.start, min(paragraph.end, paragraph.start + _DEEPEST))):
        if tried == _MOST_BYLINES or (by.start() > paragraph.start and not lead):
            break
        found = _run_in(text, Span(by.start(), paragraph.end), lead=lead)
        if found is None:
            continue
        if by.start() == paragraph.start:
            return found
        # A summary may stand before it: then no doubt may be left that it is a byline and a dateline.
        if by[0].istitle() and found[1].date and short_name(found[1].agency or ""):
            return [*_note(text, Span(paragraph.start, by.start())), *found[0]], found[1]
    return None


def _note(text: str, stretch: Span) -> list[Furniture]:
    """Return the editor's note that a stretch is, if it is one."""
    note = Span(stretch.start, stretch.start + len(stretch.of(text).rstrip()))
    return [Furniture(kind="note", start=note.start, end=note.end)] if is_note(text, note) else []


def _run_in(text: str, stretch: Span, *, lead: bool) -> tuple[list[Furniture], Dateline] | None:
    """Read a byline and the dateline that follows it on its line."""
    limit = min(stretch.end, stretch.start + _LONGEST_BYLINE)
    for tried, gap in enumerate(_CANDIDATE.finditer(text, stretch.start, limit)):
        if tried == _MOST_CANDIDATES:
            break
        byline = Span(stretch.start, gap.start())
        dateline = read_dateline(text, gap.end(), stretch.end, lead=lead) if is_byline(text, byline) else None
        if dateline is not None:
            return [Furniture(kind="byline", start=byline.start, end=byline.end)], dateline
    return None
