"""The verb group around a verb: its auxiliaries, whether it is passive, negated, to come or only possible.

Rule: it is read leftwards over at most eight words; what governs an infinitive is named, not judged, here.
"""

from dataclasses import dataclass
from typing import Final

from pipeline.events.closed_words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    FUTURE,
    HAVE,
    MODALS,
    NEGATED,
    NEGATIONS,
    POSSIBLE,
)
from pipeline.events.lines import Line

_REACH: Final = 8


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what leads it. `start` is its first word; `governor` the word before the "to" of an infinitive."""

    start: int
    verb: int
    helpers: tuple[str, ...]
    is_infinitive: bool
    governor: int | None

    @property
    def is_passive(self) -> bool:
        """A form of "be" stands nearest to the participle."""
        nearest = next((word for word in self.helpers if word in AUXILIARIES), "")
        return nearest in BE

    @property
    def is_negated(self) -> bool:
        """Some word of the group says no."""
        return any(word in NEGATED for word in self.helpers)

    @property
    def is_future(self) -> bool:
        """Will or shall stands in it."""
        return any(word in FUTURE for word in self.helpers)

    @property
    def is_possible(self) -> bool:
        """May, might, could or allegedly stands in it."""
        return any(word in POSSIBLE for word in self.helpers)

    @property
    def is_pluperfect(self) -> bool:
        """Had stands in it."""
        return any(word in {"had", "'d", "’d"} for word in self.helpers)


def read_group(line: Line, verb: int) -> Group:
    """Read the verb group whose main verb stands at `verb`."""
    start = verb
    helpers: list[str] = []
    while start > 0 and verb - start < _REACH and _helps(line, start - 1):
        start -= 1
        helpers.append(line.words[start])
    is_infinitive = line.word(start - 1) == "to"
    if is_infinitive:
        start -= 1
        while start > 0 and (line.word(start - 1) in NEGATIONS or line.word(start - 1) in ADVERBS):
            start -= 1
            helpers.append(line.words[start])
    return Group(start, verb, tuple(helpers), is_infinitive, start - 1 if is_infinitive and start else None)


def _helps(line: Line, at: int) -> bool:
    word = line.words[at]
    if line.names[at] is not None or line.timed[at]:
        return False
    return (
        word in AUXILIARIES
        or word in MODALS
        or word in HAVE
        or word in NEGATED
        or word in ADVERBS
        or word == "never"
        or (
            word.endswith("ly") and line.verbs[at] is None and len(word) > 4  # noqa: PLR2004 - "fly", "only"
        )
    )
