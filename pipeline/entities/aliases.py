"""Aliases: the entities of an article in the making, each with its names and roles.

Names of one bearer are joined by their words (bearers.py) and by what the text says of them (definitions.py). The
fullest form is the entity's name. Pronouns and office nouns are coreference.py's.
"""

from dataclasses import dataclass, field
from typing import Final

from pipeline.entities.bearers import Bearers, folded, key_of
from pipeline.entities.definitions import definitions_of
from pipeline.entities.gazetteer import SAME_COUNTRY
from pipeline.entities.names import Name
from pipeline.entities.titles import roles_of
from pipeline.entities.trees import Trees
from pipeline.entities.types import typed
from pipeline.entities.words import Words
from pipeline.records import Alias, MentionType, NameStance, Role

MOST_ROLES: Final = 8  # nobody holds more offices in one article
PLACES: Final = frozenset(("GPE", "NORP", "LOC"))
COUNTRIES: Final = frozenset(key_of(name) for name in SAME_COUNTRY) | frozenset(folded(name) for name in SAME_COUNTRY)


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
    """The entities of an article; `of_name` says which each name belongs to."""

    def __init__(self, words: Words, trees: Trees) -> None:
        self.words = words
        self.trees = trees
        self.drafts: list[Draft] = []
        self.of_name: list[int] = []

    def read(self, names: list[Name]) -> None:
        """Give each name its entity: long names first, so that short ones find them wherever they stand."""
        texts = [self._text_of(name) for name in names]
        names = typed(self.words, names, [key_of(text) for text in texts])
        places = {
            " ".join(map(folded, text.split())) for text, name in zip(texts, names, strict=True) if name.type in PLACES
        }
        bearers = Bearers(COUNTRIES | places)
        self.of_name = [-1] * len(names)
        for number in sorted(range(len(names)), key=lambda number: names[number].first - names[number].last):
            if names[number].last - names[number].first > 1:
                self._add(bearers, number, names[number], texts[number])
        for number, name in enumerate(names):
            if self.of_name[number] >= 0:
                bearers.seen(self.of_name[number])
            else:
                self._add(bearers, number, name, texts[number])
        for number, name in enumerate(names):
            self._read_roles(number, name)
        for definition in definitions_of(self.words, names):
            self._merge(self.of_name[definition.first], self.of_name[definition.second], definition.stance)

    def _text_of(self, name: Name) -> str:
        return " ".join(self.words.span(name.first, name.last).of(self.words.text).split())

    def _add(self, bearers: Bearers, number: int, name: Name, text: str) -> None:
        strings = self.words.strings[name.first : name.last]
        found = bearers.find(text, strings, name.type)
        if found is None:
            found = len(self.drafts)
            self.drafts.append(Draft(name.type, text, strings))
        draft = self.drafts[found]
        bearers.add(found, text, strings, draft.type)
        if len(strings) == 1:
            bearers.seen(found)
        if _is_better(text, strings, draft):
            draft.text, text, draft.strings = text, draft.text, strings
            draft.aliases.pop(draft.text, None)
        if text != draft.text:
            draft.aliases.setdefault(text, None)
        draft.names.append(number)
        self.of_name[number] = found

    def _read_roles(self, number: int, name: Name) -> None:
        draft = self.drafts[self.of_name[number]]
        if draft.type != "PER":
            return
        for first, last in roles_of(self.words, self.trees, name):
            if len(draft.roles) < MOST_ROLES:
                start, end = self.words.span(first, last)
                draft.roles.setdefault((start, end), Role(text=self.words.text[start:end], start=start, end=end))

    def _merge(self, into: int, other: int, stance: NameStance | None) -> None:
        """`other`'s mentions become `into`'s; the longer name wins unless it is the rivals'."""
        if into == other:
            return
        kept, gone = self.drafts[into], self.drafts[other]
        if _size(gone) > _size(kept) and stance is None:
            kept.aliases[kept.text] = stance
            kept.text, kept.strings = gone.text, gone.strings
        else:
            kept.aliases[gone.text] = stance
        if kept.type == "NORP":
            kept.type = gone.type
        kept.names.extend(gone.names)
        kept.aliases |= {
            text: known for text, known in gone.aliases.items() if text not in kept.aliases and text != kept.text
        }
        kept.aliases.pop(kept.text, None)
        kept.roles |= gone.roles
        for number in gone.names:
            self.of_name[number] = into
        gone.names = []


def _size(draft: Draft) -> tuple[int, int]:
    """Return how full a name is: its words, then what hyphens part."""
    return len(draft.text.split()), len(draft.strings)


def _is_better(text: str, strings: list[str], draft: Draft) -> bool:
    """Tell whether a form of a name is the one to call its bearer by: fuller, or the same not in capitals."""
    if text == draft.text:
        return False
    if draft.text.isupper() and draft.text.casefold() == text.casefold():
        return True
    return draft.type in ("PER", "ORG") and len(strings) > len(draft.strings)


def as_aliases(draft: Draft) -> tuple[Alias, ...]:
    """Return the other names of an entity as the record has them."""
    return tuple(Alias(text=text, stance=stance) for text, stance in draft.aliases.items())
