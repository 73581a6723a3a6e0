"""Headwords: which name a source phrase turns on.

"Kirby's aide" does not turn on Kirby, nor "the aide of Kirby"; "US Secretary of State John Kerry" turns on Kerry, and
"Her coach, Renzo Dal" on Renzo Dal. Reads one phrase; remembers nothing.
"""

from typing import Final

from pipeline.entities.gazetteer import OFFICES, TITLES
from pipeline.quotes.phrases import ARTICLES, DOCUMENTS, HEAD_ENDS, NOUN_PREPOSITIONS, RELATIVES, Phrase
from pipeline.quotes.tables import CLASSES
from pipeline.records import Mention

TITLE_WORDS: Final = TITLES | OFFICES | CLASSES["between_titles"]
POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
FOLLOWS_NAME: Final = HEAD_ENDS | {"and", "himself", "herself", "jr", "sr", "then", "or"}
LONGEST_APPOSITION: Final = 6  # title words between "Her coach," and the name
BEHIND_NAME: Final = RELATIVES | {",", "(", "of", "from", "in", "for", "at"}
JOINING: Final = frozenset((",", "of", "and", "for", "a", "an", "the"))
STYLED: Final = frozenset(("known", "goes", "name", "named", "called", "himself", "herself", "identified"))
STYLED_LAST: Final = frozenset(("as", "by", "of", "name", "mr", "mr.", "mrs.", "ms.", "called", "named", '"', "“"))
STYLED_REACH: Final = 6  # tokens of "goes by the single name"


class Headword:
    """Looks for the name that one phrase turns on."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.words = phrase.words

    def name(self) -> Mention | None:
        """Return the mention the phrase turns on, if any."""
        return self._titled() or self._closing() or self._heading() or self._apposed() or self._styled()

    def _titled(self) -> Mention | None:
        """Find the person whom only titles, places and bodies stand before."""
        mention = next((mention for mention in self.phrase.mentions if mention.type == "PER"), None)
        if mention is None:
            return None
        words, at = self.words, self.words.at(mention.start)
        before = range(self.phrase.first, at)
        if not all(words.strings[index][0].isupper() or words.lowers[index] in TITLE_WORDS for index in before):
            return None
        if at > self.phrase.first and words.lowers[at - 1] in NOUN_PREPOSITIONS:
            return None
        return None if self._belongs(words.at(mention.end)) else mention

    def _belongs(self, index: int) -> bool:
        """Tell whether a name before token `index` only belongs to what follows: "Kirby's aide", "Lee spokeswoman"."""
        if index >= self.phrase.last:
            return False
        lower = self.words.lowers[index]
        return lower in POSSESSIVES or (lower.isalpha() and lower not in FOLLOWS_NAME)

    def _heading(self) -> Mention | None:
        """Find the name the head ends with; "the Austrian" is a description."""
        end = self.words.spans[self.phrase.head_end - 1][1]
        mention = next((mention for mention in self.phrase.mentions if mention.end == end), None)
        one = (
            mention is not None
            and mention.type == "NORP"
            and self.phrase.lowers[0] in ARTICLES
            and not self.phrase.noun.endswith("s")
        )
        return None if one else mention

    def _closing(self) -> Mention | None:
        """Find the person a description runs up to: "Orin (ORN) volunteer Renzo Dal"."""
        mention = next((mention for mention in reversed(self.phrase.mentions) if mention.type == "PER"), None)
        if mention is None:
            return None
        words, at, behind = self.words, self.words.at(mention.start), self.words.at(mention.end)
        if behind < self.phrase.last and words.lowers[behind] not in (",", "("):
            return None
        for index in range(at - 1, self.phrase.first - 1, -1):
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
        for mention in self.phrase.mentions:
            at = self.words.at(mention.start)
            opener = self._segment(at)
            behind_head = self.phrase.first < opener and self.phrase.head_end <= at
            if behind_head and self._is_set_off(mention, range(opener, at)):
                return mention
        return None

    def _is_set_off(self, mention: Mention, before: range) -> bool:
        """Tell whether a name has only titles between it and the comma, and ends its part of the phrase."""
        behind = self.words.at(mention.end)
        if behind < self.phrase.last and self.words.lowers[behind] not in BEHIND_NAME:
            return False
        if mention.type == "ORG":
            return self.words.lowers[before.start : before.stop] in ([], ["the"])
        return mention.type == "PER" and len(before) <= LONGEST_APPOSITION and all(map(self._may_be_title, before))

    def _may_be_title(self, index: int) -> bool:
        string, low = self.words.strings[index], self.words.lowers[index]
        return string[0].isupper() or string[-1] == "." or low in TITLE_WORDS - JOINING

    def _segment(self, at: int) -> int:
        """Return where the part between commas begins that a token stands in."""
        while at > self.phrase.first and self.words.lowers[at - 1] != ",":
            at -= 1
        return at

    def _styled(self) -> Mention | None:
        """Find the name somebody goes by: "a rebel who goes by the name of Vel", "a teacher known only as Vel"."""
        for mention in self.phrase.mentions:
            at = self.words.at(mention.start)
            while at > self.phrase.head_end and self.words.strings[at - 1][0].isupper():
                at -= 1
            before = self.words.lowers[max(self.phrase.first, at - STYLED_REACH) : at]
            styled = before[-1:] and before[-1] in STYLED_LAST and not STYLED.isdisjoint(before)
            if at >= self.phrase.head_end and styled:
                return mention
        return None

    def author(self) -> Mention | None:
        """Find whose paper it is: "Dal's statement", "the council's website"."""
        if not self.phrase.mentions or DOCUMENTS.isdisjoint(self.phrase.lowers):
            return None
        mention = self.phrase.mentions[0]
        behind = self.words.at(mention.end)
        opens = self.words.at(mention.start) - self.phrase.first <= 1
        owns = behind < self.phrase.last and self.words.lowers[behind] in POSSESSIVES
        return mention if opens and owns else None
