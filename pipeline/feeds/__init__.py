"""Feeds: bytes and headers of one message to an `Article`, parsed once, at the edge.

From here on no function sees a dict of unknown shape. Formats are rows of `formats.PARSERS`.
"""

from pipeline.feeds.formats import read_article
from pipeline.feeds.headers import Headers

__all__ = ["Headers", "read_article"]
