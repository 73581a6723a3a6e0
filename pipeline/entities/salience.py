"""Salience: which antecedent a pronoun points at, by weighing what speaks for each.

What is looked at is general grammar: how near, whether subject, whether the clause around it has the other as its
subject, who says what is said. The weights in tables/salience.txt were learned from open treebanks with coreference
and from who is said to speak in open news (see there). What grammar rules out is never weighed (pronouns.py).
"""

from collections.abc import Iterator
from math import exp
from typing import Final

from pipeline.entities.antecedents import Antecedent, Sort
from pipeline.entities.pronouns import FARTHER, SENTENCES_BACK, Candidate, Pronoun, candidates
from pipeline.entities.tables import entries, lines

FREQUENT: Final = 4


def _weights() -> dict[Sort, dict[str, float]]:
    table: dict[Sort, dict[str, float]] = {"person": {}, "thing": {}, "people": {}}
    for line in lines("salience"):
        name, person, thing, people = entries(line)
        table["person"][name.strip()] = float(person)
        table["thing"][name.strip()] = float(thing)
        table["people"][name.strip()] = float(people)
    return table


WEIGHTS: Final = _weights()


def features(pronoun: Pronoun, candidate: Candidate) -> Iterator[str]:
    """Yield what speaks for or against an antecedent."""
    scene, one, back = pronoun.scene, candidate.one, candidate.back
    yield NEAR[back if back < SENTENCES_BACK else SENTENCES_BACK + (back == FARTHER)]
    if candidate.is_first:
        yield "first"
    if candidate.is_last:
        yield "last" if back else "last here"
    if one.entity is None:
        yield "unnamed"
        if back:
            yield "unnamed before"
        if not one.is_pronoun and scene.is_definite(one.top):
            yield "definite"
    else:
        yield FREQUENCY[min(scene.count.get(one.entity, 0), FREQUENT)]
        if scene.most.get(pronoun.sort) == one.entity:
            yield "most"
    yield KINDS.get(one.kind, "other")
    if scene.gender_of(one) is not None:
        yield "gender"
    if one.is_pronoun:
        yield "pronoun"
        if scene.words.lowers[one.top] == scene.words.lowers[pronoun.index]:
            yield "same word"
    yield from _places(pronoun, back, one)


def nobody(pronoun: Pronoun) -> Iterator[str]:
    """Yield what speaks for a pronoun's meaning nothing that is spoken of here."""
    yield "nobody"
    if pronoun.is_owner:
        yield "nobody owns"
    if pronoun.is_object:
        yield "nobody suffers"
    if pronoun.scene.quoted[pronoun.index]:
        yield "nobody quoted"
    if pronoun.scene.is_source[pronoun.index]:
        yield "nobody speaks"
    if pronoun.is_subject and pronoun.scene.trees.pos[pronoun.scene.trees.head[pronoun.index]].startswith("JJ"):
        yield "nobody is so"


def _places(pronoun: Pronoun, back: int, one: Antecedent) -> Iterator[str]:
    """Yield what the places of the two speak for."""
    yield from _parts_of_clause(pronoun, back, one)
    scene = pronoun.scene
    if scene.is_source[one.top]:
        yield "source"
        if scene.is_source[pronoun.index]:
            yield "both sources" if back <= 1 else "both sources far"
    if scene.quoted[pronoun.index] != scene.quoted[one.top]:
        yield "into marks" if scene.quoted[pronoun.index] else "out of marks"
    if scene.words.paragraph_of[one.top] != scene.words.paragraph_of[pronoun.index]:
        yield "other paragraph"
    if back <= 0:
        if pronoun.is_owner and 0 <= pronoun.index - one.top <= BESIDE:
            yield "just before"
        if pronoun.is_reflexive and one.top in pronoun.above[:1]:
            yield "itself"


def _parts_of_clause(pronoun: Pronoun, back: int, one: Antecedent) -> Iterator[str]:
    scene = pronoun.scene
    if scene.is_subject(one.top):
        yield "subject"
        if pronoun.is_subject:
            yield "both subjects"
        if back:
            yield "subject before"
            if one.entity is None:
                yield "unnamed subject"
    elif scene.is_owned(one.top):
        yield "owned"
    elif pronoun.is_object and scene.trees.dep[one.top] == "obj":
        yield "both objects"
    if back == 0 and one.top in pronoun.above:
        depth = pronoun.above.index(one.top)
        yield "own clause" if depth == 0 else "clause above" if depth == 1 else "clause high above"


BESIDE: Final = 4
NEAR: Final = ("here", "one back", "two back", "three back", "far back", "topic", "ahead")
FREQUENCY: Final = ("new", "once", "twice", "thrice", "often")
KINDS: Final = {"PER": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "LOC", "": "noun"}


SURE: Final[dict[Sort, float]] = {"person": 0.35, "thing": 0.5, "people": 0.5}
"""How likely an entity must be, of all that a pronoun may mean, for the pronoun to point at it."""


def choose(pronoun: Pronoun) -> Antecedent | None:
    """Return what a pronoun most likely means; none where that is nothing with a name, or nothing is likely enough."""
    weights = WEIGHTS[pronoun.sort]
    total = exp(sum(weights.get(name, 0.0) for name in nobody(pronoun)))
    shares: dict[str, float] = {}
    latest: dict[str, Antecedent] = {}
    for candidate in candidates(pronoun):
        share = exp(sum(weights.get(name, 0.0) for name in features(pronoun, candidate)))
        total += share
        entity = candidate.one.entity
        if entity is not None:
            shares[entity] = shares.get(entity, 0.0) + share
            latest.setdefault(entity, candidate.one)
    best = max(shares, key=lambda entity: shares[entity], default=None)
    if best is None or shares[best] < SURE[pronoun.sort] * total:
        return None
    return latest[best]
