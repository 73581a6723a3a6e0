"""The machine a figure was measured on, and the one core it was measured on."""

import os
import platform
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

CPU_INFO = Path("/proc/cpuinfo")


@contextmanager
def one_core() -> Generator[str]:
    """Keep this process on one core where the system can; say which."""
    if sys.platform != "linux":
        yield "not pinned to a core: this system has no call for it"
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    yield f"pinned to core {max(before)}"
    os.sched_setaffinity(0, before)


def facts() -> str:
    """Name the processor, the system and the Python."""
    system = f"{platform.system()} {platform.release()}"
    return f"{_processor()}, {os.cpu_count()} cores; {system}; Python {platform.python_version()}"


def _processor() -> str:
    if CPU_INFO.exists():
        for line in CPU_INFO.read_text().splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()
