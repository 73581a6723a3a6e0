"""Trees: how near two stretches of tokens stand to each other in the annotator's dependency trees.

A view on heads and relations, whatever the engine gave: heads may be missing, point nowhere or run in circles, so no
climb is longer than a few steps. Knows nothing of speech.
"""

from collections import defaultdict
from typing import Final

from pipeline.records import Tags

Range = tuple[int, int]  # token numbers, half-open
HIGHEST: Final = 8  # steps up a tree; from a clause to the verb that governs it are one to four
MOST_CHILDREN: Final = 40
LARGEST_PHRASE: Final = 120  # tokens
APART: Final = 12  # the distance of what no tree joins


class Trees:
    """Heads and relations of one article."""

    __slots__ = ("_children", "_dep", "_head", "_size", "_tops")

    def __init__(self, tags: Tags) -> None:
        self._head = tags.head
        self._dep = tags.dep
        self._size = len(tags.head)
        self._tops: dict[Range, int] = {}
        self._children: dict[int, list[int]] = defaultdict(list)
        for token, head in enumerate(tags.head):
            self._children[head].append(token)

    def head(self, token: int) -> int:
        """Return the head of a token; -1 where it has none or the engine says nothing."""
        head = self._head[token] if token < self._size else -1
        return head if 0 <= head < self._size else -1

    def children(self, token: int) -> list[int]:
        """Return the tokens that depend on one, in order; the first few only."""
        return self._children.get(token, [])[:MOST_CHILDREN]

    def reach(self, token: int) -> Range:
        """Return the range that a token and all that depends on it cover, of the largest phrases a part only."""
        low = high = token
        floor, ceiling = token - LARGEST_PHRASE, token + LARGEST_PHRASE
        waiting, seen = [token], 0
        while waiting and seen < LARGEST_PHRASE:
            seen += 1
            for child in self.children(waiting.pop()):
                low, high = min(low, child), max(high, child)
                waiting.append(child)
        return max(low, floor), min(high, ceiling) + 1

    def relation(self, token: int) -> str:
        """Return the relation of a token to its head; empty where the engine gives none."""
        return self._dep[token] if token < len(self._dep) else ""

    def top(self, tokens: Range) -> int:
        """Return the first token of a range whose head lies outside it."""
        if tokens not in self._tops:
            first, last = tokens
            outside = (token for token in range(first, last) if not first <= self.head(token) < last)
            self._tops[tokens] = next(outside, first)
        return self._tops[tokens]

    def way_up(self, token: int) -> list[int]:
        """Return a token and its heads, nearest first."""
        way = [token]
        while len(way) <= HIGHEST and (head := self.head(way[-1])) >= 0:
            way.append(head)
        return way

    def distance(self, left: Range, right: Range) -> int:
        """Return how many edges lie between the tops of two ranges."""
        ups = self.way_up(self.top(left))
        for steps, token in enumerate(self.way_up(self.top(right))):
            if token in ups:
                return steps + ups.index(token)
        return APART
