"""How long something takes on a machine that does other things too."""

import time
from collections.abc import Callable
from typing import Final

ROUNDS: Final = 3


def least_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the processor time of the best of a few rounds: what else the machine does only ever adds."""
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)
