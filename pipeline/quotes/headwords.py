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
from pipeline.quotes.tables import CLASSES
from pipeline.records import Mention, SourceType, Span

ARTICLES: Final = frozenset(["a", "an", "the"])
POSSESSIVE_PRONOUNS: Final = frozenset(["his", "her", "its", "their", "our", "my", "your"])
RELATIVES: Final = frozenset(["who", "which", "that", "whose", "whom", "where", "when"])
COLLECTIVES: Final = CLASSES["collectives"]
DOCUMENTS: Final = CLASSES["documents"]
NOUN_PREPOSITIONS: Final = CLASSES["noun_prepositions"]

REFLEXIVES: Final = frozenset(("himself", "herself", "itself", "themselves"))
HEAD_ENDS: Final = NOUN_PREPOSITIONS | RELATIVES | REFLEXIVES | {",", "("}
TITLE_WORDS: Final = TITLES | OFFICES | CLASSES["between_titles"]
POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
FOLLOWS_NAME: Final = HEAD_ENDS | {"and", "himself", "herself", "jr", "sr", "then", "or"}
LONGEST_TITLE: Final = 4  # words before the first of several names that are one source
LONGEST_APPOSITION: Final = 6  # title words between "Her coach," and the name
JOINTS: Final = (["and"], [",", "and"], ["and", "the"])
BEHIND_NAME: Final = RELATIVES | {",", "(", "of", "from", "in", "for", "at"}
JOINING: Final = frozenset((",", "of", "and", "for", "a", "an", "the"))
STYLED: Final = frozenset(("known", "goes", "name", "named", "called", "himself", "herself", "identified"))
STYLED_LAST: Final = frozenset(("as", "by", "of", "name", "mr", "mr.", "mrs.", "ms.", "called", "named", '"', "“"))
STYLED_REACH: Final = 6  # tokens of "goes by the single name"
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

    def name(self) -> Mention | None:
        """Return the mention the phrase turns on, if any."""
        return self._titled() or self._closing() or self._heading() or self._apposed() or self._styled()

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
        """Find the name the head ends with; "the Austrian" is a description."""
        end = self.words.spans[self.head_end - 1][1]
        mention = next((mention for mention in self.mentions if mention.end == end), None)
        one = (
            mention is not None
            and mention.type == "NORP"
            and self.lowers[0] in ARTICLES
            and not self.noun.endswith("s")
        )
        return None if one else mention

    def _closing(self) -> Mention | None:
        """Find the person a description runs up to: "Orin (ORN) volunteer Renzo Dal"."""
        mention = next((mention for mention in reversed(self.mentions) if mention.type == "PER"), None)
        if mention is None:
            return None
        words, at, behind = self.words, self.words.at(mention.start), self.words.at(mention.end)
        if behind < self.last and words.lowers[behind] not in (",", "("):
            return None
        for index in range(at - 1, self.first - 1, -1):
            low = words.lowers[index]
            if low == "," or low in RELATIVES or low == "that" or low in POSSESSIVES or low == "and":
                return None
            inside = (
                0 < index < at - 1 and words.strings[index - 1][0].isupper() and words.strings[index + 1][0].isupper()
            )
            if low in NOUN_PREPOSITIONS and not inside:
                return None
        return mention

    def _apposed(self) -> Mention | None:
        """Find the name set off by a comma: "Her coach, Renzo Dal", "a lawyer for the port, Dr. Renzo Dal"."""
        for mention in self.mentions:
            at = self.words.at(mention.start)
            opener = self._segment(at)
            if self.first < opener and self.head_end <= at and self._is_set_off(mention, range(opener, at)):
                return mention
        return None

    def _is_set_off(self, mention: Mention, before: range) -> bool:
        """Tell whether a name has only titles between it and the comma, and ends its part of the phrase."""
        behind = self.words.at(mention.end)
        if behind < self.last and self.words.lowers[behind] not in BEHIND_NAME:
            return False
        if mention.type == "ORG":
            return self.words.lowers[before.start : before.stop] in ([], ["the"])
        return mention.type == "PER" and len(before) <= LONGEST_APPOSITION and all(map(self._may_be_title, before))

    def _may_be_title(self, index: int) -> bool:
        string, low = self.words.strings[index], self.words.lowers[index]
        return string[0].isupper() or string[-1] == "." or low in TITLE_WORDS - JOINING

    def _segment(self, at: int) -> int:
        """Return where the part between commas begins that a token stands in."""
        while at > self.first and self.words.lowers[at - 1] != ",":
            at -= 1
        return at

    def _styled(self) -> Mention | None:
        """Find the name somebody goes by: "a rebel who goes by the name of Vel", "a teacher known only as Vel"."""
        for mention in self.mentions:
            at = self.words.at(mention.start)
            while at > self.head_end and self.words.strings[at - 1][0].isupper():
                at -= 1
            before = self.words.lowers[max(self.first, at - STYLED_REACH) : at]
            if at >= self.head_end and before[-1:] and before[-1] in STYLED_LAST and not STYLED.isdisjoint(before):
                return mention
        return None

    def author(self) -> Mention | None:
        """Find whose paper it is: "Dal's statement", "the council's website"."""
        if not self.mentions or DOCUMENTS.isdisjoint(self.lowers):
            return None
        mention = self.mentions[0]
        behind = self.words.at(mention.end)
        opens = self.words.at(mention.start) - self.first <= 1
        return mention if opens and behind < self.last and self.words.lowers[behind] in POSSESSIVES else None

    def owner(self) -> Span | None:
        """Return the pronoun the phrase begins with where it says whose: "her office"."""
        return self.words.span(self.first, self.first + 1) if self.lowers[0] in POSSESSIVE_PRONOUNS else None

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
