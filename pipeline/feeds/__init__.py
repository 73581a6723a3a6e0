"""Feeds: bytes and headers of one message to its `Article`s, parsed once, at the edge.

From here on no function sees a dict of unknown shape. Formats are rows of `formats.PARSERS`.
"""

from pipeline.feeds.formats import read_articles
from pipeline.feeds.headers import Headers

__all__ = ["Headers", "read_articles"]
