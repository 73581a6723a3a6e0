"""Reading a dateline: its fields, one after another, by the rows of `dateline_fields.FIELDS`.

No judge of whether they make a dateline: `datelines.py` is. Reads a bounded stretch and never goes back more than once.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.segmentation.abbreviations import ABBREVIATIONS
from pipeline.segmentation.agencies import short_name
from pipeline.segmentation.dateline_fields import BETWEEN, CAPITALS, CLOSING, FIELDS, JOINT, LABELS, LETTERS, STOP

# More fields than place, region, agency and date, each once, no dateline has.
_MOST_FIELDS: Final = 8
_PLACE_AND_REGION: Final = 2


@dataclass(slots=True)
class Reading:
    """The fields of a dateline found so far, each as written."""

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


def read_fields(text: str, at: int, end: int) -> tuple[Reading, int]:
    """Read fields from `at` on; return them and where the last one ends."""
    reading = Reading()
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


def _take(text: str, at: int, end: int, reading: Reading) -> int | None:
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


def _take_place(value: str, at: int, reading: Reading) -> int:
    """Read a place; it ends at a stop that belongs to no abbreviation or initial ("MOSCOW. July 19")."""
    for stop in STOP.finditer(value):
        word = value[: stop.start()].rpartition(" ")[2]
        if len(word) > 1 and "." not in word and ABBREVIATIONS.isdisjoint((word, word.title())):
            value = value[: stop.start()]
            break
    reading.place.append(value)
    return at + len(value)


def _fits(name: str, reading: Reading) -> bool:
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


def _behind_joint(text: str, at: int, end: int, reading: Reading) -> int | None:
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
