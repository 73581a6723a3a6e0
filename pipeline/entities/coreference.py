"""Coreference: whom "he", "she" or "the minister" points at, where the text makes it plain.

A pronoun goes to the nearest person before it who heads a sentence, a word of office to the nearest who is said to
hold it. Where nothing fits, the reference stands with no entity: open is better than wrong. Reads backwards no further
than a few sentences.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.entities.gazetteer import BODY_NOUNS, FUNCTION_WORDS, OFFICES
from pipeline.entities.genders import genders_of
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words
from pipeline.records import Entity, Mention, Reference, ReferenceForm, Span

MALE: Final = frozenset(["he", "him", "his", "himself"])
FEMALE: Final = frozenset(["she", "her", "hers", "herself"])
OBJECTS: Final = frozenset(["him", "her"])
NEUTER: Final = frozenset(["it", "its", "itself", "they", "them", "their", "themselves"])
PRONOUNS: Final = MALE | FEMALE | NEUTER
NO_ADJECTIVE: Final = frozenset(("of", "for", "a", "an", "and", "by", "to"))
SENTENCES_BACK: Final = 6
MOST_IN_SENTENCE: Final = 20  # mentions of one sentence a pronoun may point at
FARTHEST_ARTICLE: Final = 4  # tokens from "the" to its noun
MOST_OPENERS: Final = 3  # "But in the end the council said it"
TELLING_REACH: Final = 40  # tokens between a verb of telling and "it"
TELLING: Final = CLASSES["speech"] | CLASSES["telling"]
POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))


class Person(NamedTuple):
    """A person as the pronouns see one: gender ("f", "m" or unknown) and the office nouns said of them."""

    id: str
    gender: str | None
    offices: frozenset[str]


def find_references(words: Words, mentions: Sequence[Mention], entities: Sequence[Entity]) -> Iterator[Reference]:
    """Yield pronouns and office nouns in order, with whom they point at."""
    memory = Memory(words, mentions, entities)
    taken = _tokens_of(words, mentions)
    for index, lower in enumerate(words.lowers):
        if taken[index]:
            continue
        if lower in PRONOUNS:
            yield _reference(words.spans[index], memory.pronoun(index, lower), "pronoun")
        elif lower in BODY_NOUNS and index and words.lowers[index - 1] == "the":
            if (entity := memory.holder(index, lower)) is not None:
                memory.note(index, entity)
                yield _reference(words.span(index - 1, index + 1), entity, "noun")
        elif lower in OFFICES and not taken[index + 1] and (first := _definite(words, index)) is not None:
            # with a name behind it, it is a title and that name's role
            yield _reference(words.span(first, index + 1), memory.holder(index, lower), "title")


def _reference(span: Span, entity: str | None, form: ReferenceForm) -> Reference:
    return Reference(start=span.start, end=span.end, entity=entity, form=form)


def _tokens_of(words: Words, mentions: Sequence[Mention]) -> bytearray:
    """Mark the tokens inside mentions; one more stands at the end, unmarked."""
    taken = bytearray(len(words.starts) + 1)
    for mention in mentions:
        first, last = words.within((mention.start, mention.end))
        taken[first:last] = b"\1" * (last - first)
    return taken


def _definite(words: Words, index: int) -> int | None:
    """Return where "the (prime) minister" begins; none when no article or demonstrative opens it nearby."""
    floor = max(words.sentences[words.sentence_of[index]][0], index - FARTHEST_ARTICLE)
    for first in range(index - 1, floor - 1, -1):
        if words.lowers[first] in ("the", "that", "this"):
            return first
        if not words.strings[first].isalpha() or words.lowers[first] in NO_ADJECTIVE:
            return None
    return None


class Memory:
    """Mentions in order, by sentence and by the common nouns said of them; each question looks back a bounded way."""

    def __init__(self, words: Words, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self._words = words
        genders = genders_of(words, mentions, entities)
        self._people = {entity.id: _person(entity, genders[entity.id]) for entity in entities if entity.type == "PER"}
        self._bodies = {entity.id for entity in entities if entity.type in ("ORG", "GPE")}
        nouns = {person.id: person.offices for person in self._people.values()} | {
            entity.id: frozenset(entity.name.lower().split()) & BODY_NOUNS
            for entity in entities
            if entity.type == "ORG"
        }
        self._by_noun: dict[str, list[tuple[int, str]]] = {}
        self._by_sentence: dict[int, list[tuple[int, str]]] = {}
        self._ends: dict[int, int] = {}
        for mention in mentions:
            index = words.at(mention.start)
            self._ends[index] = words.holding(mention.end - 1) + 1
            self._by_sentence.setdefault(words.sentence_of[index], []).append((index, mention.entity))
            for noun in nouns.get(mention.entity, ()):
                self._by_noun.setdefault(noun, []).append((index, mention.entity))

    def pronoun(self, index: int, lower: str) -> str | None:
        """Return the entity a pronoun points at, if any."""
        if lower in NEUTER:
            return self._opening_body(index) if lower in ("it", "its") else None
        gender = "f" if lower in FEMALE else "m"
        sentence = self._words.sentence_of[index]
        subject = self._subject_of_object(index, lower)
        for number in range(sentence, max(-1, sentence - SENTENCES_BACK), -1):
            for at, entity in self._by_sentence.get(number, ())[:MOST_IN_SENTENCE]:
                if at < index and entity != subject and self._fits(entity, gender):
                    return entity
        return None

    def _fits(self, entity: str, gender: str) -> bool:
        return entity in self._people and self._people[entity].gender in (gender, None)

    def _subject_of_object(self, index: int, lower: str) -> str | None:
        """Return whom an object pronoun cannot mean: the subject of its own verb.

        That is whom the verb follows ("Sorel attacked her"), and of "telephoned Adu to thank her" who opens the
        sentence, if it names somebody else whom the pronoun may mean.
        """
        words = self._words
        if lower not in OBJECTS or (lower == "her" and not _ends_phrase(words, index + 1)):
            return None
        people = [
            (at, entity)
            for at, entity in self._by_sentence.get(words.sentence_of[index], ())[:MOST_IN_SENTENCE]
            if at < index and entity in self._people
        ]
        bare = words.lowers[index - 1].endswith("ing") or words.lowers[index - 2] == "to"
        if bare and len({entity for _, entity in people}) > 1:
            return people[0][1]
        return next((entity for at, entity in people if self._ends[at] == index - 1), None)

    def holder(self, index: int, noun: str) -> str | None:
        """Return whom a noun was last said of: who holds an office, or a body whose name has the noun in it."""
        named = self._by_noun.get(noun, ())
        place = bisect_left(named, (index, ""))
        return named[place - 1][1] if place else None

    def note(self, index: int, entity: str) -> None:
        """Remember a noun that stands for a body, as if the body were named there."""
        insort(self._by_sentence.setdefault(self._words.sentence_of[index], []), (index, entity))
        self._ends.setdefault(index, index + 1)

    def _opening_body(self, index: int) -> str | None:
        """Return the body that opens the sentence of "it" before its verb of telling, or one of the two before it.

        "The council said it would": the council. "He said it would": nobody the article names, for all we know.
        """
        sentence = self._words.sentence_of[index]
        first = self._words.sentences[sentence][0]
        here = self._opens(sentence, index)
        if here is not None or any(
            at < index and entity in self._bodies
            for at, entity in self._by_sentence.get(sentence, ())[:MOST_IN_SENTENCE]
        ):
            return here
        if not TELLING.isdisjoint(self._words.lowers[max(first, index - TELLING_REACH) : index]):
            return None
        return next((body for body in (self._opens(sentence - 1), self._opens(sentence - 2)) if body), None)

    def _opens(self, sentence: int, before: int | None = None) -> str | None:
        """Return the body that a sentence opens with, unless it only owns what follows."""
        named = self._by_sentence.get(sentence, ())[:1]
        if not named or named[0][1] not in self._bodies or (before is not None and named[0][0] >= before):
            return None
        at, entity = named[0]
        after = self._words.lowers[self._ends[at]] if self._ends[at] < len(self._words.lowers) else ""
        if before is None:
            return entity
        first = self._words.sentences[sentence][0]
        plain = at - first <= MOST_OPENERS and FUNCTION_WORDS.issuperset(self._words.lowers[first:at])
        return entity if plain and after not in POSSESSIVES else None


def _ends_phrase(words: Words, index: int) -> bool:
    """Tell whether no noun stands at a token: "thanked her for", not "thanked her mother"."""
    if index >= len(words.lowers):
        return True
    return not words.strings[index][0].isalnum() or words.lowers[index] in FUNCTION_WORDS


def _person(entity: Entity, gender: str | None) -> Person:
    said = {word for role in entity.roles for word in role.text.lower().split()}
    return Person(entity.id, gender, frozenset(said & OFFICES))
