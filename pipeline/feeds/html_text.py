"""An HTML body to its text, by a parser that reads what browsers read.

Not a sanitiser, and not the rules of what is a paragraph (`typesetting.py`). The tree is walked without recursion, for
a hostile page may nest deeper than Python's stack.
"""

from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipeline.feeds.markup_bounds import bounded
from pipeline.feeds.typesetting import CLOSE, HTML, OPEN, WORDS, Step, set_copy

_TEXT: Final = "-text"


def html_text(markup: str) -> str:
    """Return the text a reader of the page would see, paragraphs apart by one blank line. Raises `limit/depth`."""
    body = LexborHTMLParser(bounded(markup)).body
    return "" if body is None else set_copy(_walk(body), HTML)


def _walk(root: LexborNode) -> Iterator[Step]:
    waiting: list[LexborNode | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield CLOSE, node
        elif node.tag == _TEXT:
            yield WORDS, node.text(deep=False) or ""
        else:
            tag = node.tag or ""
            yield OPEN, tag
            waiting.append(tag)
            waiting.extend(reversed(list(node.iter(include_text=True))))
