"""The `contentSet` of a NewsML-G2 item: one text, in one or more renditions, of which the first with words is read.

Not the item's metadata (`newsml_g2.py`). Plain text comes before markup, as in ninjs; inline XML is NITF or XHTML.
"""

from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from pipeline.article import Article
from pipeline.errors import FeedError
from pipeline.feeds.headers import media_type
from pipeline.feeds.html_text import html_text
from pipeline.feeds.identity import Identity
from pipeline.feeds.nitf import nitf_article
from pipeline.feeds.strict_xml import LANGUAGE, local_name
from pipeline.feeds.typesetting import HTML, NITF
from pipeline.feeds.xml_text import copy_of

_PLAIN: Final = "text/plain"
_HTML: Final = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Content:
    """A body, the language its rendition declares, and what NITF said beside it, if it was that."""

    body: str = ""
    language: str | None = None
    nitf: Article | None = None


def read_content(renditions: Sequence[Element], uri: str, identity: Identity) -> Content:
    """Return the first rendition with words in it, plain text before markup; a blank one where none has any."""
    for rendition in sorted(filter(_is_inline, renditions), key=_is_marked_up):
        content = _read(rendition, uri, identity)
        if content.body.strip():
            return content
    return Content()


def _is_inline(rendition: Element) -> bool:
    return local_name(rendition) in ("inlineXML", "inlineData")


def _is_marked_up(rendition: Element) -> bool:
    return len(rendition) > 0 or _media(rendition) != _PLAIN


def _media(rendition: Element) -> str:
    return media_type(rendition.get("contenttype")) or _PLAIN


def _read(rendition: Element, uri: str, identity: Identity) -> Content:
    language = rendition.get(LANGUAGE)
    if not len(rendition):
        return Content(_text(rendition), language)
    root = rendition[0]
    if local_name(root) == "nitf":
        article = nitf_article(root, uri, identity)
        return Content(article.body, language or article.language, article)
    vocabulary = NITF if "nitf" in _media(rendition) else HTML
    return Content(copy_of(rendition, vocabulary), language or root.get(LANGUAGE))


def _text(rendition: Element) -> str:
    """Return text or the text of escaped HTML; what is neither has no words."""
    media = _media(rendition)
    if media != _PLAIN and media not in _HTML:
        return ""
    text = _unpacked(rendition)
    return html_text(text) if media in _HTML else text


def _unpacked(rendition: Element) -> str:
    """Return the characters of inline data, which may be packed as base64. Raises `decode/not-text`."""
    text = rendition.text or ""
    if not rendition.get("encoding", "").endswith("base64"):
        return text
    try:
        return b64decode("".join(text.split()), validate=True).decode()
    except ValueError:  # what b64decode and decode raise
        raise FeedError("decode/not-text") from None
