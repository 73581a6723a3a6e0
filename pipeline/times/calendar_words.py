"""Names of months, days and spans of time as the news writes them. Data, no code that reads text; general grammar."""

from typing import Final

MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS: Final = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
# TIMEX3 writes a duration with one letter; hours and minutes stand after a T.
UNITS: Final = {
    "minute": ("TM", "time"), "hour": ("TH", "time"), "day": ("D", "day"), "night": ("D", "day"), "week": ("W", "week"),
    "weekend": ("W", "week"), "month": ("M", "month"), "year": ("Y", "year"), "decade": ("0Y", "year"),
}  # fmt: skip
DAY_PARTS: Final = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO", "noon": "TMI",
    "midday": "TMI", "midnight": "TNI", "overnight": "TNI",
}  # fmt: skip
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
