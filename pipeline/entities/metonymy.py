"""Metonymy: where a place stands for its government: "Washington said", "a treaty signed by Peru", not "in Washington".

A place acts where it is the subject of a verb of saying or of policy, or of an act that only states and bodies do;
where the annotator reads it as a source; and as the agent behind "by". Without trees only sources tell.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.annotator import Annotation
from pipeline.annotator.lemmas import lemma_of
from pipeline.entities.tables import CLASSES
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words
from pipeline.records import Mention, Span

POLICY: Final = CLASSES["policy_verbs"]
PARTIES: Final = CLASSES["party_nouns"]
SUFFERED: Final = frozenset(("DEATH", "DISASTER", "ACCIDENT", "CONTEST", "ELECT", "FINDING", "OTHER"))
BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "’s"))
DASHES: Final = (["-"], ["–"], ["—"], ["--"], ["_"])  # behind a dateline's place
MOST_CONJUNCTS: Final = 4


class Metonymy:
    """Tells for each name of a place whether it stands for a government."""

    def __init__(self, words: Words, trees: Trees, annotation: Annotation) -> None:
        self._words = words
        self._trees = trees
        self._lemmas = annotation.lemma if len(annotation.lemma) == len(words.starts) else None
        acts = (one.span for one in annotation.triggers if one.type not in SUFFERED)
        self._acts = set(_tokens(words, annotation.cues)) | set(_tokens(words, acts))
        self._silent = set(_tokens(words, (Span(*span) for span in words.credits)))
        self._sources = {words.within(span) for span in annotation.sources}

    def holds(self, mention: Mention) -> bool:
        """Tell whether a mention of a place stands for those who govern it."""
        if mention.type != "GPE":
            return False
        first, last = self._words.within((mention.start, mention.end))
        if first in self._silent or self._words.strings[last : last + 1] in DASHES:
            return False
        if (first, last) in self._sources:
            return True
        if not self._trees.has_trees or first >= last:
            return False
        top = self._trees.top_of(first, last)
        for _ in range(MOST_CONJUNCTS):
            if self._trees.dep[top] != "conj":
                break
            top = self._trees.head[top]
        return self._acts_at(top)

    def _acts_at(self, top: int) -> bool:
        trees = self._trees
        dep, head = trees.dep[top], trees.head[top]
        if head < 0:
            return False
        if dep == "nsubj":
            return self._is_deed(head) and not self._is_passive(top, head)
        case = self._case_of(top)
        if dep == "obl" and case == "by":
            return self._is_deed(head) and trees.pos[head] == "VBN"
        return dep == "nmod" and case in ("between", "with") and self._lemma(head) in PARTIES

    def _lemma(self, index: int) -> str:
        if self._lemmas is not None:
            return self._lemmas[index]
        return lemma_of(self._words.strings[index], self._trees.pos[index])

    def _is_deed(self, verb: int) -> bool:
        if verb in self._acts:
            return True
        return self._trees.pos[verb].startswith("VB") and self._lemma(verb) in POLICY

    def _is_passive(self, top: int, verb: int) -> bool:
        if self._trees.pos[verb] != "VBN":
            return False
        return any(
            self._trees.head[index] == verb and self._words.lowers[index] in BE
            for index in range(max(top + 1, verb - MOST_BETWEEN), verb)
        )

    def _case_of(self, top: int) -> str:
        for index in range(max(0, top - MOST_BETWEEN), top):
            if self._trees.head[index] == top and self._trees.dep[index] == "case":
                return self._words.lowers[index]
        return ""


MOST_BETWEEN: Final = 6


def _tokens(words: Words, spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from range(*words.within(span))
