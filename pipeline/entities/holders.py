"""Holders: whom "the minister", "the deputy premier" or "the union" means, by what the article says of whom.

People are known by the words of office said of them; bodies and places by the noun that heads their name, by the nouns
put beside it ("the refiner Kessel Oil") and by the kind of body their name shows them to be. Latest first. A noun of
kind ("the company") may also mean the one body spoken of of late.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pipeline.entities.gazetteer import BODY_NOUNS, OFFICES
from pipeline.entities.tables import CLASSES, entries, lines
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words
from pipeline.records import Entity, ReferenceForm

DEFINITE: Final = frozenset(("the", "that", "this"))
HEADED: Final = frozenset(("ORG", "FAC", "LOC"))
BODY_KINDS: Final = CLASSES["body_kinds"]
PLAIN: Final = CLASSES["plain_modifiers"]
KIND_REACH: Final = 3  # sentences back to the body that "the company" means
LATEST: Final = 12  # bearers of a noun looked at
PERSONAL: Final = ("er", "or", "ist", "man", "woman", "ian", "smith")
NOT_SAID: Final = CLASSES["no_bodies"]
BESIDE: Final = frozenset(("appos", "compound", "nmod", "flat"))


def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for line in lines("kinds"):
        noun, *words = (entry.strip() for entry in entries(line))
        for word in words:
            kinds[word] = kinds.get(word, frozenset()) | {noun}
    return kinds


KINDS: Final[Mapping[str, frozenset[str]]] = _kinds()


class Named(NamedTuple):
    """Where a name is, in tokens, its head, and whom it names."""

    first: int
    last: int
    top: int
    entity: str


class Holders:
    """What nouns were said of whom, filled while the article is read."""

    def __init__(self, words: Words, trees: Trees, entities: Sequence[Entity], names: Iterable[Named]) -> None:
        self._words = words
        self._trees = trees
        self._types = {entity.id: entity.type for entity in entities}
        self._roles = {entity.id: [role.text.lower().split() for role in entity.roles] for entity in entities}
        self._nouns = {entity.id: set(self._nouns_of(entity)) for entity in entities}
        self._beside(names)
        self._by_noun: dict[str, list[tuple[int, str]]] = {}
        self._bodies: list[tuple[int, str]] = []

    def _nouns_of(self, entity: Entity) -> Iterator[str]:
        if entity.type == "PER":
            for word in (word for role in self._roles[entity.id] for word in role):
                yield from KINDS.get(word, ())
                if word in OFFICES:
                    yield word
        elif entity.type in HEADED:
            for name in (entity.name, *(alias.text for alias in entity.aliases)):
                yield from _nouns_of_name(name.lower().split(), is_body=entity.type == "ORG")

    def _beside(self, names: Iterable[Named]) -> None:
        """Learn the nouns put beside names: "refiner Kessel Oil", "Kessel Oil, a refiner", "Kessel is a refiner"."""
        trees = self._trees
        if not trees.has_trees:
            return
        top_of = {index: name for name in names for index in range(name.first, name.last)}
        copulas = {trees.head[index] for index, dep in enumerate(trees.dep) if dep == "cop"}
        for index, tag in enumerate(trees.pos):
            if tag != "NN" or index in top_of:
                continue
            name = top_of.get(trees.head[index]) if trees.dep[index] in BESIDE else None
            if name is not None and trees.dep[index] != "appos" and index + 1 != name.first:
                name = None
            if name is None:
                name = self._named_behind(index, top_of)
            if name is None and index in copulas:
                name = top_of.get(trees.subject_of.get(index, -1))
            if name is not None and self._is_said_of(name, index):
                self._nouns[name.entity].add(self._words.lowers[index])

    def _is_said_of(self, name: Named, index: int) -> bool:
        """Tell "the goldsmith Orsk" from "the name Orsk", and "refiner Kessel" from "a full-time Congress"."""
        noun = self._words.lowers[index]
        if noun in NOT_SAID or (index and self._words.strings[index - 1] == "-"):
            return False
        return self._types[name.entity] != "PER" or noun in OFFICES or noun.endswith(PERSONAL)

    def _named_behind(self, index: int, top_of: Mapping[int, Named]) -> Named | None:
        """Return the name that stands beside a noun and hangs on it: "the bloc Unity", "the bloc, Unity,"."""
        for place in (index + 1, index + 2):
            name = top_of.get(place)
            if name is not None and name.first == place and self._trees.head[name.top] == index:
                return name if self._trees.dep[name.top] in ("appos", "flat") else None
        return None

    def named(self, name: Named) -> None:
        """Remember that an entity is named here."""
        self.meant(name.top, name.entity)

    def meant(self, index: int, entity: str) -> None:
        """Remember that an entity is spoken of here."""
        for noun in self._nouns[entity]:
            self._by_noun.setdefault(noun, []).append((index, entity))
        if self._types[entity] == "ORG":
            self._bodies.append((index, entity))

    def form_of(self, index: int) -> ReferenceForm | None:
        """Tell a noun that may stand for somebody and heads its phrase."""
        lower = self._words.lowers[index]
        if self._trees.dep[index] in ("compound", "flat", "amod") or self._trees.pos[index] in ("NNS", "VB", "JJ"):
            return None
        if lower in OFFICES:
            return "title"
        return "noun" if lower in BODY_KINDS or lower in self._by_noun else None

    def find(self, index: int, first: int) -> str | None:
        """Return who a definite noun means, if anybody."""
        noun = self._words.lowers[index]
        holders = self._by_noun.get(noun, ())[-LATEST:]
        said = set(self._words.lowers[first + 1 : index]) - PLAIN
        owned = self._words.lowers[index + 1 : index + 2] == ["of"]
        for _, entity in reversed(holders):
            if self._fits(entity, said, owned=owned, index=index):
                return entity
        return self._latest_body(index) if noun in BODY_KINDS and not said and not owned else None

    def _fits(self, entity: str, said: set[str], *, owned: bool, index: int) -> bool:
        """Tell whether what is said with a noun ("the foreign minister", "the head of the port") is said of one."""
        if owned:
            following = set(self._words.lowers[index + 2 : index + 5])
            return any(not following.isdisjoint(set(role) - {"the", "a", "of"}) for role in self._roles[entity])
        if not said or self._types[entity] != "PER":
            return not said or said <= self._nouns[entity]
        return any(said <= set(role) for role in self._roles[entity])

    def _latest_body(self, index: int) -> str | None:
        """Return the one body of no other kind spoken of in this sentence and those just before it."""
        sentence = self._words.sentence_of[index]
        noun = self._words.lowers[index]
        near = {
            entity
            for at, entity in self._bodies[-LATEST:]
            if self._words.sentence_of[at] >= sentence - KIND_REACH and self._may_be(entity, noun)
        }
        return near.pop() if len(near) == 1 else None

    def _may_be(self, entity: str, noun: str) -> bool:
        """Tell whether nothing shows a body to be of another kind."""
        nouns = self._nouns[entity]
        return noun in nouns or nouns.isdisjoint(BODY_KINDS | BODY_NOUNS)


def _nouns_of_name(words: list[str], *, is_body: bool) -> Iterator[str]:
    """Yield the nouns a name of several words shows: its head, and of a body its kind."""
    if len(words) == 1:
        return
    yield words[-1]
    if "of" in words[1:]:
        yield words[words.index("of", 1) - 1]
    for word in words if is_body else ():
        yield from KINDS.get(word, ())
        if word in BODY_NOUNS:
            yield word
