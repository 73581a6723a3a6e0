"""Trees: the tags and dependency trees of an article, asked the few questions that names and pronouns need.

A view for reading, like `Words`. Where an engine gives no tags or no trees, every answer is "unknown" (none, "" or
false), and who asks falls back on word lists. Every climb is bounded: no tree decides how long a question takes.
"""

from typing import Final

from pipeline.annotator import Annotation
from pipeline.entities.words import Words

MOST_STEPS: Final = 12  # from a word up to the root of its sentence
PHRASE_STEPS: Final = 3  # from a modifier up to its noun
LONGEST_START: Final = 10  # tokens of a noun phrase before its head
CLAUSES: Final = frozenset(("root", "ccomp", "xcomp", "advcl", "acl", "conj", "parataxis", "csubj"))


class Trees:
    """Tags and trees of one article by token; `subject_of` names the subject of each word that has one."""

    __slots__ = ("dep", "has_tags", "has_trees", "head", "pos", "subject_of")

    def __init__(self, words: Words, annotation: Annotation) -> None:
        count = len(words.starts)
        self.has_tags = bool(count) and len(annotation.pos) == count
        whole = len(annotation.head) == len(annotation.dep) == count
        self.has_trees = self.has_tags and whole and -1 <= min(annotation.head) <= max(annotation.head) < count
        self.pos = annotation.pos if self.has_tags else ("",) * count
        self.head = annotation.head if self.has_trees else (-1,) * count
        self.dep = annotation.dep if self.has_trees else ("",) * count
        self.subject_of: dict[int, int] = {}
        if self.has_trees:
            for index, dep in enumerate(self.dep):
                if dep == "nsubj":
                    self.subject_of.setdefault(self.head[index], index)

    def top_of(self, first: int, last: int) -> int:
        """Return the token of a range that the others hang on; the last where there are no trees."""
        if self.has_trees:
            for index in range(first, last):
                if not first <= self.head[index] < last:
                    return index
        return last - 1

    def hangs_on(self, index: int, top: int, steps: int = PHRASE_STEPS) -> bool:
        """Tell whether a word is below another, a few steps at most."""
        for _ in range(steps):
            index = self.head[index]
            if index == top:
                return True
            if index < 0:
                return False
        return False

    def phrase_start(self, top: int, floor: int) -> int:
        """Return where the noun phrase of a noun begins."""
        first = top
        while first > max(floor, top - LONGEST_START) and self.hangs_on(first - 1, top):
            first -= 1
        return first

    def clauses_above(self, index: int) -> list[int]:
        """Return the heads of the clauses a word stands in, the nearest first; none where there are no trees."""
        found: list[int] = []
        for _ in range(MOST_STEPS):
            dep, index = self.dep[index], self.head[index]
            if index < 0:
                break
            if dep == "nsubj" or self.dep[index] in CLAUSES or index in self.subject_of:
                found.append(index)
        return found
