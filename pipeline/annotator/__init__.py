"""No stage: the reader behind `entities`, called once an article. Tokens in, layers out (`annotate`).

One small transformer reads tags, heads, names, attribution and event triggers in one pass; its weights lie in `model/`,
made by `python -m training`.
"""

from pipeline.annotator.annotation import Annotation, Named, TriggerRead
from pipeline.annotator.reading import annotate

__all__ = ["Annotation", "Named", "TriggerRead", "annotate"]
