"""Furniture: the paragraphs of an article that are no news but say whose it is, or how to use it.

Not datelines (`datelines.py`), not whose copy a section is (`sections.py`). A paragraph is furniture when all of it has
one of the forms of `furniture_forms.py`; text with a name or a credit in it is left alone.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.records import Furniture, FurnitureKind, Span
from pipeline.segmentation.furniture_forms import FORMS, FULL_BYLINE, HEAD_FORMS

# No furniture is longer: bounds what every form may read.
LONGEST: Final = 400
# Headline, deck and a few bullets come before the byline, hardly ever more.
_HEAD: Final = 5


def find_furniture(text: str, paragraphs: Sequence[Span]) -> list[Furniture]:
    """Return the paragraphs that are furniture, in order."""
    return [
        Furniture(kind=kind, start=paragraph.start, end=paragraph.end)
        for place, paragraph in enumerate(paragraphs)
        if paragraph.end - paragraph.start <= LONGEST
        and (kind := _kind(text, paragraph, in_head=0 < place <= _HEAD)) is not None
    ]


def is_byline(text: str, span: Span) -> bool:
    """Tell whether a stretch is a whole byline."""
    return span.end - span.start <= LONGEST and FULL_BYLINE.fullmatch(text, span.start, span.end) is not None


def _kind(text: str, paragraph: Span, *, in_head: bool) -> FurnitureKind | None:
    for kind, form in FORMS:
        if form.fullmatch(text, paragraph.start, paragraph.end):
            return kind
    if in_head and any(form.fullmatch(text, paragraph.start, paragraph.end) for form in HEAD_FORMS):
        return "byline"
    return None
