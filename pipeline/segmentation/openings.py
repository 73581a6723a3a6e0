"""How a paragraph of copy opens: a dateline, or a byline that runs into one ("By Ann Poe ROME (AP) --").

Not the forms themselves: those are in `credits.py` and `datelines.py`. Where the byline ends is told by the dateline
that follows: it must read as one.
"""

import re
from typing import Final

from pipeline.records import Dateline, Furniture, Span
from pipeline.segmentation.credits import is_byline
from pipeline.segmentation.datelines import read_dateline

_BY: Final = re.compile(r"(?:By|BY|by)\s")
# Where a dateline may begin behind a byline: a word in capitals or an opening bracket.
_CANDIDATE: Final = re.compile(r",?\s+(?=[^\W\d_a-zà-öø-ÿ]{2}|\()")
_LONGEST_BYLINE: Final = 200
_MOST_CANDIDATES: Final = 12


def read_byline_and_dateline(
    text: str, paragraph: Span, *, lead: bool, after_byline: bool
) -> tuple[list[Furniture], Dateline] | None:
    """Return the bylines run into the dateline (one or none) and the dateline; None where there is no dateline."""
    dateline = read_dateline(text, paragraph.start, paragraph.end, lead=lead, after_byline=after_byline)
    if _BY.match(text, paragraph.start, paragraph.end):
        return _run_in(text, paragraph, lead=lead)
    return None if dateline is None else ([], dateline)


def _run_in(text: str, paragraph: Span, *, lead: bool) -> tuple[list[Furniture], Dateline] | None:
    limit = min(paragraph.end, paragraph.start + _LONGEST_BYLINE)
    for tried, gap in enumerate(_CANDIDATE.finditer(text, paragraph.start, limit)):
        if tried == _MOST_CANDIDATES:
            break
        byline = Span(paragraph.start, gap.start())
        dateline = read_dateline(text, gap.end(), paragraph.end, lead=lead) if is_byline(text, byline) else None
        if dateline is not None:
            return [Furniture(kind="byline", start=byline.start, end=byline.end)], dateline
    return None
