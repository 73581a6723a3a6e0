"""Telling a person on standard error how a download goes: a bar on a terminal, two lines elsewhere.

Never standard output: that belongs to the command's answer.
"""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

MEGABYTE = 1_000_000


@contextmanager
def narrated(title: str, total: int, *, quiet: bool = False) -> Generator[Callable[[int], None]]:
    """Give a function to call with each number of bytes that came; safe to call from several threads."""
    console = Console(stderr=True, quiet=quiet)
    if console.is_terminal and not quiet:
        yield from _bar(console, title, total)
        return
    began = time.monotonic()
    console.print(f"fetching {title}, {total / MEGABYTE:.1f} MB", highlight=False, soft_wrap=True)
    yield lambda _size: None
    console.print(f"fetched {title} in {time.monotonic() - began:.1f} s", highlight=False, soft_wrap=True)


def _bar(console: Console, title: str, total: int) -> Generator[Callable[[int], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(f"fetching {title}", total=total)
        yield lambda size: progress.update(task, advance=size)
