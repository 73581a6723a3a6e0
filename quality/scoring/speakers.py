"""Whether the speaker of a matched attribution is right, in three ways.

speaker    a predicted span shares a character with a gold one; where gold has none: none is predicted
speaker-h  stricter: a predicted span covers (part of) the gold head word, the last one before the first comma,
           bracket or of, for, in, from, at, with, who, that, to: "Reyes" is not enough for "Reyes aide Ann Lee"
speaker+n  wider: "speaker", or the same head name: capitalised, no pronoun, of a predicted span or of `who`
"""

import re
from typing import Final, NamedTuple

from pipeline.records import Span
from quality.scoring.marked_text import MarkedText
from quality.scoring.trimming import POSSESSIVE, QUOTES, shrink
from quality.scoring.units import Unit
from quality.scoring.word_lists import PRONOUNS

_BEHIND_HEAD: Final = re.compile(r"[,(\[\u2014]|\s(?:of|for|in|from|at|with|who|that|to)\s")
_WORD: Final = re.compile(r"\S+")
_EDGES: Final = ".;:" + QUOTES


class Verdict(NamedTuple):
    """One matched pair judged."""

    overlaps: bool
    covers_head: bool
    is_named: bool


MEASURES: Final = ("speaker", "speaker-h", "speaker+n")


def head_word(text: str) -> Span | None:
    """Return where the head word of a speaker's phrase stands in it."""
    behind = _BEHIND_HEAD.search(text, 1)
    head: Span | None = None
    for word in _WORD.finditer(text[: behind.start()] if behind else text):
        start, end = shrink(text, Span(*word.span()), _EDGES)
        owned = POSSESSIVE.search(text[start:end])
        if owned:
            end = start + owned.start()
        if start < end:
            head = Span(start, end)
    return head


def head_name(text: str) -> str | None:
    """Return the head word in small letters where it is a name."""
    head = head_word(text)
    word = head.of(text) if head else ""
    return word.lower() if word[:1].isupper() and word.lower() not in PRONOUNS else None


def judge(text: MarkedText, gold: Unit, found: Unit) -> Verdict:
    """Judge the speaker of a matched attribution."""
    if not gold.source:
        return Verdict(*[not found.source and not found.who] * 3)
    if text.meet(gold.source, found.source):
        heads = [(span, head_word(span.of(text.text))) for span in gold.source]
        placed = [Span(span.start + head.start, span.start + head.end) for span, head in heads if head]
        return Verdict(overlaps=True, covers_head=text.meet(placed, found.source), is_named=True)
    wanted = {head_name(span.of(text.text)) for span in gold.source}
    given = {head_name(span.of(text.text)) for span in found.source} | {head_name(found.who)}
    return Verdict(overlaps=False, covers_head=False, is_named=bool((wanted & given) - {None}))
