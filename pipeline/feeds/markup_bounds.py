"""What markup may cost its parser, bounded before the parser sees it.

HTML's own rules make two small pages dear. Each start tag looks through all open elements: depth is bounded. And each
paragraph opens anew every formatting element left open before it (20 kB of them make a tree of 700 MB): where these
pile up they are taken out, which costs the text nothing. Not a parser, and no page of a newsroom comes near either.
"""

import re
from collections import Counter
from typing import Final

from pipeline.limits import MARKUP_DEPTH

# Elements that have no end tag, or whose end is implied by the next of their kind: they cannot pile up.
_SELF_ENDING: Final = frozenset(
    str.split(
        "area base br col colgroup dd dt embed hr img input li link meta optgroup option p param rp rt source tbody td "
        "tfoot th thead tr track wbr"
    )
)
# The HTML standard's formatting elements, and span, which nests as idly.
_FORMATTING: Final = re.compile(
    r"</?(?:a|b|big|code|em|font|i|nobr|s|small|span|strike|strong|tt|u)(?:[\s/][^<>]{0,1000})?>", re.IGNORECASE
)
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Open elements times tags, which bounds the tree as well: 80 MB at most. A long page with tables stays below a third.
_MOST_STEPS: Final = 400_000


def bounded(markup: str) -> str:
    """Return markup that is cheap to parse and has the same text. Raises `limit/depth`."""
    deepest, tags = _open_elements(markup)
    if deepest * tags > _MOST_STEPS:
        markup = _FORMATTING.sub("", markup)
        deepest, _ = _open_elements(markup)
    MARKUP_DEPTH.check(deepest)
    return markup


def _open_elements(markup: str) -> tuple[int, int]:
    """Count, at most, how many elements are open at once, and all start tags.

    By kind, for end tags close none but their own kind.
    """
    depth: Counter[str] = Counter()
    deepest = total = tags = 0
    for slash, name in _TAG.findall(markup):
        tag = name.lower()
        tags += not slash
        if tag in _SELF_ENDING:
            continue
        if not slash:
            depth[tag] += 1
            total += 1
            deepest = max(deepest, total)
        elif depth[tag]:
            depth[tag] -= 1
            total -= 1
    return deepest, tags
