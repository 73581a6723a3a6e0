"""Names as they stand: runs of capitalised words, with the particles and joints that belong inside them.

Decides where a name begins and ends, not what it names, nor whether a capital means anything (capitals.py).
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from pipeline.entities.capitals import OPENERS, Capitals, skip_plain
from pipeline.entities.gazetteer import (
    BEFORE_OF,
    FUNCTION_WORDS,
    HEADS,
    KNOWN,
    MONTHS_AND_DAYS,
    NO_NAMES,
    ORDINARY,
    PARTICLES,
)
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words

HYPHENS: Final = frozenset("-‐‑")
CLOSERS: Final = frozenset("\"”'’»")  # of a nickname inside a name
LONGEST_RUN: Final = 14  # tokens; a longer run of capitals is a heading or a list
MOST_PARTICLES: Final = 3  # "van der", "al-"
# Names may hold "Ministry of Trade and Industry", "Center for Disease Control", "People's Republic".
BEFORE_AND: Final = CLASSES["before_and"]
BEFORE_FOR: Final = CLASSES["before_for"]
BEFORE_POSSESSIVE: Final = CLASSES["before_possessive"]
OFFICES_OF: Final = frozenset(("secretary", "chief", "minister", "director", "speaker"))
NO_OPENING_PARTICLES: Final = frozenset(("la", "do", "y", "ten", "le"))  # words of English, or of amounts
# Second halves of given names: "Jong-un", "Ki-moon". Longer lower-case halves are compounds ("US-led").
LONGEST_HALF: Final = 5
ORDINARY_HALVES: Final = frozenset(("moon", "un", "young", "sun", "bin"))


class Run(NamedTuple):
    """A stretch of tokens `[first, last)` that may hold one name or several, with the titles between them."""

    first: int
    last: int
    is_loud: bool


def find_runs(words: Words, capitals: Capitals) -> Iterator[Run]:
    """Yield the runs of capitals of an article, in order."""
    for number, (first, last) in enumerate(words.sentences):
        loud = capitals.loud[number]
        index = first
        while index < last:
            if not _opens(words, index, last):
                index += 1
                continue
            end = _end_of_run(words, index, last)
            start = _start_of_run(words, capitals, index, end, is_first=index == first, loud=loud)
            if start < end:
                yield Run(start, end, loud)
            index = end


def _start_of_run(words: Words, capitals: Capitals, index: int, end: int, *, is_first: bool, loud: bool) -> int:
    start = index
    while start < end and _is_function_word(words, start):
        start += 1
    if loud or is_first or words.strings[index - 1] in OPENERS:
        start = skip_plain(words, capitals, start, end, loud=loud)
    while start < end and not words.strings[start][0].isupper() and words.strings[start] not in PARTICLES:
        start += 1
    cut = start > index and start < end and words.strings[start - 1] in HYPHENS
    return end if cut else start


def _is_function_word(words: Words, index: int) -> bool:
    """Tell "The" from "US": a listed name in capitals is one, whatever word it looks like in small letters."""
    string = words.strings[index]
    if string in PARTICLES or (len(string) > 1 and string.isupper() and string in KNOWN):
        return False
    return words.lowers[index] in FUNCTION_WORDS


def _opens(words: Words, index: int, last: int) -> bool:
    string = words.strings[index]
    paired = index + 1 < last and words.strings[index + 1][0].isupper()
    if string[0].isupper():
        return (len(string) > 1 or paired) and _is_capital_name(words, index)
    if string not in PARTICLES or index + 1 >= last:
        return False
    if words.strings[index + 1] in HYPHENS and words.is_glued(index + 1):
        return index + 2 < last and words.strings[index + 2][0].isupper() and words.is_glued(index + 2)
    return paired and string not in NO_OPENING_PARTICLES


def _is_capital_name(words: Words, index: int) -> bool:
    lower = words.lowers[index]
    return words.strings[index][0].isupper() and lower not in NO_NAMES and lower not in MONTHS_AND_DAYS


def _end_of_run(words: Words, first: int, last: int) -> int:
    end = first + 1
    limit = min(last, first + LONGEST_RUN)
    while end < limit:
        step = _step(words, first, end, limit)
        if not step:
            break
        end += step
    return end


def _step(words: Words, first: int, index: int, last: int) -> int:
    """Return how many tokens from `index` on belong to the run that began at `first`; none where it ends."""
    string = words.strings[index]
    if string[0].isupper():
        return int(_is_capital_name(words, index))
    if index + 1 >= last:
        return 0
    joint = JOINTS.get(string)
    return joint(words, first, index, last) if joint else 0


Joint = Callable[[Words, int, int, int], int]


def _hyphen(words: Words, first: int, index: int, last: int) -> int:
    if not (words.is_glued(index) and words.is_glued(index + 1)):
        return 0
    after = words.strings[index + 1]
    if after[0].isupper() or (after in PARTICLES and index + 2 < last):
        return 2
    half = after.isalpha() and len(after) <= LONGEST_HALF and (after not in ORDINARY or after in ORDINARY_HALVES)
    return 2 if half and index - first > 1 else 0


def _of(words: Words, first: int, index: int, last: int) -> int:
    joined = words.strings[first:index]
    heads = not BEFORE_OF.isdisjoint(joined) or joined[-1].removesuffix("s") in BEFORE_OF
    return _over_the(words, index, last) if heads or words.lowers[index - 1] in OFFICES_OF else 0


def _for(words: Words, first: int, index: int, last: int) -> int:
    return 0 if BEFORE_FOR.isdisjoint(words.strings[first:index]) else _over_the(words, index, last)


def _over_the(words: Words, index: int, last: int) -> int:
    after = index + 2 if words.strings[index + 1] == "the" and index + 2 < last else index + 1
    return after + 1 - index if _is_capital_name(words, after) else 0


def _and(words: Words, first: int, index: int, _last: int) -> int:
    after = words.strings[index + 1]
    inside = not BEFORE_AND.isdisjoint(words.strings[first:index])
    return 2 if inside and after[0].isupper() and after not in BEFORE_AND else 0


def _possessive(words: Words, _first: int, index: int, _last: int) -> int:
    inside = words.strings[index - 1] in BEFORE_POSSESSIVE and words.strings[index + 1][0].isupper()
    return 2 if inside else 0


def _quote(words: Words, _first: int, index: int, last: int) -> int:
    """Take in a nickname in marks inside a name, or the apostrophe of "Workers' Union"."""
    strings = words.strings
    if strings[index] in CLOSERS and strings[index - 1].endswith("s") and strings[index + 1] in HEADS:
        return 2
    if strings[index] not in OPENERS or index + 3 >= last or strings[index + 2] not in CLOSERS:
        return 0
    return 3 if strings[index + 1][0].isupper() and strings[index + 3][0].isupper() else 0


def _particle(words: Words, _first: int, index: int, last: int) -> int:
    """Take in particles that follow each other ("van der"), or that a hyphen ties to the name ("al-")."""
    for ahead in range(index + 1, min(index + 1 + MOST_PARTICLES, last)):
        string = words.strings[ahead]
        if string[0].isupper():
            return ahead + 1 - index
        if string not in PARTICLES and not (string in HYPHENS and words.is_glued(ahead)):
            return 0
    return 0


JOINTS: Final[dict[str, Joint]] = {
    **dict.fromkeys(PARTICLES, _particle),
    **dict.fromkeys(HYPHENS, _hyphen),
    **dict.fromkeys("\"“‘'’”", _quote),
    "&": _particle,
    "of": _of,
    "for": _for,
    "and": _and,
    "'s": _possessive,
    "’s": _possessive,
}
