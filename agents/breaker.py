"""The breaker of a stage: too many bugs, and the stage stops itself before it dead-letters a whole day's wire.

Counts only our own faults (`internal/bug`); a feed that sends rubbish all day long trips nothing. No clock: a run of
bugs on successive inputs, or their share among the last hundred, decides.
"""

from collections import deque
from typing import Final

from pipeline.errors import OperatorError

WINDOW: Final = 100


class Breaker:
    """Counts bugs; `run` in a row, or more than `share` of the last `WINDOW` inputs, are too many."""

    def __init__(self, stage: str, *, run: int, share: float) -> None:
        self._stage, self._most_in_a_row, self._share = stage, run, share
        self._run = 0
        self._last: deque[bool] = deque(maxlen=WINDOW)
        self._bugs = 0

    def count(self, *, is_bug: bool) -> None:
        """Count one input. Raises `operator/breaker` when there are too many bugs."""
        if len(self._last) == WINDOW:
            self._bugs -= self._last[0]
        self._last.append(is_bug)
        self._bugs += is_bug
        self._run = self._run + 1 if is_bug else 0
        if self._run >= self._most_in_a_row or (len(self._last) == WINDOW and self._bugs > self._share * WINDOW):
            raise OperatorError(
                "operator/breaker", stage=self._stage, run=self._run, bugs=self._bugs, of=len(self._last)
            )
