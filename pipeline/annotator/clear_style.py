"""Trees in ClearNLP's style made into trees of Universal Dependencies: function words hang from content words there.

Two changes of place, a table for the rest (`spacy_labels.py`): the object of a preposition takes the preposition's
place, the predicate takes that of a form of "be"; each has the other below it as case, mark or copula. Trees stay
trees. Those already in the other style pass untouched: they have none of the relations that are looked for.
"""

from collections.abc import Container, Sequence
from typing import Final

from pipeline.annotator.spacy_labels import (
    ADPOSITIONS,
    BE,
    CLEAR,
    NOMINAL,
    OBJECTS,
    PREDICATES,
    PREPOSITIONS,
    RELATIONS,
)
from pipeline.annotator.trees import ROOT, find_circle

_UNNAMED: Final = "dep"
# What an object is to the word its preposition hung from: by what the preposition becomes, and whether that is a noun.
_OBLIQUE: Final = {("case", True): "nmod", ("case", False): "obl", ("mark", True): "acl", ("mark", False): "advcl"}


class Tree:
    """A sentence's tree in the making: words by number, the root's head is `ROOT`."""

    __slots__ = ("_below", "_tags", "_words", "heads", "relations")

    def __init__(
        self, words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]
    ) -> None:
        self.heads = rooted(heads)
        self.relations = list(relations)
        self._words, self._tags = words, tags
        self._below: list[list[int]] = [[] for _ in heads]
        for word, head in enumerate(self.heads):
            if head != ROOT:
                self._below[head].append(word)

    def made_universal(self) -> None:
        """Hang function words from content words and name every relation anew."""
        for word in self._from_the_leaves():
            self._raise_object(word)
            self._raise_predicate(word)
        self.relations = [
            "root" if head == ROOT else universal(relation)
            for head, relation in zip(self.heads, self.relations, strict=True)
        ]

    def _from_the_leaves(self) -> list[int]:
        order = [word for word, head in enumerate(self.heads) if head == ROOT]
        for word in order:
            order += self._below[word]
        return order[::-1]

    def _raise_object(self, word: int) -> None:
        below, relation = self._child(word, OBJECTS), self.relations[word]
        if below is None or not (relation in PREPOSITIONS or self._tags[word] in ADPOSITIONS):
            return
        mark, head = OBJECTS[self.relations[below]], self.heads[word]
        if relation in PREPOSITIONS:
            of_noun = relation == "prep" and head != ROOT and self._tags[head] in NOMINAL
            relation = _OBLIQUE[mark, of_noun]
        self._raise(below, word, relation, mark)

    def _raise_predicate(self, word: int) -> None:
        below = self._child(word, PREDICATES)
        if below is None or self._words[word].lower() not in BE:
            return
        if self._child(word, {"expl"}) is None:
            self._raise(below, word, self.relations[word], "cop")
        else:  # "there is": what there is, is the subject
            self.relations[below] = "nsubj"

    def _child(self, word: int, relations: Container[str]) -> int | None:
        return next((below for below in self._below[word] if self.relations[below] in relations), None)

    def _raise(self, below: int, word: int, relation: str, new: str) -> None:
        """Put `below` in the place of the word above it, whose other dependents it takes over."""
        head = self.heads[word]
        taken = [other for other in self._below[word] if other != below]
        for other in (*taken, word):
            self.heads[other] = below
        self._below[below] += (*taken, word)
        self._below[word] = []
        self.heads[below] = head
        if head != ROOT:
            self._below[head][self._below[head].index(word)] = below
        self.relations[below], self.relations[word] = relation, new


def universal(relation: str) -> str:
    """Return the base relation for a label of either style."""
    base = relation.partition(":")[0].lower()
    named = CLEAR.get(base, base)
    return named if named in RELATIONS and named != "root" else _UNNAMED


def rooted(heads: Sequence[int]) -> list[int]:
    """Make a tree of any heads: a head outside, or the word itself, stands for a root; further roots hang from it."""
    found = [head if 0 <= head < len(heads) and head != word else ROOT for word, head in enumerate(heads)]
    while (circle := find_circle(found)) is not None:
        found[min(circle)] = ROOT
    root = found.index(ROOT)
    return [root if head == ROOT and word != root else head for word, head in enumerate(found)]
