"""Antecedents: all that a pronoun may point back at, in order, by sentence.

Names, what earlier references stood for, and nouns the article never names ("a nurse", "the talks"), which stand here
with no entity: where one of them fits best, the pronoun stays open. Chooses nothing.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from pipeline.entities.gazetteer import OFFICES
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words
from pipeline.records import Span

Sort = Literal["person", "thing", "people"]

MOST_IN_SENTENCE: Final = 20  # of one sort
OPENING: Final = frozenset("“«„")
CLOSING: Final = frozenset("”»")
OPENERS: Final = 4  # tokens before the subject of a sentence without a tree
NEAR_ARTICLE: Final = 3  # tokens from "the" to its noun
DEFINITE: Final = frozenset(("the", "this", "that", "these", "those"))
NO_HEAD: Final = frozenset(("compound", "flat", "case", "mark", "fixed", "advmod"))
OWNED: Final = frozenset(("compound", "nmod", "amod", "det", "flat"))


class Antecedent(NamedTuple):
    """One thing a pronoun may mean. `top`: its head word. `kind`: a mention type, "" for what has no name.

    `gender`: of what has no name; an entity's own is the scene's to say.
    """

    top: int
    entity: str | None
    kind: str
    gender: str | None = None
    is_pronoun: bool = False


class Scene:
    """What was spoken of so far: `of(sort, sentence)` lists it, `count` says how often an entity came up."""

    def __init__(self, words: Words, trees: Trees, sources: Iterable[Span], genders: Mapping[str, str | None]) -> None:
        self.words = words
        self.trees = trees
        self.genders = dict(genders)
        self.quoted = _quoted(words)
        self.is_source = bytearray(len(words.starts) + 1)
        for span in sources:
            first, last = words.within(span)
            self.is_source[first:last] = b"\1" * (last - first)
        self.count: dict[str, int] = {}
        self.most: dict[Sort, str] = {}
        self.ahead: dict[int, tuple[tuple[Sort, ...], Antecedent]] = {}
        self._speaking: dict[tuple[str, int], set[str]] = {}
        self._latest: dict[str, Antecedent] = {}
        self._by_sentence: dict[tuple[Sort, int], list[Antecedent]] = {}

    def add(self, sort: Sort, one: Antecedent) -> None:
        """Remember what a word or name stands for."""
        listed = self._by_sentence.setdefault((sort, self.words.sentence_of[one.top]), [])
        if len(listed) == MOST_IN_SENTENCE:
            del listed[MOST_IN_SENTENCE // 2]
        listed.append(one)
        if one.entity is None:
            return
        self._latest[one.entity] = one
        self.count[one.entity] = self.count.get(one.entity, 0) + 1
        if self.count[one.entity] > self.count.get(self.most.get(sort, ""), 0):
            self.most[sort] = one.entity

    def of(self, sort: Sort, sentence: int) -> list[Antecedent]:
        """Return what a sentence has of a sort, so far."""
        return self._by_sentence.get((sort, sentence), [])

    def topic(self, sort: Sort) -> Antecedent | None:
        """Return where the entity most spoken of was last spoken of."""
        return self._latest.get(self.most.get(sort, ""))

    def foresee(self, sorts: tuple[Sort, ...], one: Antecedent) -> None:
        """Know a name before it is read: the source of what its paragraph says, the subject of a fronted phrase."""
        self.ahead[one.top] = sorts, one
        if one.entity is not None and self.is_source[one.top] and not self.quoted[one.top]:
            for place in ("sentence", self.words.sentence_of[one.top]), ("paragraph", self.words.paragraph_of[one.top]):
                self._speaking.setdefault(place, set()).add(one.entity)

    def speakers_of(self, index: int) -> set[str]:
        """Return who is named as the source of the quotation a word stands in: in its sentence, else its paragraph."""
        if not self.quoted[index]:
            return set()
        here = self._speaking.get(("sentence", self.words.sentence_of[index]))
        return here or self._speaking.get(("paragraph", self.words.paragraph_of[index]), set())

    def gender_of(self, one: Antecedent) -> str | None:
        """Return the gender of an antecedent, where it is known by now."""
        return one.gender if one.entity is None else self.genders.get(one.entity)

    def is_subject(self, top: int) -> bool:
        """Tell whether a word is the subject of its clause; without trees, whether its sentence opens with it."""
        if self.trees.has_trees:
            return self.trees.dep[top] == "nsubj"
        first = self.words.sentences[self.words.sentence_of[top]][0]
        return top - first <= OPENERS and "," not in self.words.strings[first:top]

    def is_definite(self, top: int) -> bool:
        """Tell whether a noun has "the" or a demonstrative a few words before it."""
        return not DEFINITE.isdisjoint(self.words.lowers[max(0, top - NEAR_ARTICLE) : top])

    def is_owned(self, top: int) -> bool:
        """Tell whether a name or pronoun only says more of another word: "Orsk's plan", "the Orsk plan"."""
        return self.trees.dep[top] in OWNED


def sort_of_noun(words: Words, trees: Trees, index: int, plurals: frozenset[str]) -> Sort | None:
    """Return what an unnamed noun may be called by a pronoun; none when it is no head of a phrase."""
    if trees.dep[index] in NO_HEAD:
        return None
    tag = trees.pos[index]
    if tag in ("NNS", "NNPS"):
        return "people"
    if tag not in ("NN", "NNP"):
        return None
    lower = words.lowers[index]
    if lower in plurals:
        return "people"
    return "person" if lower in OFFICES else "thing"


def _quoted(words: Words) -> bytearray:
    """Mark the tokens between double marks, paragraph by paragraph."""
    marked = bytearray(len(words.starts) + 1)
    inside, paragraph = False, -1
    for index, lower in enumerate(words.strings):
        if words.paragraph_of[index] != paragraph:
            inside, paragraph = False, words.paragraph_of[index]
        if lower in ('"', "``", "''"):
            inside = not inside if lower == '"' else lower == "``"
        elif lower in OPENING:
            inside = True
        elif lower in CLOSING:
            inside = False
        marked[index] = inside
    return marked
