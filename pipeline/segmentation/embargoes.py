"""Embargoes in words: whether an editor's note says that the copy must wait.

Not a reader of times: an embargo the metadata does not give is a matter for a person, whatever the note says of its
end. Only notes are read (the metadata's, and those found in the text): a trade embargo in the news is news.
"""

import re
from typing import Final

from pipeline.records import Segmented
from pipeline.segmentation.editors_notes import editors_notes

# What stylebooks and press offices write: an embargo with its end, or copy held until a time.
_SET_PHRASES: Final = re.compile(
    r"\b(?:embargo(?:ed)?\b[\s:.,*-]{0,6}(?:until|till|til|not\b|\d)"
    r"|embargoed\b[\s:.,*-]{0,6}(?:to|for|before|by|at|strict|release)\b"
    r"|under (?:strict )?embargo\b"
    r"|(?:strictly|hold|story|copy|material|is|are|remains?) embargoed\b"
    r"|(?:not for|no) (?:publication|release|use|broadcast|transmission)\b[^.\n]{0,60}\b(?:before|until|till|prior)\b"
    r"|(?:do not|don't|not to be|must not be|may not be) (?:be )?(?:use|publish|release|broadcast|transmit)\w{0,5}\b"
    r"[^.\n]{0,60}\b(?:before|until|till|prior)\b"
    r"|hold (?:for|until|till) (?:release|publication|use|\d)"
    r"|for (?:release|publication|use) (?:at|on|after|from|not before)\b)",
    re.IGNORECASE,
)
# A label in capitals at the head of a note: "EMBARGO: Monday", "EMBARGOED".
_LABEL: Final = re.compile(
    r"\A[\s(\[*=-]{0,8}(?:EDS?:\s|EDITORS?:\s)?(?:STRICT(?:LY)? )?EMBARGO(?:ED)?\b(?! (?:LIFTED|OVER|EXPIRED))"
)
_LIFTED: Final = re.compile(
    r"\bembargo(?:es)? (?:is |was |has been |now )?(?:lifted|over|expired|ended|removed)\b", re.IGNORECASE
)


def speaks_of_embargo(segmented: Segmented) -> bool:
    """Tell whether one of the article's editor's notes puts it under an embargo."""
    notes = editors_notes(segmented.text, segmented.furniture)
    return any(_is_embargo(note) for note in (segmented.article.ed_note, *notes) if note is not None)


def _is_embargo(note: str) -> bool:
    return not _LIFTED.search(note) and bool(_LABEL.match(note) or _SET_PHRASES.search(note))
