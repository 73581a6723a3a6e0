"""A window as the numbers the net reads, and an article as the tokens it is read from.

One window is read at a time, at its own length: no padding, so that a window's layers depend on its words alone. Array
names are the net's input names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt

from pipeline.annotator.casing import JOINED, PADDING, PARAGRAPH, SENTENCE, SPACED, feature_joined
from pipeline.annotator.windows import NET, Room, Stretch, Window, cut_long, fill_windows
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
        """Put the sentences into the net's windows; `shift` parts the first so many from the rest."""
        pieces = [len(split.pieces_of(token)) for token in self.tokens]
        stretches = self.stretches(pieces)
        return [*fill_windows(stretches[:shift], pieces), *fill_windows(stretches[shift:], pieces)]

    def stretches(self, pieces: Sequence[int], room: Room = NET) -> list[Stretch]:
        """Return the sentences, those that do not fit a window in parts."""
        stretches: list[Stretch] = []
        for number, (start, end) in enumerate(self.sentences):
            stretches += cut_long(Stretch(start, end, number in self.openings), self.tokens, pieces, room)
        return stretches


@dataclass(frozen=True, slots=True)
class Reading:
    """One window as numbers: pieces and features of all tokens, where each begins and ends, whose sentence it is.

    `sentences` counts from 1 within the window.
    """

    pieces: Ints
    features: Ints
    firsts: Ints
    lasts: Ints
    sentences: Ints

    def arrays(self) -> dict[str, Ints]:
        """Return the net's inputs, one row each."""
        return {name: getattr(self, name)[None] for name in INPUTS}


def read_window(copy: Copy, window: Window, split: WordPieces) -> Reading:
    """Spell a window's tokens."""
    tokens = copy.tokens[window.start : window.end]
    spelt = list(map(split.pieces_of, tokens))
    lengths = np.fromiter(map(len, spelt), np.int64, len(spelt))
    lasts = lengths.cumsum()
    sizes = [part.end - part.start for part in window.stretches]
    return Reading(
        pieces=np.array([split.first, *chain.from_iterable(spelt), split.last], np.int64),
        features=np.concatenate([_EDGE, _features(copy, window).repeat(lengths), _EDGE]),
        firsts=lasts - lengths + 1,
        lasts=lasts,
        sentences=np.arange(1, len(sizes) + 1).repeat(sizes),
    )


_EDGE: Final = np.array([PADDING], np.int64)


def _features(copy: Copy, window: Window) -> Ints:
    """Return the feature of each token, whatever its pieces."""
    tokens = copy.tokens[window.start : window.end]
    features = np.fromiter(map(feature_joined, tokens), np.int64, len(tokens))
    places = np.where(np.array(copy.spaced[window.start : window.end]), SPACED, JOINED)
    for part in window.stretches:
        places[part.start - window.start] = PARAGRAPH if part.opens_paragraph else SENTENCE
    return features + places
