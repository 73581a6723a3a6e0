"""Titles and offices beside a name: kept as the roles of whoever bears it.

A title is never part of a name ("Rear Adm. Kirby" names Kirby; names.py cuts it off). Before a name the words of office
are its role, with what narrows them in the same phrase; behind it an apposition is; and so is the phrase that a name
explains ("the premier, Lena Orsk"). Words of office that stand alone are references, the business of coreference.py.
"""

from collections.abc import Iterator
from typing import Final

from pipeline.entities.gazetteer import FUNCTION_WORDS, OFFICES, TITLES
from pipeline.entities.names import Name, ties_titles
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words

NOUN_PHRASE_END: Final = frozenset(',.;:!?()–—"”“')
APPOSITION_OPENERS: Final = OFFICES | TITLES | {"the", "a", "an", "his", "her", "its", "their"}
APPOSITION_ENDS: Final = frozenset(("who", "which", "said", "says", "told", "that", "and"))
LONGEST_ROLE: Final = 16
FARTHEST_OPENER: Final = 5  # tokens from "the" to its noun
OWNERS: Final = frozenset(("the", "his", "her", "its", "their"))
NO_ADJECTIVE: Final = (FUNCTION_WORDS | {"himself", "herself", "itself", "themselves", "hers"}) - {
    *("then", "now", "same", "other", "very", "most", "more", "once"),
}
CLOSED: Final = ([","], ["."], [";"], [":"], [")"])


def roles_of(words: Words, trees: Trees, name: Name) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of the roles said of a person where the name stands."""
    before = _title_before(words, name)
    if before is not None:
        yield before
    behind = _apposition_after(words, trees, name)
    if behind is not None:
        yield behind
    explained = _explained(words, trees, name, (before or (name.first,))[0])
    if explained is not None:
        yield explained


def _title_before(words: Words, name: Name) -> tuple[int, int] | None:
    """Return the titles before a name, capitalised or not ("army spokesman Omar Said")."""
    first = name.title
    floor = words.sentences[words.sentence_of[first]][0]
    while first > floor:
        lower = words.lowers[first - 1]
        is_tied = first < name.title and ties_titles(words, first - 1)
        if lower not in TITLES and lower not in OFFICES and not is_tied:
            break
        first -= 1
    return (first, name.first) if first < name.first else None


def _apposition_after(words: Words, trees: Trees, name: Name) -> tuple[int, int] | None:
    """Return an office named after a comma: ", the port's harbour master,"."""
    first = name.last + 1
    if first >= len(words.strings) or words.strings[name.last] != ",":
        return None
    ceiling = min(words.sentences[words.sentence_of[name.last]][1], first + LONGEST_ROLE)
    end = first
    while end < ceiling and words.strings[end] not in NOUN_PHRASE_END and words.lowers[end] not in APPOSITION_ENDS:
        end += 1
    if trees.has_trees and _is_apposition(words, trees, name, first, end):
        return first, end
    is_closed = end < len(words.strings) and (
        words.strings[end] in NOUN_PHRASE_END or words.lowers[end] in ("who", "which")
    )
    is_office = words.lowers[first] in APPOSITION_OPENERS and any(lower in OFFICES for lower in words.lowers[first:end])
    return (first, end) if is_office and (is_closed or not trees.has_trees) else None


def _is_apposition(words: Words, trees: Trees, name: Name, first: int, end: int) -> bool:
    """Tell whether a common noun of a stretch hangs on the name as its apposition."""
    for index in range(first, end):
        if name.first <= trees.head[index] < name.last and trees.dep[index] in ("appos", "nmod"):
            is_noun = trees.pos[index] == "NN" or words.lowers[index] in OFFICES
            return is_noun and (trees.dep[index] == "appos" or words.lowers[index] in OFFICES)
    return False


def _explained(words: Words, trees: Trees, name: Name, first_title: int) -> tuple[int, int] | None:
    """Return the phrase that a name behind a comma explains: "the premier, Dr Lena Orsk"."""
    comma = first_title - 1
    if comma < 1 or words.strings[comma] != ",":
        return None
    floor = words.sentences[words.sentence_of[comma]][0]
    top = trees.top_of(name.first, name.last)
    noun = trees.head[top]
    if trees.dep[top] == "appos" and max(floor, comma - LONGEST_ROLE) <= noun < comma:
        return (trees.phrase_start(noun, floor), comma) if _is_office(words, trees, noun) else None
    first = phrase_start(words, comma - 1, OWNERS)
    closing = words.strings[name.last : name.last + 1]
    is_office = words.lowers[comma - 1] in OFFICES and first is not None
    return (first, comma) if is_office and first is not None and closing in CLOSED else None


def _is_office(words: Words, trees: Trees, noun: int) -> bool:
    return trees.pos[noun] == "NN" or words.lowers[noun] in OFFICES


def phrase_start(words: Words, noun: int, openers: frozenset[str]) -> int | None:
    """Return where "the (prime) minister" or "his lawyer" begins; none when no opener stands nearby."""
    floor = max(words.sentences[words.sentence_of[noun]][0], noun - FARTHEST_OPENER)
    for first in range(noun - 1, floor - 1, -1):
        if words.lowers[first] in openers:
            return first
        string = words.strings[first]
        if not (string.isalpha() or string == "-") or words.lowers[first] in NO_ADJECTIVE:
            return None
    return None
