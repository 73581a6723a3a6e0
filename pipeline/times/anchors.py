"""The day from which "on Wednesday" is counted: the dateline's, else the article version's, else none.

Rule: a date is taken only from what the article carries; no clock is read, so an article without dates has no anchor.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from pipeline.records import AnchorKind, Segmented
from pipeline.times.calendar_words import MONTHS
from pipeline.times.expressions import find_times

_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_FAR: Final = 183  # days: a dateline's day without a year lies within half a year of the version


@dataclass(frozen=True, slots=True)
class AnchorDay:
    """A day and where it was read."""

    kind: AnchorKind
    day: date | None


def anchor_of(segmented: Segmented) -> AnchorDay:
    """Return the day the article speaks from."""
    version = _version_day(segmented)
    filed = _dateline_day(segmented, version)
    if filed:
        return AnchorDay("dateline", filed)
    return AnchorDay("version", version) if version else AnchorDay("none", None)


def _version_day(segmented: Segmented) -> date | None:
    block = segmented.article
    for stamp in (block.version_created, block.content_created, block.first_created):
        found = _ISO_DAY.match(stamp or "")
        if found:
            return _day(*map(int, found.group().split("-")))
    return None


def _dateline_day(segmented: Segmented, version: date | None) -> date | None:
    words = segmented.dateline.date if segmented.dateline else None
    for found in find_times(words or ""):
        if found.kind == "iso":
            return _day(int(found.parts["year"]), int(found.parts["month"]), int(found.parts["day"]))
        if found.kind == "date":
            return _full_day(found.parts, version)
    return None


def _full_day(parts: dict[str, str], version: date | None) -> date | None:
    month, day = MONTHS[parts["month"].rstrip(".")], int(re.sub(r"\D", "", parts["day"]))
    if "year" in parts:
        return _day(int(parts["year"]), month, day)
    if version is None:
        return None
    years = (version.year - 1, version.year, version.year + 1)
    near = [found for found in (_day(year, month, day) for year in years) if found]
    close = [found for found in near if abs((found - version).days) <= _FAR]
    return close[0] if close else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
