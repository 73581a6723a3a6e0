"""The body of an NITF document as a reader would see it: the dateline run in, paragraphs, the tagline at the end.

Not its metadata (`nitf.py`). A dateline in the head of the body is copy all the same: desks print it before the first
paragraph, and so does this, unless that paragraph has one of its own.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element

from pipeline.feeds.strict_xml import local_name
from pipeline.feeds.typesetting import NITF
from pipeline.feeds.xml_paths import find, line, lines
from pipeline.feeds.xml_text import copy_of

DATELINE: Final = "body/body.head/dateline"
_DASHES: Final = ("-", "–", "—")
# The opening of a paragraph that has a dateline already: some words and a dash.
_OPENING: Final = re.compile(r"([^\n]{1,120}?)(?:--|[–—]|\s-\s)")
# What ends the place in a dateline without markup: "LONDON, May 2 (Novum)".
_AFTER_PLACE: Final = re.compile(r"\s{0,3}[,(–—-]")


def nitf_copy(root: Element) -> str:
    """Return the text of an `nitf` element; of any other, the text it holds."""
    if local_name(root) != "nitf":
        return copy_of(root, NITF)
    content = find(root, "body/body.content")
    copy = "" if content is None else copy_of(content, NITF)
    taglines = lines(root, "body/body.end/tagline")
    return "\n\n".join(piece for piece in (_with_dateline(root, copy), *taglines) if piece)


def _with_dateline(root: Element, copy: str) -> str:
    dateline = line(root, DATELINE)
    if dateline is None or not copy:
        return copy
    place = line(root, f"{DATELINE}/location") or _AFTER_PLACE.split(dateline, maxsplit=1)[0]
    opening = _OPENING.match(copy)
    if opening is not None and opening[1].lstrip().casefold().startswith(place.casefold()):
        return copy
    return f"{dateline} {copy}" if dateline.endswith(_DASHES) else f"{dateline} — {copy}"
