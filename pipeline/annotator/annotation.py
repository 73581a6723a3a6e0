"""What the annotator reads off an article: one entry a token for tags, lemmas and trees, spans for the rest.

Not a record that travels: `entities` takes from it what `records.Tags` and the mentions carry.
"""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.records import MentionType, Realis, Span

Unread = Literal["attribution", "triggers"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name and its type."""

    span: Span
    type: MentionType


@dataclass(frozen=True, slots=True)
class TriggerRead:
    """The words that name an act, the type of the event and whether it happened."""

    span: Span
    type: str
    realis: Realis


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All layers of one article.

    `pos`: Penn tags; `head`: index of the head token in the article, -1 for a root; `dep`: base relations of Universal
    Dependencies; `lemma`: dictionary forms. Spans are characters of the article's text, in order; those of one layer
    never overlap. `cut`: sentences too long to be read at once, whose trees are those of their parts. `unread`: layers
    that this annotator does not give at all, which is another thing than finding nothing.
    """

    pos: tuple[str, ...] = ()
    head: tuple[int, ...] = ()
    dep: tuple[str, ...] = ()
    lemma: tuple[str, ...] = ()
    names: tuple[Named, ...] = ()
    contents: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    triggers: tuple[TriggerRead, ...] = ()
    cut: tuple[Span, ...] = ()
    unread: frozenset[Unread] = field(default=frozenset(), repr=False)
