"""Sentences within a paragraph: where a stop, with the marks that close behind it, is followed by a new start.

Not across paragraphs: each ends its last sentence, so headlines and list lines need no stop. A closing quotation mark
belongs to the sentence before it. Decided from the words on both sides of the stop alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.records import Span
from pipeline.segmentation.abbreviations import BEFORE_NUMBER, EITHER, LEADING
from pipeline.segmentation.starters import STARTERS

_CLOSERS: Final = "\"'”’»)\\]"
_OPENERS: Final = "\"'“‘«([`"
_BRACKETS: Final = "(["  # unlike a mark, one may open right behind an abbreviation: "4:05 a.m. (0305 GMT)"
# A stop, what closes behind it, white space.
_STOP: Final = re.compile(r"(?<![.!?…])([.!?…]+)(['’\"”»)\]]*)\s+(?=\S)")
_CAPITAL_BEHIND: Final = re.compile(r"\s(?=[^\W\d_a-zà-öø-ÿ])")
_NAME_BEFORE: Final = re.compile(r"(?<!\w)[^\W\d_a-zà-öø-ÿ][\w.-]{0,40}['’”\"]?\s$")
_INITIAL: Final = re.compile(r"(?<![^\W\d_])[^\W\d_a-z]$")
_CHAIN: Final = re.compile(r"(?:[^\W\d_]\.){1,8}[^\W\d_]")
_DASHES: Final = frozenset("-–—")
_WORD_BEFORE: Final = re.compile(r"[^\s\"“”‘(\[]*$")
_START: Final = re.compile(rf"[{_OPENERS}]*")
_FIRST: Final = re.compile(r"[^\W_](?:[\w'’-]{0,40})")
# What says who spoke, right behind a quotation that ends in a question or exclamation mark.
_SPOKE: Final = re.compile(
    r"(?:[A-Z][\w.'’-]{0,40}\s+){1,4}"
    r"(?:said|says|asked|asks|added|adds|told|wrote|replied|shouted|exclaimed|cried|demanded|yelled|recalled|joked|"
    r"wondered|continued|tweeted|declared|explained)\b"
)
_LOWER_NAME: Final = re.compile(r"(?:al|el|as|ad|an|ar|ash|at|az|e|i)-?[A-Z]")


# A line that gives a full date, run together with the headline before it or the copy behind it.
_DATE_LINE: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) \d{1,2}, \d{4}(?![\w,.;])"
)
# A picture's credit, run together with its caption.
_PICTURE: Final = re.compile(
    r"(?<=[^\W_])\s(?=(?:Image|Photo|Picture|Photograph|File photo|Photo credit): [^\W\d_a-z])"
)
_LONGEST_CREDIT: Final = 80


def find_sentences(text: str, paragraph: Span, kept: Span | None = None) -> list[Span]:
    """Return the sentences of one paragraph. No sentence ends inside `kept`, a stretch such as a dateline."""
    sentences: list[Span] = []
    start = paragraph.start
    for end, following in _breaks(text, paragraph, kept):
        if end > start:
            sentences.append(Span(start, end))
            start = following
    sentences.append(Span(start, paragraph.end))
    return sentences


def _breaks(text: str, paragraph: Span, kept: Span | None) -> list[tuple[int, int]]:
    """Return where a sentence ends and where the next begins, in order."""
    breaks = [*_run_together(text, paragraph)]
    last = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if (kept is None or not kept.start <= stop.start() < kept.end) and _ends(text, last, stop, paragraph.end):
            last = stop.end()
            breaks.append((stop.end(2), last))
    return sorted(breaks)


def _run_together(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Yield the breaks of lines that a feed ran together: headline and date, date and copy, caption and credit."""
    opening = _DATE_LINE.match(text, paragraph.start, paragraph.end)
    if opening and (behind := _CAPITAL_BEHIND.match(text, opening.end(), paragraph.end)):
        yield opening.end(), behind.end()
    tail = max(paragraph.start, paragraph.end - _LONGEST_CREDIT)
    for closing in (_DATE_LINE.search(text, tail, paragraph.end), _PICTURE.search(text, tail, paragraph.end)):
        if closing is None:
            continue
        if closing.re is _PICTURE:
            yield closing.start(), closing.end()
        elif closing.end() == paragraph.end and _NAME_BEFORE.search(text[tail : closing.start()]):
            yield closing.start() - 1, closing.start()


def _ends(text: str, start: int, stop: re.Match[str], limit: int) -> bool:
    """Tell whether a stop, with what closes behind it, ends a sentence."""
    marks, closers = stop[1], stop[2]
    opening = _START.match(text, stop.end())
    at = opening.end() if opening else stop.end()
    first = _FIRST.match(text, at, limit)
    word = first[0] if first else ""
    if text[stop.end()] in _DASHES or (word[:1].islower() and not _LOWER_NAME.match(word)):
        return False
    if marks != ".":
        return not (closers and _SPOKE.match(text, stop.end(), limit))
    quoted = at > stop.end() and text[stop.end()] not in _BRACKETS
    if closers and not (closers == "]" and _INITIAL.search(text, max(start, stop.start() - 3), stop.start())):
        return True
    return _stop_ends(text, start, stop.start(), word, quoted=quoted)


def _stop_ends(text: str, start: int, at: int, following: str, *, quoted: bool) -> bool:
    """Tell whether one full stop at `at` ends the sentence, by the word it stands behind and the one that follows."""
    before = _WORD_BEFORE.search(text[max(start, at - 40) : at])
    bare = before[0].rpartition("-")[2] if before else ""
    if bare in BEFORE_NUMBER and following[:1].isdigit():
        return False
    if bare in LEADING:
        return bare.islower() and following in STARTERS
    if bare in EITHER or _CHAIN.fullmatch(bare):
        return quoted or following in STARTERS or not following
    if len(bare) == 1 and bare.isupper() and bare != "I":
        return following in STARTERS
    return True
