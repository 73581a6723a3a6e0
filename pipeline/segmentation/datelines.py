"""Datelines: the place, agency and date a paragraph opens with, up to the dash, colon or stop that closes them.

Not bylines (`credits.py`) and no gazetteer. A dateline is read field by field, by the rows of `dateline_fields.FIELDS`,
and taken when its fields together are enough for the mark that closes it.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.records import Dateline, Span
from pipeline.segmentation.abbreviations import ABBREVIATIONS
from pipeline.segmentation.agencies import short_name
from pipeline.segmentation.dateline_fields import BETWEEN, CAPITALS, CLOSING, FIELDS, JOINT, LABELS, LETTERS, STOP
from pipeline.segmentation.starters import STARTERS

# No dateline is longer: bounds what every pattern may read.
LONGEST: Final = 160
# More fields than place, region, agency and date, each once, no dateline has.
_MOST_FIELDS: Final = 8
_PLACE_AND_REGION: Final = 2


@dataclass(slots=True)
class _Reading:
    """Fields found so far, each as written."""

    place: list[str] = field(default_factory=list)
    agency: str | None = None
    date: str | None = None
    bracketed: bool = False

    @property
    def known(self) -> bool:
        """Whether every agency named is one we know."""
        return self.agency is not None and all(short_name(part) for part in self.agency.split("/"))

    @property
    def capitals(self) -> bool:
        """Whether the place is in capitals, as most agencies write it."""
        return bool(self.place) and CAPITALS.match(self.place[0]) is not None

    @property
    def labels(self) -> bool:
        """Whether the place is none, but the label of a slug or headline."""
        return bool(self.place) and not LABELS.isdisjoint(LETTERS.findall(self.place[0].upper()))


def read_dateline(text: str, start: int, end: int, *, lead: bool, after_byline: bool = False) -> Dateline | None:
    """Return the dateline that begins at `start`, if one does.

    Without an agency it must stand where news begins: `lead` says that it does, `after_byline` that a byline stands
    right before, so that a place alone on its line is one.
    """
    limit = min(end, start + LONGEST)
    for opening in ("", "("):  # "(London, 3 May) -" as well as "(Reuters) -"
        if not text.startswith(opening, start):
            continue
        reading, at = _read_fields(text, start + len(opening), limit)
        closing = CLOSING.match(text, at, limit)
        if closing and _enough(reading, closing, lead=lead, alone=at == end and after_byline):
            return _dateline(text, start, closing, reading)
    return None


def _dateline(text: str, start: int, closing: re.Match[str], reading: _Reading) -> Dateline:
    return Dateline(
        start=start,
        end=start + len(text[start : closing.end()].rstrip()),
        place=", ".join(reading.place) or None,
        agency=reading.agency,
        date=reading.date,
    )


def _read_fields(text: str, at: int, end: int) -> tuple[_Reading, int]:
    """Read fields from `at` on; return them and where the last one ends."""
    reading = _Reading()
    last = at
    for _ in range(_MOST_FIELDS):
        taken = _take(text, at, end, reading)
        if taken is None:
            break
        last = taken
        joint = JOINT.match(text, last, end)
        if joint is not None and (further := _behind_joint(text, joint.end(), end, reading)) is not None:
            last = further
        closing = CLOSING.match(text, last, end)
        if closing is not None and closing["nothing"] is None:
            break
        gap = BETWEEN.match(text, last, end)
        at = gap.end() if gap else last
    return reading, last


def _take(text: str, at: int, end: int, reading: _Reading) -> int | None:
    """Read one field at `at` into the reading; return where it ends."""
    for name, pattern in FIELDS:
        found = pattern.match(text, at, end)
        if found is None or not _fits(name, reading):
            continue
        value = found["value"] or found.groupdict().get("other") or ""
        if name == "agency":
            reading.agency = "/".join(short_name(part.strip()) or part.strip() for part in value.split("/"))
            reading.bracketed = found[0][0] in "(/"
        elif name == "date":
            reading.date = value
        else:
            return _take_place(value, found.start(), reading)
        return found.end()
    return None


def _take_place(value: str, at: int, reading: _Reading) -> int:
    """Read a place; it ends at a stop that belongs to no abbreviation or initial ("MOSCOW. July 19")."""
    for stop in STOP.finditer(value):
        word = value[: stop.start()].rpartition(" ")[2]
        if len(word) > 1 and "." not in word and ABBREVIATIONS.isdisjoint((word, word.title())):
            value = value[: stop.start()]
            break
    reading.place.append(value)
    return at + len(value)


def _fits(name: str, reading: _Reading) -> bool:
    """Tell whether a field may come here: one agency, one date, and before them a place and its region."""
    if name == "agency":
        return reading.agency is None
    if name == "date":
        return reading.date is None
    return (
        len(reading.place) < _PLACE_AND_REGION
        and reading.date is None
        and (reading.agency is None or not reading.place)
    )


def _behind_joint(text: str, at: int, end: int, reading: _Reading) -> int | None:
    """Read on behind a dash or stop where fields are still missing and a closing mark follows; else change nothing."""
    before = replace(reading, place=list(reading.place))
    last: int | None = at
    while last is not None:
        last = _take(text, last, end, reading)
        closing = None if last is None else CLOSING.match(text, last, end)
        if closing is not None and closing["nothing"] is None and (reading.capitals or not reading.place):
            return last
        gap = None if last is None else BETWEEN.match(text, last, end)
        last = None if gap is None else gap.end()
    reading.place, reading.agency, reading.date, reading.bracketed = (
        before.place,
        before.agency,
        before.date,
        before.bracketed,
    )
    return None


def _enough(reading: _Reading, closing: re.Match[str], *, lead: bool, alone: bool) -> bool:
    """Tell a dateline from a sentence that happens to begin like one."""
    closed = closing["nothing"] is None
    if reading.labels:
        return False
    if reading.agency is not None:
        return _credited(reading, lead=lead, closed=closed)
    if alone:
        return reading.capitals
    if not lead or not closed or not reading.place or reading.place[0].partition(" ")[0] in STARTERS:
        return False
    if closing["dash"]:
        return reading.capitals or reading.date is not None or (len(reading.place) == 1 and _news_follows(closing))
    return reading.capitals and (closing["stop"] is None or reading.date is not None)


def _credited(reading: _Reading, *, lead: bool, closed: bool) -> bool:
    """Decide for a reading that names an agency: in brackets and known it is enough with anything else beside it."""
    if reading.bracketed and reading.known and (closed or reading.place or reading.date):
        return True
    placed = reading.capitals or reading.date is not None or (lead and reading.known and bool(reading.place))
    return closed and placed and (reading.known or reading.bracketed)


def _news_follows(closing: re.Match[str]) -> bool:
    """Tell whether a dash stands between spaces and a new sentence behind it: enough for a place in small letters."""
    behind = closing.string[closing.end() : closing.end() + 1]
    return closing[0].startswith(" ") and not behind.islower()


def dateline_span(dateline: Dateline) -> Span:
    """Return the stretch the dateline takes."""
    return Span(dateline.start, dateline.end)
