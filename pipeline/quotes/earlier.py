"""Earlier: what a short description said at length before: "the filing" is "a filing to the Orin exchange".

A definite noun with nothing beside it means what the article called by that noun last, with the words that told it
apart. Reads trees; where there are none, nothing is found. Names are headwords.py's.
"""

from bisect import bisect_left
from collections import defaultdict
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.phrases import POSSESSIVE_PRONOUNS
from pipeline.quotes.trees import Trees

HEADS: Final = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "root", "parataxis"))
BEFORE: Final = frozenset(("det", "amod", "compound", "nummod", "nmod"))
BEHIND: Final = frozenset(("nmod", "amod"))
TELLING: Final = frozenset(("compound", "nmod"))  # "the local council" is no other than the council
MOST_LOOKED_AT: Final = 12
LONGEST: Final = 16  # tokens of a description


class Earlier:
    """The nouns of one article and where each stands."""

    def __init__(self, words: Words, trees: Trees) -> None:
        self._words = words
        self._trees = trees
        self._places: dict[str, list[int]] = {}

    def description(self, noun: str, before: int) -> tuple[int, int] | None:
        """Return the tokens of the latest description by a noun that says more than the noun, before a token."""
        if not self._places:
            self._places = defaultdict(list)
            for token, low in enumerate(self._words.lowers):
                self._places[low].append(token)
        places = self._places.get(noun, [])
        last = bisect_left(places, before)
        for token in reversed(places[max(0, last - MOST_LOOKED_AT) : last]):
            found = self._phrase(token)
            if found is not None:
                return found
        return None

    def _phrase(self, noun: int) -> tuple[int, int] | None:
        trees = self._trees
        if trees.relation(noun) not in HEADS:
            return None
        first, last, tells = noun, noun + 1, False
        children = trees.children(noun)
        for child in (*reversed([child for child in children if child < noun]), *children):
            relation, (low, high) = trees.relation(child), trees.reach(child)
            if high == first and relation in BEFORE:
                first = low
                tells = tells or (relation in TELLING and self._words.lowers[child] not in POSSESSIVE_PRONOUNS)
            elif low == last and relation in BEHIND:
                last, tells = high, True
        if self._words.strings[noun].isupper():
            return None  # a headline says too little
        is_plain = "," not in self._words.strings[first:last] and last - first <= LONGEST
        return (first, last) if tells and is_plain else None
