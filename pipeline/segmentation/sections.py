"""Sections: whose copy each stretch of an article is. Compiled copy changes hands in mid-text.

Not attribution: "Reuters could not verify" is a sentence about an agency, "Reuters adds:" a change of hands. A section
starts at the paragraph whose first words say so (a marker, or a dateline with an agency) and runs to the next.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.records import CreditBasis, Dateline, Furniture, Section, Span
from pipeline.segmentation.agencies import AGENCY, short_name

# A marker stands within this many characters of its paragraph's start.
_LONGEST_MARKER: Final = 160

_FROM: Final = r"(?:\sfrom\s[^\W\d_a-z][\w'’ .-]{1,40}?)?"
_ASIDE: Final = r"(?:,\s[^,.:;\n\"“]{1,80},)?"
_AGENCY: Final = rf"(?:[Tt]he\s)?(?P<agency>{AGENCY})"
# How copy changes hands, at a paragraph's start.
_MARKERS: Final = (
    re.compile(rf"{_AGENCY}{_ASIDE}\s(?:adds?|added|reports?|reported|writes|wrote){_FROM}\s?:"),
    re.compile(rf"{_AGENCY}{_ASIDE}\s(?:adds|reported|reports|added){_FROM}\s(?=that\b)"),
    re.compile(
        rf"(?:Meanwhile,\s|Separately,\s|Earlier,\s){_AGENCY}{_ASIDE}\s(?:reports|reported|adds|added){_FROM}\s(?=that\b)"
    ),
    re.compile(rf"{_AGENCY},\sreporting{_FROM},\ssaid\s(?=that\b)"),
    re.compile(rf"{_AGENCY}\s(?:reported|added),\s[^.:;\n\"“]{{1,80}},\s(?=that\b)"),
    re.compile(rf"According to {_AGENCY},"),
)
_NAMED: Final = re.compile(AGENCY)
# A headline that begins with an agency's name and a colon, or ends one ("AFP World Diary").
_HEADED: Final = re.compile(
    rf"(?P<agency>{AGENCY})(?::|\s(?:[A-Z][\w-]*\s){{0,2}}(?:Feature|Diary|Digest|NEWS|News|Bulletin)\b)"
)
# How the last lines are signed.
_SIGNED: Final = re.compile(
    rf"\((?:[Tt]he\s)?(?P<bracketed>{AGENCY})\)\W*$"
    rf"|(?:(?:^|\s)[-–—=/]{{1,2}}|\(ENDS?\))\s?(?P<dashed>{AGENCY})[-–—=/]{{0,2}}$",
    re.MULTILINE,
)
_HEAD_BASES: Final[Mapping[str, CreditBasis]] = {"byline": "byline", "slug": "header"}
_HEAD: Final = 6
_TAIL: Final = 4


@dataclass(frozen=True, slots=True)
class _Credit:
    start: int
    agency: str | None
    basis: CreditBasis
    marker: Span | None


def find_sections(
    text: str, paragraphs: Sequence[Span], datelines: Mapping[int, Dateline], furniture: Sequence[Furniture]
) -> tuple[Section, ...]:
    """Return the sections; they cover the whole text. `datelines` by the start of their paragraph."""
    credits_found = [_opening(text, paragraphs, datelines, furniture)]
    lead = min(datelines, default=-1)
    for paragraph in paragraphs:
        change = _change(text, paragraph, datelines.get(paragraph.start))
        if change is not None and paragraph.start not in (lead, 0) and change.agency != credits_found[-1].agency:
            credits_found.append(change)
    ends = [credit.start for credit in credits_found[1:]] + [len(text)]
    return tuple(_section(credit, end) for credit, end in zip(credits_found, ends, strict=True))


def _section(credit: _Credit, end: int) -> Section:
    """Return the section a credit opens; a signature below other agencies' copy is no marker inside it."""
    marker = credit.marker if credit.marker is not None and credit.marker.end <= end else None
    return Section(start=credit.start, end=end, agency=credit.agency, basis=credit.basis, marker=marker)


def _opening(
    text: str, paragraphs: Sequence[Span], datelines: Mapping[int, Dateline], furniture: Sequence[Furniture]
) -> _Credit:
    """Say whose copy the article opens with: by its dateline, its byline, its slug or headline, or its last line."""
    lead = datelines[min(datelines)] if datelines else None
    if lead is not None and lead.agency is not None:
        return _Credit(0, lead.agency, "dateline", Span(lead.start, lead.end))
    head = paragraphs[: min(_HEAD, len(paragraphs))]
    for piece in furniture:
        basis = _HEAD_BASES.get(piece.kind)
        named = _NAMED.search(text, piece.start, piece.end)
        if basis is not None and named and piece.start <= head[-1].start:
            return _Credit(0, short_name(named[0]), basis, Span(*named.span()))
    headed = _HEADED.match(text, head[0].start, head[0].end) if head else None
    if headed:
        return _Credit(0, short_name(headed["agency"]), "header", Span(*headed.span("agency")))
    return _signature(text, paragraphs) or _Credit(0, None, "none", None)


def _signature(text: str, paragraphs: Sequence[Span]) -> _Credit | None:
    """Return the agency that signs the last lines ("(PNA)", "-- BERNAMA"), unless several do."""
    for paragraph in reversed(paragraphs[-_TAIL:]):
        signed = _SIGNED.search(text, max(paragraph.start, paragraph.end - _LONGEST_MARKER), paragraph.end)
        if signed:
            name = "bracketed" if signed["bracketed"] else "dashed"
            return _Credit(0, short_name(signed[name]), "byline", Span(*signed.span(name)))
    return None


def _change(text: str, paragraph: Span, dateline: Dateline | None) -> _Credit | None:
    if dateline is not None and dateline.agency is not None:
        return _Credit(paragraph.start, dateline.agency, "dateline", Span(dateline.start, dateline.end))
    limit = min(paragraph.end, paragraph.start + _LONGEST_MARKER)
    for form in _MARKERS:
        found = form.match(text, paragraph.start, limit)
        if found:
            marker = Span(found.start(), found.start() + len(found[0].rstrip()))
            return _Credit(paragraph.start, short_name(found["agency"]), "marker", marker)
    return None
