"""Invented copy for the tests of scoring: places of words in a text, and lines as the corpora have them."""

from typing import Any

Line = dict[str, Any]


def place(text: str, part: str, nth: int = 0) -> list[int]:
    """Return where a part of a text stands, the nth time it does."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(part, at + 1)
    return [at, at + len(part)]


def name(text: str, part: str, kind: str, nth: int = 0, **more: Any) -> Line:
    """Return a name as a line has it."""
    start, end = place(text, part, nth)
    return {"start": start, "end": end, "type": kind, **more}
