"""May anything derived from this article leave, and when? Asked once, after segmentation, before its record is written.

Not in pipeline/, because an embargo ends by the clock, which is handed in. Withheld articles, those with an embargo
nobody can time and those in another language give no record on any topic but the dead letters, from where they can be
replayed; an embargo with a time is waited for (`agents/books.py`). A kill is bound by none of it but the language:
what it takes back is out already.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from agents.stages import Clock
from pipeline.errors import FeedError
from pipeline.records import ArticleBlock, Segmented
from pipeline.segmentation import speaks_of_embargo
from pipeline.versions import moment

WITHHELD: Final = "withheld"  # ninjs 3 pubStatus
LONGEST_EMBARGO: Final = timedelta(days=366)
ENGLISH: Final = ("en", "eng")  # ISO 639-1 and 639-3, as BCP 47 and some feeds write it
UNDETERMINED: Final = ("und", "mul", "zxx", "mis")  # ISO 639-2: undetermined, several, none, uncoded: no tag at all


def released_at(segmented: Segmented, now: Clock) -> datetime | None:
    """Return when the article may be published, None for at once. Raises `FeedError` of class `domain` for never."""
    article = segmented.article
    if not is_english(article.language):
        raise FeedError("domain/unsupported-language")
    if article.is_withdrawn:
        return None
    if (article.pub_status or "").strip().lower() == WITHHELD:
        raise FeedError("domain/withheld")
    if article.embargoed_until is None and speaks_of_embargo(segmented):
        raise FeedError("domain/embargo-note")
    return _embargo(article, now())


def _embargo(article: ArticleBlock, now: datetime) -> datetime | None:
    """Return the end of an embargo that still lasts."""
    if article.embargoed_until is None:
        return None
    end = moment(article.embargoed_until)
    if end is None:
        raise FeedError("domain/embargoed", field="embargoedUntil")
    if end <= now:
        return None
    if end - now > LONGEST_EMBARGO:
        raise FeedError("domain/embargoed", days=(end - now).days, largest=LONGEST_EMBARGO.days)
    return end.astimezone(UTC)


def is_english(tag: str | None) -> bool:
    """Tell by the tag alone ("en", "en-GB", "en_US"); without one the article is taken for English."""
    primary = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    return primary in ("", *ENGLISH, *UNDETERMINED)
