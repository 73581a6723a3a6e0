"""Types: what a name may be, from word lists, its own words and its neighbours.

Two tables of rules, for names of several words and of one; the first rule that holds gives the type and how strong the
reason is, so that the strongest of a name's mentions decides for all of them (aliases.py). No rule looks further than
the words next to the name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pipeline.entities.gazetteer import (
    FIRST_NAMES,
    FUNCTION_WORDS,
    HEADS,
    KNOWN,
    OFFICES,
    ORDINARY,
    PARTICLES,
    SHOUTED,
    TITLES,
)
from pipeline.entities.tables import CLASSES
from pipeline.entities.titles import ALSO_FAMILIES, Name, title_before
from pipeline.entities.words import Words
from pipeline.records import MentionType

LISTED, TITLED, HEADED, GIVEN, NEIGHBOUR, GUESS = 6, 5, 4, 3, 2, 1
SPEECH: Final = CLASSES["speech"]
PLACE_PREPOSITIONS: Final = CLASSES["place_prepositions"]
PLACE_ENDINGS: Final = tuple(CLASSES["place_endings"])
PLACE_NOUNS: Final = CLASSES["place_nouns"]
OWNERS: Final = frozenset(("his", "her", "its", "their", "our", "my"))
POSSESSIVES: Final = frozenset(("'s", "’s"))
BEARINGS: Final = CLASSES["bearings"]
BODY_WORDS: Final = CLASSES["body_words"]  # common nouns that stand before the name of a body
BODY_OPENERS: Final = CLASSES["body_openers"]  # first words of names of bodies: "Ministry of ..."
SOFT_TITLES: Final = CLASSES["soft_titles"]  # titles that stand before names of bodies as often as before people
DEMONYM_ENDINGS: Final = ("ian", "ese", "ish")
DEMONYM_LEADS: Final = frozenset(("a", "an", "the", "to", "by", "of", "with", "from", "against", "two", "three", "its"))
SHORTEST_DEMONYM: Final = 6
PLACE_OPENERS: Final = frozenset(("Mount", "Lake", "Cape"))
LONGEST_PERSON: Final = 4  # capitalised words
LONGEST_TITLED_PERSON: Final = 8  # with particles, initials and hyphens


@dataclass(frozen=True, slots=True)
class Look:
    """A name as the rules see it: its words, those around it, and whether a title stands before it."""

    strings: list[str]
    lowers: list[str]
    before: str
    second_before: str
    after: str
    second_after: str
    is_titled: bool
    is_given: bool
    is_loud: bool
    in_dateline: bool

    @property
    def head(self) -> str:
        """The word that tells what kind of thing it is: the last, or the one before "of"."""
        return self.strings[self.strings.index("of", 1) - 1] if "of" in self.strings[1:] else self.strings[-1]


Rule = tuple[Callable[[Look], bool], MentionType, int]


def _head_is(kind: MentionType) -> Callable[[Look], bool]:
    def holds(look: Look) -> bool:
        head = look.head
        named = HEADS.get(head) or HEADS.get(head.rstrip("s"))
        return named == kind and not (head in ALSO_FAMILIES and (look.is_given or look.is_titled))

    return holds


def _is_initial(string: str) -> bool:
    return len(string) == 2 and string[1] == "." and string[0].isupper()  # noqa: PLR2004 -- a letter and its stop


def _is_model(look: Look) -> bool:
    """Tell aircraft, models and missions: a word ends in a digit."""
    return any(string[-1].isdigit() for string in look.strings)


def _is_acronym(look: Look) -> bool:
    """Tell a name with capitals inside ("MoFA", "PENGASSAN") from "McCain" and "O'Brien"."""
    string = look.strings[0]
    inner = sum(map(str.isupper, string[1:]))
    return (
        not look.is_loud and len(string) > 1 and (string.isupper() or inner > 1 or (inner > 0 and string[-1].isupper()))
    )


def _is_placed(look: Look) -> bool:
    """Tell a place by what is beside it: "Beatrice, Neb.", "Surin province", "east of Pa", or the dateline."""
    if look.in_dateline or (look.after in PLACE_NOUNS and look.lowers[-1] not in ORDINARY):
        return True
    if look.after == "," and KNOWN.get(look.second_after) == "GPE" and look.second_after not in FIRST_NAMES:
        return True
    return look.before == "of" and look.second_before in BEARINGS


def _says(look: Look) -> bool:
    return look.after in SPEECH or (look.before in SPEECH and look.before not in ("told", "asked"))


def _is_body_apposed(look: Look) -> bool:
    """Tell "The company, Orsted Sul," from a person by the noun before the comma."""
    return look.before == "," and look.second_before in BODY_WORDS


def _is_demonym(look: Look) -> bool:
    """Tell an adjective of a people no list knows: "an Ostravian refiner", "of Ostravian origin"."""
    string = look.strings[0]
    leads = look.before in DEMONYM_LEADS and look.after.isalpha() and look.after not in FUNCTION_WORDS
    return leads and len(string) >= SHORTEST_DEMONYM and string.endswith(DEMONYM_ENDINGS) and look.after not in SPEECH


def _is_long_body(look: Look) -> bool:
    capitals = sum(string[0].isupper() for string in look.strings)
    ordinary = any(
        low in ORDINARY for low, string in zip(look.lowers, look.strings, strict=True) if string[0].isupper()
    )
    return ordinary or capitals > LONGEST_PERSON or KNOWN.get(look.strings[0]) in ("GPE", "NORP")


LONG_RULES: Final[tuple[Rule, ...]] = (
    (_is_model, "MISC", HEADED),
    (_head_is("ORG"), "ORG", HEADED),
    (_head_is("GPE"), "GPE", HEADED),
    (_head_is("LOC"), "LOC", HEADED),
    (_head_is("FAC"), "FAC", HEADED),
    (_head_is("MISC"), "MISC", HEADED),
    (lambda look: look.strings[0] in PLACE_OPENERS or HEADS.get(look.strings[0]) == "LOC", "LOC", HEADED),
    (lambda look: look.strings[0] in BODY_OPENERS, "ORG", HEADED),
    (lambda look: look.is_titled, "PER", TITLED),
    (lambda look: look.is_given and len(look.strings) <= LONGEST_TITLED_PERSON, "PER", GIVEN),
    (lambda look: "&" in look.strings or any(HEADS.get(word) == "ORG" for word in look.strings[1:]), "ORG", HEADED),
    (lambda look: any(word in PARTICLES or _is_initial(word) for word in look.strings), "PER", NEIGHBOUR),
    (_is_long_body, "ORG", GUESS),
    (_is_placed, "GPE", HEADED),
    (lambda look: look.before in BODY_WORDS or _is_body_apposed(look), "ORG", NEIGHBOUR),
    (lambda look: look.before in PLACE_PREPOSITIONS and not _says(look), "GPE", GUESS),
    (lambda _: True, "PER", GUESS),
)

SINGLE_RULES: Final[tuple[Rule, ...]] = (
    (_is_model, "MISC", HEADED),
    (lambda look: look.is_titled, "PER", TITLED),
    (lambda look: HEADS.get(look.strings[0]) == "MISC", "MISC", HEADED),
    (_is_placed, "GPE", HEADED),
    (_is_acronym, "ORG", HEADED),
    (lambda look: look.before in BODY_WORDS or _is_body_apposed(look), "ORG", NEIGHBOUR),
    (lambda look: look.is_given, "PER", GIVEN),
    (_is_demonym, "NORP", NEIGHBOUR),
    (_says, "PER", NEIGHBOUR),
    (lambda look: look.strings[0].endswith(PLACE_ENDINGS) or look.before in PLACE_PREPOSITIONS, "GPE", NEIGHBOUR),
    (lambda look: HEADS.get(look.strings[0]) == "ORG" or look.before == "the", "ORG", GUESS),
    (lambda look: look.after in ("who", "himself", "herself"), "PER", NEIGHBOUR),
    (lambda look: look.before == "of", "GPE", GUESS),
    (lambda _: True, "ORG", GUESS),
)


def type_of(words: Words, name: Name) -> tuple[MentionType, int]:
    """Return the likeliest type of a name and how strong the reason is."""
    text = " ".join(words.span(name.first, name.last).of(words.text).split())
    known = KNOWN.get(text) or (KNOWN.get(SHOUTED.get(text, "")) if text.isupper() else None)
    if known and name.title is None:
        return known, LISTED
    look = _look(words, name)
    rules = LONG_RULES if len(look.strings) > 1 else SINGLE_RULES
    return next((kind, strength) for holds, kind, strength in rules if holds(look))


def _look(words: Words, name: Name) -> Look:
    first, last = name.first, name.last
    strings, lowers = words.strings, words.lowers
    return Look(
        strings=strings[first:last],
        lowers=lowers[first:last],
        before=lowers[first - 1] if first else "",
        second_before=lowers[first - 2] if first > 1 else "",
        after=lowers[last] if last < len(lowers) else "",
        second_after=strings[last + 1] if last + 1 < len(strings) else "",
        is_titled=name.title is not None or _stands_titled(words, name),
        is_given=strings[first] in FIRST_NAMES or _is_initial(strings[first]),
        is_loud=name.is_loud,
        in_dateline=words.dateline is not None and words.dateline.start <= words.starts[first] < words.dateline.end,
    )


def _stands_titled(words: Words, name: Name) -> bool:
    before = words.lowers[name.first - 1] if name.first else ""
    if before == "," and name.first > 1 and name.last - name.first > 1:
        return _is_apposed_person(words, name.first - 2)
    listed = before in OFFICES or before in TITLES
    return listed and before not in SOFT_TITLES and title_before(words, name) is not None


def _is_apposed_person(words: Words, noun: int) -> bool:
    """Tell the name behind "His lawyer," or "Besk's envoy,": an office that somebody owns."""
    if words.lowers[noun] not in OFFICES or noun == 0:
        return False
    owner = words.lowers[noun - 1]
    return owner in OWNERS or owner in POSSESSIVES
