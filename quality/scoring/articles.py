"""An article as the scorers take it: one line of a corpus or of a prediction, with the one layer that is scored.

A layer that is null or missing was not annotated. Fields no scorer reads are ignored; a field of the wrong type is an
error where the file is read (`files.py`).
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from pipeline.records import Span


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """What every line has. A prediction may leave out the text."""

    doc_id: str
    text: str = ""


class Name(msgspec.Struct, frozen=True):
    """A name. `optional`: neither missed when absent nor wrong when present. The rest is GUM's (derived_names.py)."""

    start: int
    end: int
    type: str
    optional: bool = False
    named_auto: bool = False
    pronoun_auto: bool = False
    minspan: Span | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class NamesOf(Article, frozen=True, kw_only=True):
    """An article's names."""

    entities: tuple[Name, ...] | None = None


class Attribution(msgspec.Struct, frozen=True):
    """What was said, the words that say so, and who said it. `who`: the speaker resolved, by name."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...] | None = None
    speaker: tuple[Span, ...] | None = None
    kind: str | None = None
    who: str | None = None
    speaker_name: str | None = None

    @property
    def named(self) -> str:
        """The speaker resolved, empty where there is none."""
        return self.who or self.speaker_name or ""


class AttributionsOf(Article, frozen=True, kw_only=True):
    """An article's attributions. `discuss`: stretches its annotators were unsure of."""

    quotes: tuple[Attribution, ...] | None = None
    discuss: tuple[Span, ...] | None = None


class Tally(msgspec.Struct, frozen=True):
    """A count of an event."""

    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom."""

    type: str
    trigger: Span
    mode: str | None = None
    real: str = "actual"
    actor: tuple[Span, ...] | None = None
    recip: tuple[Span, ...] | None = None
    where: tuple[Span, ...] | None = None
    when: Span | None = None
    counts: tuple[Tally, ...] | None = None

    def slot(self, name: str) -> tuple[Span, ...]:
        """Return the spans of one slot."""
        if name == "when":
            return (self.when,) if self.when else ()
        if name == "counts":
            return tuple(tally.span for tally in self.counts or ())
        spans: tuple[Span, ...] | None = getattr(self, name)
        return spans or ()


class EventsOf(Article, frozen=True, kw_only=True):
    """An article's events."""

    events: tuple[Event, ...] | None = None


class Filed(msgspec.Struct, frozen=True):
    """What a dateline says."""

    place: str | None = None
    agency: str | None = None


class Credited(msgspec.Struct, frozen=True):
    """Where an agency's copy begins."""

    agency: str | None
    start: int


class SegmentsOf(Article, frozen=True, kw_only=True):
    """An article's layout. `dateline` is null both where there is none and where none was annotated: see `has`."""

    sentences: tuple[Span, ...] | None = None
    tokens: tuple[Span, ...] | None = None
    dateline: Filed | None = None
    sections: tuple[Credited, ...] | None = None
    has: frozenset[str] = frozenset()

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> "SegmentsOf":
        """Take a line, and which layers it has."""
        return msgspec.convert({**fields, "has": [name for name in cls.__struct_fields__ if name in fields]}, cls)
