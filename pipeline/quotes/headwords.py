"""Headwords: which name a source phrase turns on.

"Kirby's aide" does not turn on Kirby, nor "the aide of Kirby"; "US Secretary of State John Kerry" turns on Kerry, and
"Her coach, Renzo Dal" on Renzo Dal. Reads one phrase; remembers nothing.
"""

from typing import Final

from pipeline.entities.gazetteer import OFFICES, TITLES
from pipeline.entities.tables import CLASSES as NAME_CLASSES
from pipeline.quotes.phrases import DOCUMENTS, HEAD_ENDS, NOUN_PREPOSITIONS, RELATIVES, Phrase
from pipeline.quotes.tables import CLASSES
from pipeline.records import Mention

TITLE_WORDS: Final = TITLES | OFFICES | CLASSES["between_titles"]
POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
FOLLOWS_NAME: Final = HEAD_ENDS | {"and", "himself", "herself", "jr", "sr", "then", "or"}
LONGEST_APPOSITION: Final = 6  # title words between "Her coach," and the name
BEHIND_NAME: Final = RELATIVES | {",", "(", "of", "from", "in", "for", "at"}
JOINING: Final = frozenset((",", "of", "and", "for", "a", "an", "the"))
STYLED: Final = frozenset(
    ("known", "goes", "name", "named", "called", "himself", "herself", "identified", "calls", "calling")
)
STYLED_LAST: Final = frozenset(
    ("as", "by", "of", "name", "mr", "mr.", "mrs.", "ms.", "called", "named", "itself", "himself", "herself", '"', "“")
)
OWN_KINDS: Final = NAME_CLASSES["body_kinds"]
STYLED_REACH: Final = 6  # tokens of "goes by the single name"


class Headword:
    """Looks for the name that one phrase turns on."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.trees = phrase.trees
        self.words = phrase.words

    def name(self) -> Mention | None:
        """Return the mention the phrase turns on, if any."""
        return self._titled() or self._closing() or self._heading() or self._apposed() or self._styled() or self._kind()

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
        return None if self._belongs(words.at(mention.end)) or self._is_behind_preposition(mention) else mention

    def _is_behind_preposition(self, mention: Mention) -> bool:
        """Tell by the tree that a name only says more of a noun before it: "a spokesman for Mr. Dal"."""
        first, last = self.words.within((mention.start, mention.end))
        top = self.trees.top((first, last))
        if self.trees.relation(top) != "nmod":
            return False
        return any(
            self.phrase.first < child < top and self.trees.relation(child) == "case"
            for child in self.trees.children(top)
        )

    def _belongs(self, index: int) -> bool:
        """Tell whether a name before token `index` only belongs to what follows: "Kirby's aide", "Lee spokeswoman"."""
        if index >= self.phrase.last:
            return False
        lower = self.words.lowers[index]
        if lower in POSSESSIVES:
            return True
        return lower.isalpha() and lower not in FOLLOWS_NAME and not self._has_letters(index)

    def _has_letters(self, index: int) -> bool:
        """Tell letters behind a name: "Ann Orr MP"."""
        return index < self.phrase.last and self.words.strings[index].isupper() and self._ends(index + 1)

    def _ends(self, index: int) -> bool:
        """Tell whether a part of the phrase ends before token `index`."""
        return index >= self.phrase.last or self.words.lowers[index] in (",", "(")

    def _heading(self) -> Mention | None:
        """Find the name the head ends with; "the Austrian" and "two Austrians" are descriptions."""
        end = self.words.spans[self.phrase.head_end - 1][1]
        mention = next((mention for mention in self.phrase.mentions if mention.end == end), None)
        if mention is not None and mention.type == "NORP":
            is_whole = self.words.at(mention.start) == self.phrase.first
            is_all = self.phrase.lowers[0] == "the" and self.phrase.noun.endswith("s")
            return mention if is_whole or is_all else None
        return mention

    def _closing(self) -> Mention | None:
        """Find the person a description runs up to: "Orin (ORN) volunteer Renzo Dal"."""
        mention = next((mention for mention in reversed(self.phrase.mentions) if mention.type == "PER"), None)
        if mention is None:
            return None
        words, at, behind = self.words, self.words.at(mention.start), self.words.at(mention.end)
        if not self._ends(behind) and words.lowers[behind] != "of":
            return None
        if words.lowers[at - 1] == ")" and words.strings[at - 2].isupper() and words.lowers[at - 3] == "(":
            return mention  # "Member of Parliament (MP) Ann Orr"
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
            if behind_head and (self._is_set_off(mention, range(opener, at)) or self._is_apposition(mention)):
                return mention
        return None

    def _is_apposition(self, mention: Mention) -> bool:
        """Tell by the tree whether a name explains the noun the phrase turns on."""
        if mention.type not in ("PER", "ORG") or self._belongs(self.words.at(mention.end)):
            return False
        top = self.trees.top(self.words.within((mention.start, mention.end)))
        noun = self.trees.head(top)
        if self.trees.relation(top) != "appos" or not self.phrase.first <= noun < self.phrase.head_end:
            return False
        return NOUN_PREPOSITIONS.isdisjoint(self.words.lowers[self._segment(top) : top])

    def _is_set_off(self, mention: Mention, before: range) -> bool:
        """Tell whether a name has only titles between it and the comma, and ends its part of the phrase."""
        behind = self.words.at(mention.end)
        if not self._has_letters(behind) and behind < self.phrase.last and self.words.lowers[behind] not in BEHIND_NAME:
            return False
        if mention.type == "ORG":
            said = self.words.lowers[before.start : before.stop]
            return said in ([], ["the"]) or said[-2:] == ["-", "based"]
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

    def _kind(self) -> Mention | None:
        """Find the body whose name only its kind follows: "the opposition Orin Front party"."""
        mention = next((mention for mention in self.phrase.mentions if mention.type == "ORG"), None)
        if mention is None or self.phrase.lowers[0] != "the":
            return None
        behind = self.words.at(mention.end)
        is_kind = behind + 1 == self.phrase.head_end and self.words.lowers[behind] in OWN_KINDS
        return mention if is_kind else None

    def author(self) -> Mention | None:
        """Find whose paper it is: "Dal's statement", "the council's website", "a statement by Governor Dal"."""
        if not self.phrase.mentions or DOCUMENTS.isdisjoint(self.phrase.lowers):
            return None
        by = self._by()
        if by is not None:
            return by
        mention = self.phrase.mentions[0]
        behind = self.words.at(mention.end)
        opens = self.words.at(mention.start) - self.phrase.first <= 1
        owns = behind < self.phrase.last and self.words.lowers[behind] in POSSESSIVES
        return mention if opens and owns else None

    def _by(self) -> Mention | None:
        """Find the person behind "by", with titles at most before the name."""
        mention = next((mention for mention in self.phrase.mentions if mention.type == "PER"), None)
        if mention is None or "by" not in self.phrase.lowers:
            return None
        at, by = self.words.at(mention.start), self.words.lowers.index("by", self.phrase.first)
        is_paper = not DOCUMENTS.isdisjoint(self.words.lowers[self.phrase.first : by])
        titles = (self._may_be_title(token) or self.words.lowers[token] in ("of", "the") for token in range(by + 1, at))
        return mention if is_paper and by < at and all(titles) and self._ends(self.words.at(mention.end)) else None
