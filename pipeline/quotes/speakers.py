"""Speakers: who a source phrase is, by name where the article gives one.

A name in the phrase decides when the phrase turns on it; a pronoun goes to whoever spoke last and fits, unless somebody
who fits has come up at the head of a sentence since, else to coreference; an office to who holds it in the article. An
agency that is told something is a channel and never a speaker.
"""

from bisect import bisect_left
from typing import Final, NamedTuple

from pipeline.entities.genders import genders_of
from pipeline.entities.tables import words as listed
from pipeline.entities.words import Words
from pipeline.quotes.headwords import Phrase
from pipeline.records import Annotated, Entity, Mention, Resolution, SourceType, Span

AGENCIES: Final = listed("agencies", "pipeline.quotes.tables")
SPOKEN_PRONOUNS: Final = frozenset(("he", "she", "they", "it", "i", "we", "you"))
GENDERS: Final = {"he": "m", "she": "f"}
PLURALS: Final = frozenset(("they", "we"))
PRONOUN_TYPES: Final[dict[str, SourceType]] = {"they": "collective", "we": "collective", "it": "organisation"}
NO_PERSONS: Final = frozenset(("document", "organisation", "agency", "collective"))
MENTIONS_BACK: Final = 40  # names a pronoun may pass over
SPEAKERS_BACK: Final = 12  # of those who spoke
OPENING_REACH: Final = 2  # tokens in which a sentence shows what body it opens with
HEAD_REACH: Final = 8  # words a sentence may have before the name it is about: titles, a conjunction


class Speaker(NamedTuple):
    """What a source resolves to; `at` is where it was last heard of."""

    entity: str | None = None
    who: str | None = None
    type: SourceType = "anonymous"
    resolution: Resolution = "none"
    gender: str | None = None
    is_plural: bool = False
    at: int = 0


UNKNOWN: Final = Speaker()


class Speakers:
    """Resolves sources in the order of the text, remembering who has spoken."""

    def __init__(self, annotated: Annotated, words: Words) -> None:
        self._text = annotated.text
        self._words = words
        self._mentions = annotated.mentions
        self._starts = [mention.start for mention in annotated.mentions]
        self._entities: dict[str, Entity] = {entity.id: entity for entity in annotated.entities}
        self._genders = genders_of(words, annotated.mentions, annotated.entities)
        self._references = {reference.start: reference for reference in annotated.references}
        self._ends = {reference.end: reference for reference in annotated.references}
        self._spoken: list[Speaker] = []

    def resolve(self, source: Span) -> Speaker:
        """Say who a source phrase is, and remember it."""
        phrase = Phrase(self._words, self._mentions, self._starts, source)
        lowers = phrase.lowers
        if not lowers:
            return UNKNOWN
        alone = len(lowers) == 1 and lowers[0] in SPOKEN_PRONOUNS
        speaker = self._pronoun(source, lowers[0]) if alone else self._phrase(phrase)
        self._spoken.append(speaker)
        return speaker

    def latest(self) -> Speaker:
        """Return who spoke last."""
        return self._spoken[-1] if self._spoken else UNKNOWN

    def nearest(self, offset: int, floor: int) -> Mention | None:
        """Return the last person named between two offsets."""
        place = bisect_left(self._starts, offset)
        for mention in reversed(self._mentions[max(0, place - MENTIONS_BACK) : place]):
            if mention.start >= floor and mention.type == "PER":
                return mention
        return None

    def named_at(self, source: Span) -> Speaker | None:
        """Return the entity a name that begins here stands for, without remembering it as a speaker."""
        place = bisect_left(self._starts, source.start)
        if place < len(self._starts) and self._starts[place] == source.start:
            return self._of_entity(self._mentions[place].entity, source, "named")
        return None

    def channel(self, cue: Span) -> str | None:
        """Return the agency or outlet that is told something inside a cue."""
        low, high = bisect_left(self._starts, cue.start), bisect_left(self._starts, cue.end)
        told = (mention for mention in self._mentions[low:high] if mention.type == "ORG")
        return next((self._entities[mention.entity].name for mention in told), None)

    # ------------------------------------------------------------------------------------------------ pronouns

    def _pronoun(self, source: Span, pronoun: str) -> Speaker:
        reference = self._references.get(source.start)
        pointed = reference.entity if reference is not None else None
        for speaker in reversed(self._spoken[-SPEAKERS_BACK:]):
            if _agrees(speaker, pronoun):
                fresher = self._come_up(pronoun, speaker.at, source.start)
                if fresher is not None and fresher != speaker.entity:
                    return self._of_entity(fresher, source, "pronoun")
                return speaker._replace(resolution="pronoun", at=source.start)
        if pointed:
            return self._of_entity(pointed, source, "pronoun")
        kind = PRONOUN_TYPES.get(pronoun, "person")
        return Speaker(type=kind, gender=GENDERS.get(pronoun), is_plural=pronoun in PLURALS, at=source.start)

    def _come_up(self, pronoun: str, since: int, until: int) -> str | None:
        """Return who has come up at the head of a sentence, and fits, since somebody last spoke; the latest of them."""
        if pronoun == "it":
            return self._opening_body(since, until)
        if pronoun not in GENDERS:
            return None
        place = bisect_left(self._starts, until)
        for mention in reversed(self._mentions[max(0, place - MENTIONS_BACK) : place]):
            if mention.start <= since:
                return None
            fits = mention.type == "PER" and self._genders[mention.entity] in (GENDERS[pronoun], None)
            if fits and self._heads_sentence(mention):
                return mention.entity
        return None

    def _opening_body(self, since: int, until: int) -> str | None:
        """Return the body that opens the sentence before "It said", named or by its noun."""
        sentence = self._words.sentence_of[self._words.at(until)] - 1
        if sentence < 0:
            return None
        first = self._words.sentences[sentence][0]
        for token in range(first, min(first + OPENING_REACH, len(self._words.starts))):
            start = self._words.starts[token]
            place = bisect_left(self._starts, start)
            named = self._mentions[place] if place < len(self._starts) and self._starts[place] == start else None
            found = named or self._references.get(start)
            if start > since and found is not None and found.entity is not None and self._is_body(found.entity):
                return found.entity
        return None

    def _is_body(self, entity: str) -> bool:
        return self._entities[entity].type in ("ORG", "GPE")

    def _heads_sentence(self, mention: Mention) -> bool:
        token = self._words.at(mention.start)
        return token - self._words.sentences[self._words.sentence_of[token]][0] <= HEAD_REACH

    # ------------------------------------------------------------------------------------------------- phrases

    def _phrase(self, phrase: Phrase) -> Speaker:
        if phrase.is_several():
            who = phrase.span.of(self._text)
            return Speaker(who=who, type="collective", resolution="named", is_plural=True, at=phrase.span.start)
        mention = phrase.name()
        if mention is not None:
            return self._of_entity(mention.entity, phrase.span, "named")
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

    def _described(self, phrase: Phrase) -> Speaker:
        kind = phrase.kind()
        return Speaker(
            who=phrase.description(),
            type=kind,
            resolution="office" if kind == "office" else "none",
            gender="f" if phrase.is_female() else None,
            is_plural=phrase.is_plural(),
            at=phrase.span.start,
        )


def _agrees(speaker: Speaker, pronoun: str) -> bool:
    if pronoun in GENDERS:
        person = not speaker.is_plural and speaker.type not in NO_PERSONS
        return person and speaker.who is not None and speaker.gender in (GENDERS[pronoun], None)
    if pronoun in PLURALS:
        return speaker.is_plural
    return pronoun == "it" and speaker.type in ("organisation", "document", "agency") and not speaker.is_plural
