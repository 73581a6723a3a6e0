"""What pictures leave in copy: captions, their credit lines, the lines of slideshows; each form a whole paragraph.

Patterns only; `credits.py` decides where they may stand. A caption is news of another day: it is told by its label, or
by the full date it ends with and the credit line below it. Own compilation from the styles of the picture desks.
"""

import re
from typing import Final

_WORD: Final = r"[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,30}"
_NAME: Final = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
_DESK: Final = (
    r"(?:REUTERS|Reuters|AP Photo|AP Images|AP|AFP Photo|AFP|EPA-EFE|EPA|EFE|ANSA|dpa|DPA|Getty Images|Getty|Xinhua|"
    r"XINHUA|AAP|PA Images|PA|TASS|Bloomberg|Kyodo|Yonhap|Anadolu|NTB|TT|ANI|PTI)"
)
_KIND: Final = r"(?:File\s?Photo|Files?|Handout|Pool|Illustration|Archive)"
_LABEL: Final = r"(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|[Pp]ictures?|Photo [Cc]redit|Photo [Cc]ourtesy|Credit)"
_HELD: Final = r"(?:FILE|File|HANDOUT|Handout|ARCHIVE|Archive)"

# Whose picture it is: "REUTERS/Ann Poe/File Photo", "Ann Poe/Pool via REUTERS", "(AP Photo/Ann Poe)", "Photo: Ann Poe".
PICTURE_CREDITS: Final = (
    rf"[\[(]?{_DESK}\s?/\s?{_NAME}(?:\s?/\s?{_KIND}|\s?/\s?{_NAME}){{0,3}}[\])]?\.?",
    rf"[\[(]?{_NAME}(?:\s?/\s?{_NAME}){{0,2}}\s(?:via|for)\s{_DESK}(?:\s?/\s?{_KIND}){{0,2}}[\])]?\.?",
    rf"[\[(]?(?:File |Lead |Top )?{_LABEL}(?:\sby|:|\scourtesy of)\s{_NAME}(?:\s?[/,|-]\s?{_NAME}){{0,3}}[\])]?\.?",
)
# What it shows, by its label.
CAPTIONS: Final = (
    rf"{_HELD}\s?(?:PHOTO|Photo|photo|IMAGE|Image|PICTURE)S?\s?[:–—-]\s.{{3,390}}",
    r"(?:PHOTO|CAPTION|Caption|Pictured|In this photo|In this picture):\s.{3,390}",
    r"In this .{3,80}?\bfile (?:photo|picture|image),\s.{3,300}",
)
GALLERIES: Final = (
    r"(?:Slideshow|Gallery|Photo gallery|Photos)\s?[(:]\s?\d{1,3}\s(?:images?|photos?|pictures?)\s?\)?",
    r"(?:View|See|Watch|Click|Tap|Open)\s(?:the\s|for\s|here\sfor\s)?(?:photo\s)?(?:gallery|slideshow|video|photos)\.?",
)
# The full date a caption without a label ends with.
DATED: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}\.?$"
)
