"""Aliases: which names are one and the same person, body or place.

Joins by whole name, by family name, by acronym, by country, and by what the text says in brackets or "known as"; never
names of two types, but where the text says so. The fullest form is the entity's name. Pronouns and office nouns are
coreference.py's.
"""

from dataclasses import dataclass, field
from typing import Final

from pipeline.entities.gazetteer import FIRST_NAMES, SAME_COUNTRY
from pipeline.entities.names import Name
from pipeline.entities.tables import CLASSES
from pipeline.entities.titles import apposition_after, title_before
from pipeline.entities.types import family_of, typed
from pipeline.entities.words import Words
from pipeline.records import Alias, MentionType, NameStance, Role

SHORTEST_ACRONYM: Final = 2
# "X (Arab acronym for Y)", "X, also known as Y", "X, which its foes call Y".
ALIAS_MARKS: Final = CLASSES["alias_marks"]
BRIDGE_HEADS: Final = frozenset(("(", ")", ",", "known"))
MOST_ROLES: Final = 8  # nobody holds more offices in one article
FEWEST_LETTERS: Final = 5  # a shorter word in capitals may be an acronym
RIVALS: Final = frozenset(["foes", "rivals", "enemies", "opponents", "critics", "detractors", "adversaries"])
LONGEST_BRIDGE: Final = 8
BODIES: Final = frozenset(("ORG", "MISC"))
UNBRIDGED: Final = frozenset(("PER", "GPE", "NORP"))  # "Ann Orr (GPE)" is where she is from, not who she is


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are still being read."""

    type: MentionType
    text: str
    strings: list[str]
    names: list[int] = field(default_factory=list)
    aliases: dict[str, NameStance | None] = field(default_factory=dict)
    roles: dict[tuple[int, int], Role] = field(default_factory=dict)


class Drafts:
    """The entities of an article in the making: look-up by whole name, last word, first word and acronym."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.drafts: list[Draft] = []
        self.of_name: list[int] = []
        self._by_text: dict[str, int] = {}
        self._by_last: dict[str, int] = {}
        self._by_first: dict[str, int] = {}
        self._by_letters: dict[str, int] = {}

    def read(self, names: list[Name]) -> None:
        """Give each name its entity: long names first, so that short ones find them wherever they stand."""
        texts = [self._text_of(name) for name in names]
        names = typed(self.words, names, [_key(text) for text in texts])
        self.of_name = [-1] * len(names)
        for is_long in (True, False):
            for number, name in enumerate(names):
                if (name.last - name.first > 1) == is_long:
                    self._add(number, name, texts[number])
        for number, name in enumerate(names):
            self._read_roles(number, name)
        self._read_definitions(names)

    def _text_of(self, name: Name) -> str:
        return " ".join(self.words.span(name.first, name.last).of(self.words.text).split())

    def _add(self, number: int, name: Name, text: str) -> None:
        strings = self.words.strings[name.first : name.last]
        found = self._find(text, strings, name.type)
        if found is None:
            found = len(self.drafts)
            self.drafts.append(Draft(name.type, text, strings))
            self._index(found, text, strings, name.type)
        draft = self.drafts[found]
        if text != draft.text and draft.text.isupper() and draft.text.casefold() == text.casefold():
            draft.text, text = text, draft.text
        if text != draft.text:
            draft.aliases.setdefault(text, None)
        self._by_text.setdefault(_key(text), found)
        draft.names.append(number)
        self.of_name[number] = found

    def _find(self, text: str, strings: list[str], kind: MentionType) -> int | None:
        found = self._by_text.get(_key(text))
        if found is not None:
            return found
        if kind == "PER":
            found = self._by_last.get(family_of(strings))
            if found is not None and self._same_person(found, strings):
                return found
        if len(strings) > 1:
            return None
        if kind in BODIES and strings[0].isupper():
            found = self._by_letters.get(strings[0].replace(".", ""))
            if found is not None:
                return found
        found = self._by_first.get(strings[0].lower())
        return found if found is not None and self.drafts[found].type == kind else None

    def _same_person(self, found: int, strings: list[str]) -> bool:
        """Tell whether a name with the same last word may be the same person: nothing in the first names forbids it."""
        draft = self.drafts[found]
        if len(strings) == 1 or len(draft.strings) == 1:
            return True
        mine, theirs = ({string.lower() for string in some} for some in (strings, draft.strings))
        return strings[0].lower() == draft.strings[0].lower() or mine <= theirs or strings[0] in ("al", "el")

    def _index(self, found: int, text: str, strings: list[str], kind: MentionType) -> None:
        self._by_text[_key(text)] = found
        if kind == "PER":
            self._by_last[family_of(strings)] = found
            if strings[0] in FIRST_NAMES:
                self._by_first.setdefault(strings[0].lower(), found)
        elif kind in BODIES and len(strings) > 1:
            letters = "".join(string[0] for string in strings if string[0].isupper())
            if len(letters) >= SHORTEST_ACRONYM:
                self._by_letters.setdefault(letters, found)
            if kind == "ORG":
                self._by_first.setdefault(strings[0].lower(), found)

    def _read_roles(self, number: int, name: Name) -> None:
        draft = self.drafts[self.of_name[number]]
        if draft.type != "PER":
            return
        for bounds in (title_before(self.words, name), apposition_after(self.words, name.last)):
            if bounds and len(draft.roles) < MOST_ROLES:
                start, end = self.words.span(*bounds)
                draft.roles.setdefault((start, end), Role(text=self.words.text[start:end], start=start, end=end))

    def _read_definitions(self, names: list[Name]) -> None:
        """Join "Long Name (LN)" and "X (Arab acronym for Y)", and keep whose name it is."""
        for number in range(1, len(names)):
            left, right = names[number - 1], names[number]
            if not 0 < right.first - left.last <= LONGEST_BRIDGE:
                continue
            bridge = self.words.lowers[left.last : right.first]
            one, other = self.of_name[number - 1], self.of_name[number]
            if one == other or BRIDGE_HEADS.isdisjoint(bridge):
                continue
            if self._defines(left, right, bridge) and self.drafts[one].type not in UNBRIDGED:
                self._merge(one, other, "rival" if not RIVALS.isdisjoint(bridge) else None)

    def _defines(self, left: Name, right: Name, bridge: list[str]) -> bool:
        if not ALIAS_MARKS.isdisjoint(bridge):
            return "." not in bridge and bridge[0] in BRIDGE_HEADS
        closing = self.words.strings[right.last] if right.last < len(self.words.strings) else ""
        if bridge != ["("] or closing not in (")", ",", ";"):
            return False
        acronym = self.words.strings[right.first]
        capitals = [string for string in self.words.strings[left.first : left.last] if string[0].isupper()]
        return right.last - right.first == 1 and bool(capitals) and acronym[0].lower() == capitals[0][0].lower()

    def _merge(self, into: int, other: int, stance: NameStance | None) -> None:
        """`other`'s mentions become `into`'s; the longer name wins unless it is the rivals'."""
        kept, gone = self.drafts[into], self.drafts[other]
        if gone.type in UNBRIDGED:
            return
        if len(gone.strings) > len(kept.strings) and stance is None:
            kept.aliases[kept.text] = stance
            kept.text, kept.strings = gone.text, gone.strings
        else:
            kept.aliases[gone.text] = stance
        kept.names.extend(gone.names)
        kept.aliases |= {
            text: known for text, known in gone.aliases.items() if text not in kept.aliases and text != kept.text
        }
        kept.aliases.pop(kept.text, None)
        for number in gone.names:
            self.of_name[number] = into
        gone.names = []


def as_aliases(draft: Draft) -> tuple[Alias, ...]:
    """Return the other names of an entity as the record has them."""
    return tuple(Alias(text=text, stance=stance) for text, stance in draft.aliases.items())


def _key(text: str) -> str:
    """Make names of one country one key, and names in capitals throughout the same as in small letters."""
    country = SAME_COUNTRY.get(text)
    if country is None and text.isupper() and len(text) >= FEWEST_LETTERS:
        country = SAME_COUNTRY.get(text.title())
    return (country or text).casefold()
