"""times: time expressions and their values, for datelines and events.

`find_times(text)` finds the words, `value_of(expression, anchor, ahead=...)` says what they stand for, `anchor_of`
says from which day a relative one is counted.
"""

from pipeline.times.anchors import AnchorDay, anchor_of
from pipeline.times.expressions import TimeExpression, find_times
from pipeline.times.values import TimeValue, value_of

__all__ = ["AnchorDay", "TimeExpression", "TimeValue", "anchor_of", "find_times", "value_of"]
