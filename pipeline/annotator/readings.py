"""A window as the numbers the net reads, and an article as the tokens it is read from.

One window is read at a time, at its own length: no padding, so that a window's layers depend on its words alone. Array
names are the net's input names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from pipeline.annotator.casing import JOINED, PARAGRAPH, SENTENCE, SPACED, feature_of
from pipeline.annotator.windows import Stretch, Window, cut_long, fill_windows
from pipeline.annotator.wordpieces import WordPieces
from pipeline.records import Segmented

Ints = npt.NDArray[np.int64]

INPUTS: Final = ("pieces", "features", "firsts", "lasts", "sentences")


@dataclass(frozen=True, slots=True)
class Copy:
    """An article's tokens: their forms, whether white space stands before each, sentences as token ranges.

    `openings` are the numbers of the sentences that open a paragraph.
    """

    tokens: Sequence[str]
    spaced: Sequence[bool]
    sentences: Sequence[tuple[int, int]]
    openings: frozenset[int]

    @classmethod
    def of(cls, segmented: Segmented) -> "Copy":
        """Take the tokens of a segmented article."""
        text, spans = segmented.text, segmented.tokens
        openings = {paragraph.start for paragraph in segmented.paragraphs}
        sentences: list[tuple[int, int]] = []
        at = 0
        for sentence in segmented.sentences:
            start = at
            while at < len(spans) and spans[at].start < sentence.end:
                at += 1
            sentences.append((start, at))
        return cls(
            tokens=[text[start:end] for start, end in spans],
            spaced=[start == 0 or text[start - 1].isspace() for start, _ in spans],
            sentences=sentences,
            openings=frozenset(
                number for number, sentence in enumerate(segmented.sentences) if sentence.start in openings
            ),
        )

    def windows(self, split: WordPieces, *, shift: int = 0) -> list[Window]:
        """Put the sentences into windows; `shift` parts the first so many from the rest."""
        pieces = [len(split.pieces_of(token)) for token in self.tokens]
        stretches: list[Stretch] = []
        for number, (start, end) in enumerate(self.sentences):
            stretches += cut_long(Stretch(start, end, number in self.openings), self.tokens, pieces)
        return [*fill_windows(stretches[:shift], pieces), *fill_windows(stretches[shift:], pieces)]


@dataclass(frozen=True, slots=True)
class Reading:
    """One window as numbers: pieces and features of all tokens, where each begins and ends, whose sentence it is.

    `sentences` counts from 1 within the window.
    """

    pieces: list[int]
    features: list[int]
    firsts: list[int]
    lasts: list[int]
    sentences: list[int]

    def arrays(self) -> dict[str, Ints]:
        """Return the net's inputs, one row each."""
        return {name: np.array([getattr(self, name)], np.int64) for name in INPUTS}


def read_window(copy: Copy, window: Window, split: WordPieces) -> Reading:
    """Spell a window's tokens."""
    pieces, features, firsts, lasts, sentences = [split.first], [0], list[int](), list[int](), list[int]()
    for number, stretch in enumerate(window.stretches, 1):
        place = PARAGRAPH if stretch.opens_paragraph else SENTENCE
        for at in range(stretch.start, stretch.end):
            token = copy.tokens[at]
            own = split.pieces_of(token)
            firsts.append(len(pieces))
            pieces += own
            features += [feature_of(token, place)] * len(own)
            lasts.append(len(pieces) - 1)
            place = SPACED if at + 1 < stretch.end and copy.spaced[at + 1] else JOINED
        sentences += [number] * (stretch.end - stretch.start)
    return Reading([*pieces, split.last], [*features, 0], firsts, lasts, sentences)
