"""Acts: the labelled contents, cues and sources of a sentence put together as acts of speech.

The dependency tree says which cue governs which content and who its subject is; where it does not, the nearest stands.
A cue without a source shares the subject of the cue it is joined to. Labels only: marks are looked at in edges.py.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.labels import Labels
from pipeline.quotes.trees import APART, Range, Trees

NEIGHBOURS: Final = 3  # cues or sources on either side that are weighed
CROSSING: Final = 2.0  # edges that another cue between the two is worth
TOKENS_AN_EDGE: Final = 10  # tokens between the two that are worth an edge
JOINT: Final = 4  # tokens between a cue and a part of what is said: "on Monday,"
INTRODUCERS: Final = frozenset(("that", "whether", "to", "if"))
BESIDE: Final = 1  # edges at most between a cue and what stands side by side with it, if one tree holds both
FARTHEST_SOURCE: Final = 7.0
FARTHEST_CONTENT: Final = 12.0


@dataclass(slots=True)
class Act:
    """A cue, or a source without one, with what is said."""

    cue: Range | None
    source: Range | None
    contents: list[Range] = field(default_factory=list)


class Assembler:
    """Weighs the labels of one article against one another."""

    def __init__(self, words: Words, labels: Labels, trees: Trees) -> None:
        self.words = words
        self.labels = labels
        self.trees = trees
        self._cue_starts = [first for first, _ in labels.cues]
        self._source_starts = [first for first, _ in labels.sources]

    def acts(self) -> tuple[list[Act], list[Range]]:
        """Return the acts in order of their cues, and the contents nobody claims."""
        acts = [Act(cue, self._source_of(cue)) for cue in self.labels.cues]
        taken = {act.source for act in acts}
        loose: list[Range] = []
        for content in self.labels.contents:
            number = self._cue_of(content)
            if number is not None:
                acts[number].contents.append(content)
            elif (source := self._bare_source_of(content, taken)) is not None:
                acts.append(Act(None, source, [content]))
            else:
                loose.append(content)
        for act in acts:
            loose.extend(self._released(act))
        return acts, sorted(loose)

    def _released(self, act: Act) -> list[Range]:
        """Take from an act of several contents those that nothing but nearness ties to its cue."""
        if act.cue is None or not act.contents:
            return []
        cue, source = act.cue, act.source or act.cue
        low, high = min(cue[0], source[0]), max(cue[1], source[1])
        before = [content for content in act.contents if content[0] < cue[0]]
        behind = act.contents[len(before) :]
        kept: list[Range] = []
        for content in reversed(before if not behind or not self._takes_behind(cue, behind[0]) else []):
            if low - content[1] <= JOINT:
                kept.append(content)
                low = min(low, content[0])
        for content in behind:
            if content[0] - high <= JOINT:
                kept.append(content)
                high = max(high, content[1])
        if not kept:
            return []
        staying = set(kept)
        left = [content for content in act.contents if content not in staying]
        act.contents = sorted(kept)
        return left

    def _cue_of(self, content: Range) -> int | None:
        """Return the number of the cue that governs a content, if it stands in one of its sentences."""
        best, least = None, FARTHEST_CONTENT
        for number in _near(self._cue_starts, content):
            cue = self.labels.cues[number]
            piece = self._beside(content, cue)
            if piece is not None:
                cost = self._cost(piece, cue)
                if cost < least:
                    best, least = number, cost
        return best

    def _takes_behind(self, cue: Range, content: Range) -> bool:
        """Tell whether a cue with content behind it can have none before it: "adding that"."""
        lowers = self.words.lowers
        return lowers[cue[0]].endswith("ing") or lowers[content[0]] in INTRODUCERS

    def _beside(self, content: Range, cue: Range) -> Range | None:
        """Return the piece of a content in the sentence of a cue; none where it has none, or holds the cue."""
        first, last = self.words.sentences[self.words.sentence_of[cue[0]]]
        piece = max(first, content[0]), min(last, content[1])
        return piece if piece[0] < piece[1] and not content[0] <= cue[0] < content[1] else None

    def _source_of(self, cue: Range) -> Range | None:
        best, least = None, FARTHEST_SOURCE
        for number in _near(self._source_starts, cue):
            source = self.labels.sources[number]
            if self.words.sentence_of[source[0]] == self.words.sentence_of[cue[0]]:
                cost = self._cost(source, cue)
                if cost < least:
                    best, least = source, cost
        return best

    def _bare_source_of(self, content: Range, taken: set[Range | None]) -> Range | None:
        """Return a source right beside a content, where no cue claims it: "Envoy: talks failed"."""
        for number in _near(self._source_starts, content):
            source = self.labels.sources[number]
            gap = max(content[0] - source[1], source[0] - content[1])
            if source not in taken and 0 <= gap <= 1 and self._is_one_paragraph(source, content):
                return source
        return None

    def _is_one_paragraph(self, left: Range, right: Range) -> bool:
        return self.words.paragraph_of[left[0]] == self.words.paragraph_of[right[0]]

    def _cost(self, other: Range, cue: Range) -> float:
        """Return how far a content or source is from a cue: edges of the tree, tokens, and cues between them."""
        low, high = min(other[1], cue[1]), max(other[0], cue[0])
        between = bisect_left(self._cue_starts, high) - bisect_left(self._cue_starts, low)
        gap = max(0, high - low)
        edges = self.trees.distance(other, cue)
        edges = BESIDE if not gap and BESIDE < edges < APART else edges
        return edges + CROSSING * between + gap / TOKENS_AN_EDGE


def _near(starts: Sequence[int], tokens: Range) -> range:
    """Return the numbers of the labels just before a range, at its beginning, and just behind it."""
    low, high = bisect_left(starts, tokens[0]), bisect_left(starts, tokens[1])
    last = high if high - low <= NEIGHBOURS else low
    return range(max(0, low - NEIGHBOURS), min(len(starts), last + NEIGHBOURS))
