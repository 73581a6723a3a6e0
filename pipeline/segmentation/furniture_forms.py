"""What furniture looks like: bylines, credit lines, slugs and trailers, each form of a whole paragraph.

Patterns only; `credits.py` decides where they may stand. Own compilation from the styles of the agencies. Repeats are
bounded: no form reads more than a line or two.
"""

import re
from collections.abc import Mapping
from typing import Final

from pipeline.records import FurnitureKind
from pipeline.segmentation.agencies import AGENCY
from pipeline.segmentation.note_forms import NOTES
from pipeline.segmentation.picture_forms import GALLERIES, PICTURE_CREDITS

_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ]"
_PARTICLE: Final = (
    r"(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|bin|bint|ibn|ter|ten|wa|uulu|of|y|e|ní|ó)"
)
_NAME_WORD: Final = rf"{_CAPITAL}[\w.'’-]{{0,40}}"
_PERSON: Final = rf"(?:{_PARTICLE}\s)?{_NAME_WORD}(?:\s(?:{_PARTICLE}\s|el-|al-){{0,2}}{_NAME_WORD}){{1,5}}"
# Several names, each with the town it writes from where that is given.
_PEOPLE: Final = rf"{_PERSON}(?:(?:,\s|,?\s(?:and|&)\s){_PERSON}|,\s{_NAME_WORD}){{0,8}}"
_JOB: Final = (
    r"(?:(?:[\w'’&-]+\s){0,4}(?:Writers?|Reporters?|Correspondents?|Editors?|Columnists?|Staff|Commentators?|Bureau|Agency|Desk|"
    r"Press|News|Service|Times|Post|Wire|Online|Media|Contributor|Analyst))"
)
_BYLINE: Final = rf"(?:(?i:by)|BY)\s+(?:{_PEOPLE}|(?:[Tt]he\s)?{AGENCY}|{_JOB})"
# A place a byline is given in.
_TOWN: Final = rf"{_NAME_WORD}(?:[\s-]{_NAME_WORD}){{0,2}}(?:,\s{_NAME_WORD}(?:\s{_NAME_WORD}){{0,2}})?"
_ASIDE: Final = rf"(?:(?:,\s|\s|\sfor\s|\n\s*)(?:[Tt]he\s)?(?:{AGENCY}|{_JOB})|,?\sin\s{_TOWN})"
_WORK: Final = (
    r"(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Gg]raphics?|[Pp]roduced|"
    r"[Ww]ritten|[Rr]eported|[Rr]ewriting|[Ii]nputs|Photos?)"
)
_BY: Final = r"(?:\s(?:and\s\w+\s)?(?:by|from|with)\b|:)"
_WHAT_AND_WHERE: Final = (
    rf"(?:\s(?:additional\s)?(?:reporting|research))?(?:\sfrom\s{_TOWN})?"
    rf"(?:\sto\sth(?:is|e)\s(?:report|story|article))?(?:\sfrom\s{_TOWN})?"
)
_DESK: Final = r"[a-z]{2,4}"
_MORE: Final = r"(?:MORE|ENDS?|More|Ends|more|ends|endit|30|(?i:more to come|more follows|more later))"

# When the copy left the wire: "May 5, 2031 04:11 ET".
_DATE_AND_TIME: Final = r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4},?\s\d{1,2}:\d\d\s?(?:[ap]\.?m\.?\s?)?[A-Z]{2,4}"

# What a whole paragraph looks like, by kind; kinds and forms are tried in order.
_SHAPES: Final[Mapping[FurnitureKind, tuple[str, ...]]] = {
    "byline": (
        rf"{_BYLINE}{_ASIDE}{{0,3}}\s*[|.]?",
        rf"(?:A|Our|Staff)\s(?:Staff\s|Special\s|Own\s)?(?:Correspondent|Reporter)s?(?:,\s{_TOWN})?",
        rf"(?:[Tt]he\s)?{AGENCY}(?:,\s{_TOWN})?",
        rf"{AGENCY}\s(?:[A-Z]\w{{2,20}}\s){{0,3}}(?:Writers?|Correspondents?|Reporters?|Editors?|Columnists?)",
    ),
    "credit": (
        rf"[\[(*]\s*(?:(?:Additional|Further|With|Some)\s)?{_WORK}\b{_BY}[^\])]{{0,380}}[\])]?\.?",
        rf"(?:(?:Additional|Further)\s)?{_WORK}\s(?:and\s\w+\s)?by:?\s(?=[^\W\d_a-z]).{{0,300}}",
        rf"[-–—]?\s?(?:{_NAME_WORD}|{AGENCY})\s.{{0,250}}\bcontributed{_WHAT_AND_WHERE}\.",
        rf"{_PERSON}(?:\sand\s{_PERSON})?\sreported\sfrom\s{_TOWN}(?:[.,;]\s.{{0,250}}|\sand\s.{{0,250}})?\.",
        rf"(?:Translators?|Editors?|Reporters?|Authors?|Photographers?|Contributors?|Contributing):\s{_PEOPLE}\.?",
        rf"[-–—]{{0,2}}\s?(?:With|With files from|Source:?)\s(?:[Tt]he\s)?(?:{AGENCY}|[Aa]gencies)[^.!?\n]{{0,60}}\.?",
        r"[-–—(]{0,2}\s?With\s(?:a\s|additional\s)?(?:files?|inputs?|reporting|reports?|help)\s(?:from|by)\s.{2,150}",
        rf"[-–—=]{{1,3}}\s?(?:[Tt]he\s)?(?:{AGENCY}|[Aa]gencies)[^.!?\n]{{0,60}}\.?",
        rf"[-–—]{{1,2}}\s?(?:{_NAME_WORD}\s){{1,3}}(?:News|Media|Press|Agency|Service|Wire)\.?",
        r"(?:\(c\)\s|©\s?|Copyright\b|COPYRIGHT\b)[^\n]{0,390}",
        r"(?:All rights reserved|This material may not be published).{0,300}",
        rf"\((?:[Tt]he\s)?{AGENCY}(?:\s?[/,;]\s?{AGENCY}){{0,4}}\)",
        rf"(?:{AGENCY}\s?)?/?{_DESK}(?:[-/]{_DESK}){{1,5}}/?|\({_DESK}(?:[-/]{_DESK}){{0,5}}\)",  # initials of the desk
        rf"[A-Z]{{2,5}}/(?:[A-Z]{{2,5}}|{_DESK})(?:[-/]{_DESK}){{0,3}}",
        r"\([^()]{2,80}\b(?:[Nn]ewsroom|[Dd]esk|[Bb]ureau)\b[^()]{0,80}\)",
        r"\(\([^()\n]{1,200}\)\)",
        r"To (?:contact the (?:reporters?|authors?|editors?)|read the full (?:story|article))\b.{0,380}",
        r"(?:Follow|Reach|Email|E-mail|Contact|Write to|Twitter:)\s.{0,120}@\w.{0,80}|@\w{2,40}\.?",
        *PICTURE_CREDITS,
    ),
    "note": NOTES,
    "slug": (r"(?:BC|AM|PM|AP)-{1,2}[\w'’.&/-]{2,60}(?:,[^\n.!?]{0,60})?(?:\s*\n?\s*\([^)\n]{0,90}\))?",),
    "trailer": (
        r"(?:AP|APTV|nyt|NYT|UPI|Reuters)-[A-Za-z]{0,4}-?\d{2}-\d{2}-\d{2}\s\d{4}[A-Z]{0,4}",
        rf"[-–—*#(=_]{{0,5}}\s{{0,2}}{_MORE}\s{{0,2}}[-–—*#)=_.]{{0,5}}",
        r"[-–—*#=_.~]{2,40}|#|\*(?:\s?\*){0,9}",
        r"[-–—]{1,2}\s?0\s?[-–—]{1,2}|\(ENDS?(?:/\d{4})?\).{0,60}",
        rf"{_DATE_AND_TIME}(?:\s\([^()]{{3,20}}\))?",
        *GALLERIES,
    ),
}
FORMS: Final[tuple[tuple[FurnitureKind, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile("|".join(f"(?:{shape})" for shape in shapes), re.DOTALL)) for kind, shapes in _SHAPES.items()
)
# Bylines too weak to stand alone: taken only between headline and copy.
HEAD_FORMS: Final = (re.compile(rf"{_PERSON}\sin\s{_TOWN}(?<!\.)"), re.compile(_JOB))
# A byline, with what may follow the names: employer, place.
FULL_BYLINE: Final = re.compile(rf"{_BYLINE}{_ASIDE}{{0,3}}\s*[|.]?")
# No name ends so, whatever its case: the rest of it was taken for a dateline.
PARTICLE_LAST: Final = re.compile(rf"(?i:\s{_PARTICLE})$")
# What stands at the end of a paragraph of copy and is none of it: "... declined to comment. MORE".
TAIL: Final = re.compile(r"(?<=[.!?\"”’)])\s{1,4}(?P<tail>\(?(?:MORE|ENDS?)\)?|-0-|-30-|#{3})$")
LONGEST_TAIL: Final = 12
# The line of a picture desk, below a caption.
PICTURE_CREDIT: Final = re.compile("|".join(PICTURE_CREDITS))
