"""Coreference: whom "he", "it" or "the minister" points at, where the text makes it plain.

Reads an article once, in order, and remembers what was spoken of: each reference found is something the next may point
back at. Pronouns are listed in pronouns.py and weighed in salience.py, nouns of office and of bodies are looked up in
holders.py. Where nothing fits, the reference stands with no entity: open is better than wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pipeline.annotator import Annotation
from pipeline.entities.antecedents import Antecedent, Scene, Sort, sort_of_noun
from pipeline.entities.gazetteer import OFFICES
from pipeline.entities.genders import genders_of
from pipeline.entities.holders import DEFINITE, Holders, Named
from pipeline.entities.pronouns import Pronoun
from pipeline.entities.salience import choose
from pipeline.entities.tables import CLASSES
from pipeline.entities.titles import phrase_start
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words
from pipeline.records import Entity, Mention, Reference, ReferenceForm, Span
from pipeline.segmentation.agencies import short_name

MALE: Final = frozenset(("he", "him", "his", "himself"))
FEMALE: Final = frozenset(("she", "her", "hers", "herself"))
NEUTER: Final = frozenset(("it", "its", "itself"))
PLURAL: Final = frozenset(("they", "them", "their", "theirs", "themselves"))
SORTS: Final[Mapping[str, tuple[Sort, str | None]]] = (
    dict.fromkeys(MALE, ("person", "m"))
    | dict.fromkeys(FEMALE, ("person", "f"))
    | dict.fromkeys(NEUTER, ("thing", None))
    | dict.fromkeys(PLURAL, ("people", None))
)
POSSESSIVES: Final = frozenset(("'s", "’s"))
OWNERS: Final = frozenset(("his", "her", "its", "their")) | POSSESSIVES
REFLEXIVE: Final = "self", "selves"
SORTS_OF_TYPE: Final[Mapping[str, tuple[Sort, ...]]] = {
    "PER": ("person",),
    "ORG": ("thing", "people"),
    "GPE": ("thing", "people"),
    "LOC": ("thing",),
    "FAC": ("thing",),
    "MISC": ("thing",),
    "NORP": ("people",),
}


def find_references(
    words: Words,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    annotation: Annotation,
    trees: Trees,
) -> Iterator[Reference]:
    """Yield pronouns and role nouns in order, with whom they point at."""
    return Reading(words, mentions, entities, annotation, trees).references()


class Reading:
    """One pass over an article."""

    def __init__(
        self,
        words: Words,
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        annotation: Annotation,
        trees: Trees,
    ) -> None:
        self.words = words
        self.trees = trees
        self.types = {entity.id: entity.type for entity in entities}
        self.agencies = {entity.id for entity in entities if short_name(entity.name) is not None}
        genders = genders_of(words, mentions, entities)
        self.scene = Scene(words, trees, annotation.sources, genders)
        self.named = list(self._placed(mentions))
        self.silent = _silent(words)
        self.last = -1  # token of the latest role noun
        self.name_at = {named.first: named for named in self.named}
        self.inside = {index: named for named in self.named for index in range(named.first, named.last)}
        self.roles = self._role_tokens(entities)
        for named in self.named:
            kind = self.types[named.entity]
            self.scene.foresee(SORTS_OF_TYPE[kind], Antecedent(named.top, named.entity, kind))
        self.holders = Holders(words, trees, entities, self.named)

    def _placed(self, mentions: Sequence[Mention]) -> Iterator[Named]:
        for mention in mentions:
            first, last = self.words.within((mention.start, mention.end))
            last = max(last, first + 1)
            yield Named(first, last, self.trees.top_of(first, last), mention.entity)

    def _role_tokens(self, entities: Sequence[Entity]) -> set[int]:
        spans = (self.words.within((role.start, role.end)) for entity in entities for role in entity.roles)
        return {index for first, last in spans for index in range(first, last)}

    def references(self) -> Iterator[Reference]:
        """Yield the references in order."""
        for index, lower in enumerate(self.words.lowers):
            if index in self.inside:
                if index in self.name_at and not self.silent[index]:
                    self._name(self.name_at[index])
            elif lower in SORTS:
                yield from self._pronoun(index, lower)
            elif index not in self.roles:
                yield from self._noun(index, lower)

    def _name(self, named: Named) -> None:
        if named.entity not in self.agencies:
            self.holders.named(named)
        for sort in SORTS_OF_TYPE[self.types[named.entity]]:
            self.scene.add(sort, Antecedent(named.top, named.entity, self.types[named.entity]))
        if self.types[named.entity] == "PER" and self.trees.dep[named.top] == "conj":
            self.scene.add("people", Antecedent(named.top, None, ""))

    def _pronoun(self, index: int, lower: str) -> Iterator[Reference]:
        if self.trees.dep[index] == "expl":
            return  # "it rained"
        sort, gender = SORTS[lower]
        pronoun = Pronoun(self.scene, index, sort, gender, is_reflexive=lower.endswith(REFLEXIVE))
        found = choose(pronoun)
        entity = found.entity if found else None
        kind = found.kind if found else ""
        if entity and gender:
            self.scene.genders[entity] = self.scene.genders.get(entity) or gender
        self.scene.add(sort, Antecedent(index, entity, kind, gender, is_pronoun=True))
        yield _reference(self.words.spans[index], entity, "pronoun")

    def _noun(self, index: int, lower: str) -> Iterator[Reference]:
        sort = sort_of_noun(self.words, self.trees, index, PLURAL_NOUNS)
        form = self.holders.form_of(index)
        if (sort is None and form is None) or self._named_beside(index) is not None:
            return
        first = phrase_start(self.words, index, DEFINITE) if form else None
        entity = None
        if form is not None and first is not None:
            entity = self.holders.find(index, first)
            if (entity is not None or form == "title") and not self._overlaps(first, index):
                self.last = index
                yield _reference(self.words.span(first, index + 1), entity, form)
        elif form == "title" and (first := phrase_start(self.words, index, OWNERS)) is not None:
            entity = self.holders.find(index, first)
            first += self.words.lowers[first] in POSSESSIVES
            if entity is not None and not self._overlaps(first, index):
                self.last = index
                yield _reference(self.words.span(first, index + 1), entity, form)
        if entity is not None:
            self.holders.meant(index, entity)
            for each in SORTS_OF_TYPE[self.types[entity]]:
                self.scene.add(each, Antecedent(index, entity, self.types[entity]))
        elif sort is not None:
            self.scene.add(sort, Antecedent(index, None, "", GENDERS.get(lower)))

    def _overlaps(self, first: int, index: int) -> bool:
        """Tell whether the reference before reaches into a phrase, or the phrase goes on: "the attorney general"."""
        following = self.words.lowers[index + 1 : index + 3]
        goes_on = following[:1] == ["-"] or (bool(following) and following[0] in OFFICES)
        return first <= self.last or goes_on

    def _named_beside(self, index: int) -> Named | None:
        """Return the name a noun is said of where it stands: "the premier, Lena Orsk", "premier Lena Orsk"."""
        if not self.trees.has_trees:
            return self.name_at.get(index + 1)
        above = self.inside.get(self.trees.head[index])
        beside = self.trees.dep[index] in ("appos", "compound", "nmod", "flat", "amod")
        if above is not None and beside and self.types[above.entity] == "PER":
            far = index > above.last + 1 and self.trees.dep[index] != "appos"
            return None if far else above
        following = self.name_at.get(index + 2) if self.words.strings[index + 1 : index + 2] == [","] else None
        following = following or self.name_at.get(index + 1)
        if following is not None and self.trees.head[following.top] == index:
            return following if self.trees.dep[following.top] in ("appos", "flat") else None
        return None


def _silent(words: Words) -> bytearray:
    """Mark datelines, credits and section markers: whoever is named there is the news desk, not the news."""
    marked = bytearray(len(words.starts) + 1)
    for span in words.credits:
        first, last = words.within(span)
        marked[first:last] = b"\1" * (last - first)
    return marked


PLURAL_NOUNS: Final = CLASSES["plural_nouns"]
GENDERS: Final[Mapping[str, str]] = dict.fromkeys(CLASSES["male_words"] | CLASSES["male_nouns"], "m") | dict.fromkeys(
    CLASSES["female_words"] | CLASSES["female_nouns"], "f"
)


def _reference(span: Span, entity: str | None, form: ReferenceForm) -> Reference:
    return Reference(start=span.start, end=span.end, entity=entity, form=form)
