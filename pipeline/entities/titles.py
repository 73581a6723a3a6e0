"""Titles and offices beside a name: kept as the roles of whoever bears it.

A title is never part of a name ("Rear Adm. Kirby" names Kirby; names.py cuts it off). Words of office without a name
are references, the business of coreference.py.
"""

from typing import Final

from pipeline.entities.gazetteer import OFFICES, TITLES
from pipeline.entities.names import Name, ties_titles
from pipeline.entities.words import Words

NOUN_PHRASE_END: Final = frozenset(',.;:!?()–—"”“')
APPOSITION_OPENERS: Final = OFFICES | TITLES | {"the", "a", "an", "his", "her", "its", "their"}
APPOSITION_ENDS: Final = frozenset(("who", "which", "said", "says", "told", "that", "and"))
LONGEST_ROLE: Final = 16


def title_before(words: Words, name: Name) -> tuple[int, int] | None:
    """Return the token range of the titles before a name, capitalised or not ("army spokesman Omar Said")."""
    first = name.title
    floor = words.sentences[words.sentence_of[first]][0]
    while first > floor:
        lower = words.lowers[first - 1]
        is_tied = first < name.title and ties_titles(words, first - 1)
        if lower not in TITLES and lower not in OFFICES and not is_tied:
            break
        first -= 1
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
