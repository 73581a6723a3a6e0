"""Genders: which pronoun an article uses of a person, where it is plain.

By given name, by the words of their roles, and where neither tells, by the pronouns that can mean nobody else: one
person named in a sentence or the one before it. Unknown stays unknown. Points no pronoun at anybody.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from pipeline.entities.gazetteer import FEMALE_NAMES, FIRST_NAMES
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words
from pipeline.records import Entity, Mention

SUBJECTS: Final = {"he": "m", "she": "f"}
MOST_NEAR: Final = 12  # people of two sentences; a longer list of names leaves no pronoun plain
OPENING: Final = frozenset("“«„")
CLOSING: Final = frozenset("”»")
MALE_WORDS: Final = CLASSES["male_words"]
FEMALE_WORDS: Final = CLASSES["female_words"]


def genders_of(words: Words, mentions: Sequence[Mention], entities: Iterable[Entity]) -> dict[str, str | None]:
    """Return "f", "m" or none for every person of an article."""
    known = {entity.id: _by_name(entity) for entity in entities if entity.type == "PER"}
    unknown = {entity for entity, gender in known.items() if gender is None}
    return known | (_by_pronouns(words, mentions, known) if unknown else {})


def _by_name(entity: Entity) -> str | None:
    said = {word for role in entity.roles for word in role.text.lower().split()}
    first = entity.name.split()[0]
    if first in FEMALE_NAMES or not said.isdisjoint(FEMALE_WORDS):
        return "f"
    return "m" if first in FIRST_NAMES or not said.isdisjoint(MALE_WORDS) else None


def _by_pronouns(words: Words, mentions: Sequence[Mention], known: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what the pronouns say of people no name or role tells of."""
    people: dict[int, set[str]] = {}
    for mention in mentions:
        if mention.entity in known:
            people.setdefault(words.sentence_of[words.at(mention.start)], set()).add(mention.entity)
    votes: dict[str, Counter[str]] = {}
    depth, paragraph = 0, -1
    for index, lower in enumerate(words.lowers):
        if words.paragraph_of[index] != paragraph:
            depth, paragraph = 0, words.paragraph_of[index]
        depth = _depth_behind(depth, lower)
        if lower in SUBJECTS and not depth:
            sentence = words.sentence_of[index]
            here, before = people.get(sentence, set()), people.get(sentence - 1, set())
            near = here | before if len(here) + len(before) <= MOST_NEAR else set()
            fits = [entity for entity in near if known[entity] in (SUBJECTS[lower], None)]
            if len(fits) == 1 and known[fits[0]] is None:
                votes.setdefault(fits[0], Counter())[SUBJECTS[lower]] += 1
    return {entity: next(iter(cast)) for entity, cast in votes.items() if len(cast) == 1}


def _depth_behind(depth: int, token: str) -> int:
    """Return whether words behind a token stand inside marks: a quotation's "he" is the speaker's to explain."""
    if token in ('"', "``", "''"):
        return 1 - depth
    return 1 if token in OPENING else 0 if token in CLOSING else depth
