"""How long something takes on a machine that does other things too."""

import gc
import time
from collections.abc import Callable
from typing import Final

ROUNDS: Final = 3


def least_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the processor time of the best of a few rounds: what else the machine does only ever adds.

    The cyclic collector rests meanwhile: what it costs depends on what all other tests have left in the process.
    """
    gc.collect()
    gc.disable()
    try:
        return min(_seconds(work) for _ in range(rounds))
    finally:
        gc.enable()


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
