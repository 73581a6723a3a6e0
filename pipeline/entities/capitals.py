"""Capitals: what an article's own spelling says of its words, and which capitals mean nothing.

A capital that only opens a sentence is no name unless the word is listed, stands capitalised inside a sentence
elsewhere, or is no ordinary word. Headlines are held to what the rest of the article and the lists vouch for.
"""

from bisect import bisect_right
from typing import Final

from pipeline.entities.gazetteer import FUNCTION_WORDS, HEADS, KNOWN, ORDINARY, SHOUTED, TITLES
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words

OPENERS: Final = frozenset("\"“„‘'`(-–—*•:[«")
OPENING: Final = CLASSES["opening"]  # adjectives that open the name of a body even where a sentence begins with them
PLAIN_ENDINGS: Final = tuple(CLASSES["plain_endings"])  # of most participles, adverbs and plurals
LOUD_SHARE: Final = 0.6  # of the longer words of a sentence capitalised: a headline
FEWEST_LOUD: Final = 3
LONG_WORD: Final = 4
LONGEST_LISTED: Final = 4  # words of a listed name looked for at the head of a sentence
ENDS: Final = frozenset(".!?")


class Capitals:
    """Words and pairs of words seen capitalised inside sentences, words seen without, and which sentences are loud."""

    __slots__ = ("loud", "pairs", "plain", "seen")

    def __init__(self, words: Words, bylines: list[tuple[int, int]]) -> None:
        self.seen: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        self.plain: set[str] = set()
        self.loud: list[bool] = []
        for first, last in words.sentences:
            loud = is_loud(words.strings, first, last) and not _is_inside(bylines, words.starts[first])
            self.loud.append(loud)
            if not loud:
                self._read(words.strings, first, last)

    def _read(self, strings: list[str], first: int, last: int) -> None:
        before = ""
        for index in range(first, last):
            string = strings[index]
            if not string[0].isupper():
                if string.isalpha():
                    self.plain.add(string)
                before = "" if string in OPENERS else string
                continue
            paired = index + 1 < last and strings[index + 1][0].isupper()
            alone = not paired and not before[:1].isupper()
            if before and (alone or string.lower() not in ORDINARY):
                self.seen.add(string)
            if before and paired:
                self.pairs.add((string, strings[index + 1]))
            before = string

    def vouch(self, string: str) -> bool:
        """Tell whether a word is a name whatever its place: listed, or capitalised inside a sentence elsewhere."""
        known = KNOWN.get(string) or (SHOUTED.get(string) if string.isupper() else None)
        if string in self.seen or string.capitalize() in self.seen:
            return True
        return known is not None and string.lower() not in ORDINARY


def is_loud(strings: list[str], first: int, last: int) -> bool:
    """Tell whether a sentence is set like a headline: its longer words begin with capitals.

    Most of them will do, but where a stop ends it, which headlines lack, every word of meaning must.
    """
    longer = [string for string in strings[first:last] if len(string) >= LONG_WORD and string.isalpha()]
    if len(longer) < FEWEST_LOUD or sum(string[0].isupper() for string in longer) <= LOUD_SHARE * len(longer):
        return False
    return strings[last - 1] not in ENDS or all(
        string[0].isupper() or not string.isalpha() or string in FUNCTION_WORDS for string in strings[first:last]
    )


def _is_inside(spans: list[tuple[int, int]], offset: int) -> bool:
    place = bisect_right(spans, (offset, 1 << 60)) - 1
    return place >= 0 and offset < spans[place][1]


def skip_plain(words: Words, capitals: Capitals, first: int, end: int, *, loud: bool) -> int:
    """Return the first word of a run that is capitalised by more than its place."""
    for index in range(first, end):
        if words.strings[index][0].isupper() and not _is_plain(words, capitals, index, end, loud=loud):
            return index
    return end


def _is_plain(words: Words, capitals: Capitals, index: int, end: int, *, loud: bool) -> bool:
    string, lower = words.strings[index], words.lowers[index]
    follower = words.strings[index + 1] if index + 1 < end else ""
    if follower and ((string, follower) in capitals.pairs or _starts_listed(words, index, end)):
        return False
    if loud or (len(string) > 1 and string.isupper() and string in KNOWN):
        return loud and not capitals.vouch(string)
    if lower in ORDINARY or lower in capitals.plain:
        keeps = follower[:1].isupper() and (lower in OPENING or lower in TITLES)
        return not keeps and not capitals.vouch(string)
    if follower or string in KNOWN or string in capitals.seen or string in HEADS:
        return False
    return len(string) > LONG_WORD and lower.endswith(PLAIN_ENDINGS)


def _starts_listed(words: Words, first: int, end: int) -> bool:
    """Tell whether a listed name of several words begins here."""
    reach = range(first + 2, min(first + LONGEST_LISTED, end) + 1)
    return any(words.span(first, last).of(words.text) in KNOWN for last in reach)
