"""Elements of a parsed XML tree to text: a body with its paragraphs, or one line of metadata.

Not the rules of what is a paragraph (`typesetting.py`). The tree is walked without recursion.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from pipeline.feeds.strict_xml import local_name
from pipeline.feeds.typesetting import CLOSE, NITF, OPEN, WORDS, Step, Vocabulary, set_copy

_LINE_ENDS: Final = re.compile(r"\n+")


def copy_of(element: Element, vocabulary: Vocabulary) -> str:
    """Return the element's text, paragraphs apart by one blank line."""
    return set_copy(_walk(element), vocabulary)


def line_of(element: Element | None) -> str | None:
    """Return the element's text on one line; None where there is no element or no text."""
    if element is None:
        return None
    return _LINE_ENDS.sub(" ", copy_of(element, NITF)) or None


def _walk(root: Element) -> Iterator[Step]:
    waiting: list[Element | Step] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, tuple):
            yield node
            continue
        name = local_name(node).lower()
        yield OPEN, name
        if node.text:
            yield WORDS, node.text
        waiting.append((CLOSE, name))
        for child in reversed(node):
            if child.tail:
                waiting.append((WORDS, child.tail))
            waiting.append(child)
