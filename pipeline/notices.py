"""Notices: what was odd about a message that was used all the same. Names and what they mean, one table.

Not errors (`errors.py`): nothing is refused over a notice. They are counted by the worker under these names and travel
in no record, so that a feed's bad habits show on a dashboard and not in the copy.
"""

from collections.abc import Mapping
from typing import Final

NOTICES: Final[Mapping[str, str]] = {
    "bom": "a byte order mark before the value was dropped",
    "header-dropped": "a header over the number or the bytes a message may have was dropped",
    "header-spoofed": "a header that claims to be one of our own error headers was dropped",
    "unknown-key": "a field that no edition of its format has was passed over",
    "item-without-text": "an item of a package that is no text (a picture, a list) was passed over",
    "tombstone": "a message without a value was passed over",
    "superseded": "an article version lower than one already taken, or killed since, was passed over",
    "repeated": "an article version was sent again as it had been taken, and was passed over",
    "embargo-held": "an article was put aside until its embargo ends",
    "embargo-released": "an article put aside was taken up at its embargo's end",
}
