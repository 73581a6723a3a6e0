"""Datelines of corpora that annotate none: derived from the first lines by the regular form of their agencies.

Not the pipeline's reader and written apart from it: a few forms, each checked by eye on every article of the corpus.
What they leave out is not counted as missed; what the reader finds beside them is counted as wrong.
"""

import re
from typing import Any, Final, NamedTuple

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY: Final = r"(?:Mon|Tues|Wed|Thurs|Fri|Sat|Sun)\."
_FORMS: Final = (
    # NAIROBI, Kenya (AP) _ / BEIJING, Dec 7 (Reuters) - / CAIRO, August 8 (Xinhua) --
    re.compile(
        r"(?:^[ \t]*|\bBy [A-Z]\w+ [A-Z]\w+ )(?P<place>[A-Z][^()\n]{1,60}?)??"
        rf"(?:,?[ ]?(?P<date>{_MONTH} \d{{1,2}}))?[ ]?"
        r"\((?P<agency>(?:AP|AFP|Reuters|Xinhua|UPI|IANS|dpa|CNN)(?: [A-Z]\w+)?)\)\s?(?:[-_–—]{1,2}|\n)",
        re.MULTILINE,
    ),
    # OAKLAND, Calif. _ / SHAH ALAM, Thurs. -
    re.compile(
        rf"^[ \t]*(?P<place>[A-Z][A-Z.'’ -]{{2,30}}(?:, (?!{_DAY})[A-Z][\w. ]{{1,20}}?)?)(?:, (?P<date>{_DAY}))?"
        r"(?P<agency>)[ ]?(?:_|--|—|(?<=\.) -)(?=\s+[A-Z`\"'“])",
        re.MULTILINE,
    ),
)
_FIRST_LINES: Final = 1_200


class Filed(NamedTuple):
    """What a dateline says: place, agency, date, each as written or null."""

    place: str | None
    agency: str | None
    date: str | None


def derived(text: str) -> Filed | None:
    """Return the dateline the first lines have by form, or null."""
    for form in _FORMS:
        found = form.search(text[:_FIRST_LINES])
        if found:
            return Filed((found["place"] or "").strip() or None, found["agency"] or None, found["date"] or None)
    return None


def annotated(article: dict[str, Any]) -> Filed:
    """Return the dateline muc4 annotates."""
    dateline = article["dateline"]
    return Filed(dateline["place"], dateline["source"], dateline["date"])
