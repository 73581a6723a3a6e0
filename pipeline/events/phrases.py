"""Noun phrases beside a word: the one that ends before it, the one that begins after it, and what is joined to it.

Not a parser: phrases are runs of nominal words, chained by "of". Rule: a phrase has at most a dozen words, so a line
costs the same whatever stands in it.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pipeline.events.closed_words import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PRONOUNS,
    QUALIFIERS,
    SUBORDINATORS,
    word_set,
)
from pipeline.events.lines import Line

_WIDEST: Final = 12
_LINKS: Final = frozenset({"-", "'s", "’s", "'", "’", "&", "/"})
_CHAINS: Final = word_set("of in at on from with near for to about into between by outside against over under")
_COMPLEMENTS: Final = frozenset({"hostage", "prisoner", "captive", "guilty", "dead"})  # "took 52 people hostage"
_STARTS: Final = DETERMINERS | {"his", "her", "its", "their", "our", "my", "your"}
_QUALIFIERS: Final = tuple(tuple(words.split()) for words in QUALIFIERS)


class Phrase(NamedTuple):
    """Words `start` to `end` of a line."""

    start: int
    end: int


def before(line: Line, end: int) -> Phrase | None:
    """Return the noun phrase whose last word stands right before `end`."""
    last = end - 1
    if line.word(last) in PRONOUNS and line.names[last] is None and not line.timed[last]:
        return Phrase(last, end)
    if not line.is_nominal(last) or line.word(last) in DETERMINERS:
        return None
    start = last
    while start > 0 and end - start < _WIDEST and line.word(start) not in _STARTS and _extends(line, start - 1):
        start -= 1
    if line.word(start) in _LINKS:
        start += 1
    start -= _qualified_before(line, start)
    outer = before(line, start - 1) if line.word(start - 1) == "of" and end - start < _WIDEST else None
    return Phrase(outer.start if outer else start, end)


def after(line: Line, start: int, *, with_of: bool = True) -> Phrase | None:
    """Return the noun phrase that begins at `start`, a number's "at least" included; `with_of`: and its "of" chain."""
    begin = start + _qualified(line, start)
    if begin == start and line.word(start) in PRONOUNS and line.names[start] is None and not line.is_nominal(start):
        return Phrase(start, start + 1)
    end = begin
    while end < len(line.words) and end - begin < _WIDEST and (_joins(line, end) or line.word(end) in _STARTS):
        if end > begin and (line.word(end) in _COMPLEMENTS or _begins_anew(line, end) or _is_amount(line, end)):
            break
        end += 1
    while end > begin and (line.word(end - 1) in _LINKS or line.word(end - 1) in DETERMINERS):
        end -= 1
    if end == begin:
        return None
    inner = after(line, end + 1) if with_of and line.word(end) == "of" and end - start < _WIDEST else None
    return Phrase(start, inner.end if inner else end)


def subject(line: Line, end: int) -> Phrase | None:
    """Return the phrase that governs the words up to `end`: "men in uniform" rather than "uniform"."""
    found = before(line, end)
    while found and line.word(found.start - 1) in _CHAINS:
        link = found.start - 1
        is_by = line.word(link) == "by" and line.verbs[link - 1] is not None if link else False
        wider = before(line, link - 1 if is_by else link) if line.word(link) not in SUBORDINATORS else None
        if wider is None:
            return _without_place(line, found)
        found = Phrase(wider.start, wider.end)
    return found


def joined_before(line: Line, phrase: Phrase) -> Iterator[Phrase]:
    """Yield the phrases joined to the left of a subject: "X, Y and" before Z."""
    link = phrase.start - 1
    first = line.word(link) == "and"
    while line.word(link) == "and" or (first and line.word(link) == ","):
        found = before(line, link)
        if (
            found is None
            or line.word(found.start) in _COMPLEMENTS
            or line.word(found.start).isdigit()
            or (found.start == 0 and first and line.word(link) == ",")
        ):
            return
        if found.start and line.verbs[found.start - 1] is not None:
            return
        yield found
        link = found.start - 1


def joined_after(line: Line, phrase: Phrase) -> Iterator[Phrase]:
    """Yield the phrases joined to the right of an object: "X, Y and Z", as long as no verb follows them."""
    link = phrase.end
    pending: list[Phrase] = []
    while line.word(link) in {",", "and"} and len(pending) < _WIDEST:
        begin = link + 2 if line.word(link) == "," and line.word(link + 1) == "and" else link + 1
        found = after(line, begin)
        if found is None or _is_no_object(line, found):
            return
        pending.append(found)
        link = found.end
        if line.word(begin - 1) == "and":
            yield from pending
            return


def _is_no_object(line: Line, phrase: Phrase) -> bool:
    """Tell the subject of another clause, an age and a complement ("guilty") from one more object."""
    first, follows = line.word(phrase.start), line.word(phrase.end)
    has_verb = phrase.end < len(line.words) and line.verbs[phrase.end] is not None
    is_age = phrase.end - phrase.start == 1 and first.isdigit()
    return has_verb or follows in AUXILIARIES or is_age or first in _COMPLEMENTS


def _extends(line: Line, at: int) -> bool:
    return _joins(line, at) or (line.word(at) in _STARTS and not line.timed[at])


def _begins_anew(line: Line, at: int) -> bool:
    return line.word(at) in _STARTS and line.word(at - 1) not in _STARTS


def _is_amount(line: Line, at: int) -> bool:
    """Tell the amount of "lend Arden 12 million" from the number of a name ("Route 12")."""
    behind_name = line.names[at - 1] is not None and line.names[at] is None
    return behind_name and (line.word(at)[:1].isdigit() or line.word(at)[:1] in "$€£¥")


def _joins(line: Line, at: int) -> bool:
    return (
        line.is_nominal(at)
        or (line.word(at) in _LINKS and not line.timed[at] and _is_inside(line, at))
        or _is_initial_stop(line, at)
    )


def _is_inside(line: Line, at: int) -> bool:
    """Tell a hyphen or possessive within a phrase from a dash or a closing mark."""
    if line.word(at - 1)[:1].isdigit() and at + 1 < len(line.names) and line.names[at + 1] is not None:
        return False
    return line.is_nominal(at - 1) and (line.is_nominal(at + 1) or line.word(at) in POSSESSIVES)


def _is_initial_stop(line: Line, at: int) -> bool:
    return line.word(at) == "." and 0 <= at < len(line.names) and line.names[at] is not None


def _qualified(line: Line, at: int) -> int:
    """Return how many words of "at least", "up to" stand here before a number."""
    for words in _QUALIFIERS:
        size = len(words)
        follows = line.word(at + size)
        if line.words[at : at + size] == words and (follows[:1].isdigit() or line.is_nominal(at + size)):
            return size if size > 1 or follows[:1].isdigit() else 0
    return 0


def _qualified_before(line: Line, at: int) -> int:
    """Return how many words of "at least" stand before what begins here, a "least" taken for a noun included."""
    for words in _QUALIFIERS:
        for last in (at, at - 1):
            first = last - len(words) + 1
            if first >= 0 and len(words) > 1 and line.words[first : last + 1] == words:
                return at - first
    return 0


def _without_place(line: Line, phrase: Phrase) -> Phrase:
    """Cut a place that opens the sentence from the subject that follows it: "In Orin gunmen attacked"."""
    link = phrase.start - 1
    name = line.names[phrase.start]
    opens = link == 0 or line.word(link - 1) in {",", "-", "and", "but"}
    if not opens or name is None or name.type not in {"GPE", "LOC", "FAC"}:
        return phrase
    start = phrase.start
    while start < phrase.end and line.names[start] is name:
        start += 1
    return Phrase(start, phrase.end) if start < phrase.end else phrase
