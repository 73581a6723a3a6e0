"""What furniture looks like: bylines, credit lines, editor's notes, slugs and trailers, each form of a whole paragraph.

Patterns only; `credits.py` decides where they may stand. Own compilation from the styles of the agencies. Repeats are
bounded: no form reads more than a line or two.
"""

import re
from collections.abc import Mapping
from typing import Final

from pipeline.records import FurnitureKind
from pipeline.segmentation.agencies import AGENCY

_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ]"
_PARTICLE: Final = (
    r"(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|bin|bint|ibn|ter|ten|wa|uulu|of|y|e|ní|ó)"
)
_NAME_WORD: Final = rf"{_CAPITAL}[\w.'’-]{{0,40}}"
_PERSON: Final = rf"(?:{_PARTICLE}\s)?{_NAME_WORD}(?:\s(?:{_PARTICLE}\s|el-|al-){{0,2}}{_NAME_WORD}){{1,5}}"
_PEOPLE: Final = rf"{_PERSON}(?:(?:,\s|,?\s(?:and|&)\s){_PERSON}){{0,6}}"
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
_NOTED: Final = (
    r"(?:(?i:editors?['’]?s?['’]?(?:\snote)?|eds|note|attn|ed['’]s note)\b:?|Adds\b|Updates?\b|Refiles?\b|Corrects\b|"
    r"Recasts\b|Releads\b|Repeats\b|Removes\b|Clarifies\b|For use by\b|All times\b|Fixes\b|Deletes\b|ADDS\b|UPDATES\b|"
    r"Events are subject\b|Inserts\b|Trims\b|New throughout\b)"
)
_TO_EDITORS: Final = (
    r"(?:Editor['’]s [Nn]ote|EDITOR['’]?S['’]? NOTE|EDITORS?|Eds|ATTN|NOTE TO EDITORS|ATTENTION EDITORS)\b\s?[:–—-]"
)
_DESK: Final = r"[a-z]{2,4}"
_MORE: Final = r"(?:MORE|ENDS?|More|Ends|more|ends|endit|30|(?i:more to come|more follows|more later))"

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
        rf"(?:(?:Additional|Further)\s)?{_WORK}\s(?:and\s\w+\s)?by:?\s(?=[^\W\d_a-z])[^\n]{{0,300}}",
        rf"(?:{_NAME_WORD}|{AGENCY})\s[^\n]{{0,250}}\bcontributed(?:\sto\sth(?:is|e)\s(?:report|story|article))?\.",
        rf"(?:With|With files from|Source:?)\s(?:[Tt]he\s)?(?:{AGENCY}|[Aa]gencies)[^.!?\n]{{0,60}}\.?",
        rf"[-–—=]{{1,3}}\s?(?:[Tt]he\s)?(?:{AGENCY}|[Aa]gencies)[^.!?\n]{{0,60}}\.?",
        r"(?:\(c\)\s|©\s?|Copyright\b|COPYRIGHT\b)[^\n]{0,200}",
        rf"\((?:[Tt]he\s)?{AGENCY}(?:\s?[/,;]\s?{AGENCY}){{0,4}}\)",
        rf"(?:{AGENCY}\s?)?/?{_DESK}(?:[-/]{_DESK}){{1,5}}/?",  # initials of the desk
        r"\(\([^()\n]{1,200}\)\)",
        r"To contact the (?:reporters?|authors?|editors?)\b[^\n]{0,380}",
    ),
    "note": (
        rf"[\[(]\s*{_NOTED}[^\])]{{0,390}}[\])]\.?",
        rf"{_TO_EDITORS}[^\n]{{0,380}}",
        r"[\[(][^\[\]()\n]{1,380}\b(?:views|opinions) expressed\b[^\[\]()\n]{1,100}[\])]\.?",
    ),
    "slug": (r"(?:BC|AM|PM|AP)-{1,2}[\w'’.&/-]{2,60}(?:,[^\n.!?]{0,60})?(?:\s*\n?\s*\([^)\n]{0,90}\))?",),
    "trailer": (
        r"(?:AP|APTV|nyt|NYT|UPI|Reuters)-[A-Za-z]{0,4}-?\d{2}-\d{2}-\d{2}\s\d{4}[A-Z]{0,4}",
        rf"[-–—*#(=_]{{0,5}}\s{{0,2}}{_MORE}\s{{0,2}}[-–—*#)=_.]{{0,5}}",
        r"[-–—*#=_.~]{2,40}|#|\*(?:\s?\*){0,9}",
    ),
}
FORMS: Final[tuple[tuple[FurnitureKind, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(shape)) for kind, shapes in _SHAPES.items() for shape in shapes
)
# Bylines too weak to stand alone: taken only between headline and copy.
HEAD_FORMS: Final = (re.compile(rf"{_PERSON}\sin\s{_TOWN}(?<!\.)"), re.compile(_JOB))
# A byline, with what may follow the names: employer, place.
FULL_BYLINE: Final = re.compile(rf"{_BYLINE}{_ASIDE}{{0,3}}\s*[|.]?")
