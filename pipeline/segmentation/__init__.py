"""Segmentation: what stands where. Credits and datelines, agency sections, paragraphs, sentences, tokens.

`segment` is the stage. It fixes `text`: every later offset counts code points of it.
"""

from pipeline.segmentation.stage import segment

__all__ = ["segment"]
