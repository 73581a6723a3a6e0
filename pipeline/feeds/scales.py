"""Scales: the words and numbers with which feeds say the same things, and ninjs's own for each.

Not a judge: what no table knows is carried as it was sent. Where a table changed something, `as_sent` keeps the feed's
own beside it.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from pipeline.article import Article

# ninjs and NewsML-G2 share three statuses (IPTC NewsCodes, pubstatusg2); the others are house spellings of them.
STATUSES: Final[Mapping[str, str]] = {
    "usable": "usable",
    "withheld": "withheld",
    "canceled": "canceled",
    "cancelled": "canceled",
    "killed": "canceled",
}
# ninjs and NewsML-G2 count 1 to 9, NITF and IPTC 7901 1 to 8, all with 1 the most urgent and 5 as usual. The letters
# are ANPA 1312's, in copy that came by such a wire: flash, bulletin, urgent, regular, deferred.
URGENCIES: Final[Mapping[str, int]] = {str(number): number for number in range(1, 10)} | {
    "f": 1,
    "b": 2,
    "u": 3,
    "r": 5,
    "d": 7,
}
# The weightiest first: an item with several signals is taken at that one. NewsML-G2's vocabulary is the IPTC's
# NewsCodes "signal"; the others are what desks write in fields of their own.
SIGNALS: Final[Mapping[str, str]] = {
    "kill": "kill",
    "cancel": "kill",
    "canceled": "kill",
    "cancelled": "kill",
    "withdraw": "kill",
    "withdrawn": "kill",
    "retraction": "kill",
    "correction": "correction",
    "correct": "correction",
    "corrected": "correction",
    "refile": "refile",
    "resend": "refile",
    "repeat": "refile",
    "update": "update",
    "updated": "update",
    "writethru": "update",
    "replace": "update",
}
RANKED: Final = tuple(dict.fromkeys(SIGNALS.values()))

# A code stands behind its scheme: "stat:usable", "http://cv.iptc.org/newscodes/pubstatusg2/usable".
_SCHEME: Final = re.compile(r"\A.*[:/#]", re.DOTALL)
# ISO 8601 without separators, as NITF writes times; the T and all behind it may be missing.
_BASIC_TIME: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")


def pub_status(sent: str | None) -> str | None:
    """Return `usable`, `withheld` or `canceled`; a word of the feed that is none of them as it is."""
    return None if sent is None else STATUSES.get(code(sent), sent)


def urgency(sent: str | int | None) -> int | None:
    """Return the urgency from 1 to 9, None where the feed's own has no place on that scale."""
    return None if sent is None else URGENCIES.get(code(str(sent)))


def signal(sent: Sequence[str]) -> str | None:
    """Return the weightiest of `kill`, `correction`, `refile`, `update`; else the feed's first word as it is."""
    known = {SIGNALS[name] for word in sent if (name := code(word)) in SIGNALS}
    return next((name for name in RANKED if name in known), next(iter(sent), None))


def extended_time(sent: str | None) -> str | None:
    """Return a time with ISO 8601's separators, what is none as it is: another notation, not another scale."""
    found = _BASIC_TIME.fullmatch((sent or "").strip())
    if found is None:
        return sent
    year, month, day, hour, minute, second, zone = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}{_zone(zone)}" if hour else ""
    return f"{year}-{month}-{day}{clock}"


def is_later(one: str, other: str | None) -> bool:
    """Tell whether `one` is, or might be, the later time: two that cannot be compared are taken to differ."""
    try:
        return other is None or datetime.fromisoformat(one) > datetime.fromisoformat(other)
    except (ValueError, TypeError):  # no time at all, or one with a zone and one without
        return True


def as_sent(sent: Mapping[str, str | int | None], article: Article) -> dict[str, str]:
    """Return what the feed wrote, by field, where the article has something else."""
    mapped = {"pubStatus": article.pub_status, "urgency": article.urgency, "signal": article.signal}
    return {field: str(word) for field, word in sent.items() if word is not None and str(word) != str(mapped[field])}


def code(sent: str) -> str:
    """Return the code of a vocabulary's word, less its scheme."""
    return _SCHEME.sub("", sent).strip().lower()


def _zone(zone: str | None) -> str:
    return f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else zone or ""
