"""Versions: which of two versions of an article stands, by what the versions say of themselves.

Not a memory: whoever keeps one (`agents/books.py`) hands in what was taken last. Numbers are compared as numbers
("10" after "9", "1.10" after "1.9"), else the times of creation decide, else the order of arrival; a version that is
but a digest of the text is no number, whatever its digits. A version is one text: the same version with another text
is a contradiction nobody but the sender can solve.
"""

import re
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final, Literal

import msgspec

from pipeline.errors import FeedError
from pipeline.records import ArticleBlock

Standing = Literal["current", "withdrawn", "held"]
Ruling = Literal["taken", "repeated", "superseded"]

DIGEST_LETTERS: Final = 16
DERIVED_LETTERS: Final = 12  # of the text's digest: the version of what comes without one
LONGEST_TIME: Final = 64
_NUMBER: Final = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,18}){0,5}")


class Version(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of an article in short. `text` and `block` digest its words and what is said about them."""

    version: str
    text: str
    block: str
    standing: Standing = "current"
    created: str | None = None

    @classmethod
    def of(cls, article: ArticleBlock, *, held: bool = False) -> "Version":
        """Shorten an article block."""
        standing: Standing = "withdrawn" if article.is_withdrawn else "held" if held else "current"
        return cls(
            version=article.version,
            text=article.text_digest[:DIGEST_LETTERS],
            block=sha256(msgspec.json.encode(article)).hexdigest()[:DIGEST_LETTERS],
            standing=standing,
            created=(article.version_created or "")[:LONGEST_TIME] or None,
        )


def rule(known: Version | None, offered: Version) -> Ruling:
    """Say what becomes of `offered` after `known`. Raises `domain/contradictory-version`.

    A kill takes back the very version it names; nothing of a killed version comes again; and a kill is not held up by
    a higher version that nobody has seen yet.
    """
    if known is None:
        return "taken"
    if known.version == offered.version:
        return _same(known, offered)
    if is_lower(offered, known) and not (offered.standing == "withdrawn" and known.standing == "held"):
        return "superseded"
    return "taken"


def _same(known: Version, offered: Version) -> Ruling:
    if known.standing == "withdrawn" or offered.standing == "withdrawn":
        if known.standing == offered.standing:
            return "repeated"
        return "taken" if offered.standing == "withdrawn" else "superseded"
    if known.text != offered.text:
        raise FeedError("domain/contradictory-version")
    return "repeated" if (known.standing, known.block) == (offered.standing, offered.block) else "taken"


def is_lower(offered: Version, known: Version) -> bool:
    """Tell whether `offered` is known to come before `known`."""
    numbers = _numbers(offered), _numbers(known)
    if numbers[0] is not None and numbers[1] is not None:
        return numbers[0] < numbers[1]
    times = moment(offered.created), moment(known.created)
    return times[0] is not None and times[1] is not None and times[0] < times[1]


def _numbers(of: Version) -> tuple[int, ...] | None:
    if of.version == of.text[:DERIVED_LETTERS] or not _NUMBER.fullmatch(of.version):
        return None
    return tuple(map(int, of.version.split(".")))


def moment(written: str | None) -> datetime | None:
    """Return the moment a feed wrote, None for what is none; a time without a zone is taken for UTC."""
    try:
        time = datetime.fromisoformat((written or "").strip())
    except ValueError:
        return None
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)
