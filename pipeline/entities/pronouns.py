"""Pronouns: what each may mean at all, by grammar: gender, its verb's subject, and whose words it stands in.

Lists the antecedents of the sentences before, the topic of the article and the subject a fronted phrase points ahead
to. Which of them is meant is weighed in salience.py.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pipeline.entities.antecedents import Antecedent, Scene, Sort
from pipeline.entities.gazetteer import FUNCTION_WORDS

SENTENCES_BACK: Final = 4
FARTHER: Final = 8  # sentences back to the last person, where none is near
OBJECTS: Final = frozenset(("obj", "iobj", "obl"))
SUBJECTS: Final = frozenset(("he", "she", "it", "they"))
OWNERS: Final = frozenset(("his", "her", "its", "their"))


class Candidate(NamedTuple):
    """An antecedent as one pronoun sees it: how many sentences back, and where among those of its sentence."""

    one: Antecedent
    back: int
    is_first: bool
    is_last: bool


class Pronoun:
    """A pronoun and what of its place matters for every antecedent."""

    __slots__ = (
        "above",
        "gender",
        "index",
        "is_object",
        "is_owner",
        "is_reflexive",
        "is_subject",
        "scene",
        "skips_first",
        "sort",
        "speakers",
    )

    def __init__(self, scene: Scene, index: int, sort: Sort, gender: str | None, *, is_reflexive: bool) -> None:
        trees = scene.trees
        self.scene = scene
        self.index = index
        self.sort = sort
        self.gender = gender
        dep = trees.dep[index]
        self.is_subject = dep == "nsubj" if trees.has_trees else scene.words.lowers[index] in SUBJECTS
        self.is_object = dep in OBJECTS
        self.is_owner = scene.words.lowers[index] in OWNERS and dep not in OBJECTS
        self.is_reflexive = is_reflexive
        self.skips_first = not trees.has_trees and _is_object_form(scene, index)
        self.speakers = scene.speakers_of(index)
        self.above = [trees.subject_of.get(clause, -1) for clause in trees.clauses_above(index)]
        if not trees.has_trees:  # who opens the sentence is taken for the subject of the clause above
            opening = scene.of(sort, scene.words.sentence_of[index])[:1]
            self.above = [-1, *(one.top for one in opening if scene.is_subject(one.top))]


def _is_object_form(scene: Scene, index: int) -> bool:
    """Tell an object by its form, where no tree does: "thanked her for", not "thanked her mother"."""
    lowers = scene.words.lowers[index : index + 2]
    if lowers[0] != "her":
        return lowers[0] in ("him", "them")
    return len(lowers) == 1 or not lowers[1].isalpha() or lowers[1] in FUNCTION_WORDS


def candidates(pronoun: Pronoun) -> Iterator[Candidate]:
    """Yield what a pronoun may mean, nearest sentence first; what grammar rules out is left out."""
    scene, sort = pronoun.scene, pronoun.sort
    sentence = scene.words.sentence_of[pronoun.index]
    yield from _ahead(pronoun)
    seen: set[str | None] = set()
    for back in range(FARTHER):
        if sentence - back < 0 or (back >= SENTENCES_BACK and seen):
            break
        listed = scene.of(sort, sentence - back)
        for number, one in enumerate(listed):
            if pronoun.skips_first and back == 0 and number == 0 and len(listed) > 1:
                continue
            if allowed(pronoun, one):
                seen.add(one.entity)
                yield Candidate(one, back, number == 0, number == len(listed) - 1)
    topic = scene.topic(sort)
    if sort == "person" and topic is not None and topic.entity not in seen and allowed(pronoun, topic):
        yield Candidate(topic, FARTHER, is_first=False, is_last=False)


def _ahead(pronoun: Pronoun) -> Iterator[Candidate]:
    """Yield the subject that a fronted phrase points ahead to: "In her speech Lena Orsk said"."""
    for subject in pronoun.above:
        if (
            subject > pronoun.index
            and not pronoun.is_subject
            and not pronoun.scene.trees.hangs_on(pronoun.index, subject)
        ):
            one = pronoun.scene.ahead.get(subject)
            if one is not None and pronoun.sort in one[0] and allowed(pronoun, one[1]):
                yield Candidate(one[1], -1, is_first=False, is_last=False)


def allowed(pronoun: Pronoun, one: Antecedent) -> bool:
    """Tell whether grammar lets a pronoun mean an antecedent: by gender, whose words it is in, its verb."""
    gender = pronoun.scene.gender_of(one)
    if gender is not None and pronoun.gender is not None and gender != pronoun.gender:
        return False
    if one.entity is not None and one.entity in pronoun.speakers:
        return False
    own = pronoun.above[0] if pronoun.above else -1
    if own < 0 or not (pronoun.is_object or pronoun.is_reflexive):
        return True
    return pronoun.is_reflexive == (one.top == own or _same(pronoun, one))


def _same(pronoun: Pronoun, one: Antecedent) -> bool:
    """Tell whether an antecedent is the entity that is the subject of the pronoun's own verb."""
    scene = pronoun.scene
    subject = pronoun.above[0]
    if one.entity is None or subject < 0:
        return False
    sentence = scene.words.sentence_of[subject]
    return any(other.top == subject and other.entity == one.entity for other in scene.of(pronoun.sort, sentence))
