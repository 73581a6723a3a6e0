"""Coreference: whom "he", "she" or "the minister" points at, where the text makes it plain.

A pronoun goes to the nearest person before it who heads a sentence, a word of office to the nearest who is said to
hold it. Where nothing fits, the reference stands with no entity: open is better than wrong. Reads backwards no further
than a few sentences.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.entities.gazetteer import FEMALE_NAMES, FIRST_NAMES, HEADS, OFFICES
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words
from pipeline.records import Entity, Mention, Reference, ReferenceForm, Span

MALE: Final = frozenset(["he", "him", "his", "himself"])
FEMALE: Final = frozenset(["she", "her", "hers", "herself"])
NEUTER: Final = frozenset(["it", "its", "itself", "they", "them", "their", "themselves"])
PRONOUNS: Final = MALE | FEMALE | NEUTER
NO_ADJECTIVE: Final = frozenset(("of", "for", "a", "an", "and", "by", "to"))
SENTENCES_BACK: Final = 6
MOST_IN_SENTENCE: Final = 20  # mentions of one sentence a pronoun may point at
FARTHEST_ARTICLE: Final = 4  # tokens from "the" to its noun
MALE_WORDS: Final = CLASSES["male_words"]
FEMALE_WORDS: Final = CLASSES["female_words"]


# Common nouns for a body by the word that heads its name: "the union" for "Union of Port Workers".
BODY_NOUNS: Final = (
    frozenset(head.lower() for head, kind in HEADS.items() if kind == "ORG" and head.isalpha())
    - CLASSES["no_body_nouns"]
)


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
        self._people = {entity.id: _person(entity) for entity in entities if entity.type == "PER"}
        self._bodies = {entity.id for entity in entities if entity.type in ("ORG", "GPE")}
        nouns = {person.id: person.offices for person in self._people.values()} | {
            entity.id: frozenset(entity.name.lower().split()) & BODY_NOUNS
            for entity in entities
            if entity.type == "ORG"
        }
        self._by_noun: dict[str, list[tuple[int, str]]] = {}
        self._by_sentence: dict[int, list[tuple[int, str]]] = {}
        for mention in mentions:
            index = words.at(mention.start)
            self._by_sentence.setdefault(words.sentence_of[index], []).append((index, mention.entity))
            for noun in nouns.get(mention.entity, ()):
                self._by_noun.setdefault(noun, []).append((index, mention.entity))

    def pronoun(self, index: int, lower: str) -> str | None:
        """Return the entity a pronoun points at, if any."""
        if lower in NEUTER:
            return self._opening_body(index) if lower in ("it", "its") else None
        gender = "f" if lower in FEMALE else "m"
        sentence = self._words.sentence_of[index]
        for number in range(sentence, max(-1, sentence - SENTENCES_BACK), -1):
            for at, entity in self._by_sentence.get(number, ())[:MOST_IN_SENTENCE]:
                if at < index and entity in self._people and self._people[entity].gender in (gender, None):
                    return entity
        return None

    def holder(self, index: int, noun: str) -> str | None:
        """Return whom a noun was last said of: who holds an office, or a body whose name has the noun in it."""
        named = self._by_noun.get(noun, ())
        place = bisect_left(named, (index, ""))
        return named[place - 1][1] if place else None

    def _opening_body(self, index: int) -> str | None:
        """Return the body that opens one of the last two sentences: what "it" points at."""
        sentence = self._words.sentence_of[index]
        for number in (sentence - 1, sentence - 2):
            first = self._by_sentence.get(number, ())[:1]
            if first and first[0][1] in self._bodies:
                return first[0][1]
        return None


def _person(entity: Entity) -> Person:
    said = {word for role in entity.roles for word in role.text.lower().split()}
    first = entity.name.split()[0]
    gender = None
    if first in FEMALE_NAMES or not said.isdisjoint(FEMALE_WORDS):
        gender = "f"
    elif not said.isdisjoint(MALE_WORDS) or (first in FIRST_NAMES and first not in FEMALE_NAMES):
        gender = "m"
    return Person(entity.id, gender, frozenset(said & OFFICES))
