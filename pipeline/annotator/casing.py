"""What the base encoder cannot see of a token: its capitals, the space before it, whether a sentence starts there.

The base is uncased, and capitals carry names; a straight quotation mark opens or closes by the space before it. One
number a token; the net learns a vector for each and adds it to the token's pieces.
"""

from functools import lru_cache
from typing import Final

# How a token is written, in the order they are tried (`_shape`).
SHAPES: Final = ("other", "small", "title", "capital", "capitals", "mixed", "digits", "digits-and-letters")
# What stands before it.
PLACES: Final = ("joined", "spaced", "sentence", "paragraph")
PADDING: Final = 0
FEATURES: Final = 1 + len(SHAPES) * len(PLACES)
JOINED, SPACED, SENTENCE, PARAGRAPH = range(len(PLACES))


def feature_of(token: str, place: int) -> int:
    """Return the number of a token's shape in its place; 0 is kept for padding."""
    return feature_joined(token) + place


@lru_cache(100_000)
def feature_joined(token: str) -> int:
    """Return the number of a token's shape where nothing stands before it; those of its other places follow."""
    return 1 + SHAPES.index(_shape_name(token)) * len(PLACES) + JOINED


def _shape_name(token: str) -> str:
    letters = [letter for letter in token if letter.isalpha()]
    if any(letter.isdigit() for letter in token):
        return "digits-and-letters" if letters else "digits"
    if not letters:
        return "other"
    big = sum(letter.isupper() for letter in letters)
    if big == 0:
        return "small"
    if big == len(letters):
        return "capital" if big == 1 else "capitals"
    return "title" if big == 1 and letters[0].isupper() else "mixed"
