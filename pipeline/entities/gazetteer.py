"""The gazetteer: what the word lists say of a name as a whole, and of its words.

Knows names by their exact letters only. Whether a capital is a name at all is decided in mentions.py, what an unlisted
name may be in types.py.
"""

from typing import Final

from pipeline.entities.tables import CLASSES, entries, lines, words
from pipeline.records import MentionType

TITLES: Final = words("titles")
OFFICES: Final = words("offices")
FIRST_NAMES: Final = words("first_names")
FEMALE_NAMES: Final = words("female_names")
ORDINARY: Final = words("ordinary")
KINDS: Final[dict[str, MentionType]] = {"ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "MISC": "MISC"}

PARTICLES: Final = CLASSES["particles"]
MONTHS_AND_DAYS: Final = CLASSES["months_and_days"]
# Words that open a name only in the title of a work; a capital on one of them is its place's.
FUNCTION_WORDS: Final = CLASSES["function_words"]
# Capitals that name nobody and nothing.
NO_NAMES: Final = CLASSES["no_names"]


def _country_names() -> tuple[dict[str, MentionType], dict[str, str]]:
    types: dict[str, MentionType] = {}
    canonical: dict[str, str] = {}
    for line in lines("countries"):
        names, demonyms, cities = (entries(cell) for cell in f"{line} | | ".split("|")[:3])
        types.update(dict.fromkeys((*cities, *names), "GPE"))
        types.update(dict.fromkeys(demonyms, "NORP"))
        canonical |= dict.fromkeys(names, names[0])
    return types, canonical


def _known() -> tuple[dict[str, MentionType], dict[str, str]]:
    listed: tuple[tuple[str, MentionType], ...] = (
        ("families", "PER"),
        ("regions", "LOC"),
        ("groups", "NORP"),
        ("organisations", "ORG"),
        ("provinces", "GPE"),
    )
    types: dict[str, MentionType] = {}
    for name, kind in listed:
        types |= dict.fromkeys(words(name), kind)
    countries, canonical = _country_names()
    return types | countries, canonical


def _heads() -> tuple[dict[str, MentionType], frozenset[str]]:
    heads: dict[str, MentionType] = {}
    before_of: set[str] = set()
    for line in lines("heads"):
        kind, _, listed = line.partition(":")
        if kind == "of":
            before_of.update(entries(listed))
        else:
            heads |= dict.fromkeys(entries(listed), KINDS[kind])
    return heads, frozenset(before_of)


KNOWN, SAME_COUNTRY = _known()
HEADS, BEFORE_OF = _heads()
LONGEST: Final = max(name.count(" ") + name.count("-") * 2 + 1 for name in KNOWN)
SHORTEST_SHOUTED: Final = 4  # letters; shorter words in capitals are acronyms
SHOUTED: Final = {name.upper(): name for name in sorted(KNOWN) if len(name) >= SHORTEST_SHOUTED or "." in name}
