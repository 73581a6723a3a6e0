"""WordPiece over our tokens: each token becomes the pieces the base encoder's vocabulary knows.

Not a tokenizer (`segmentation` has cut the words). What a token splits into depends on that token alone, so tokens are
remembered; the pieces are those of the base encoder's own preparation, piece by piece (uncased, accents dropped).
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

PAD: Final = 0
_UNKNOWN: Final = "[UNK]"
_FIRST: Final = "[CLS]"
_LAST: Final = "[SEP]"
# A longer run without punctuation is one unknown piece, as the base encoder has it.
_LONGEST_RUN: Final = 100
# No token gives more pieces than this: what lies behind its 24th piece is an address or noise.
MOST_PIECES: Final = 24
_REMEMBERED: Final = 100_000
# Blocks of characters that are words of their own in the base encoder's preparation: Chinese ideographs.
_IDEOGRAPHS: Final = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
_ASCII_MARKS: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
# Characters without width or meaning are dropped, tabs and line ends are spaces.
_DROPPED: Final = frozenset(("Cc", "Cf", "Co"))
_SPACES: Final = frozenset("\t\n\r")


class WordPieces:
    """Splits tokens by one vocabulary. `first` and `last` are the pieces around a window."""

    __slots__ = ("_vocabulary", "first", "last", "pieces_of")

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._vocabulary: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self.first = self._vocabulary[_FIRST]
        self.last = self._vocabulary[_LAST]
        self.pieces_of = lru_cache(_REMEMBERED)(self._split)

    @classmethod
    def from_file(cls, path: Path) -> "WordPieces":
        """Read a vocabulary, one piece a line."""
        return cls(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"))

    def _split(self, token: str) -> tuple[int, ...]:
        """Return the numbers of a token's pieces, at least one and at most `MOST_PIECES`."""
        pieces: list[int] = []
        for run in _runs(token):
            pieces += self._pieces_of_run(run)
            if len(pieces) >= MOST_PIECES:
                break
        return tuple(pieces[:MOST_PIECES]) or (self._vocabulary[_UNKNOWN],)

    def _pieces_of_run(self, run: str) -> list[int]:
        """Take the longest piece known from the left, again and again; what cannot be taken makes it all unknown."""
        vocabulary = self._vocabulary
        if run in vocabulary:
            return [vocabulary[run]]
        unknown = [vocabulary[_UNKNOWN]]
        if len(run) > _LONGEST_RUN:
            return unknown
        pieces: list[int] = []
        at = 0
        while at < len(run):
            end = len(run)
            mark = "##" if at else ""
            while end > at and mark + run[at:end] not in vocabulary:
                end -= 1
            if end == at:
                return unknown
            pieces.append(vocabulary[mark + run[at:end]])
            at = end
        return pieces


def _runs(token: str) -> Iterator[str]:
    """Yield the stretches between white space, marks and ideographs, in small letters and without accents."""
    run = ""
    for letter in _plain(token):
        if letter == " " or _stands_alone(letter):
            if run:
                yield run
            if letter != " ":
                yield letter
            run = ""
        else:
            run += letter
    if run:
        yield run


def _plain(token: str) -> str:
    """Drop what has no width, accents and capitals."""
    if token.isascii() and token.isprintable():
        return token.lower()
    kept = "".join(" " if _is_space(letter) else letter for letter in token if not _is_dropped(letter))
    bare = "".join(letter for letter in unicodedata.normalize("NFD", kept) if unicodedata.category(letter) != "Mn")
    return "".join(letter.lower() for letter in bare)


def _is_dropped(letter: str) -> bool:
    return letter == "�" or (letter not in _SPACES and unicodedata.category(letter) in _DROPPED)


def _is_space(letter: str) -> bool:
    return letter in _SPACES or letter.isspace()


def _stands_alone(letter: str) -> bool:
    if letter.isascii():
        return letter in _ASCII_MARKS
    number = ord(letter)
    return unicodedata.category(letter).startswith("P") or any(low <= number <= high for low, high in _IDEOGRAPHS)
