"""What a time expression stands for: its TIMEX3 value, and the first and last day where an anchor gives them.

Rule: what cannot be known is null, never guessed; a weekday is the nearest one behind the anchor, or ahead of it for
what is still to come.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from pipeline.times.calendar_words import DAY_PARTS, MONTHS, NUMBERS, SEASONS, UNITS, WEEKDAYS
from pipeline.times.expressions import TimeExpression, TimeKind


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A TIMEX3 value, the first and last day it covers, how fine it is, whether an anchor was used. Null: unknown."""

    timex: str | None = None
    start: date | None = None
    end: date | None = None
    granularity: str | None = None
    anchored: bool = False


class _Ask(NamedTuple):
    """What a reader needs: the parts of the words, the day to count from, and whether to look ahead."""

    parts: dict[str, str]
    anchor: date | None
    ahead: bool


def value_of(expression: TimeExpression, anchor: date | None, *, ahead: bool) -> TimeValue:
    """Return what the words stand for, counted from `anchor`; `ahead`: what they date is still to come."""
    try:
        return _READERS[expression.kind](_Ask(expression.parts, anchor, ahead))
    except (OverflowError, ValueError):  # no such day in the calendar: 31 April, the year 9999 and on
        return TimeValue()


def _iso(ask: _Ask) -> TimeValue:
    return _one_day(date(int(ask.parts["year"]), int(ask.parts["month"]), int(ask.parts["day"])))


def _date(ask: _Ask) -> TimeValue:
    month, day = MONTHS[ask.parts["month"].rstrip(".")], int(re.sub(r"\D", "", ask.parts["day"]))
    if "year" in ask.parts:
        return _one_day(date(int(ask.parts["year"]), month, day))
    if ask.anchor is None:
        return TimeValue(f"XXXX-{month:02d}-{day:02d}", granularity="day")
    found = date(ask.anchor.year, month, day)
    if ask.ahead and found < ask.anchor:
        found = date(ask.anchor.year + 1, month, day)
    elif not ask.ahead and found > ask.anchor:
        found = date(ask.anchor.year - 1, month, day)
    return _one_day(found, anchored=True)


def _month(ask: _Ask) -> TimeValue:
    month = MONTHS[ask.parts["month"].rstrip(".")]
    if "year" in ask.parts:
        return _months(int(ask.parts["year"]), month, anchored=False)
    if ask.anchor is None:
        return TimeValue(f"XXXX-{month:02d}", granularity="month")
    turn = (month < ask.anchor.month) if ask.ahead else (month > ask.anchor.month)
    return _months(ask.anchor.year + ((1 if ask.ahead else -1) if turn else 0), month, anchored=True)


def _weekday(ask: _Ask) -> TimeValue:
    part = DAY_PARTS.get(ask.parts.get("part", ""), "")
    number = WEEKDAYS[ask.parts["day"]]
    if ask.anchor is None:
        return TimeValue(f"XXXX-WXX-{number + 1}{part}", granularity="day")
    shift = ask.parts.get("shift")
    ahead = shift == "next" or (ask.ahead and shift != "last")
    away = (number - ask.anchor.weekday()) % 7 if ahead else -((ask.anchor.weekday() - number) % 7)
    if away == 0 and shift in {"last", "next"}:
        away = 7 if ahead else -7
    return _one_day(ask.anchor + timedelta(days=away), part=part, anchored=True)


def _deictic(ask: _Ask) -> TimeValue:
    words = ask.parts["deictic"]
    if ask.anchor is None:
        return TimeValue(granularity="day")
    away = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(words, 0)
    last = words.rsplit(" ", 1)[-1]
    return _one_day(
        ask.anchor + timedelta(days=away), part="TNI" if words == "tonight" else DAY_PARTS.get(last, ""), anchored=True
    )


def _shifted(ask: _Ask) -> TimeValue:
    way = {"last": -1, "past": -1, "next": 1}.get(ask.parts["way"], 0)
    unit = ask.parts["unit"]
    if unit in SEASONS:
        return TimeValue(
            f"{ask.anchor.year + way}-{SEASONS[unit]}" if ask.anchor else None,
            granularity="season",
            anchored=bool(ask.anchor),
        )
    granularity = UNITS[unit][1]
    if ask.anchor is None:
        return TimeValue(granularity=granularity)
    if granularity == "week":
        monday = ask.anchor + timedelta(days=-ask.anchor.weekday() + 7 * way)
        year, week, _ = monday.isocalendar()
        first = 5 if unit == "weekend" else 0
        suffix = "-WE" if unit == "weekend" else ""
        return TimeValue(
            f"{year}-W{week:02d}{suffix}",
            monday + timedelta(days=first),
            monday + timedelta(days=6),
            "week",
            anchored=True,
        )
    if granularity == "month":
        months = ask.anchor.year * 12 + ask.anchor.month - 1 + way
        return _months(months // 12, months % 12 + 1, anchored=True)
    return _years(ask.anchor.year + way, anchored=True) if unit == "year" else TimeValue(granularity="year")


def _ago(ask: _Ask) -> TimeValue:
    letter, granularity = UNITS[ask.parts["unit"]]
    number = _number(ask.parts["number"])
    if number is None or ask.anchor is None:
        return TimeValue(granularity=granularity)
    if granularity in {"day", "week"}:
        found = ask.anchor - timedelta(days=number * (7 if letter == "W" else 1))
        return (
            _one_day(found, anchored=True)
            if letter == "D"
            else TimeValue(found.isoformat(), granularity="week", anchored=True)
        )
    if letter == "Y":
        return _years(ask.anchor.year - number, anchored=True)
    if letter == "M":
        months = ask.anchor.year * 12 + ask.anchor.month - 1 - number
        return _months(months // 12, months % 12 + 1, anchored=True)
    return TimeValue(granularity=granularity)


def _vague(ask: _Ask) -> TimeValue:
    letter, granularity = UNITS[ask.parts["unit"]]
    number = _number(ask.parts.get("number", ""))
    timex = f"PT{number or 'X'}{letter[1:]}" if letter[0] == "T" else f"P{number or 'X'}{letter}"
    if ask.anchor is None:
        return TimeValue(timex, granularity=granularity)
    forward = ask.parts["way"] in {"next", "coming"}
    reach = timedelta(days=number * {"D": 1, "W": 7}[letter]) if number and letter in {"D", "W"} else None
    if forward:
        return TimeValue(timex, ask.anchor, ask.anchor + reach if reach else None, granularity, anchored=True)
    return TimeValue(timex, ask.anchor - reach if reach else None, ask.anchor, granularity, anchored=True)


def _year(ask: _Ask) -> TimeValue:
    return _years(int(ask.parts["year"]), anchored=False)


def _decade(ask: _Ask) -> TimeValue:
    first = int(ask.parts["decade"])
    return TimeValue(f"{first // 10}X", date(first, 1, 1), date(first + 9, 12, 31), "decade")


def _clock(ask: _Ask) -> TimeValue:
    hour, minute = int(ask.parts["hour"]), int(ask.parts.get("minute", "0"))
    half = ask.parts.get("half", "")
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23:  # noqa: PLR2004 - a score or a price, no time of day
        return TimeValue()
    zone = "Z" if ask.parts.get("zone") else ""
    return TimeValue(
        f"{ask.anchor.isoformat() if ask.anchor else 'XXXX-XX-XX'}T{hour:02d}:{minute:02d}{zone}", granularity="time"
    )


def _part(ask: _Ask) -> TimeValue:
    return TimeValue(
        f"{ask.anchor.isoformat() if ask.anchor else 'XXXX-XX-XX'}{DAY_PARTS[ask.parts['part']]}", granularity="time"
    )


def _sequel(ask: _Ask) -> TimeValue:
    """Return how fine it is, no more: it counts from another event, not from the anchor."""
    return TimeValue(granularity=UNITS[ask.parts["unit"]][1])


_READERS: Final[Mapping[TimeKind, Callable[[_Ask], TimeValue]]] = {
    "iso": _iso, "date": _date, "month": _month, "weekday": _weekday, "deictic": _deictic, "shifted": _shifted,
    "ago": _ago, "vague": _vague, "year": _year, "decade": _decade, "clock": _clock, "part": _part,
    "sequel": _sequel,
}  # fmt: skip


def _number(words: str) -> int | None:
    return int(words) if words.isdecimal() else NUMBERS.get(words)


def _one_day(day: date, *, part: str = "", anchored: bool = False) -> TimeValue:
    return TimeValue(day.isoformat() + part, day, day, "day", anchored)


def _months(year: int, month: int, *, anchored: bool) -> TimeValue:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return TimeValue(f"{year}-{month:02d}", first, following - timedelta(days=1), "month", anchored)


def _years(year: int, *, anchored: bool) -> TimeValue:
    return TimeValue(str(year), date(year, 1, 1), date(year, 12, 31), "year", anchored)
