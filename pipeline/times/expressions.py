"""Finds the words that say when: "late on Tuesday", "Dec 3", "in recent days". It says nothing of what day that is.

Rule: one alternation of bounded patterns, none with a nested repeat, run once over the text, so the time is linear.
The span leaves out a leading "on" or "in", as the desk's guidelines do.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from pipeline.records import Span
from pipeline.times.calendar_words import DAY_PARTS, MONTHS, NUMBERS, SEASONS, UNITS, WEEKDAYS

TimeKind = Literal[
    "iso", "date", "month", "weekday", "deictic", "shifted", "ago", "vague", "year", "decade", "clock", "part", "sequel"
]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when, what kind they are, and the parts a value is made from, in lower case."""

    span: Span
    kind: TimeKind
    parts: dict[str, str]


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_MONTH: Final = (
    rf"(?:(?:{_any(m.capitalize() for m in MONTHS if len(m) > 4)}|March|April|June|July|May)\b"  # noqa: PLR2004 - whole names
    rf"|(?:{_any(m.capitalize() for m in MONTHS if len(m) <= 4)})\b\.?)"  # noqa: PLR2004 - abbreviations take a stop
)
_WEEKDAY: Final = rf"(?:{_any(d.capitalize() for d in WEEKDAYS)})"
_NUMBER: Final = rf"(?:\d{{1,3}}|{_any(NUMBERS)}|several|a\ few)"
_UNIT: Final = rf"(?:{_any(UNITS)})"
_PART: Final = r"(?:morning|afternoon|evening|night)"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:1[89]|20)\d\d"

_HALF: Final = r"[ap]\.?m\b\.?"
_NAMED_PARTS: Final = _any(part for part in DAY_PARTS if part not in {"morning", "afternoon", "evening"})
_SPANS: Final = _any(("week", "weekend", "month", "year", "decade", *SEASONS))

# One row a pattern; the groups of a row begin with its own name, as a name may stand only once in the whole.
_PATTERNS: Final[tuple[tuple[TimeKind, str], ...]] = (
    ("iso", r"(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"),
    ("date", rf"(?P<date_month>{_MONTH})\ (?P<date_day>{_DAY})(?!\d|:)(?:,?\ (?P<date_year>{_YEAR}))?"),
    ("date", rf"(?P<dmy_day>{_DAY})\ (?P<dmy_month>{_MONTH})(?:,?\ (?P<dmy_year>{_YEAR}))?"),
    ("month", rf"(?P<month_month>{_MONTH}),?\ (?P<month_year>{_YEAR})"),
    ("month", rf"(?:(?<=\b[Ii]n\ )|(?<=[Ss]ince\ )|(?<=[Ll]ast\ )|(?<=next\ ))(?P<in_month>{_MONTH})"),
    (
        "weekday",
        (
            r"(?:(?P<week_late>[Ll]ate|[Ee]arly)\ (?:on\ )?)?(?:(?P<week_shift>last|next|this)\ )?"
            rf"(?P<week_day>{_WEEKDAY})(?:\ (?P<week_part>{_PART}))?"
        ),
    ),
    (
        "deictic",
        rf"(?P<deictic>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Oo]vernight|[Ll]ast\ night|[Tt]his\ {_PART})",
    ),
    ("shifted", rf"(?P<shift_way>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\ (?P<shift_unit>{_SPANS})"),
    ("ago", rf"(?P<ago_number>{_NUMBER})\ (?P<ago_unit>{_UNIT})s?\ (?P<ago_way>ago)"),
    ("sequel", rf"(?P<later_number>{_NUMBER})\ (?P<later_unit>{_UNIT})s?\ (?P<later_way>earlier|later|before)"),
    (
        "vague",
        (
            r"(?:[Tt]he\ )?(?P<vague_way>past|last|next|coming|previous)\ "
            rf"(?P<vague_number>{_NUMBER})\ (?P<vague_unit>{_UNIT})s?"
        ),
    ),
    ("vague", rf"(?P<recent_way>recent|coming|past)\ (?P<recent_unit>{_UNIT})s"),
    ("sequel", r"[Tt]he\ (?:following|next|same)\ (?P<sequel_unit>year|month|week|day)"),
    ("decade", r"(?P<decade>(?:1[89]|20)\d0)s"),
    ("year", rf"(?P<year>{_YEAR})(?![-–/\d]|,\d|\.\d|%)"),
    (
        "clock",
        (
            rf"(?P<clock_hour>[012]?\d):(?P<clock_minute>[0-5]\d)(?:\ ?(?P<clock_half>{_HALF}))?"
            r"(?:\ (?P<clock_zone>GMT|UTC))?"
        ),
    ),
    ("clock", rf"(?P<stop_hour>[01]?\d)\.(?P<stop_minute>[0-5]\d)\ ?(?P<stop_half>{_HALF})"),
    ("clock", rf"(?P<oclock_hour>[01]?\d)\ ?(?P<oclock_half>{_HALF})"),
    ("part", rf"(?:(?<=[Aa]t\ )|(?<=by\ )|(?<=before\ ))(?P<part>{_NAMED_PARTS})"),
)
_FINDER: Final = re.compile("|".join(rf"(?P<k{n}>\b(?:{pattern})(?!\w))" for n, (_, pattern) in enumerate(_PATTERNS)))


def find_times(text: str) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in order; they never overlap."""
    return tuple(_expression(match) for match in _FINDER.finditer(text))


def _expression(match: re.Match[str]) -> TimeExpression:
    groups = {name: words for name, words in match.groupdict().items() if words is not None}
    number = next(name for name in groups if name[0] == "k" and name[1:].isdigit())
    parts = {name.rpartition("_")[2]: words.lower() for name, words in groups.items() if name != number}
    return TimeExpression(Span(*match.span()), _PATTERNS[int(number[1:])][0], parts)
