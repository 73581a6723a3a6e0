"""How many: numbers before people and things, with "at least" and "up to", and what they count.

Rule: a number counts only with the act whose participant it stands in, or in the fixed turns of a toll ("leaving 5
dead").
"""

from collections.abc import Iterator
from typing import Final

from pipeline.events.acts import CountOf, Tally
from pipeline.events.closed_words import QUALIFIERS, word_set
from pipeline.events.lines import Line
from pipeline.events.numbers import MEASURES, is_number, qualifier_size
from pipeline.events.phrases import Phrase
from pipeline.events.rows import HARM
from pipeline.events.triggers import Found
from pipeline.records import Span

VIOLENT: Final = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "DEATH", HARM})
# What the participants of an act are counted as, by its lemma; others count as "other".
_COUNTED: Final[tuple[tuple[CountOf, str], ...]] = (
    ("killed", "kill; die; drown; murder; shoot dead; perish; execute; gun down; massacre; behead"),
    ("injured", "injure; wound; hurt; maim"),
    ("arrested", "arrest; detain; round up; imprison"),
    ("missing", "go missing"),
)
# Words of a toll, whatever the act is.
_TOLLS: Final[tuple[tuple[CountOf, str], ...]] = (
    ("killed", "dead killed died deaths killing kills kill"),
    ("injured", "injured wounded hurt injuring wounding injures wounds"),
    ("missing", "missing"),
    ("displaced", "displaced homeless"),
    ("arrested", "arrested detained"),
)
COUNTED: Final = {lemma: kind for kind, lemmas in _COUNTED for lemma in lemmas.split("; ")}
TOLL_WORDS: Final = {word: kind for kind, words in _TOLLS for word in words.split()}
_REACH: Final = 5  # words between a number and what it counts: "12 other people were killed"
_BREAKS: Final = word_set(", . ; and in by than")
_QUALIFYING: Final = frozenset(word for words in QUALIFIERS for word in words.split()) | {"and"}


def tallies_of(
    line: Line, found: Found, recipients: tuple[Phrase, ...], actors: tuple[Phrase, ...]
) -> tuple[Tally, ...]:
    """Return the counts of an act: from its participants, and from a toll told in the same line."""
    own = COUNTED.get(found.sense.lemma, "other")
    bearers = actors if found.sense.type == "DEATH" else recipients
    tallies = [
        Tally(TOLL_WORDS.get(line.word(phrase.start - 1), own), span)
        for phrase in bearers
        for span in _numbers(line, phrase)
    ]
    if found.sense.type in VIOLENT:
        tallies += [tally for tally in _toll(line) if not any(tally.span.touches(known.span) for known in tallies)]
        if any(tally.of in {"killed", "injured"} for tally in tallies):
            tallies = [tally for tally in tallies if tally.of != "other"]
    return tuple(sorted(tallies, key=lambda tally: tally.span))


def _numbers(line: Line, phrase: Phrase) -> Iterator[Span]:
    """Yield the number a phrase begins with, its qualifier included."""
    number = end = phrase.start + qualifier_size(line, phrase.start)
    while end < phrase.end and is_number(line.word(end)) and line.names[end] is None:
        end += 1
    is_one_of = end - number == 1 and line.word(number) == "one" and line.word(end) == "of"
    if end > number and line.word(end) not in MEASURES and not is_one_of:
        yield line.span(phrase.start, end)


def _toll(line: Line) -> Iterator[Tally]:
    """Yield "12 people were killed", "killing 12", "30 others injured", "leaving 5 dead"."""
    for at, word in enumerate(line.words):
        kind = TOLL_WORDS.get(word)
        span = (_number_before(line, at) or _number_after(line, at)) if kind else None
        if kind and span:
            yield Tally(kind, span)


def _number_before(line: Line, at: int) -> Span | None:
    for here in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if is_number(line.words[here]):
            return _widened(line, here) if not line.timed[here] else None
        if line.words[here] in _BREAKS:
            return None
    return None


def _number_after(line: Line, at: int) -> Span | None:
    for here in range(at + 1, min(at + _REACH, len(line.words))):
        if is_number(line.words[here]) and not line.timed[here]:
            return _widened(line, here)
        if line.words[here] not in _QUALIFYING:
            return None
    return None


def _widened(line: Line, at: int) -> Span | None:
    """Return the whole number and its qualifier, nothing for an age or a sum."""
    first = last = at
    while first > 0 and is_number(line.words[first - 1]):
        first -= 1
    while is_number(line.word(last + 1)):
        last += 1
    is_age = line.word(first - 1) in {"aged", ","} and line.word(last + 1) == ","
    if is_age or line.word(last + 1) in MEASURES or line.word(first - 1) in {"$", "€", "£"}:
        return None
    for words in QUALIFIERS:
        size = len(words.split())
        if first >= size and " ".join(line.words[first - size : first]) == words:
            return line.span(first - size, last + 1)
    return line.span(first, last + 1)
