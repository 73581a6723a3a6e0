"""Marks that are no speech: scare quotes, titles of works, nicknames and terms, each told by what stands around it.

Reads the words beside a stretch and the stretch's own shape. A stretch that is all a report says is never asked about
here; one inside a noun phrase of what is said is.
"""

from typing import Final, Literal

from pipeline.entities.words import Words
from pipeline.quotes.tables import CLASSES
from pipeline.records import MarkedWhy, Span

Claim = Literal["none", "clause", "whole", "name"]
LONGEST_SCARE: Final = 3  # words; longer stretches are somebody's
NICKNAMERS: Final = CLASSES["nicknamers"]
WORKS: Final = CLASSES["works"]
TERMS: Final = CLASSES["terms"]
COPULAS: Final = CLASSES["copulas"]
DETERMINERS: Final = CLASSES["determiners"]
NOUN_PREPOSITIONS: Final = CLASSES["noun_prepositions"]
PRONOUNS: Final = frozenset(["he", "she", "they", "it", "we", "i", "you"])
SELF_STYLED: Final = frozenset(["so-called", "self-styled", "self-declared", "styled", "proclaimed", "self-proclaimed"])
MARKS: Final = "\"“”„«»‘’'` "
LOOK_BACK: Final = 3  # tokens
LONGEST_PHRASE: Final = 6  # tokens of a noun phrase before its noun
POSSESSIVES: Final = frozenset(("'s", "’s"))
LONG_WORD: Final = 4  # letters; articles and prepositions of titles stay small
LONGEST_NAMED: Final = 5  # words of a name behind "the": "the “partnership of the river”"
LEAST_SHOW: Final = 3  # words of a show's title behind its station's: "CNN's “The Long Quay”"
KNOWN: Final = frozenset(("know", "known", "knows", "knew"))
KNOWN_REACH: Final = 7  # tokens of "known to her supporters as"
LONGEST_NICKNAME: Final = 4  # words
LONGEST_TITLE: Final = 8  # words; longer ones in capitals are headlines, and quoted
NAMING: Final = frozenset(["as", "the", "of"])


class InMarks:
    """A stretch with the words around it."""

    __slots__ = ("before", "first", "inner", "last", "words")

    def __init__(self, words: Words, span: Span) -> None:
        self.words = words
        self.first, self.last = words.within(span)
        self.inner = span.of(words.text).strip(MARKS)
        opening = words.sentences[words.sentence_of[self.first]][0]
        self.before = words.lowers[max(opening, self.first - KNOWN_REACH) : self.first]

    def why(self, claim: Claim) -> MarkedWhy | None:
        """Say why the stretch is no speech; none when it may be speech.

        `claim` is what a report makes of it: the words something is called by, part of a clause, or nothing.
        """
        words, before = self.inner.split(), self.before[-LOOK_BACK:]
        beside = _by_words_before(words, before)
        if beside is not None or claim == "whole":
            return beside
        if len(words) <= LONGEST_NICKNAME and claim != "name" and self._is_nickname(before):
            return "nickname"
        if claim == "none":
            return _unclaimed(words, self.inner, before)
        return "scare" if claim == "clause" and _is_short(words, self.inner) and self._stands_in_phrase() else None

    def _is_nickname(self, before: list[str]) -> bool:
        if before[-1:] == ["as"] and not KNOWN.isdisjoint(self.before):
            return True
        if (
            self._is_capital(self.first - 1)
            and self._is_capital(self.last)
            and before[-1:]
            and before[-1] not in DETERMINERS
        ):
            return True
        return not NICKNAMERS.isdisjoint(before) and before[-1] in NAMING | NICKNAMERS and "was" not in before[:-2]

    def _is_capital(self, token: int) -> bool:
        return 0 <= token < len(self.words.strings) and self.words.strings[token][0].isupper()

    def _stands_in_phrase(self) -> bool:
        """Tell whether the stretch is part of a noun phrase that nobody predicates: "the powerful ... that"."""
        lowers = self.words.lowers
        if lowers[self.last - 1] in (",", ".") or (self.last - 2 >= self.first and lowers[self.last - 2] in (",", ".")):
            return False
        for back in range(self.first - 1, max(-1, self.first - 1 - LONGEST_PHRASE), -1):
            low, further = lowers[back], lowers[back - 1] if back else ""
            if low in POSSESSIVES:
                return further not in PRONOUNS
            if low in DETERMINERS:
                return low not in ("a", "an") and further not in COPULAS
            if not low[:1].isalpha() or low in NOUN_PREPOSITIONS or (low in COPULAS and not self._is_capital(back)):
                return False
        return False


def _by_words_before(words: list[str], before: list[str]) -> MarkedWhy | None:
    """Judge a stretch by the words that announce it: so-called, the film, the station's."""
    if before == ["so", "-", "called"] or not SELF_STYLED.isdisjoint(before[-1:]):
        return "scare"
    show = len(words) >= LEAST_SHOW and not POSSESSIVES.isdisjoint(before[-1:])
    return "title" if (show or not WORKS.isdisjoint(before)) and _is_title(words) else None


def _unclaimed(words: list[str], inner: str, before: list[str]) -> MarkedWhy | None:
    """Judge a stretch beside words that report nothing by its shape; a stop may be the sentence's own."""
    if before and before[-1].isalpha():
        inner = inner.rstrip(".,") or inner
    if len(words) > 1 and inner[-1] in "!?":
        return None
    if len(words) <= LONGEST_SCARE and not TERMS.isdisjoint(before[-2:]):
        return "term"
    if 1 < len(words) <= LONGEST_TITLE and _is_title(words) and inner[-1] != ".":
        return "title"
    named = bool(before) and before[-1] in DETERMINERS and len(words) <= LONGEST_NAMED and inner[-1:].isalnum()
    return "scare" if named or _is_short(words, inner) else None


def _is_short(words: list[str], inner: str) -> bool:
    return len(words) <= LONGEST_SCARE and inner[-1:] not in (".", "!", "?")


def _is_title(words: list[str]) -> bool:
    """Tell whether most longer words are capitalised, the first among them."""
    long = [word for word in words if len(word) >= LONG_WORD and word not in NOUN_PREPOSITIONS]
    return bool(words) and words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in long)
