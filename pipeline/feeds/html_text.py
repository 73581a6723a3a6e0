"""An HTML body to its text: blocks become paragraphs with a blank line between them, scripts are dropped.

Not a sanitiser and not a renderer: lists and tables become paragraphs, pictures nothing. The tree is walked without
recursion, for a hostile page may nest deeper than Python's stack.
"""

import re
from collections import Counter
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipeline.limits import MARKUP_DEPTH

# HTML's own list of elements that start on a line of their own (rendering section of the HTML standard), shortened to
# those that may stand in a body.
_BLOCKS: Final = frozenset(
    str.split(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary "
        "table tbody td tfoot th thead tr ul"
    )
)
_DROPPED: Final = frozenset(
    str.split("script style template noscript iframe object head title svg math select textarea")
)
_PARAGRAPH: Final = "\n\n"
# White space that HTML collapses; a no-break space is not among it.
_COLLAPSED: Final = re.compile(r"[ \t\n\r\f]+")
_AROUND_LINE: Final = re.compile(r" ?\n ?")
_GAP: Final = re.compile(r"\n{2,}")


# Elements that have no end tag, or whose end is implied by the next of their kind: they cannot pile up.
_SELF_ENDING: Final = frozenset(
    str.split(
        "area base br col colgroup dd dt embed hr img input li link meta optgroup option p param rp rt source tbody td "
        "tfoot th thead tr track wbr"
    )
)
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")


def html_text(markup: str) -> str:
    """Return the text a reader of the page would see, paragraphs apart by one blank line. Raises `limit/depth`."""
    MARKUP_DEPTH.check(_open_elements(markup))
    root = LexborHTMLParser(markup).body
    pieces: list[str] = []
    node: LexborNode | None = root
    while node is not None:
        child = _enter(node, pieces)
        node = child or _onward(node, root, pieces)
    return _GAP.sub(_PARAGRAPH, _AROUND_LINE.sub("\n", _one_space("".join(pieces)))).strip("\n ")


def _open_elements(markup: str) -> int:
    """Count, at most, how many elements are open at once, by kind: end tags close none but their own kind.

    The parser looks through all open elements at each start tag, so depth must be bounded before it runs.
    """
    depth: Counter[str] = Counter()
    deepest = total = 0
    for slash, name in _TAG.findall(markup):
        tag = name.lower()
        if tag in _SELF_ENDING:
            continue
        if not slash:
            depth[tag] += 1
            total += 1
            deepest = max(deepest, total)
        elif depth[tag]:
            depth[tag] -= 1
            total -= 1
    return deepest


def _enter(node: LexborNode, pieces: list[str]) -> LexborNode | None:
    """Write what the node opens with; return its first child, if it is to be read."""
    tag = node.tag or ""
    if tag == "-text":
        pieces.append(_COLLAPSED.sub(" ", node.text(deep=False) or ""))
    elif tag == "br":
        pieces.append("\n")
    elif tag in _BLOCKS:
        pieces.append(_PARAGRAPH)
    return None if tag in _DROPPED else node.child


def _onward(node: LexborNode, root: LexborNode | None, pieces: list[str]) -> LexborNode | None:
    """Leave the node, and its parents where it was their last child; return the next one to enter."""
    here: LexborNode | None = node
    while here is not None:
        if here.tag in _BLOCKS:
            pieces.append(_PARAGRAPH)
        if root is None or here.mem_id == root.mem_id:  # `==` would compare the serialised trees
            return None
        if here.next is not None:
            return here.next
        here = here.parent
    return None


def _one_space(text: str) -> str:
    return re.sub(r" {2,}", " ", text)
