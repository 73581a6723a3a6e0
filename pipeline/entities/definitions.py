"""Definitions: two names a text says are one: "Long Name (LN)", "X (Arab acronym for Y)", "X, which its foes call Y".

Reads only what stands between two names next to each other, and a few words behind. Joins nothing itself.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pipeline.entities.bearers import is_acronym, letters_of
from pipeline.entities.gazetteer import SAME_COUNTRY
from pipeline.entities.names import Name
from pipeline.entities.tables import CLASSES
from pipeline.entities.words import Words
from pipeline.records import NameStance

ALIAS_MARKS: Final = CLASSES["alias_marks"]
PERSONAL_MARKS: Final = CLASSES["personal_marks"]
RIVALS: Final = CLASSES["rivals"]
BRIDGE_HEADS: Final = frozenset(("(", ")", ",", "known", "or", "also", "born", "which", "formerly", "“", '"', "—", "–"))
LONGEST_BRIDGE: Final = 10
BEHIND: Final = 6  # tokens behind a name: "known as the Rats to its rivals"
BODIES: Final = frozenset(("ORG", "MISC"))
ADJECTIVES: Final = frozenset(("NORP",))
PLACES: Final = frozenset(("GPE", "LOC"))
NAMING: Final = frozenset(("as", "call", "calls", "called", "dubbed"))  # right before the other name
OPENERS: Final = frozenset(("the", '"', "“"))
EXPLAINED: Final = BODIES | ADJECTIVES  # a group may be read as a people


class Definition(NamedTuple):
    """Names `first` and `second` (by number) are one; `stance` says whose name the second is."""

    first: int
    second: int
    stance: NameStance | None


def definitions_of(words: Words, names: Sequence[Name]) -> list[Definition]:
    """Return the definitions of an article, in order."""
    found = []
    fresh: set[str] = set()
    for number, right in enumerate(names):
        text = words.lowers[right.first]
        is_fresh = text not in fresh
        fresh.add(text)
        if number == 0:
            continue
        other = number - 1 if names[number - 1].type not in ADJECTIVES else _behind_adjective(words, names, number)
        left = names[other]
        bridge = words.lowers[left.last : right.first]
        if 0 < len(bridge) <= LONGEST_BRIDGE and _defines(words, left, right, bridge, is_fresh=is_fresh):
            found.append(Definition(other, number, _stance(words, right, bridge)))
    return found


def _behind_adjective(words: Words, names: Sequence[Name], number: int) -> int:
    """Return the name explained by "(Arab acronym for X)", where "Arab" is a name as well."""
    before = names[number - 1].first - 1
    is_inside = number > 1 and words.lowers[before] in ("(", ",", "the", "an", "a")
    return number - 2 if is_inside else number - 1


def _defines(words: Words, left: Name, right: Name, bridge: list[str], *, is_fresh: bool) -> bool:
    both = {left.type, right.type}
    if BRIDGE_HEADS.isdisjoint(bridge[:2]) or "." in bridge or ";" in bridge:
        return False
    if both == {"PER"}:
        return not PERSONAL_MARKS.isdisjoint(bridge)
    if not ALIAS_MARKS.isdisjoint(bridge):
        if both <= PLACES or (left.type == "ORG" and right.type in PLACES):
            return next((low for low in reversed(bridge) if low not in OPENERS), "") in NAMING
        return both <= EXPLAINED and not both <= ADJECTIVES
    if not both <= BODIES:
        return False
    return bridge == ["("] and _is_abbreviation(words, left, right, is_fresh=is_fresh)


def _is_abbreviation(words: Words, left: Name, right: Name, *, is_fresh: bool) -> bool:
    """Tell "Free Delta Front (FDF)", "FDF (Free Delta Front)" and "Weather Service (DWD)", which is foreign."""
    closing = words.strings[right.last] if right.last < len(words.strings) else ""
    if closing not in (")", ",", ";"):
        return False
    one, other = (words.strings[name.first : name.last] for name in (left, right))
    short, long = sorted((one, other), key=len)
    if len(short) > 1 or len(long) == 1:
        return False
    letters = short[0].replace(".", "")
    if letters.upper() in letters_of(long) or letters[0].upper() == long[0][0].upper():
        return True
    return short is other and is_acronym(letters) and is_fresh and short[0] not in SAME_COUNTRY and closing == ")"


def _stance(words: Words, right: Name, bridge: list[str]) -> NameStance | None:
    behind = words.lowers[right.last : right.last + BEHIND]
    told = behind[: behind.index(".")] if "." in behind else behind
    by_rivals = told[:1] in (["by"], ["to"], ["among"]) and not RIVALS.isdisjoint(told)
    return "rival" if by_rivals or not RIVALS.isdisjoint(bridge) else None
