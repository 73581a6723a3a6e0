"""Names: the annotator's, as token ranges, held to what the guidelines leave out of a name.

Ranks and titles before a person, "the" and a possessive are cut off where the annotator took them in. Finds no name by
itself, and never makes one longer. What kind of thing a name is, is voted on in types.py.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final, NamedTuple

from pipeline.annotator import Named
from pipeline.entities.gazetteer import FIRST_NAMES, TITLES
from pipeline.entities.words import Words
from pipeline.records import Furniture, MentionType

POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
HYPHENS: Final = frozenset(("-", "‐", "‑"))
TIES: Final = frozenset(("of", "-", "‐", "‑", "for", "and"))  # "Secretary of State"
SUFFIXES: Final = frozenset(("Jr.", "Sr.", "Jr", "Sr", "II", "III"))
GENERIC: Final = frozenset(("internet", "web", "net", "world wide web"))
SHORTEST_RANK: Final = 6  # letters; shorter words are alike by chance
LIKE: Final = 0.7  # share of letters that a rank mistyped has in common with the right one
SHORTEST_FULL: Final = 2  # words of a full name


class Name(NamedTuple):
    """Tokens `[first, last)` of one name and the type the annotator gave it here.

    `title`: the token its titles stand before, the name's first or a rank mistyped.
    """

    first: int
    last: int
    type: MentionType
    title: int


def names_of(words: Words, named: Iterable[Named], furniture: Iterable[Furniture]) -> Iterator[Name]:
    """Yield the names of an article in order; a slug is a label of the desk's and names nobody."""
    slugs = [words.within((piece.start, piece.end)) for piece in furniture if piece.kind == "slug"]
    silent = {index for first, last in slugs for index in range(first, last)}
    for one in named:
        begin, end = words.within(one.span)
        if begin < end and begin not in silent and not _is_generic(words, begin, end):
            first, last = _trimmed(words, begin, end, one.type)
            yield Name(first, last, one.type, first - _is_mistyped_rank(words, first - 1, last))


def _is_generic(words: Words, first: int, last: int) -> bool:
    """Tell a word that copy writes with a capital and that names nobody."""
    return " ".join(words.lowers[first:last]) in GENERIC


def _trimmed(words: Words, first: int, last: int, kind: MentionType) -> tuple[int, int]:
    if last - first > 1 and words.strings[last - 1] in POSSESSIVES:
        last -= 1
    if kind == "PER":
        first = _behind_titles(words, first, last)
        last = _before_of(words, first, last)
    elif kind != "MISC" and last - first > 1 and words.lowers[first] == "the":
        first += 1  # works keep theirs
    return first, last


def _before_of(words: Words, first: int, last: int) -> int:
    """Return where a full name ends before "of": "Ann Lee of Kessel Oil" is Ann Lee, "Joan of Arc" is whole."""
    for index in range(first + SHORTEST_FULL, last):
        if words.lowers[index] == "of":
            return index
    return last


def _behind_titles(words: Words, first: int, last: int) -> int:
    """Return where a person's name begins behind its titles; a name of nothing but titles is left whole."""
    index = first
    while index < last and (_is_title(words, index) or (index > first and ties_titles(words, index))):
        index += 1
    if index == first:
        index = _behind_inner_title(words, first, last)
    if _is_mistyped_rank(words, index, last):
        index += 1
    is_name = index < last and words.strings[index] not in SUFFIXES and not words.strings[index].islower()
    return index if is_name else first  # "Martin King Jr.", "Sultan bin Salem"


def _is_title(words: Words, index: int) -> bool:
    """Tell "Judge" from "Dean", which is a given name as well."""
    following = words.strings[index + 1] if index + 1 < len(words.strings) else ""
    return words.lowers[index] in TITLES and words.strings[index] not in FIRST_NAMES and following not in HYPHENS


def ties_titles(words: Words, index: int) -> bool:
    """Tell whether a token stands between two titles and makes them one: "Secretary of State"."""
    if not 0 < index < len(words.lowers) - 1 or words.strings[index] not in TIES:
        return False
    return words.lowers[index - 1] in TITLES and words.lowers[index + 1] in TITLES


def _behind_inner_title(words: Words, first: int, last: int) -> int:
    """Cut "Dravian Prime Minister Ann Lee" behind its last title, where a full name follows and none came before."""
    for index in range(last - SHORTEST_FULL, first, -1):
        if _is_title(words, index - 1) and words.strings[first] not in FIRST_NAMES:
            return index
    return first


def _is_mistyped_rank(words: Words, index: int, last: int) -> bool:
    """Tell a rank mistyped: a word between a title and a full name that is like a title."""
    if index < 1 or last - index <= SHORTEST_FULL or words.lowers[index - 1] not in TITLES:
        return False
    rank, given = words.strings[index : index + 2]
    return rank not in FIRST_NAMES and given in FIRST_NAMES and _is_like_title(words.lowers[index])


def _is_like_title(word: str) -> bool:
    if len(word) < SHORTEST_RANK:
        return False
    alike = (title for title in LONG_TITLES if title[0] == word[0] and abs(len(title) - len(word)) <= 1)
    return bool(get_close_matches(word, alike, 1, LIKE))


LONG_TITLES: Final = sorted(title for title in TITLES if len(title) >= SHORTEST_RANK)
