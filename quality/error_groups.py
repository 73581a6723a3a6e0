"""Attribution errors on polnear in groups, the largest first: what a reader of the records would meet most often.

Counts, not shares. Each attribution stands in one group for being missed or spurious, and in one for its extent and one
for its speaker when it is found. Kinds are those of the protocol (`scoring/units.py`).

    missed          no found content shares half of the union with it
    wrong extent    found, but at .8 of the union or less; the end that is further off is named
    wrong speaker   found, but the source neither overlaps nor has the same head name
    spurious        a found content that is paired with none
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pipeline.records import Span
from quality.attributions import POLNEAR, read_pairs
from quality.figures import Figure
from quality.readings import Reading, read_corpus
from quality.scoring.speakers import judge
from quality.scoring.units import ENOUGH, Compared, Overlap, Unit, compare, pair_where

WORST: Final = 20
_NOUN_OR_VERB: Final = {"V": "a verb of no speech", "N": "a noun of no speech"}
_FOUND: Final = ENOUGH["iou>=.5"]
_CLOSE: Final = ENOUGH["iou>.8"]


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield the twenty largest groups, of every so many articles."""
    readings = read_corpus(POLNEAR, step)
    if readings is None:
        yield Figure(corpus=POLNEAR, what="error groups", value=None)
        return
    counted = error_groups(readings)
    for group, count in counted.most_common(WORST):
        yield Figure(corpus=POLNEAR, what=group, value=count, of=sum(counted.values()), protocol="of all errors")


def error_groups(readings: Sequence[Reading]) -> Counter[str]:
    """Count the errors of articles by group."""
    pairs = zip(readings, read_pairs(readings), strict=True)
    return Counter(error for reading, pair in pairs for error in _Article(reading, compare(*pair)).errors())


class _Article:
    """One article's attributions on both sides, and which are paired."""

    def __init__(self, reading: Reading, compared: Compared) -> None:
        self._compared = compared
        self._starts = [token.start for token in reading.segmented.tokens] if reading.segmented else []
        self._tags = reading.annotation.pos
        self._pairs = pair_where(compared.overlaps, _FOUND)
        self._near: dict[int, list[Overlap]] = defaultdict(list)
        for overlap in compared.overlaps:
            self._near[overlap.gold].append(overlap)

    def errors(self) -> Iterator[str]:
        """Yield the group of each error."""
        for number, unit in enumerate(self._compared.gold):
            for why in self._of_found(number, unit) if number in self._pairs else (self._missed(number, unit),):
                yield f"{unit.kind}, {why}"
        touching = {overlap.found for overlap in self._compared.overlaps}
        for number, unit in enumerate(self._compared.found):
            if number not in self._pairs.values():
                yield f"{unit.kind}, spurious: {'part of another' if number in touching else 'nothing is marked'}"

    def _of_found(self, number: int, wanted: Unit) -> Iterator[str]:
        given = self._compared.found[self._pairs[number]]
        agreement = next(one for one in self._near[number] if one.found == self._pairs[number])
        if not _CLOSE(agreement):
            yield f"wrong extent: {_extent(wanted, given)}"
        if not judge(self._compared.text, wanted, given).is_named:
            told = "another is told" if given.source or given.who else "none is told"
            yield f"wrong speaker: {told if wanted.source else 'gold has none'}"

    def _missed(self, number: int, wanted: Unit) -> str:
        near = self._near.get(number)
        if not near:
            return f"missed: its cue is {self._cue(wanted)}"
        best = max(near)
        if len(near) > 1:
            return "missed: told in pieces"
        if best.found in self._pairs.values():
            return "missed: told as part of another"
        is_short = len(self._compared.found[best.found].characters) < len(wanted.characters)
        return f"missed: told at {'less than half' if is_short else 'more than twice'} its length"

    def _cue(self, wanted: Unit) -> str:
        if not wanted.cue:
            return "absent"
        if wanted.is_speech:
            return "one of speech"
        letters = {tag[:1] for span in wanted.cue for tag in self._tags_in(span)}
        return next((called for letter, called in _NOUN_OR_VERB.items() if letter in letters), "another word or a mark")

    def _tags_in(self, span: Span) -> Sequence[str]:
        return self._tags[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


def _extent(wanted: Unit, given: Unit) -> str:
    """Say at which end a content departs most, and how."""
    too_long: Mapping[str, int] = {
        "start": min(wanted.characters) - min(given.characters),
        "end": max(given.characters) - max(wanted.characters),
    }
    end = max(too_long, key=lambda name: abs(too_long[name]))
    return f"too {'long' if too_long[end] > 0 else 'short'} at its {end}"
