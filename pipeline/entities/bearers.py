"""Bearers: which entity a name belongs to, by its own words alone.

Whole names first, case, accents and full stops set aside; then a person's family or given name, else any word of the
name; a body's acronym, and its name without its country, its last or its first words. Names of two types are never one
here. What a text says of names ("known as") is definitions.py's.
"""

from typing import Final
from unicodedata import combining, normalize

from pipeline.entities.gazetteer import BODY_NOUNS, SAME_COUNTRY
from pipeline.entities.tables import CLASSES
from pipeline.entities.types import family_of
from pipeline.records import MentionType

SHORTEST_ACRONYM: Final = 2
FEWEST_LETTERS: Final = 5  # a shorter word in capitals may be an acronym
BODIES: Final = frozenset(("ORG", "MISC"))
ARTICLES: Final = frozenset(("al", "el"))
LINKS: Final = frozenset(("of", "for", "in", "on", "at"))
QUARTERS: Final = frozenset(("north", "south", "east", "west"))
SHORTEST_PART: Final = 2  # words of a part of a body's name that say enough
FIRM_WORDS: Final = CLASSES["firm_words"]
LONGEST_NAME: Final = 16  # words of a name that are taken apart
MOST_BEARERS: Final = 16  # of one family name; a longer list of them tells nobody apart


class Bearers:
    """Look-up of entities by the words of their names; `None` where no entity yet has such a name."""

    def __init__(self, places: frozenset[str]) -> None:
        self._places = places
        self._by_text: dict[str, int] = {}
        self._by_words: dict[frozenset[str], int] = {}
        self._by_family: dict[str, list[int]] = {}
        self._by_given: dict[str, list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._by_letters: dict[str, int] = {}
        self._by_part: dict[tuple[MentionType, str], list[int]] = {}
        self._strings: dict[int, list[str]] = {}
        self._seen: dict[int, int] = {}

    def find(self, text: str, strings: list[str], kind: MentionType) -> int | None:
        """Return the entity a name belongs to."""
        found = self._by_text.get(key_of(text))
        if found is None and kind == "PER":
            found = self._person(strings)
        if found is None and kind in BODIES and len(strings) == 1 and is_acronym(strings[0]):
            found = self._by_letters.get(strings[0].replace(".", ""))
        if found is None and kind != "PER":
            found = self._by_name_part(strings, kind)
        return found

    def _person(self, strings: list[str]) -> int | None:
        if len(strings) > 1:
            found = self._by_words.get(frozenset(map(folded, strings)))
            found = self._fuller(strings) if found is None else found
            if found is not None:
                return found
        bearers = [number for number in self._by_family.get(family_key(strings), ()) if self._may_be(number, strings)]
        if not bearers and len(strings) == 1:
            word = folded(strings[0])
            bearers = self._by_given.get(word) or self._by_word.get(word, [])
        return max(bearers, key=lambda number: self._seen[number], default=None)

    def _fuller(self, strings: list[str]) -> int | None:
        """Return who has all these words in a longer name, the given name first: "Ana Ruiz" of "Ana B. Ruiz Mora"."""
        mine = set(map(folded, strings))
        for number in self._by_given.get(folded(strings[0]), ()):
            if mine <= set(map(folded, self._strings[number])):
                return number
        return None

    def _may_be(self, number: int, strings: list[str]) -> bool:
        """Tell whether names with the same last word may be one person's: nothing before it forbids it."""
        other = self._strings[number]
        if len(strings) == 1 or len(other) == 1:
            return True
        mine, theirs = ({folded(string) for string in some} for some in (strings, other))
        if mine <= theirs or theirs <= mine or folded(strings[0]) in ARTICLES:
            return True
        return _fits(folded(strings[0]), folded(other[0])) and not _middles_differ(strings, other)

    def _by_name_part(self, strings: list[str], kind: MentionType) -> int | None:
        bearers = self._by_part.get((kind, " ".join(map(folded, strings))), [])
        return bearers[0] if len(set(bearers)) == 1 else None

    def add(self, number: int, text: str, strings: list[str], kind: MentionType) -> None:
        """Remember a name of an entity."""
        self._by_text.setdefault(key_of(text), number)
        if number in self._strings and len(strings) <= len(self._strings[number]):
            return
        self._strings[number] = strings
        self._seen.setdefault(number, 0)
        if kind == "PER":
            self._by_words.setdefault(frozenset(map(folded, strings)), number)
            _append(self._by_family.setdefault(family_key(strings), []), number)
            if len(strings) > 1:
                _append(self._by_given.setdefault(folded(strings[0]), []), number)
                for string in strings[1:-1][:LONGEST_NAME]:
                    if string[0].isupper():
                        _append(self._by_word.setdefault(folded(string), []), number)
            return
        if kind in BODIES and len(strings) > 1:
            for letters in letters_of(strings):
                self._by_letters.setdefault(letters, number)
        for part in self._parts(strings, kind):
            _append(self._by_part.setdefault((kind, part), []), number)

    @staticmethod
    def _may_end(words: list[str], cut: int) -> bool:
        """Tell whether a body may be called by the first words of its name: "Corps of X", "Nusa Kita Airways"."""
        if words[cut] in LINKS:
            return cut >= SHORTEST_PART or words[0] not in BODY_NOUNS
        return cut >= SHORTEST_PART and (words[-1] in FIRM_WORDS or words[-1] not in BODY_NOUNS)

    def seen(self, number: int) -> None:
        """Remember that an entity was named once more: of two who share a name the one more often named is meant."""
        self._seen[number] = self._seen.get(number, 0) + 1

    def _parts(self, strings: list[str], kind: MentionType) -> set[str]:
        """Return what a longer name may be cut to: "Red Cross" of the "Dravian Red Cross", "Corps" of "Corps of X"."""
        words = list(map(folded, strings[:LONGEST_NAME]))
        parts: set[str] = set()
        if kind == "ORG":
            for cut in range(1, len(words)):
                says_enough = len(words) - cut >= SHORTEST_PART
                if LINKS.isdisjoint(words[:cut]) and (says_enough or " ".join(words[:cut]) in self._places):
                    parts.add(" ".join(words[cut:]))
                if self._may_end(words, cut):
                    parts.add(" ".join(words[:cut]))
            parts |= {words[0], words[-1]} | {_turned(part) for part in (*parts, " ".join(words))}
        if kind in ("GPE", "LOC") and words[0] in QUARTERS and len(words) > 1:
            parts.add(words[0])
        return parts - {""}


def _turned(name: str) -> str:
    """Return "state department" for "department of state", nothing for a name without "of"."""
    head, of, rest = name.partition(" of ")
    return f"{rest} {head}" if of and " " not in head else ""


def _append(numbers: list[int], number: int) -> None:
    if len(numbers) < MOST_BEARERS:
        numbers.append(number)


def _fits(one: str, other: str) -> bool:
    """Tell whether a given name and a given name or its initial may be one."""
    is_initial = any(len(name) == 1 or "." in name for name in (one, other))
    return one == other or (is_initial and one[0] == other[0])


def _middles_differ(one: list[str], other: list[str]) -> bool:
    mine, theirs = ({folded(string)[0] for string in some[1:-1]} for some in (one, other))
    return bool(mine and theirs) and not (mine <= theirs or theirs <= mine)


def is_acronym(string: str) -> bool:
    """Tell a word in capitals."""
    return len(string) >= SHORTEST_ACRONYM and string.isupper()


def letters_of(strings: list[str]) -> set[str]:
    """Return the acronyms a name may have: its capitals, with or without those of its small words."""
    capitals = "".join(string[0] for string in strings if string[0].isupper())
    every = "".join(string[0] for string in strings if string[0].isalpha()).upper()
    return {letters for letters in (capitals, every) if len(letters) >= SHORTEST_ACRONYM}


def family_key(strings: list[str]) -> str:
    """Return the family name of a person as names are compared."""
    return folded(family_of(strings))


def folded(string: str) -> str:
    """Return a word as names are compared: without case, accents and a full stop at its end."""
    if string.isascii():
        return string.lower().rstrip(".") or string
    bare = "".join(letter for letter in normalize("NFKD", string) if not combining(letter))
    return bare.casefold().rstrip(".") or string


def key_of(text: str) -> str:
    """Make names of one country one key, and spellings with and without capitals, accents and stops."""
    country = SAME_COUNTRY.get(text)
    if country is None and text.isupper() and len(text) >= FEWEST_LETTERS:
        country = SAME_COUNTRY.get(text.title())
    return " ".join(map(folded, (country or text).split()))
