"""Clauses: where grammar ends what is said, whatever a label reaches, and who speaks where no label or tree says.

What has no finite verb takes none behind "and" or ", as": "admitted paying him and were fined" is two clauses. A
relative word alone says nothing. What "none of them" spoke of was not said. What a reporter puts behind an inserted cue
is the reporter's. A clause that labels cut in two is one, and its verb a cue inside it. Reads words and Penn tags;
trees are for completion.py.
"""

from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.acts import Act
from pipeline.quotes.completion import MARKS
from pipeline.quotes.tables import CLASSES
from pipeline.quotes.trees import Range
from pipeline.records import Tags

CLOSING: Final = frozenset(('"', "”", "''", "»"))
DASHES: Final = frozenset(("-", "–", "—", "--"))
FINITE: Final = frozenset(("VBD", "VBZ", "MD"))
FORMS_OF_BE: Final = CLASSES["be"] - {"be", "been", "being", "'s", "’s", "get", "got", "gets"}
MEANWHILE: Final = frozenset(("as", "while"))
JOINTS: Final = frozenset(("and", "but", "or"))
RELATIVES: Final = frozenset(("what", "which", "who", "whom", "whose"))
OPENERS: Final = RELATIVES | {"that", "because", "if", "whether", "when", "while"}
ASKING: Final = frozenset(("how", "why", "where"))
CONCEDING: Final = frozenset(("though", "although"))
LISTING: Final = frozenset(("including", "during", "nothing", "something", "anything", "everything"))
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

    def settle(self, acts: list[Act]) -> list[Act]:
        """Find the subjects that acts lack, cut contents to their clauses, and empty acts that say nothing.

        Returns the acts that are part of what others say: "said [her client denied the charges]".
        """
        inner = self._inner(acts)
        for act in acts:
            if act.cue is not None and act.source is None:
                act.source = self._subject(act.cue)
            is_denied = act.source is not None and self.words.lowers[act.source[0]] in NEGATIVES
            act.contents = [
                self._cut(said)
                for said in act.contents
                if not is_denied and not self._is_empty(said) and not self._is_comment(said, act)
            ]
        return inner

    def _inner(self, acts: list[Act]) -> list[Act]:
        """Take out acts whose subject is all that the act before is left with, and give their words to that one."""
        inner: list[Act] = []
        outer = {content[1]: act for act in acts for content in act.contents[-1:] if self._is_subject(content, act)}
        for act in acts:
            holder = outer.get(act.cue[0]) if act.cue and len(act.contents) == 1 else None
            if act.cue is None or holder is None or holder is act or act.contents[0][0] != act.cue[1]:
                continue
            subject = holder.contents[-1]
            holder.contents[-1] = subject[0], act.contents[0][1]
            inner.append(Act(act.cue, subject, act.contents))
            act.contents = []
        return inner

    def _is_subject(self, content: Range, act: Act) -> bool:
        """Tell whether a content right behind its cue is a noun phrase, and a finite verb stands behind it."""
        first, last = content
        if not self.pos or act.cue is None or act.cue[1] != first or last >= len(self.pos):
            return False
        is_phrase = self.pos[last - 1] in NOUNS and all(self.pos[token] in NOMINAL for token in range(first, last))
        return is_phrase and self.pos[last] in FINITE

    def _is_comment(self, content: Range, act: Act) -> bool:
        """Tell whether words behind an inserted cue are the reporter's: "Two fell, she said, raising the toll"."""
        first, last = content
        if act.cue is None or not self.pos or first - act.cue[1] > 1 or act.contents[0][0] > act.cue[0]:
            return False
        if first - act.cue[1] == 1 and self.words.lowers[first - 1] != ",":
            return False
        first += self.words.lowers[first] == ","
        if first == act.cue[1] or not MARKS.isdisjoint(self.words.strings[first:last]):
            return False
        low = self.words.lowers[first]
        is_joined = low.endswith("ing") and low not in LISTING and not self._has_own_verb(first, last)
        return is_joined or low in CONCEDING

    def _has_own_verb(self, first: int, last: int) -> bool:
        """Tell whether a finite verb comes before any word that opens a clause of its own."""
        for token in range(first, last):
            if self.words.lowers[token] in OPENERS | ASKING:
                return False
            if self._is_finite(token):
                return True
        return False

    def _is_empty(self, content: Range) -> bool:
        return content[1] - content[0] == 1 and self.words.lowers[content[0]] in RELATIVES

    def _cut(self, content: Range) -> Range:
        """End a content without a finite verb before "and" and one."""
        first, last = content
        closing = self._last_mark(content)
        if closing is not None:
            return self._cut_behind(content, closing)
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

    def _last_mark(self, content: Range) -> int | None:
        first, last = content
        return next((token for token in range(last - 1, first, -1) if self.words.strings[token] in CLOSING), None)

    def _cut_behind(self, content: Range, closing: int) -> Range:
        """End a content at its last mark where a dash of the reporter's or a joined verb stands behind it."""
        first, last = content
        joint = closing + 1 + (self.words.lowers[closing + 1 : closing + 2] == [","])
        has_comma = joint > closing + 1 or self.words.lowers[closing - 1] == ","
        if has_comma and joint + 1 < last and self.words.lowers[joint] in JOINTS and self._is_past(joint + 1):
            return first, closing + 1
        dashes = (token for token in range(closing + 1, last) if self._is_dash(token))
        return first, next(dashes, last)

    def _is_past(self, token: int) -> bool:
        return bool(self.pos) and self.pos[token] == "VBD"

    def _is_dash(self, token: int) -> bool:
        """Tell whether a token is a dash with a space before it."""
        return self.words.strings[token] in DASHES and not self.words.is_glued(token)

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
