"""Acts: the labelled contents, cues and sources of a sentence put together as acts of speech.

The dependency tree says which cue governs which content and who its subject is; where it does not, the nearest stands.
A cue without a source shares the subject of the cue it is joined to. Labels only: marks are looked at in edges.py.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.labels import Labels
from pipeline.quotes.trees import APART, Range, Trees

NEIGHBOURS: Final = 3  # cues or sources on either side that are weighed
CROSSING: Final = 2.0  # edges that another cue between the two is worth
SUBJECT: Final = 3.0  # edges that a source is nearer for being the subject of a cue
TOKENS_AN_EDGE: Final = 10  # tokens between the two that are worth an edge
JOINT: Final = 4  # tokens between a cue and a part of what is said: "on Monday,"
NOWHERE: Final = (0, 0)
INTRODUCERS: Final = frozenset(("that", "whether", "to", "if"))
BESIDE: Final = 1  # edges at most between a cue and what stands side by side with it, if one tree holds both
FARTHEST: Final = 12.0  # of a content or source from its cue


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
        self._feed([act for act in acts if act.cue and not act.contents], acts)
        for act in acts:
            loose.extend(self._released(act))
        self._share([act for act in acts if act.cue and not act.contents], acts)
        acts.extend(Act(None, source) for source in self.labels.sources if source not in taken and self._opens(source))
        return acts, sorted(loose)

    def _feed(self, hungry: list[Act], acts: list[Act]) -> None:
        """Give a cue without a content the nearest one of another cue that has more than one."""
        holders = {content: act for act in acts if act.cue for content in act.contents}
        starts = [first for first, _ in self.labels.contents]
        for act in hungry:
            cue = act.cue or NOWHERE
            near = [self.labels.contents[number] for number in _near(starts, cue)]
            spare = [(self._reach(content, cue), content) for content in near if _is_spare(content, holders)]
            cost, content = min(spare, default=(FARTHEST, NOWHERE))
            if cost < FARTHEST:
                holders[content].contents.remove(content)
                holders[content] = act
                act.contents.append(content)

    def _share(self, hungry: list[Act], acts: list[Act]) -> None:
        """Let a participle without a content say what the cue it hangs on does: "reported, citing two bankers"."""
        by_token = {token: act for act in acts if act.cue for token in range(*act.cue)}
        for act in hungry:
            cue = act.cue or NOWHERE
            top = self.trees.top(cue)
            host = by_token.get(self.trees.head(top))
            is_participle = self.words.lowers[cue[0]].endswith("ing") and self.trees.relation(top) == "advcl"
            if is_participle and act.source is not None and host is not None and host.source != act.source:
                act.contents = list(host.contents)

    def _opens(self, source: Range) -> bool:
        """Tell whether a source is the first of a sentence without a cue that announces: "Lee sent this note:"."""
        first, last = self.words.sentences[self.words.sentence_of[source[0]]]
        cues = bisect_left(self._cue_starts, last) - bisect_left(self._cue_starts, first)
        is_first = self._source_starts[bisect_left(self._source_starts, first)] == source[0]
        return is_first and self.words.lowers[last - 1] == ":" and not cues

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
        best, least = None, FARTHEST
        for number in _near(self._cue_starts, content):
            cost = self._reach(content, self.labels.cues[number])
            if cost < least:
                best, least = number, cost
        return best

    def _reach(self, content: Range, cue: Range) -> float:
        """Return how far a content is from a cue; out of reach where it has no piece in the cue's sentence."""
        piece = self._beside(content, cue)
        return FARTHEST if piece is None else self._cost(piece, cue)

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
        best, least = None, FARTHEST
        for number in _near(self._source_starts, cue):
            source = self.labels.sources[number]
            if self.words.sentence_of[source[0]] == self.words.sentence_of[cue[0]]:
                cost = self._cost(source, cue) - SUBJECT * self._is_subject(source, cue)
                if cost < least:
                    best, least = source, cost
        return best

    def _is_subject(self, source: Range, cue: Range) -> bool:
        """Tell whether a source is the subject of a cue in the tree, and not one it informs."""
        top = self.trees.top(source)
        return self.trees.relation(top) == "nsubj" and cue[0] <= self.trees.head(top) < cue[1]

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


def _is_spare(content: Range, holders: Mapping[Range, Act]) -> bool:
    """Tell whether the cue that holds a content has another."""
    return content in holders and len(holders[content].contents) > 1


def _near(starts: Sequence[int], tokens: Range) -> range:
    """Return the numbers of the labels just before a range, at its beginning, and just behind it."""
    low, high = bisect_left(starts, tokens[0]), bisect_left(starts, tokens[1])
    last = high if high - low <= NEIGHBOURS else low
    return range(max(0, low - NEIGHBOURS), min(len(starts), last + NEIGHBOURS))
