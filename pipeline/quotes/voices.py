"""Voices: what is known of one who has spoken, and which pronoun may stand for them.

Who a source phrase stands for is decided in sources.py, and who speaks in speakers.py; this holds what comes of it.
"""

from typing import Final, NamedTuple

from pipeline.records import Resolution, SourceType

GENDERS: Final = {"he": "m", "she": "f", "his": "m", "her": "f"}
PLURALS: Final = frozenset(("they", "we", "their", "our"))
NO_PERSONS: Final = frozenset(("document", "organisation", "agency", "collective"))


class Speaker(NamedTuple):
    """What a source resolves to; `at` is where it was last heard of."""

    entity: str | None = None
    who: str | None = None
    type: SourceType = "anonymous"
    resolution: Resolution = "none"
    gender: str | None = None
    is_plural: bool = False
    at: int = 0


UNKNOWN: Final = Speaker()


def agrees(speaker: Speaker, pronoun: str) -> bool:
    """Tell whether a pronoun may stand for a speaker."""
    if pronoun in GENDERS:
        person = not speaker.is_plural and speaker.type not in NO_PERSONS
        return person and speaker.who is not None and speaker.gender in (GENDERS[pronoun], None)
    if pronoun in PLURALS:
        return speaker.is_plural
    return pronoun in ("it", "its") and speaker.type in ("organisation", "document", "agency") and not speaker.is_plural
