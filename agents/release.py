"""May anything derived from this article leave? Asked once, after segmentation, before its record is written.

Not in pipeline/, because an embargo ends by the clock, which is handed in. Withheld, cancelled and embargoed articles
and those in another language give no record on any topic but the dead letters, from where they can be replayed.
"""

from datetime import UTC, datetime
from typing import Final

from agents.stages import Clock
from pipeline.errors import FeedError
from pipeline.records import ArticleBlock

HELD_BACK: Final = {"withheld": "domain/withheld", "canceled": "domain/canceled"}  # ninjs 3 pubStatus
ENGLISH: Final = ("en", "eng")  # ISO 639-1 and 639-3, as BCP 47 and some feeds write it
UNDETERMINED: Final = ("und", "mul", "zxx", "mis")  # ISO 639-2: undetermined, several, none, uncoded: no tag at all


def check_release(article: ArticleBlock, now: Clock) -> None:
    """Raise `FeedError` of class `domain` when nothing derived from the article may be published."""
    code = HELD_BACK.get((article.pub_status or "").strip().lower())
    if code is not None:
        raise FeedError(code)
    if is_embargoed(article.embargoed_until, now):
        raise FeedError("domain/embargoed")
    if not is_english(article.language):
        raise FeedError("domain/unsupported-language")


def is_embargoed(until: str | None, now: Clock) -> bool:
    """Tell whether the embargo lies in the future; a time without a zone is UTC, an unreadable one is an embargo."""
    if until is None:
        return False
    try:
        end = datetime.fromisoformat(until.strip())
    except ValueError:
        return True
    return now() < (end if end.tzinfo is not None else end.replace(tzinfo=UTC))


def is_english(tag: str | None) -> bool:
    """Tell by the tag alone ("en", "en-GB", "en_US"); without one the article is taken for English."""
    primary = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    return primary in ("", *ENGLISH, *UNDETERMINED)
