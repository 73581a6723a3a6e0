"""No stage: the reader behind `entities`, called once an article. Tokens in, layers out.

One small transformer reads tags, heads, names, attribution and event triggers in one pass (`annotate`); its weights lie
in `model/`, made by `python -m training`. `reader_of` gives the annotator a desk has chosen, that one or another.
"""

from pipeline.annotator.annotation import Annotation, Named, TriggerRead
from pipeline.annotator.readers import Reader, reader_of
from pipeline.annotator.reading import annotate

__all__ = ["Annotation", "Named", "Reader", "TriggerRead", "annotate", "reader_of"]
