"""Clauses: where grammar ends what is said, whatever a label reaches, and who speaks where no label or tree says.

What has no finite verb takes none behind "and" or ", as": "admitted paying him and were fined" is two clauses. A
relative word alone says nothing. What "none of them" spoke of was not said. Reads words and Penn tags; trees are for
completion.py.
"""

from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.acts import Act
from pipeline.quotes.completion import MARKS
from pipeline.quotes.tables import CLASSES
from pipeline.quotes.trees import Range
from pipeline.records import Tags

FINITE: Final = frozenset(("VBD", "VBZ", "MD"))
FORMS_OF_BE: Final = CLASSES["be"] - {"be", "been", "being", "'s", "’s", "get", "got", "gets"}
MEANWHILE: Final = frozenset(("as", "while"))
JOINTS: Final = frozenset(("and", "but", "or"))
RELATIVES: Final = frozenset(("what", "which", "who", "whom", "whose"))
OPENERS: Final = RELATIVES | {"that", "because", "if", "whether", "when", "while"}
LONGEST_LEAD: Final = 8  # tokens between ", and" and the verb: "and on Monday the port workers left"
NEGATIVES: Final = frozenset(("none", "nobody", "neither"))
NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
NOMINAL: Final = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH"}
LONGEST_PHRASE: Final = 12  # tokens of a noun phrase right before its verb


class Clauses:
    """The words and tags of one article."""

    def __init__(self, words: Words, tags: Tags) -> None:
        self.words = words
        self.pos = tags.pos

    def settle(self, acts: list[Act]) -> None:
        """Find the subjects that acts lack, cut contents to their clauses, and empty acts that say nothing."""
        for act in acts:
            if act.cue is not None and act.source is None:
                act.source = self._subject(act.cue)
            is_denied = act.source is not None and self.words.lowers[act.source[0]] in NEGATIVES
            act.contents = [] if is_denied else [self._cut(said) for said in act.contents if not self._is_empty(said)]

    def _is_empty(self, content: Range) -> bool:
        return content[1] - content[0] == 1 and self.words.lowers[content[0]] in RELATIVES

    def _cut(self, content: Range) -> Range:
        """End a content without a finite verb before "and" and one."""
        first, last = content
        if not self.pos or not MARKS.isdisjoint(self.words.strings[first:last]):
            return content
        is_unfinished = self.words.lowers[first].endswith("ing")
        for token in range(first, last - 1):
            if self._is_finite(token) or self.pos[token] == "VBP":
                return content
            is_unfinished = is_unfinished or self.pos[token] == "TO"
            if is_unfinished and self._is_joint(token) and self._goes_on_finite(token, last):
                return first, token - (self.words.lowers[token - 1] == ",")
        return content

    def _is_joint(self, token: int) -> bool:
        """Tell whether a word may join a clause of the reporter's: "and", or ", as"."""
        low = self.words.lowers[token]
        return low in JOINTS or (low in MEANWHILE and self.words.lowers[token - 1] == ",")

    def _goes_on_finite(self, joint: int, last: int) -> bool:
        """Tell whether a finite verb stands behind "and", or a clause with one behind a comma and "and"."""
        reach = LONGEST_LEAD if self.words.lowers[joint - 1] == "," else 1
        for token in range(joint + 1, min(last, joint + 1 + reach)):
            if self.words.lowers[token] in OPENERS:
                return False
            if self._is_finite(token):
                return True
        return False

    def _is_finite(self, token: int) -> bool:
        return self.pos[token] in FINITE or self.words.lowers[token] in FORMS_OF_BE

    def _subject(self, cue: Range) -> Range | None:
        """Return the noun phrase right before a finite cue, where a clause opens before it: "in which a man called"."""
        if not self.pos or self.pos[cue[0]] not in FINITE or not cue[0] or self.pos[cue[0] - 1] not in NOUNS:
            return None
        opening = self.words.sentences[self.words.sentence_of[cue[0]]][0]
        first = cue[0]
        while first > max(opening, cue[0] - LONGEST_PHRASE) and self.pos[first - 1] in NOMINAL:
            first -= 1
        opens = first == opening or self.words.lowers[first - 1] in OPENERS
        return (first, cue[0]) if opens else None
