"""Bytes to a tree of elements: the one place where other people's XML is opened.

Not a validator. A document type is refused before its first declaration is read, so that no entity is ever declared,
expanded or fetched; depth is counted while the parser runs, so that no nesting reaches the code that walks the tree.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from pipeline.errors import FeedError
from pipeline.limits import MARKUP_DEPTH

LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute `xml:lang` as the tree names it."""

_ENCODING: Final = re.compile(rb"\A<\?xml[^>]{0,80}?\bencoding\s{0,8}=\s{0,8}[\"']([A-Za-z0-9._-]{1,40})[\"']")
_UTF8: Final = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


class _Bounded(TreeBuilder):
    """Builds the tree no deeper than `MARKUP_DEPTH`."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        MARKUP_DEPTH.check(self._depth)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def load_xml(payload: bytes | str) -> Element:
    """Return the root element. Raises `decode/not-utf8`, `decode/not-xml`, `limit/depth` or `limit/xml-dtd`."""
    text = payload if isinstance(payload, str) else _decoded(payload)
    parser = DefusedXMLParser(target=_Bounded(), forbid_dtd=True)
    try:
        parser.feed(text.lstrip())  # a blank line before the declaration is a habit of wires
        root: Element = parser.close()
    except DefusedXmlException:
        raise FeedError("limit/xml-dtd") from None
    except ParseError as error:
        raise FeedError("decode/not-xml", line=error.position[0]) from None
    return root


def local_name(element: Element) -> str:
    """Return the element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def _decoded(payload: bytes) -> str:
    """Decode UTF-8. Another encoding may be declared where the bytes are ASCII, which all code pages share."""
    declared = _ENCODING.match(payload.lstrip())
    if declared is not None and declared[1].lower() not in _UTF8 and not payload.isascii():
        raise FeedError("decode/not-utf8")
    try:
        return payload.decode()
    except UnicodeDecodeError as error:
        raise FeedError("decode/not-utf8", at=error.start) from None
