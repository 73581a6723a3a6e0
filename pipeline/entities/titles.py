"""Titles and offices: cut off the front of names, and kept as the roles of whoever bears them.

A title is never part of a name ("Rear Adm. Kirby" names Kirby), and a place or body before a title is a name of its
own ("Texas Gov. Ann Lee"). Words of office without a name are references, the business of coreference.py.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pipeline.entities.gazetteer import FIRST_NAMES, HEADS, KNOWN, LONGEST, OFFICES, ORDINARY, TITLES
from pipeline.entities.mentions import HYPHENS, Run
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words

# Titles that end whatever name stands before them.
STRONG: Final = CLASSES["strong"]
PORTFOLIOS: Final = CLASSES["portfolios"]  # what ministers are ministers of
# Heads that are family names as well: a given name before them decides.
ALSO_FAMILIES: Final = CLASSES["also_families"]
NOUN_PHRASE_END: Final = frozenset(',.;:!?()–—"”“')
BETWEEN_NAMES: Final = HYPHENS | {"of", "for", "and", "the", "&", "'s", "’s"}
BETWEEN_TITLES: Final = frozenset(("of", "-", "for", "and"))
APPOSITION_OPENERS: Final = OFFICES | TITLES | {"the", "a", "an", "his", "her", "its", "their"}
APPOSITION_ENDS: Final = frozenset(("who", "which", "said", "says", "told", "that", "and"))
LONGEST_ROLE: Final = 16


class Name(NamedTuple):
    """Tokens `[first, last)` of one name; `title` is the token range of the titles right before it."""

    first: int
    last: int
    title: tuple[int, int] | None
    is_loud: bool


def split_run(words: Words, run: Run) -> Iterator[Name]:
    """Yield the names in a run of capitals, with the titles before them."""
    index, last = run.first, run.last
    if last - index <= LONGEST and words.span(index, last).of(words.text) in KNOWN:
        yield Name(index, last, None, run.is_loud)
        return
    while index < last:
        first = _skip_titles(words, index, last)
        if first > index and _ends_in_head(words, index, last):
            first = index  # "Justice Department": the title words are the body's own
        if first == last:
            return
        end = _end_of_name(words, first, last)
        if end == last or not _is_part_of_title(words, first, end):
            yield Name(first, end, (index, first) if first > index else None, run.is_loud)
        index = end
        while index < last and words.strings[index] in BETWEEN_NAMES:
            index += 1


def _skip_titles(words: Words, index: int, last: int) -> int:
    """Pass over titles: several in a row, tied by hyphens, or by "of" ("Secretary of State")."""
    start = index
    while index < last:
        if words.lowers[index] in TITLES:
            index += 1
        elif index > start and _ties_titles(words, index, last):
            index += 2
        else:
            break
    return index + 1 if start < index and _is_unlisted_rank(words, index, last) else index


def _ties_titles(words: Words, index: int, last: int) -> bool:
    return words.strings[index] in BETWEEN_TITLES and index + 1 < last and words.lowers[index + 1] in TITLES


def _is_unlisted_rank(words: Words, index: int, last: int) -> bool:
    """Tell a rank no list knows, or one mistyped: a word between a title and a given name."""
    if index + 2 >= last or words.strings[index] in FIRST_NAMES:
        return False
    return words.strings[index + 1] in FIRST_NAMES


def _ends_in_head(words: Words, first: int, last: int) -> bool:
    final = words.strings[last - 1]
    if final not in HEADS or last - first < 2:  # noqa: PLR2004 -- a head alone is no name
        return any(words.strings[k] == "of" and words.strings[k - 1] in HEADS for k in range(first + 1, last))
    given = any(words.strings[k] in FIRST_NAMES or words.strings[k][-1] == "." for k in range(first, last - 1))
    return not (final in ALSO_FAMILIES and given)


def _end_of_name(words: Words, first: int, last: int) -> int:
    """End a name before a strong title, or behind a listed place that only stands before another name."""
    for index in range(first + 1, last):
        strong = words.lowers[index] in STRONG and words.strings[index][0].isupper()
        if strong and not _ends_in_head(words, index, last):
            last = index
            while last - 1 > first and words.lowers[last - 1] in TITLES:
                last -= 1
            break
    longest = min(LONGEST, last - first - 1)
    return next(
        (first + size for size in range(longest, 0, -1) if _parts_after(words, first, first + size, last)), last
    )


def _is_part_of_title(words: Words, first: int, end: int) -> bool:
    """Tell whether only ordinary words stand before a strong title: "Infrastructure Minister"."""
    if words.lowers[end] not in STRONG or words.span(first, end).of(words.text) in KNOWN:
        return False
    return all(words.lowers[index] in ORDINARY or words.lowers[index] in PORTFOLIOS for index in range(first, end))


def _parts_after(words: Words, first: int, cut: int, last: int) -> bool:
    """Tell whether a listed place or people ends at `cut` and another name begins there."""
    text = words.span(first, cut).of(words.text)
    kind = KNOWN.get(text)
    if kind not in ("NORP", "GPE"):
        return False
    if words.strings[cut] in HYPHENS:
        rest = words.span(cut + 1, last).of(words.text) if cut + 1 < last else ""
        return KNOWN.get(rest) in ("NORP", "GPE")
    rest = words.span(cut, last).of(words.text)
    if rest in KNOWN:
        return rest not in HEADS
    return kind == "NORP" and words.strings[cut] in FIRST_NAMES and not _ends_in_head(words, cut, last)


def title_before(words: Words, name: Name) -> tuple[int, int] | None:
    """Return the token range of the titles before a name, capitalised or not ("army spokesman Omar Said")."""
    first = name.title[0] if name.title else name.first
    floor = words.sentences[words.sentence_of[first]][0]
    while first > floor:
        lower = words.lowers[first - 1]
        if lower in TITLES or lower in OFFICES:
            first -= 1
        elif lower in HYPHENS and first - 1 > floor and words.lowers[first - 2] in TITLES and words.is_glued(first):
            first -= 2
        else:
            break
    return (first, name.first) if first < name.first else None


def apposition_after(words: Words, last: int) -> tuple[int, int] | None:
    """Return the token range of an office named after a comma: ", the port's harbour master,"."""
    first = last + 1
    if first >= len(words.strings) or words.strings[last] != "," or words.lowers[first] not in APPOSITION_OPENERS:
        return None
    ceiling = min(words.sentences[words.sentence_of[last]][1], first + LONGEST_ROLE)
    end = first
    while end < ceiling and words.strings[end] not in NOUN_PHRASE_END and words.lowers[end] not in APPOSITION_ENDS:
        end += 1
    return (first, end) if any(lower in OFFICES for lower in words.lowers[first:end]) else None
