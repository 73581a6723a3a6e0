"""Headwords: which name a source phrase turns on, and what kind of source a phrase without one is.

"Kirby's aide" does not turn on Kirby, nor "the aide of Kirby"; "US Secretary of State John Kerry" turns on Kerry, and
"Her coach, Renzo Dal" on Renzo Dal. Reads one phrase; remembers nothing.
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from pipeline.entities.gazetteer import OFFICES, TITLES
from pipeline.entities.tables import CLASSES as NAME_CLASSES
from pipeline.entities.words import Words
from pipeline.quotes.grammar import ARTICLES, COLLECTIVES, DOCUMENTS, NOUN_PREPOSITIONS, POSSESSIVE_PRONOUNS, RELATIVES
from pipeline.quotes.tables import CLASSES
from pipeline.records import Mention, SourceType, Span

HEAD_ENDS: Final = NOUN_PREPOSITIONS | RELATIVES | {",", "(", "that"}
TITLE_WORDS: Final = TITLES | OFFICES | CLASSES["between_titles"]
POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
FOLLOWS_NAME: Final = HEAD_ENDS | {"and", "himself", "herself", "jr", "sr", "then", "or"}
LONGEST_TITLE: Final = 4  # words before the first of several names that are one source
LONGEST_APPOSITION: Final = 5  # words between "Her coach," and the name
JOINTS: Final = (["and"], [",", "and"], ["and", "the"])
WOMEN: Final = NAME_CLASSES["female_words"] | {"woman", "girl", "daughter"}


class Phrase:
    """A source phrase: its tokens `[first, last)`, and where its head ends."""

    def __init__(self, words: Words, mentions: Sequence[Mention], starts: Sequence[int], span: Span) -> None:
        self.words = words
        self.span = span
        self.first, self.last = words.within(span)
        low = bisect_left(starts, span.start)
        self.mentions = [
            mention for mention in mentions[low : bisect_left(starts, span.end)] if mention.end <= span.end
        ]
        self.head_end = self._head_end()

    @property
    def lowers(self) -> list[str]:
        """The words of the phrase in lower case."""
        return self.words.lowers[self.first : self.last]

    @property
    def noun(self) -> str:
        """The last word of the head."""
        return self.words.lowers[self.head_end - 1]

    def _head_end(self) -> int:
        """Return where the head ends: before the first comma, preposition or relative that is inside no name."""
        inside = {
            index for mention in self.mentions for index in range(*self.words.within((mention.start, mention.end)))
        }
        for index in range(self.first + 1, self.last):
            if self.words.lowers[index] in HEAD_ENDS and index not in inside:
                return index
        return self.last

    def is_several(self) -> bool:
        """Tell whether "and" joins two names into one source: "Tokyo and Canberra"."""
        for left, right in itertools.pairwise(self.mentions):
            between = self.words.lowers[self.words.at(left.end) : self.words.at(right.start)]
            if between in JOINTS and left.type != "NORP":
                return self.words.at(left.start) - self.first <= LONGEST_TITLE
        return False

    def name(self) -> Mention | None:
        """Return the mention the phrase turns on, if any."""
        return self._titled() or self._heading() or self._apposed()

    def _titled(self) -> Mention | None:
        """Find the person whom only titles, places and bodies stand before."""
        mention = next((mention for mention in self.mentions if mention.type == "PER"), None)
        if mention is None:
            return None
        words, at = self.words, self.words.at(mention.start)
        before = range(self.first, at)
        if not all(words.strings[index][0].isupper() or words.lowers[index] in TITLE_WORDS for index in before):
            return None
        if at > self.first and words.lowers[at - 1] in NOUN_PREPOSITIONS:
            return None
        return None if self._belongs(words.at(mention.end)) else mention

    def _belongs(self, index: int) -> bool:
        """Tell whether a name before token `index` only belongs to what follows: "Kirby's aide", "Lee spokeswoman"."""
        if index >= self.last:
            return False
        lower = self.words.lowers[index]
        return lower in POSSESSIVES or (lower.isalpha() and lower not in FOLLOWS_NAME)

    def _heading(self) -> Mention | None:
        """Find the name the head ends with."""
        end = self.words.spans[self.head_end - 1][1]
        return next((mention for mention in self.mentions if mention.end == end), None)

    def _apposed(self) -> Mention | None:
        """Find the person behind a description: "Her coach, Renzo Dal"."""
        behind = (mention for mention in self.mentions if self.words.at(mention.start) >= self.head_end)
        mention = next(behind, None)
        if mention is None or mention.type not in ("PER", "ORG"):
            return None
        between = self.words.lowers[self.head_end : self.words.at(mention.start)]
        short = between[:1] == [","] and len(between) <= LONGEST_APPOSITION and RELATIVES.isdisjoint(between)
        behind_relative = mention.type == "PER" and between[-1:] == [","] and between[0] in RELATIVES
        return mention if behind_relative or (short and NOUN_PREPOSITIONS.isdisjoint(between)) else None

    def description(self) -> str:
        """Return the phrase as it stands, up to its first comma."""
        return self.span.of(self.words.text).split(",", 1)[0].rstrip()

    def is_plural(self) -> bool:
        """Tell whether the phrase stands for several people."""
        singular = self.words.lowers[self.first] in ARTICLES - {"the"}
        return self.noun in COLLECTIVES or (self.noun.endswith("s") and not singular and self.kind() != "document")

    def is_female(self) -> bool:
        """Tell whether the noun is a woman's."""
        return self.noun in WOMEN

    def kind(self) -> SourceType:
        """Return what kind of source a phrase without a name is."""
        opener = self.words.lowers[self.first]
        if self.noun in DOCUMENTS:
            return "document"
        if self.noun in COLLECTIVES or (self.noun.endswith("s") and self.noun[:-1] in OFFICES):
            return "collective"
        if self.noun in OFFICES:
            return "office" if opener == "the" or opener in POSSESSIVE_PRONOUNS else "anonymous"
        if opener in ("a", "an", "one"):
            return "anonymous"
        return "collective" if self.noun.endswith("s") and opener not in ARTICLES else "organisation"
