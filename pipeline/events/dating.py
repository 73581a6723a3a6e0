"""When an act happened: which time of its line dates it, and whether that lies well before the news.

Rule: a time that dates the saying ("said on Monday") dates no act; a time with another act in between belongs to that
one.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.events.closed_words import AUXILIARIES, HAVE, word_set
from pipeline.events.lines import Line
from pipeline.events.triggers import Found
from pipeline.records import Span
from pipeline.times import AnchorDay, TimeExpression, value_of

_SAID: Final = word_set("said says told announced reported added wrote confirmed")
_BYGONE_DAYS: Final = 21  # an act dated longer before the news is background, not news
_BEFORE: Final = 24  # characters before a time in which a word of saying is looked for
_COPULAS: Final = frozenset({"is", "are", "was", "were"})
_PREDICATE: Final = 3  # words between a noun and its verb
_PERFECT: Final = 3  # words between "have" and its participle
_OPENINGS: Final = (", and on ", ", but on ", ", and in ", ", but in ", "; on ", "; in ")
_FINITE: Final = frozenset({"past", "present"})
_LATE: Final = 20  # characters: a time after its act is likelier its own than one before it
_LONG_AGO: Final = frozenset({"year", "month", "decade"})


def time_of(
    text: str, line: Line, found: Found, others: Sequence[Found], times: Sequence[TimeExpression]
) -> tuple[TimeExpression | None, TimeExpression | None]:
    """Return the time of an act, and the nearest time of its surroundings, which may be another verb's."""
    trigger = line.span(found.start, found.end)
    near = [time for time in times if not _dates_saying(text, line, time) and not _dates_other(text, line, found, time)]
    rivals = _rivals(line, found, others)
    loose = [time for time in near if not _is_parted(time.span, trigger, rivals)]
    own_verbs = {found.start, _predicate(line, found)}
    rivals += [span for at, span in enumerate(line.spans) if at not in own_verbs and _is_finite(line, at)]
    own = [time for time in loose if not _is_parted(time.span, trigger, rivals)]
    if line.word(found.start - 1) == "and":
        own = [time for time in own if time.span.start >= trigger.end] or own
    return _nearest(own, trigger), _nearest(loose, trigger)


def _is_finite(line: Line, at: int) -> bool:
    """Tell a verb with a clause of its own: "left", "could be held"."""
    form = line.verbs[at]
    if line.word(at) in _COPULAS and form is None:
        return line.verbs[at + 1] is None if at + 1 < len(line.verbs) else True
    return form in _FINITE or (form is not None and form != "gerund" and line.word(at - 1) in AUXILIARIES)


def _predicate(line: Line, found: Found) -> int:
    """Return the verb right behind a noun: the time behind it is the noun's ("an earthquake struck on Friday")."""
    if found.sense.form is not None:
        return found.start
    reach = range(found.end, min(found.end + _PREDICATE, len(line.words)))
    return next((at for at in reach if line.verbs[at] is not None), found.start)


def _dates_other(text: str, line: Line, found: Found, time: TimeExpression) -> bool:
    """Tell a time that dates something else: "since July" without a perfect tense, ", and on Monday they"."""
    trigger = line.span(found.start, found.end)
    if ";" in text[min(trigger.end, time.span.end) : max(trigger.start, time.span.start)]:
        return True
    lead = text[max(line.spans[0].start, time.span.start - _BEFORE) : time.span.start].lower()
    words = lead.split()
    if words[-1:] == ["since"] and not text.startswith(", when", time.span.end):
        at = found.start - 1
        return not any(word in HAVE for word in line.words[max(0, at - _PERFECT) : at + 1])
    opens = any(lead.endswith(joint) for joint in _OPENINGS)
    return opens and trigger.start < time.span.start and time.span.end < line.spans[-1].start


def _nearest(times: Sequence[TimeExpression], trigger: Span) -> TimeExpression | None:
    return min(times, key=lambda time: _distance(time.span, trigger), default=None)


def _rivals(line: Line, found: Found, others: Sequence[Found]) -> list[Span]:
    """Return the other triggers of the line; of verbs joined by "and" the first shares its time with the second."""
    spans = [line.span(other.start, other.end) for other in others if other != found]
    spans += [line.spans[at] for at in range(found.end, len(line.words)) if _opens_gerund(line, at)]
    is_joined = line.word(found.start - 1) == "and"
    return [span for span in spans if span.start > line.spans[found.start].start] if is_joined else spans


def _opens_gerund(line: Line, at: int) -> bool:
    """Tell "guilty of taking": what follows tells of another act and of its time."""
    return line.word(at).endswith("ing") and line.word(at - 1) in {"of", "for"}


def is_bygone(time: TimeExpression | None, anchor: AnchorDay, *, after_bygone: bool) -> bool:
    """Tell whether a time lies well before the news; `after_bygone`: the line before spoke of such a time."""
    if time is None:
        return False
    if time.kind == "sequel":
        return after_bygone
    value = value_of(time, anchor.day, ahead=False)
    if value.end is not None and anchor.day is not None:
        return (anchor.day - value.end).days > _BYGONE_DAYS
    if time.kind == "ago":
        return time.parts["way"] == "ago" and time.parts["unit"] in _LONG_AGO
    return time.kind in {"year", "decade"} or (
        time.kind == "shifted" and time.parts["way"] == "last" and time.parts["unit"] in _LONG_AGO
    )


def _dates_saying(text: str, line: Line, time: TimeExpression) -> bool:
    before = text[max(line.spans[0].start, time.span.start - _BEFORE) : time.span.start].lower().split()
    return not _SAID.isdisjoint(before[-2:])


def _is_parted(time: Span, trigger: Span, rivals: Sequence[Span]) -> bool:
    low, high = (trigger.end, time.start) if time.start >= trigger.end else (time.end, trigger.start)
    return any(low <= rival.start and rival.end <= high for rival in rivals)


def _distance(span: Span, trigger: Span) -> int:
    return span.start - trigger.end if span.start >= trigger.end else trigger.start - span.end + _LATE
