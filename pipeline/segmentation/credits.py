"""Furniture: the paragraphs of an article that are no news but say whose it is, or how to use it.

Not datelines (`datelines.py`), not whose copy a section is (`sections.py`). A paragraph is furniture when all of it has
one of the forms of `furniture_forms.py`; text with a name or a credit in it is left alone.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.records import Furniture, FurnitureKind, Span
from pipeline.segmentation.furniture_forms import (
    FORMS,
    FULL_BYLINE,
    HEAD_FORMS,
    LONGEST_TAIL,
    PARTICLE_LAST,
    PICTURE_CREDIT,
    TAIL,
)
from pipeline.segmentation.picture_forms import DATED

# No furniture is longer: bounds what every form may read.
LONGEST: Final = 400
# Headline, deck and a few bullets come before the byline, hardly ever more.
_HEAD: Final = 5
_LONGEST_DATE: Final = 24


def find_furniture(text: str, paragraphs: Sequence[Span]) -> list[Furniture]:
    """Return the paragraphs that are furniture, and what stands at the end of others, in order."""
    found: list[Furniture] = []
    for place, paragraph in enumerate(paragraphs):
        kind = None
        if paragraph.end - paragraph.start <= LONGEST:
            kind = _kind(text, paragraph, in_head=0 < place <= _HEAD)
            if kind is None and place + 1 < len(paragraphs) and _is_caption(text, paragraph, paragraphs[place + 1]):
                kind = "note"
        if kind is not None:
            found.append(Furniture(kind=kind, start=paragraph.start, end=paragraph.end))
        else:
            found += _tail(text, paragraph)
    return found


def _is_caption(text: str, paragraph: Span, following: Span) -> bool:
    """Tell a caption without a label: it ends with a full date, and a picture desk's line follows."""
    return (
        following.end - following.start <= LONGEST
        and DATED.search(text, max(paragraph.start, paragraph.end - _LONGEST_DATE), paragraph.end) is not None
        and PICTURE_CREDIT.fullmatch(text, following.start, following.end) is not None
    )


def _tail(text: str, paragraph: Span) -> list[Furniture]:
    tail = TAIL.search(text, max(paragraph.start, paragraph.end - LONGEST_TAIL), paragraph.end)
    return [] if tail is None else [Furniture(kind="trailer", start=tail.start("tail"), end=paragraph.end)]


def is_byline(text: str, span: Span) -> bool:
    """Tell whether a stretch is a whole byline."""
    if span.end - span.start > LONGEST or PARTICLE_LAST.search(text, max(span.start, span.end - 8), span.end):
        return False
    return FULL_BYLINE.fullmatch(text, span.start, span.end) is not None


def is_note(text: str, span: Span) -> bool:
    """Tell whether a stretch is a whole editor's note."""
    return span.end - span.start <= LONGEST and _kind(text, span, in_head=False) == "note"


def _kind(text: str, paragraph: Span, *, in_head: bool) -> FurnitureKind | None:
    for kind, form in FORMS:
        if form.fullmatch(text, paragraph.start, paragraph.end):
            return kind
    if in_head and any(form.fullmatch(text, paragraph.start, paragraph.end) for form in HEAD_FORMS):
        return "byline"
    return None
