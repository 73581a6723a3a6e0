"""How far a cycle is: by words read, or by the clock when it must end at a time. Decides learning rate and mix.

By words a run is the same for everyone; by the clock it fits the hour there is.
"""

import math
import time
from dataclasses import dataclass

from training.settings import GROUPS, Cycle, Mix

_LEAST_RATE = 0.01


@dataclass(slots=True)
class Pace:
    """`ends_at` is a time of the epoch, or None. `done` is the share done when this process began."""

    cycle: Cycle
    warmup: float
    ends_at: float | None = None
    done: float = 0.0
    began_at: float = 0.0

    def __post_init__(self) -> None:
        self.began_at = time.time()

    def progress(self, words: int) -> float:
        """Return the share done, 0 to 1, after so many words of this cycle."""
        if self.ends_at is None:
            return min(words / self.cycle.words, 1.0)
        passed = (time.time() - self.began_at) / max(self.ends_at - self.began_at, 1.0)
        return min(self.done + (1 - self.done) * passed, 1.0)

    def rate(self, progress: float) -> float:
        """Return the factor of the learning rates: a short rise, then an even fall."""
        rise = min(progress / self.warmup, 1.0) if self.warmup else 1.0
        return self.cycle.peak * max(min(rise, (1 - progress) / (1 - self.warmup)), _LEAST_RATE)


def shares(mix: Mix, progress: float) -> dict[str, float]:
    """Return each group's share of the words at this point."""
    found: dict[str, float] = {}
    for group in GROUPS:
        start, end = getattr(mix, group)
        found[group] = start + (end - start) * progress
    return found


def is_number(value: float) -> bool:
    """Tell whether a loss is one a step may be taken from."""
    return math.isfinite(value)
