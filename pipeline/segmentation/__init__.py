"""Segmentation: what stands where. Credits and datelines, agency sections, paragraphs, sentences, tokens.

`segment` is the stage. It fixes `text`: every later offset counts code points of it.
"""

from pipeline.segmentation.embargoes import speaks_of_embargo
from pipeline.segmentation.stage import segment, segment_article

__all__ = ["segment", "segment_article", "speaks_of_embargo"]
