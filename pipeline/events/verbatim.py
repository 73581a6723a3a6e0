"""The words of a statement that stand in quotation marks, and only those.

Rule: a curly single mark closes only where no letter follows, so an apostrophe never ends a quotation. A mark that
opens a paragraph anew opens again; one that never closes runs to the end of its stretch.
"""

from collections.abc import Iterator
from typing import Final

from pipeline.records import Span

_CLOSERS: Final = {"“": "”", "«": "»", "‘": "’", "„": "“", '"': '"', "'": "'"}
_SINGLE: Final = frozenset("’'")


def verbatim(text: str, contents: tuple[Span, ...]) -> tuple[str, ...]:
    """Return the stretches inside marks, marks left out, in order."""
    return tuple(words for content in contents for words in _inside_marks(content.of(text)) if words.strip())


def _inside_marks(words: str) -> Iterator[str]:
    at = 0
    while at < len(words):
        if words[at] not in _CLOSERS or not _opens(words, at):
            at += 1
            continue
        end = _closing(words, at)
        yield words[at + 1 : end]
        at = end + 1


def _opens(words: str, at: int) -> bool:
    """Tell a single mark that opens from an apostrophe: a letter follows, none stands before."""
    if words[at] not in {"'", "‘"}:
        return True
    return not words[at - 1 : at].isalnum() and words[at + 1 : at + 2].isalnum()


def _closing(words: str, opening: int) -> int:
    closer = _CLOSERS[words[opening]]
    at = words.find(closer, opening + 1)
    while closer in _SINGLE and at != -1 and words[at + 1 : at + 2].isalnum():
        at = words.find(closer, at + 1)
    return at if at != -1 else len(words)
