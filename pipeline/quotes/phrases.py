"""Phrases: a source phrase with its head, and what kind of source it is where it turns on no name.

"A port official" is somebody unknown, "the report" a paper, "residents" several people; "her office" has an owner.
Which name a phrase turns on is for headwords.py. Reads one phrase; remembers nothing.
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from pipeline.entities.gazetteer import OFFICES
from pipeline.entities.tables import CLASSES as NAME_CLASSES
from pipeline.entities.words import Words
from pipeline.quotes.tables import CLASSES
from pipeline.quotes.trees import Trees
from pipeline.records import Mention, SourceType, Span

ARTICLES: Final = frozenset(["a", "an", "the"])
POSSESSIVE_PRONOUNS: Final = frozenset(["his", "her", "its", "their", "our", "my", "your"])
RELATIVES: Final = frozenset(["who", "which", "that", "whose", "whom", "where", "when"])
COLLECTIVES: Final = CLASSES["collectives"]
DOCUMENTS: Final = CLASSES["documents"]
NOUN_PREPOSITIONS: Final = CLASSES["noun_prepositions"]
REFLEXIVES: Final = frozenset(("himself", "herself", "itself", "themselves"))
HEAD_ENDS: Final = NOUN_PREPOSITIONS | RELATIVES | REFLEXIVES | {",", "("}
LONGEST_TITLE: Final = 4  # words before the first of several names that are one source
JOINTS: Final = (["and"], [",", "and"], ["and", "the"])
WOMEN: Final = NAME_CLASSES["female_words"] | {"woman", "girl", "daughter"}


class Phrase:
    """A source phrase: its tokens `[first, last)`, and where its head ends."""

    def __init__(
        self, words: Words, trees: Trees, mentions: Sequence[Mention], starts: Sequence[int], span: Span
    ) -> None:
        self.words = words
        self.trees = trees
        self.span = span
        self.first, self.last = words.within(span)
        low = bisect_left(starts, span.start)
        self.mentions = [
            mention for mention in mentions[low : bisect_left(starts, span.end)] if mention.end <= span.end
        ]
        self.named = {
            index for mention in self.mentions for index in range(*self.words.within((mention.start, mention.end)))
        }
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
        for index in range(self.first + 1, self.last):
            if self.words.lowers[index] in HEAD_ENDS and index not in self.named:
                return index
        return self.last

    def is_several(self) -> bool:
        """Tell whether "and" joins two names into one source: "Tokyo and Canberra"."""
        for left, right in itertools.pairwise(self.mentions):
            between = self.words.lowers[self.words.at(left.end) : self.words.at(right.start)]
            if between in JOINTS and left.type != "NORP":
                return self.words.at(left.start) - self.first <= LONGEST_TITLE
        return self._leads_others()

    def _leads_others(self) -> bool:
        """Tell whether others join the first name: "Dal and his lawyers"."""
        behind = self.words.at(self.mentions[0].end) if self.mentions else self.last
        if (
            behind + 1 >= self.last
            or self.words.lowers[behind] != "and"
            or self.words.at(self.mentions[0].start) != self.first
        ):
            return False
        return self.words.lowers[behind + 1] in POSSESSIVE_PRONOUNS | {"others", "other", "the"}

    def owner(self) -> Span | None:
        """Return the pronoun the phrase begins with where it says whose: "her office"."""
        return self.words.span(self.first, self.first + 1) if self.lowers[0] in POSSESSIVE_PRONOUNS else None

    def description(self) -> str:
        """Return the phrase as it stands, up to "who" or a comma that parts no list."""
        last = next((token for token in range(self.first + 1, self.last) if self._opens_aside(token)), self.last)
        return self.words.span(self.first, last).of(self.words.text)

    def _opens_aside(self, token: int) -> bool:
        low = self.words.lowers[token]
        return (low == "who" and token not in self.named) or (low == "," and not self._is_listing(token))

    def _is_listing(self, comma: int) -> bool:
        """Tell whether the tree joins what a comma parts: "a nurse, a cook and a boy"."""
        trees = self.trees
        for token in range(comma + 1, self.last):
            if self.words.lowers[token] in RELATIVES:
                return False
            if trees.relation(token) == "conj" and self.first <= trees.head(token) < comma:
                return "and" in self.words.lowers[comma : self.last]
        return False

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
