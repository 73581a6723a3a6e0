"""Sources: who a source phrase is, by name where the article gives one.

A name in the phrase decides when the phrase turns on it; a pronoun goes where coreference points, else to whoever spoke
last and fits; a relative to the name before it; an office to who holds it; "her office" is named by its owner. Which
phrase is the source of a quotation is not decided here.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from pipeline.entities.genders import genders_of
from pipeline.entities.tables import words as listed
from pipeline.entities.words import Words
from pipeline.quotes.earlier import Earlier
from pipeline.quotes.headwords import Headword
from pipeline.quotes.marks import Stretch
from pipeline.quotes.phrases import POSSESSIVE_PRONOUNS, RELATIVES, Phrase
from pipeline.quotes.several import called
from pipeline.quotes.trees import Trees
from pipeline.quotes.voices import GENDERS, PLURALS, UNKNOWN, Speaker, agrees
from pipeline.records import Annotated, Entity, Mention, Resolution, SourceType, Span

AGENCIES: Final = listed("agencies", "pipeline.quotes.tables")
SPOKEN_PRONOUNS: Final = frozenset(("he", "she", "they", "it", "i", "we", "you"))
FIRST_PERSONS: Final = frozenset(("i", "we", "you"))
PRONOUN_TYPES: Final[dict[str, SourceType]] = {"they": "collective", "we": "collective", "it": "organisation"}
DEFINITE: Final = frozenset(("the", "that", "this", "these", "those"))
OWNER_REACH: Final = 3  # sentences back to the speaker whose "its spokesman" is
BARE: Final = 2  # tokens of "the filing"
MENTIONS_BACK: Final = 40  # names a pronoun may pass over
SPOKESMEN: Final = (["a", "spokesman"], ["a", "spokeswoman"], ["a", "spokesperson"])
VOWELS: Final = frozenset("aeiou")
BODY_REACH: Final = 2  # sentences back to the body a spokesman speaks for
SPEAKERS_BACK: Final = 12  # of those who spoke


class Sources:
    """Resolves sources in the order of the text, remembering who has spoken."""

    def __init__(self, annotated: Annotated, words: Words, stretches: Sequence[Stretch], trees: Trees) -> None:
        self._text = annotated.text
        self._words = words
        self._trees = trees
        self._mentions = annotated.mentions
        self._apart = _inside(annotated, stretches)
        self._starts = [mention.start for mention in annotated.mentions]
        self._entities: dict[str, Entity] = {entity.id: entity for entity in annotated.entities}
        self._genders = genders_of(words, annotated.mentions, annotated.entities)
        self._references = {one.start: one for one in annotated.references if one.form == "pronoun"}
        self._ends = {reference.end: reference for reference in annotated.references}
        self._earlier = Earlier(words, trees)
        self._writer = _writer(annotated)
        self._known: dict[Span, Speaker] = {}
        self._spoken: list[Speaker] = []

    def resolve(self, source: Span) -> Speaker:
        """Say who a source phrase is, and remember it."""
        if source not in self._known:
            self._known[source] = self._read(source)
        self._spoken.append(self._known[source])
        return self._known[source]

    def _read(self, source: Span) -> Speaker:
        phrase = self._reading(source)
        lowers = phrase.lowers
        if not lowers:
            return UNKNOWN
        if len(lowers) == 1 and lowers[0] in RELATIVES:
            phrase = self._antecedent(phrase) or phrase
            lowers = phrase.lowers
        alone = len(lowers) == 1 and lowers[0] in SPOKEN_PRONOUNS | POSSESSIVE_PRONOUNS
        return self._pronoun(source, lowers[0]) if alone else self._phrase(phrase)

    def _antecedent(self, phrase: Phrase) -> Phrase | None:
        """Return the phrase a relative stands for: the name right before it, else what its verb modifies."""
        place = bisect_left(self._starts, phrase.span.start)
        mention = self._mentions[place - 1] if place else None
        if mention is not None and phrase.first - self._words.at(mention.end) <= 1:
            return self._reading(Span(mention.start, mention.end))
        verb = self._trees.head(phrase.first)
        noun = self._trees.head(verb) if verb >= 0 else -1
        if 0 <= noun < phrase.first:
            return self._reading(self._words.span(min(self._trees.reach(noun)[0], noun), noun + 1))
        return None

    def _reading(self, span: Span) -> Phrase:
        return Phrase(self._words, self._trees, self._mentions, self._starts, span)

    def latest(self) -> Speaker:
        """Return who spoke last."""
        return self._spoken[-1] if self._spoken else UNKNOWN

    def nearest(self, offset: int, floor: int) -> Mention | None:
        """Return the last person named between two offsets."""
        place = bisect_left(self._starts, offset)
        for mention in reversed(self._mentions[max(0, place - MENTIONS_BACK) : place]):
            if mention.start >= floor and mention.type == "PER" and mention.start not in self._apart:
                return mention
        return None

    def aside(self, source: Span) -> Speaker:
        """Say who a source inside somebody's words is, without remembering it: "I" and "we" are nobody's to say."""
        words = self._reading(source).lowers
        return UNKNOWN if words and words[0] in FIRST_PERSONS and len(words) == 1 else self._read(source)

    def channel(self, cue: Span) -> str | None:
        """Return the agency or outlet that is told something inside a cue."""
        low, high = bisect_left(self._starts, cue.start), bisect_left(self._starts, cue.end)
        told = (mention for mention in self._mentions[low:high] if mention.type == "ORG")
        return next((self._entities[mention.entity].name for mention in told), None)

    # ------------------------------------------------------------------------------------------------ pronouns

    def _pronoun(self, source: Span, pronoun: str) -> Speaker:
        reference = self._references.get(source.start)
        pointed = reference.entity if reference is not None else None
        if pronoun == "i" and self._writer is not None:
            pointed = self._writer
        if pointed:
            return self._of_entity(pointed, source, "pronoun")
        spoke = next((one for one in reversed(self._spoken[-SPEAKERS_BACK:]) if agrees(one, pronoun)), None)
        if spoke is None and pronoun == "they":
            body = self._lately("it", source)
            spoke = body if body.entity is not None else None
        if spoke is not None:
            return spoke._replace(resolution="pronoun", at=source.start)
        kind = PRONOUN_TYPES.get(pronoun, "person")
        return Speaker(type=kind, gender=GENDERS.get(pronoun), is_plural=pronoun in PLURALS, at=source.start)

    def _lately(self, pronoun: str, place: Span) -> Speaker:
        """Return who of those who spoke a few sentences ago a pronoun may mean."""
        sentence_of, at = self._words.sentence_of, self._words.at
        for one in reversed(self._spoken[-SPEAKERS_BACK:]):
            if sentence_of[at(place.start)] - sentence_of[at(one.at)] > OWNER_REACH:
                break
            if agrees(one, pronoun) and one.entity is not None:
                return one
        return UNKNOWN

    # ------------------------------------------------------------------------------------------------- phrases

    def _phrase(self, phrase: Phrase) -> Speaker:
        who = called(phrase, lambda mention: self._entities[mention.entity].name)
        if who is None and phrase.is_several():
            who = phrase.description()
        if who is not None:
            return Speaker(who=who, type="collective", resolution="named", is_plural=True, at=phrase.span.start)
        headword = Headword(phrase)
        mention = headword.name()
        if mention is not None:
            return self._of_entity(mention.entity, phrase.span, "named")
        author = headword.author()
        if author is not None:
            return self._of_entity(author.entity, phrase.span, "named")._replace(type="document")
        return self._office(phrase) or self._described(phrase)

    def _office(self, phrase: Phrase) -> Speaker | None:
        """Find who "the minister" is: by coreference, else among those who spoke by the same word."""
        reference = self._ends.get(self._words.spans[phrase.head_end - 1][1])
        if reference is None or reference.form == "pronoun" or reference.start < phrase.span.start:
            return None
        if reference.entity is not None:
            return self._of_entity(reference.entity, phrase.span, "office")
        for speaker in reversed(self._spoken[-SPEAKERS_BACK:]):
            if speaker.who and phrase.noun in speaker.who.lower().split():
                return speaker._replace(resolution="office", at=phrase.span.start)
        return None

    def _of_entity(self, entity: str, source: Span, resolution: Resolution) -> Speaker:
        known = self._entities[entity]
        kind: SourceType = "person" if known.type == "PER" else "agency" if known.name in AGENCIES else "organisation"
        gender = self._genders.get(entity)
        return Speaker(entity, known.name, kind, resolution, gender, is_plural=False, at=source.start)

    def _owned(self, phrase: Phrase) -> str | None:
        """Return "Ann Orr's office" for "her office"."""
        pronoun = phrase.owner()
        if pronoun is None:
            return None
        reference = self._references.get(pronoun.start)
        if reference is not None and reference.entity is not None:
            name = self._entities[reference.entity].name
        else:
            name = self._lately(phrase.lowers[0], pronoun).who or ""
        if not name:
            return None
        rest = phrase.description()[pronoun.end - pronoun.start :]
        return f"{name}'s{rest}"

    def _sent(self, phrase: Phrase) -> str | None:
        """Return "a Kessel Oil spokesman" for "a spokesman": who speaks for the body spoken of last."""
        if phrase.lowers not in SPOKESMEN:
            return None
        floor = self._words.sentence_of[phrase.first] - BODY_REACH
        place = bisect_left(self._starts, phrase.span.start)
        for mention in reversed(self._mentions[max(0, place - MENTIONS_BACK) : place]):
            if self._words.sentence_of[self._words.at(mention.start)] < floor:
                return None
            name = self._entities[mention.entity].name
            if mention.type == "ORG" and name not in AGENCIES:
                article = "an" if name[0].lower() in VOWELS else "a"
                return f"{article} {name} {phrase.noun}"
        return None

    def _told(self, phrase: Phrase) -> str | None:
        """Return what the article called at length before what it calls "the filing" here."""
        if phrase.lowers[0] not in DEFINITE or phrase.head_end - phrase.first != BARE:
            return None
        found = self._earlier.description(phrase.noun, phrase.first)
        return self._words.span(*found).of(self._text) if found else None

    def _described(self, phrase: Phrase) -> Speaker:
        kind = phrase.kind()
        return Speaker(
            who=self._owned(phrase) or self._told(phrase) or self._sent(phrase) or phrase.description(),
            type=kind,
            resolution="office" if kind == "office" else "none",
            gender="f" if phrase.is_female() else None,
            is_plural=phrase.is_plural(),
            at=phrase.span.start,
        )


def _writer(annotated: Annotated) -> str | None:
    """Return who signs the article, where one person does: the "I" of its own copy."""
    lines = [piece for piece in annotated.furniture if piece.kind == "byline"]
    signed = {
        mention.entity
        for mention in annotated.mentions
        for line in lines
        if mention.type == "PER" and line.start <= mention.start < line.end
    }
    return signed.pop() if len(signed) == 1 else None


def _inside(annotated: Annotated, stretches: Sequence[Stretch]) -> set[int]:
    """Return where the mentions begin that stand inside marks or the dateline, and nobody's pronoun points at."""
    apart: set[int] = set()
    place = 0
    outer = [stretch.span for stretch in stretches if stretch.within is None]
    for mention in annotated.mentions:
        while place < len(outer) and outer[place].end <= mention.start:
            place += 1
        dated = annotated.dateline is not None and annotated.dateline.start <= mention.start < annotated.dateline.end
        if dated or (place < len(outer) and outer[place].start <= mention.start):
            apart.add(mention.start)
    return apart
