"""Completion: what labels leave open, read off the dependency trees.

A cue whose subject or object no label reached, and a content whose cue none did: the verb's subject, what it governs,
the verb that governs. Where a tree says nothing plain, the act stays as it is. Adds to acts, takes nothing away.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.acts import Act
from pipeline.quotes.cues import CUES
from pipeline.quotes.tables import CLASSES
from pipeline.quotes.trees import Range, Trees
from pipeline.records import Tags

CLIMB: Final = 5  # verbs between a joined verb and the subject they share
SHARE_SUBJECT: Final = frozenset(("conj", "xcomp", "advcl", "parataxis", "cop", "aux"))
SAID: Final = frozenset(("obj", "ccomp", "xcomp", "obl"))
CLAUSE: Final = frozenset(("ccomp", "xcomp", "obj", "obl"))
OBJECTS: Final = frozenset(("obj", "iobj"))
COMPLEMENTS: Final = frozenset(("to", "as", "for", "of", "against"))
SUBJECTS: Final = frozenset(("nsubj", "csubj"))
NO_SUBJECTS: Final = frozenset(("that", "which", "there", "this"))
RELATIVES: Final = frozenset(("who", "which", "whose", "whom"))
MARKS: Final = frozenset(('"', "“", "”", "``", "''", "«", "»", "‘", "’"))
BE: Final = CLASSES["be"]
STOPS: Final = frozenset((".", "!", "?"))
WHEN: Final = CLASSES["days"] | CLASSES["months"] | CLASSES["time_nouns"]
TIMES: Final = WHEN | {"on", "in", "at", "last", "this", "early", "late", "the", "of", "that", ",", "same"}
FINITE: Final = frozenset(("VBD", "VBZ", "VBP", "MD"))
FRONTED: Final = frozenset(("say", "weak"))
SUBORDINATING: Final = frozenset(
    ("as", "when", "while", "after", "before", "if", "although", "though", "because", "since", "once", "until")
)
OPENING: Final = frozenset(("DT", "PRP$"))
NOMINAL: Final = OPENING | {"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "POS", "HYPH"}


class Completion:
    """The trees of one article beside its labelled sources."""

    def __init__(self, words: Words, tags: Tags, trees: Trees, sources: Sequence[Range]) -> None:
        self.words = words
        self.tags = tags
        self.trees = trees
        self._source_at = {token: source for source in sources for token in range(*source)}

    def source(self, cue: Range) -> Range | None:
        """Return the subject of a cue, or of the verb it is joined to; none of a passive one."""
        token = self.trees.top(cue)
        if self.trees.relation(token) == "advcl" and self.tags.pos[token] == "VBN":
            return None  # "Asked whether it was late, she said": she was asked
        for _ in range(CLIMB):
            for child in self.trees.children(token):
                relation = self.trees.relation(child)
                if relation in SUBJECTS:
                    return None if relation != "nsubj" or self._is_passive(token) else self._phrase(child, cue)
            if self.trees.relation(token) not in SHARE_SUBJECT:
                return None
            token = self.trees.head(token)
            if token < 0:
                return None
        return None

    def shared(self, cue: Range, before: Act | None) -> Range | None:
        """Return the source of the cue before in the sentence, which ", adding" goes on from."""
        if before is None or before.cue is None or not self.words.lowers[cue[0]].endswith("ing"):
            return None
        goes_on = self.words.lowers[cue[0] - 1] == "," and self._sentence(cue) == self._sentence(before.cue)
        return before.source if goes_on else None

    def _sentence(self, cue: Range) -> int:
        return self.words.sentence_of[cue[0]]

    def _is_passive(self, verb: int) -> bool:
        """Tell whether a verb is a participle with a form of "be": its subject is told, and tells nothing."""
        helped = (self.words.lowers[child] in BE for child in self.trees.children(verb) if child < verb)
        return self.tags.pos[verb] == "VBN" and any(helped)

    def _phrase(self, subject: int, cue: Range) -> Range | None:
        """Return the labelled source a subject stands in, else the subject's phrase on its side of the cue."""
        labelled = self._source_at.get(subject)
        if labelled is not None:
            return labelled
        first, last = self.trees.reach(subject)
        first, last = (first, min(last, cue[0])) if subject < cue[0] else (max(first, cue[1]), last)
        last = next((token for token in range(first + 1, last) if self._opens_aside(token)), last)
        while last > first and not self.words.strings[last - 1][0].isalnum():
            last -= 1
        plain = first < last and self.words.lowers[first] not in NO_SUBJECTS
        return (first, last) if plain else None

    def _opens_aside(self, token: int) -> bool:
        return self.words.lowers[token] in RELATIVES and self.words.lowers[token - 1] == ","

    def content(self, cue: Range) -> Range | None:
        """Return what a cue takes as its object or clause behind it."""
        top = self.trees.top(cue)
        said = [
            child
            for token in range(*cue)
            for child in self.trees.children(token)
            if child >= cue[1] and self.trees.relation(child) in SAID
        ]
        if not any(self.trees.relation(child) in CLAUSE for child in said):
            return None
        ends = [self.trees.reach(child)[1] for child in said]
        last = min(max(ends), self.words.sentences[self.words.sentence_of[top]][1])
        while last > cue[1] and not self.words.strings[last - 1][0].isalnum():
            last -= 1
        return (cue[1], last) if last > cue[1] and not self._is_time(cue[1], last) else None

    def _is_time(self, first: int, last: int) -> bool:
        """Tell whether words only say when: "on Tuesday", "last week"."""
        lowers = self.words.lowers[first:last]
        return not WHEN.isdisjoint(lowers) and all(low in TIMES or low.isdigit() for low in lowers)

    def front(self, cue: Range, source: Range) -> Range | None:
        """Return the clause that opens the sentence before a source and its cue: "[The fine stands], a court ruled"."""
        comma = source[0] - 1
        opening = self.words.sentences[self.words.sentence_of[cue[0]]][0]
        if source[1] != cue[0] or comma <= opening or self.words.lowers[comma] != ",":
            return None
        if not self._is_saying(cue) or self.words.lowers[opening] in SUBORDINATING:
            return None
        strings = self.words.strings[opening:comma]
        is_plain = MARKS.isdisjoint(strings) and any(self._pos(token) in FINITE for token in range(opening, comma))
        return (opening, comma) if is_plain else None

    def _is_saying(self, cue: Range) -> bool:
        low = self.words.lowers[cue[0]]
        return low in CUES and not FRONTED.isdisjoint(CUES[low].frames)

    def with_object(self, content: Range, cue: Range) -> Range:
        """Return a content with the object that stands between it and its cue: "urged [the ministers to resign]"."""
        first, last = content
        if not cue[1] < first or self.words.lowers[first] not in COMPLEMENTS or self._is_telling(cue):
            return content
        objects = (child for token in range(*cue) for child in self.trees.children(token) if cue[1] <= child < first)
        held = [child for child in objects if self.trees.relation(child) in OBJECTS]
        if len(held) != 1:
            return content
        low, high = self.trees.reach(held[0])
        return (cue[1], last) if low <= cue[1] and high >= first - 1 else content

    def _is_telling(self, cue: Range) -> bool:
        """Tell whether a cue has an addressee in its own right: "told [reporters] to leave"."""
        return any(low in CUES and "tell" in CUES[low].frames for low in self.words.lowers[cue[0] : cue[1]])

    def governing(self, content: Range) -> Range | None:
        """Return the subject of the clause a content is part of; none where it is the clause."""
        if MARKS.isdisjoint(self.words.strings[content[0] : content[1]]):
            return None
        head = self.trees.head(self.trees.top(content))
        for _ in range(CLIMB):
            if head < 0:
                return None
            if self.tags.pos[head].startswith("V"):
                source = self.source((head, head + 1))
                return source if source is not None and not _touches(source, content) else None
            head = self.trees.head(head)
        return None

    def clause(self, cue: Range) -> Range | None:
        """Return the clause a cue governs behind it, its stop left out."""
        for child in self.trees.children(cue[0]):
            if child >= cue[1] and self.trees.relation(child) == "ccomp":
                first, last = self.trees.reach(child)
                first, last = max(first, cue[1]), self._last_word(last)
                return (first, last) if first < last else None
        return None

    def phrase_start(self, last: int, floor: int) -> int:
        """Return where the noun phrase with an article begins that ends before a token; that token where none does."""
        first = last
        while first > floor and self._pos(first - 1) in NOMINAL:
            first -= 1
        is_phrase = first < last and self._pos(first) in OPENING and self._pos(last - 1).startswith("NN")
        return first if is_phrase else last

    def _pos(self, token: int) -> str:
        return self.tags.pos[token] if token < len(self.tags.pos) else ""

    def with_adverbs(self, last: int, end: int) -> int:
        """Return where a clause ends with the adverbs that stand between it and the end: "would not stand [again]"."""
        behind = last
        while behind < end and self._pos(behind).startswith("RB"):
            behind += 1
        return behind if behind == end or self.words.strings[behind] in STOPS else last

    def _last_word(self, last: int) -> int:
        while last > 0 and not self.words.strings[last - 1][0].isalnum():
            last -= 1
        return last

    def cue(self, content: Range) -> Range | None:
        """Return the verb that governs a content."""
        top = self.trees.top(content)
        governor = self.trees.head(top)
        if governor < 0 or not self.tags.pos[governor].startswith("V"):
            return None
        return (governor, governor + 1) if self.trees.relation(top) in CLAUSE else None


def complete(acts: list[Act], loose: list[Range], completion: Completion) -> tuple[list[Act], list[Range]]:
    """Fill in what acts lack, and make acts of contents that a verb with a subject governs."""
    covered = {token for act in acts for content in act.contents for token in range(*content)}
    covered.update(token for content in loose for token in range(*content))
    left: list[Range] = []
    before: Act | None = None
    for act in acts:
        if act.cue is not None and act.source is None:
            act.source = completion.source(act.cue) or completion.shared(act.cue, before)
        before = act
        if act.cue is not None and not act.contents and act.source is not None and act.cue[0] not in covered:
            content = completion.content(act.cue) or completion.front(act.cue, act.source)
            if content is not None and covered.isdisjoint(range(*content)):
                act.contents.append(content)
    cues = {token for act in acts if act.cue for token in range(*act.cue)}
    for act in acts:
        if act.cue is not None and act.contents:
            act.contents[0] = completion.with_object(act.contents[0], act.cue)
    for content in loose:
        cue = completion.cue(content)
        source = completion.source(cue) if cue is not None and cue[0] not in cues else None
        if cue is not None and source is not None:
            acts.append(Act(cue, source, [content]))
        elif cue is None and (subject := completion.governing(content)) is not None:
            acts.append(Act(None, subject, [content]))
        else:
            left.append(content)
    return acts, left


def _touches(left: Range, right: Range) -> bool:
    return left[0] < right[1] and right[0] < left[1]
