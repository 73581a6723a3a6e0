"""Articles as a desk would read them: the copy, and what its records must show. Every article runs in both marks.

A file of this folder is one phenomenon of wire copy: articles written for it, told apart by a slug, and the tests that
hold the records to them. What is expected is what docs/records.md says of each field, in the words of the article.
Copy is set in curly marks and lines of any length; a blank line parts paragraphs.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from textwrap import dedent
from typing import Any, Final

import pytest

from pipeline.entities import find_entities
from pipeline.quotes import find_quotes
from pipeline.records import (
    Closure,
    MarkedWhy,
    MentionType,
    NameStance,
    Quote,
    Quoted,
    QuoteKind,
    Resolution,
    SourceType,
    Span,
)
from pipeline.segmentation import segment

STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")
NINJS: Final = (("content-type", b"application/json"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one quotation must show. Of the fields that default to None nothing is asked."""

    who: str | None
    contents: tuple[str, ...]
    kind: QuoteKind
    closure: Closure = "closed"
    inside: tuple["Said", ...] = ()
    channel: str | None = None
    source: str | None = None
    cue: str | None = None
    source_type: SourceType | None = None
    resolution: Resolution | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article and what its records must show. `said` and `marked` are all of it, the other fields what is asked.

    `names`: words of a mention and its type. `one`: mentions that name one entity, the entity's name first. `aliases`:
    an entity's other names and their stance. `governments` and `places`: stretches of the article that begin with a
    place, as government or as place.
    """

    slug: str
    text: str
    headline: str | None = None
    said: tuple[Said, ...] = ()
    marked: tuple[tuple[str, MarkedWhy], ...] = ()
    names: tuple[tuple[str, MentionType], ...] = ()
    no_names: tuple[str, ...] = ()
    one: tuple[tuple[str, ...], ...] = ()
    aliases: tuple[tuple[str, str, NameStance | None], ...] = ()
    governments: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    credits: tuple[tuple[str | None, str], ...] = ()
    furniture: tuple[str, ...] = ()

    @property
    def record(self) -> Quoted:
        """The article as the first three stages leave it."""
        return _read(self.text, self.headline)


def direct(who: str | None, *contents: str, **more: Any) -> Said:
    """Expect words that stand in marks, all or nearly all."""
    return Said(who=who, contents=contents, kind="direct", **more)


def mixed(who: str | None, *contents: str, **more: Any) -> Said:
    """Expect words of which some stand in marks."""
    return Said(who=who, contents=contents, kind="mixed", **more)


def indirect(who: str | None, *contents: str, **more: Any) -> Said:
    """Expect words without marks."""
    return Said(who=who, contents=contents, kind="indirect", **more)


def both_marks(*articles: Copy) -> pytest.MarkDecorator:
    """Run a test on each article in curly and in straight marks."""
    curly = [replace(copy, text=_unwrapped(copy.text)) for copy in articles]
    straight = [_straight(copy) for copy in curly]
    return pytest.mark.parametrize(
        "copy",
        [
            *(pytest.param(copy, id=f"{copy.slug}, curly") for copy in curly),
            *(pytest.param(copy, id=f"{copy.slug}, straight") for copy in straight),
        ],
    )


def said_in(copy: Copy) -> tuple[Said, ...]:
    """Return the outermost quotations of an article, those inside them with them; unasked fields are left out."""
    return tuple(_seen(copy.record, within=None, expected=copy.said))


def marked_in(copy: Copy) -> tuple[tuple[str, MarkedWhy], ...]:
    """Return the words in marks that nobody said, each with the reason."""
    return tuple((copy.record.text[mark.start : mark.end], mark.why) for mark in copy.record.marked)


def names_in(copy: Copy) -> list[tuple[str, MentionType]]:
    """Return the mentions of an article, in order."""
    record = copy.record
    return [(record.text[mention.start : mention.end], mention.type) for mention in record.mentions]


def name_of(copy: Copy, words: str) -> str | None:
    """Return the name of the entity that a mention with these words names, the last such one."""
    record = copy.record
    entities = {entity.id: entity.name for entity in record.entities}
    found = [entities[one.entity] for one in record.mentions if record.text[one.start : one.end] == words]
    return found[-1] if found else None


def aliases_in(copy: Copy) -> set[tuple[str, str, NameStance | None]]:
    """Return (entity's name, other name, stance) of every alias."""
    return {(entity.name, alias.text, alias.stance) for entity in copy.record.entities for alias in entity.aliases}


def is_government(copy: Copy, words: str) -> bool | None:
    """Tell whether the place that a stretch of the article begins with stands for its government; None if none does."""
    record = copy.record
    assert 1 == record.text.count(words)
    start = record.text.index(words)
    return next((mention.metonymy for mention in record.mentions if mention.start == start), None)


def credits_in(copy: Copy) -> tuple[tuple[str | None, str], ...]:
    """Return whose copy each section is, and the words that say so."""
    text = copy.record.text
    return tuple((one.agency, one.marker.of(text) if one.marker else "") for one in copy.record.sections)


def furniture_in(copy: Copy) -> tuple[str, ...]:
    """Return the stretches that are no news."""
    return tuple(copy.record.text[one.start : one.end] for one in copy.record.furniture)


def _seen(record: Quoted, within: str | None, expected: tuple[Said, ...]) -> Iterator[Said]:
    quotes = sorted((quote for quote in record.quotes if quote.within == within), key=lambda quote: quote.content)
    for number, quote in enumerate(quotes):
        asked = expected[number] if number < len(expected) else None
        yield Said(
            who=quote.who,
            contents=tuple(span.of(record.text) for span in quote.content),
            kind=quote.kind,
            closure=quote.closure,
            inside=tuple(_seen(record, quote.id, asked.inside if asked else ())),
            **{field: value for field, value in _facts(record, quote).items() if asked and getattr(asked, field)},
        )


def _facts(record: Quoted, quote: Quote) -> dict[str, Any]:
    return {
        "channel": quote.channel,
        "source": _words(record, quote.source),
        "cue": _words(record, quote.cue),
        "source_type": quote.source_type,
        "resolution": quote.resolution,
    }


def _words(record: Quoted, span: Span | None) -> str | None:
    return span.of(record.text) if span else None


@cache
def _read(text: str, headline: str | None) -> Quoted:
    article = {"uri": "urn:copy", "version": "1", "headline": headline or "", "body_text": text}
    return find_quotes(find_entities(segment(json.dumps(article).encode(), NINJS)))


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in dedent(text).strip().split("\n\n"))


def _straight(value: Any) -> Any:
    """Set every string of a value in straight marks."""
    if isinstance(value, str):
        return value.translate(STRAIGHT)
    if isinstance(value, tuple):
        return tuple(_straight(one) for one in value)
    if isinstance(value, Said | Copy):
        return replace(value, **{name: _straight(getattr(value, name)) for name in value.__slots__})
    return value
