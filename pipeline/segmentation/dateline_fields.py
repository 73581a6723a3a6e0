"""What datelines are made of: places, dates and agencies as they are written there, and the marks that close them.

Patterns and words only; `datelines.py` reads with them and decides what is a dateline. No gazetteer: a place is told by
its form. Own compilation from the styles of the agencies of some eighty countries.
"""

import re
from typing import Final

from pipeline.segmentation.agencies import AGENCY

MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_YEAR: Final = r"(?:,?\s+(?:\d{4}|'?\d{2}(?!\d))(?:H\b|\s+AH\b)?)"
# A month of another calendar is a capitalised word, so the year must follow.
_DATE: Final = (
    rf"(?i:(?:{_WEEKDAY},?\s+)?{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR}?"
    rf"|(?:{_WEEKDAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}{_YEAR}?"
    # Short ones begin names as well: "SUN CITY".
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\w-])|{_WEEKDAY}(?=\s?(?:[-–—−_,(:/)]|\n|$)))"
    # Months and years of other languages and calendars, where year or agency tells that it is a date.
    r"|\d{1,2}\s[^\W\d_]{3,12}(?=\s\()"
    r"|[A-Z][a-z]{2,12}\s+\d{1,2},?\s+\d{4}\s?(?:AH|H)\b"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
_PARTICLE: Final = (
    r"(?:of|de|del|della|der|den|des|di|da|do|dos|du|d['’]|la|las|le|les|los|el|al|am|an|and|auf|bei|en|es|im|in|na|"
    r"on|sous|sur|the|upon|y)"
)
_WORD: Final = r"[^\W\d_a-zà-öø-ÿ](?:[\w'’`.]{0,30}(?:-\w[\w'’`.]{0,30}){0,4})"
_NAME: Final = rf"{_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD}){{0,5}}"
# A district or country in brackets belongs to the place when a comma follows.
STOP: Final = re.compile(r"\.(?=\s|$)")
_DISTRICT: Final = rf"(?:\s\((?!{AGENCY})[^()\n]{{1,30}}\)(?=\s?[,\[]))?(?:\s\[[^\[\]\n]{{1,30}}\](?=,))?"
_PLACE: Final = rf"{_NAME}(?:\s?/\s?{_NAME}){{0,3}}{_DISTRICT}"

# What a dateline is made of, in the order tried. A bare agency counts only right before the closing mark.
FIELDS: Final = (
    ("agency", re.compile(r"\(\s*(?P<value>[^()\n]{2,60}?)\s*\)|/(?P<other>[A-Z]{2,12})/")),
    ("date", re.compile(rf"(?P<value>{_DATE})")),
    ("agency", re.compile(rf"(?P<value>{AGENCY})(?=\s*(?:[-–—_.:/]|\n|$))")),
    ("place", re.compile(rf"(?P<value>{_PLACE})")),
)
BETWEEN: Final = re.compile(r"[\s,]*")
CLOSING: Final = re.compile(
    r"\)?\s*\.?\s?(?P<dash>[-–—−_]{1,3})(?=\s|[\"'“‘«(\[]|\w|$)\s?|\s?(?P<colon>:)(?=\s)|(?<=\))(?P<tight>:)"
    r"|\s?(?P<stop>\.)(?=\s)|(?P<nothing>(?=\s|$))"
)
# What may stand between two fields besides a comma: a dash ("PRETORIA - SAPA."), a stop ("ROME. May 2 (ANSA) -").
JOINT: Final = re.compile(rf"\s?(?:-{{1,2}}|[–—_])\s?|\.?\s(?=/[A-Z]{{2}}|{MONTH}\s\d)")
CAPITALS: Final = re.compile(r"(?=[^a-zà-öø-ÿß-]*[^\W\d_]{2})[^a-zß-öø-ÿ]+$")
LETTERS: Final = re.compile(r"[^\W\d_]+")
LONG_WORDS: Final = re.compile(r"[^\W\d_]{4,}")
# What capitals and a colon or dash also introduce: the labels of slugs, headlines and columns.
LABELS: Final = frozenset(
    str.split(
        "ADVISORY ALERT ANALYSIS ATTENTION BACKGROUND BLOG BREAKING BRIEF BRIEFS BUDGET BULLETIN CHRONOLOGY "
        "CLARIFICATION COLUMN COMMENT COMMENTARY CORRECTED CORRECTION CORRECTIVE DIARY DIGEST EDITORIAL "
        "EDITORS EMBARGOED EXCLUSIVE EXPLAINER FACTBOX FEATURE FILE FLASH FOCUS GLANCE GRAPHIC INSIGHT "
        "INTERVIEW KILL LEAD LETTER LIVE NEWSALERT NOTE OBITUARY OPINION OUTLOOK PHOTO PHOTOS PICTURES POLL "
        "PREVIEW PROFILE QUOTES RECAP REFILE REPEAT REVIEW ROUNDUP SCHEDULE SNAP SPECIAL SPOTLIGHT SUMMARY "
        "TABLE TIMELINE TRANSCRIPT UPDATE URGENT VIDEO VIEW WARNING WARNINGS WATCH WRAPUP"
    )
)
