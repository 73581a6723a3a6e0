"""What notes to editors look like, each form a whole paragraph: what has changed, how the copy may be used, captions.

Patterns only; `credits.py` decides where they may stand, `signals.py` and `embargoes.py` what they mean. Own
compilation from the styles of the agencies.
"""

from typing import Final

from pipeline.segmentation.picture_forms import CAPTIONS

_NOTED: Final = (
    r"(?:(?i:editors?['’]?s?['’]?(?:\snote)?|eds|note|attn|ed['’]s note)\b:?|Adds\b|Updates?\b|Refiles?\b|Corrects\b|"
    r"Recasts\b|Releads\b|Repeats\b|Removes\b|Clarifies\b|For use by\b|All times\b|Fixes\b|Deletes\b|ADDS\b|UPDATES\b|"
    r"Events are subject\b|Inserts\b|Trims\b|New throughout\b)"
)
_TO_EDITORS: Final = (
    r"(?:Editor['’]s [Nn]ote|EDITOR['’]?S['’]? NOTE|EDITORS?|EDS|Eds|ATTN|NOTE TO EDITORS|ATTENTION EDITORS)\b\s?[:–—-]"
)
_HELD_BACK: Final = (
    r"(?:(?:STRICTLY\s|Strictly\s)?(?:EMBARGO\s?[:-]|(?:EMBARGOED|Embargoed|embargoed)\s"
    r"(?:UNTIL|TILL|FOR|TO|AT|BY|NOT|until|till|for|to|at|by|not|\d))"
    r"|(?i:hold for (?:release|publication)|not for (?:release|publication|use|broadcast)"
    r"|for release (?:at|on|not|\d)))"
)
_OPTIONAL: Final = r"(?i:(?:begins?|ends?) optional trim|story can end here|optional (?:material|add|trim))"
_COPY: Final = r"(?:story|article|version|item|report)"

NOTES: Final = (
    rf"[\[(]\s*{_NOTED}[^\])]{{0,390}}[\])]\.?",
    rf"{_TO_EDITORS}.{{0,380}}",
    rf"[\[(]?(?:EDS:\s)?{_HELD_BACK}.{{0,250}}",
    rf"\(This {_COPY}\b[^()]{{3,380}}\)",
    rf"This {_COPY} (?:has been|was) (?:updated|corrected|(?:first|originally) published).{{0,300}}",
    r"\(?\$1\s?=\s?[\d.,]{1,12}\s[^()]{2,40}\)?\.?",  # what a dollar buys
    rf"\(?{_OPTIONAL}.{{0,100}}",
    *CAPTIONS,
    r"[\[(][^\[\]()\n]{1,380}\b(?:views|opinions) expressed\b[^\[\]()\n]{1,100}[\])]\.?",
)
