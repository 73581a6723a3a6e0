"""Where a stretch begins and ends once the marks around it are dropped, the same on both sides of a comparison."""

import re
from typing import Final

from pipeline.records import Span

QUOTES: Final = "\"'`‘’“”"
DOUBLE: Final = '"“”'
NAME_EDGES: Final = ",;:" + QUOTES
SPAN_EDGES: Final = ".,;:!?-–—…" + QUOTES
POSSESSIVE: Final = re.compile(r"['’]s$", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


def shrink(text: str, span: Span, edges: str) -> Span:
    """Drop white space and the characters of `edges` at both ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in edges):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in edges):
        end -= 1
    return Span(start, end)


def trim_name(text: str, span: Span) -> Span:
    """Drop marks, a closing 's and a leading article, over and over until nothing changes. Full stops stay."""
    trimmed = _trimmed_once(text, span)
    while trimmed != span:
        span, trimmed = trimmed, _trimmed_once(text, trimmed)
    return trimmed


def _trimmed_once(text: str, span: Span) -> Span:
    start, end = shrink(text, span, NAME_EDGES)
    owned = POSSESSIVE.search(text[start:end])
    if owned and owned.start():
        end = start + owned.start()
    article = _ARTICLE.match(text[start:end])
    if article and article.end() < end - start:
        start += article.end()
    return Span(start, end)
