"""Act: one mention of an event in one sentence, before mentions are merged and written as records.

Room-internal: it never travels. Spans are code points of the article's text, in text order.
"""

from dataclasses import dataclass
from typing import Literal

from pipeline.records import Realis, Span, WhereRole
from pipeline.times import TimeExpression

CountOf = Literal["killed", "injured", "arrested", "missing", "displaced", "other"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place phrase and whether the act happened there, came from there or went there."""

    span: Span
    role: WhereRole


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of people or things, with the words that say how exact it is."""

    of: CountOf
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did what to whom as one sentence tells it. `quotes`: those it stands in, by index, outermost first."""

    type: str
    mode: str | None
    lemma: str
    trigger: Span
    line: int
    is_headline: bool
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    where: tuple[Place, ...]
    when: TimeExpression | None
    tallies: tuple[Tally, ...]
    realis: Realis
    is_negated: bool
    is_hedged: bool
    quotes: tuple[int, ...]
