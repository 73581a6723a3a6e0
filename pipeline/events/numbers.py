"""What a number says: least, most and the words that qualify it.

Not a finder: counts.py finds numbers and what they count. Rule: a number no table can value has no bounds; it is kept
as words.
"""

import re
from typing import Final

from pipeline.events.closed_words import NUMBER_WORDS, QUALIFIERS, word_set
from pipeline.events.lines import Line

# Words after a number that make it a share, a sum, an age or a distance, and no count of people or things.
MEASURES: Final = word_set(
    "% - percent per year years month months week weeks day days hour hours minutes miles km kilometres kilometers "
    "metres "
    "meters degrees dollars euros pounds"
)
_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES: Final = {
    **{word: number for number, word in enumerate(_SMALL.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
}
_SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_AT_LEAST: Final = frozenset({"at least", "more than", "over", "no fewer than"})
_UP_TO: Final = frozenset({"up to", "as many as", "fewer than", "less than", "no more than"})
_DIGITS: Final = re.compile(r"[0-9][0-9,]{0,14}(?:\.[0-9]{1,3})?")


def is_number(word: str) -> bool:
    """Tell whether a lower-case word is a number."""
    return word in NUMBER_WORDS or bool(_DIGITS.fullmatch(word))


def qualifier_size(line: Line, at: int) -> int:
    """Return how many words of "at least", "up to" begin here, 0 for none."""
    for known in QUALIFIERS:
        size = len(known.split())
        if " ".join(line.words[at : at + size]) == known:
            return size
    return 0


def bounds_of(words: str) -> tuple[int | None, int | None, str | None]:
    """Return least, most and qualifier of "at least 1,200" or "up to forty"; null where the words leave it open."""
    lowered = " ".join(words.lower().split())
    qualifier = next((known for known in QUALIFIERS if lowered.startswith(known + " ")), None)
    number = _value(lowered.removeprefix(qualifier or "").split())
    if qualifier in _UP_TO:
        return None, number, qualifier
    return number, None if qualifier in _AT_LEAST else number, qualifier


def _value(words: list[str]) -> int | None:
    total = current = 0
    seen = False
    for word in (part for whole in words for part in whole.split("-")):
        if word in _SCALES:
            total, current, seen = total + max(current, 1) * _SCALES[word], 0, True
        elif word in _VALUES or _DIGITS.fullmatch(word):
            current, seen = current + _small(word), True
        else:
            return None
    return total + current if seen else None


def _small(word: str) -> int:
    return _VALUES[word] if word in _VALUES else int(float(word.replace(",", "")))
