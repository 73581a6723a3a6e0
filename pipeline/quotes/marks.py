"""The quotation-mark machine: every stretch of text inside marks, with how it was closed and what it is nested in.

Knows marks, paragraphs and nothing of speech: whether a stretch is somebody's words is decided later. Straight, curly,
single and low marks, guillemets and the `` '' of old wire are told from apostrophes by their neighbours only. One pass,
each mark looked at a bounded number of times, whatever the input.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.quotes.glyphs import Mark, read_marks
from pipeline.records import Closure, Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch inside marks, never over a paragraph break.

    `span` has the marks in it. `follows` is the index of the stretch in the paragraph before that this one continues.
    `within` is the index of the stretch it is nested in.
    """

    span: Span
    closure: Closure
    follows: int | None
    within: int | None


def find_stretches(text: str, paragraphs: Sequence[Span]) -> list[Stretch]:
    """Return all stretches of a text in order of their first mark."""
    machine = _Machine(text)
    marks = [read_marks(text, paragraph) for paragraph in paragraphs]
    for number, paragraph in enumerate(paragraphs):
        following = marks[number + 1] if number + 1 < len(paragraphs) else []
        start = paragraphs[number + 1].start if number + 1 < len(paragraphs) else -1
        machine.read(paragraph, marks[number], _carries_on(following, start))
    return machine.in_order()


def _carries_on(following: list[Mark], start: int) -> str:
    """Tell how the next paragraph takes up a quotation left open: by a mark, by closing it only, or not at all."""
    doubles = [mark for mark in following[:4] if not mark.is_single]
    if following and following[0].start == start and following[0].turn != "close":
        return "reopened"
    return "run on" if doubles and doubles[0].turn == "close" else ""


class _Machine:
    """Opens and closes stretches mark by mark; holds what a paragraph left open for the next."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._done: list[tuple[int, int, Closure, int | None, int | None]] = []
        self._open: list[tuple[int, Mark, int | None]] = []
        self._left_open: int | None = None
        self._runs_on = False

    def read(self, paragraph: Span, marks: list[Mark], carried: str) -> None:
        """Read one paragraph's marks. `carried` says how the next paragraph takes up what is left open."""
        pending, self._left_open = self._left_open, None
        if self._runs_on and pending is not None:
            self._begin(Mark(paragraph.start, paragraph.start, "open", is_single=False), pending)
            pending = None
        self._runs_on = False
        for number, mark in enumerate(marks):
            self._turn(mark, marks, number, pending if mark.start == paragraph.start else None)
        while self._open:
            index, _, _ = self._open.pop()
            end = paragraph.end
            takes_up = bool(carried) and not self._open
            self._end(index, end, "reopened" if takes_up else "unclosed")
            if takes_up:
                self._left_open, self._runs_on = index, carried == "run on"

    def _turn(self, mark: Mark, marks: list[Mark], number: int, follows: int | None) -> None:
        top = self._open[-1][1] if self._open else None
        if mark.turn == "open" or (mark.turn == "either" and (top is None or top.is_single)):
            if top is not None and not mark.is_single and not top.is_single and not _nests(marks, number):
                index, _, _ = self._open.pop()
                self._end(index, _before(self._text, mark.start), "unclosed")
            if mark.turn == "open" or not _is_measure(self._text, mark):
                self._begin(mark, follows)
        elif top is not None and mark.is_single == top.is_single:
            index, _, _ = self._open.pop()
            self._end(index, mark.end, "closed")
        elif top is not None and top.is_single and not mark.is_single and len(self._open) > 1:
            self._open.pop()
            index, _, _ = self._open.pop()
            self._end(index, mark.end, "closed")

    def _begin(self, mark: Mark, follows: int | None) -> None:
        within = self._open[-1][0] if self._open else None
        self._done.append((mark.start, -1, "unclosed", follows, within))
        self._open.append((len(self._done) - 1, mark, follows))

    def _end(self, index: int, end: int, closure: Closure) -> None:
        start, _, _, follows, within = self._done[index]
        self._done[index] = (start, end, closure, follows, within)

    def in_order(self) -> list[Stretch]:
        """Return what was found; stretches that never ended, or hold nothing, are left out."""
        kept: dict[int, int] = {}
        stretches: list[Stretch] = []
        for index, (start, last, closure, follows, within) in enumerate(self._done):
            end = _trimmed(self._text, start, last)
            if end - start > 1 and any(map(str.isalnum, self._text[start : min(end, start + 80)])):
                kept[index] = len(stretches)
                before = kept.get(follows) if follows is not None else None
                stretches.append(
                    Stretch(Span(start, end), closure, before, kept.get(within) if within is not None else None)
                )
        return stretches


def _nests(marks: list[Mark], number: int) -> bool:
    """Tell whether an opening mark inside an open stretch is closed before the stretch is: two closings follow."""
    ahead = [mark.turn for mark in marks[number + 1 : number + 6] if not mark.is_single][:2]
    return ahead == ["close", "close"]


def _is_measure(text: str, mark: Mark) -> bool:
    """Tell a straight mark after a digit, with nothing open: inches."""
    return mark.start > 0 and text[mark.start - 1].isdigit()


def _before(text: str, offset: int) -> int:
    """Return where the words before an offset end."""
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return offset


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
