"""The records that travel between stages, frozen, and spans that know their text.

The contract is the record itself: JSON Schemas in `agents/contract/schemas` are generated from these types. A stage
only adds: `Annotated` is a `Segmented` with more fields, `Quoted` an `Annotated` with more. No behaviour lives here
beyond reading a span and writing bytes; what a field means to a desk is in docs/records.md.
"""

from typing import Any, Literal, NamedTuple, Self

import msgspec

SCHEMA_MAJOR = 1

Stage = Literal["segmentation", "entities", "quotes", "events"]
PartKind = Literal["headline", "body"]
FurnitureKind = Literal["byline", "credit", "note", "slug", "trailer"]
CreditBasis = Literal["dateline", "byline", "marker", "header", "none"]
MentionType = Literal["PER", "ORG", "GPE", "LOC", "FAC", "NORP", "MISC"]
ReferenceForm = Literal["pronoun", "title", "noun"]
NameStance = Literal["own", "rival"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SourceType = Literal["person", "office", "organisation", "collective", "document", "anonymous", "agency"]
Resolution = Literal["named", "office", "pronoun", "none"]
Closure = Literal["closed", "reopened", "unclosed"]
MarkedWhy = Literal["scare", "title", "nickname", "term"]
WhereRole = Literal["event", "origin", "destination"]
WhereBasis = Literal["stated", "section", "dateline", "inherited"]
WhenBasis = Literal["stated", "inherited", "assumed"]
AnchorKind = Literal["dateline", "version", "none"]
Realis = Literal["actual", "planned", "possible", "denied", "past", "generic"]
FactValue = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
FactStance = Literal["asserted", "denied", "hedged", "questioned"]
RelationType = Literal["denies", "contradicts", "contains", "partOf"]
ReceiptStatus = Literal["current", "withdrawn"]


class Span(NamedTuple):
    """Half-open `[start, end)` in Unicode code points of an article's text. Travels as `[start, end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words the span stands for."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: unknown fields are ignored when read, as every consumer must."""


class Sparse(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A record whose absent fields are left out when written."""


# ---------------------------------------------------------------------------------------------- the article block


class ArticleBlock(Sparse, frozen=True, kw_only=True, rename="camel"):
    """What is known of the article itself, under ninjs 3 names, copied onto every record derived from it."""

    uri: str
    version: str
    feed: str
    wire_format: str
    text_digest: str
    first_created: str | None = None
    version_created: str | None = None
    content_created: str | None = None
    embargoed_until: str | None = None
    pub_status: str | None = None
    urgency: int | None = None
    language: str | None = None
    headline: str | None = None
    by: str | None = None
    located: str | None = None
    ed_note: str | None = None
    signal: str | None = None
    info_sources: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    rights: dict[str, str] = {}
    as_sent: dict[str, str] = {}

    @property
    def is_withdrawn(self) -> bool:
        """Whether this version takes the article back: its receipt says so and lists no record."""
        return self.pub_status == "canceled" or self.signal == "kill"


# -------------------------------------------------------------------------------------------------- segmentation


class Part(Record, frozen=True, kw_only=True):
    """A stretch of the text that is the headline or the body."""

    kind: PartKind
    start: int
    end: int


class Dateline(Record, frozen=True, kw_only=True):
    """Where, by whose copy and when the article says it was filed; `start`, `end` span the whole dateline."""

    start: int
    end: int
    place: str | None
    agency: str | None
    date: str | None


class Furniture(Record, frozen=True, kw_only=True):
    """A stretch that is no news: a byline, a credit line, an editor's note, a slug, MORE or ENDS."""

    kind: FurnitureKind
    start: int
    end: int


class Section(Record, frozen=True, kw_only=True):
    """Whose copy a stretch is. `marker` spans the words that say so ("AFP adds:")."""

    start: int
    end: int
    agency: str | None
    basis: CreditBasis
    marker: Span | None


class Segmented(Record, frozen=True, kw_only=True, tag_field="kind", tag="article.segmentation"):
    """An article's text with its parts, sections, paragraphs, sentences and tokens. Value of wire.segmentation."""

    schema: Literal[1] = 1
    article: ArticleBlock
    text: str
    parts: tuple[Part, ...]
    dateline: Dateline | None
    furniture: tuple[Furniture, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]


# ------------------------------------------------------------------------------------------------------ entities


class Tags(Sparse, frozen=True, kw_only=True):
    """Layers of the annotator, one entry a token; a layer the engine does not give is left out.

    `pos`: Penn tags. `head`: index of the head token in the article, -1 for a root. `dep`: relations of Universal
    Dependencies. `attribution`: "B-" or "I-" before content, cue or source, parted by a space where a token is in
    several. `triggers`: the same before an event's type and realis ("B-ASSAULT:planned"). Empty where nothing is read.
    `cut`, no layer: the parts of sentences too long to be read at once; each part has a tree of its own.
    """

    pos: tuple[str, ...] = ()
    head: tuple[int, ...] = ()
    dep: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    cut: tuple[Span, ...] = ()


class Mention(Sparse, frozen=True, kw_only=True):
    """A name as it stands in the text, and the entity it names. `metonymy`: a place that stands for its government."""

    start: int
    end: int
    type: MentionType
    entity: str
    metonymy: bool = False


class Reference(Record, frozen=True, kw_only=True):
    """A pronoun, title or role noun that points at an entity; `entity` is null where the text leaves it open."""

    start: int
    end: int
    entity: str | None
    form: ReferenceForm


class Alias(Sparse, frozen=True, kw_only=True):
    """Another name of an entity; `stance` tells its own name from its rivals' name for it."""

    text: str
    stance: NameStance | None = None


class Role(Record, frozen=True, kw_only=True):
    """A title or office the text gives an entity, with its place in the text."""

    text: str
    start: int
    end: int


class Entity(Record, frozen=True, kw_only=True):
    """One person, body or place of the article. `id` ("e1") counts within the article, by first mention."""

    id: str
    type: MentionType
    name: str
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()


class Annotated(Segmented, frozen=True, kw_only=True, tag_field="kind", tag="article.entities"):
    """A `Segmented` with who and what is named. Value of wire.entities."""

    tags: Tags
    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...]
    entities: tuple[Entity, ...]

    @classmethod
    def upon(
        cls,
        segmented: Segmented,
        *,
        tags: Tags,
        mentions: tuple[Mention, ...],
        references: tuple[Reference, ...],
        entities: tuple[Entity, ...],
    ) -> Self:
        """Add this layer to what segmentation knew."""
        return cls(
            **_fields(segmented, Segmented), tags=tags, mentions=mentions, references=references, entities=entities
        )


# -------------------------------------------------------------------------------------------------------- quotes


class Quote(Record, frozen=True, kw_only=True):
    """Who said what: the words, the cue and the source as they stand, and the speaker they resolve to.

    `content` includes the quotation marks and the comma or stop inside them. `within` names the quote this one is
    nested in. `id` ("q1") counts within the article. `confidence` is 0 to 1.
    """

    id: str
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    source_type: SourceType
    speaker: str | None
    who: str | None
    resolution: Resolution
    channel: str | None
    closure: Closure
    within: str | None
    confidence: float


class Marked(Record, frozen=True, kw_only=True):
    """Words in quotation marks that nobody is quoted as saying, and why."""

    start: int
    end: int
    why: MarkedWhy


class Quoted(Annotated, frozen=True, kw_only=True, tag_field="kind", tag="article.quotes"):
    """An `Annotated` with who said what. Value of wire.quotes."""

    quotes: tuple[Quote, ...]
    marked: tuple[Marked, ...]

    @classmethod
    def said(cls, annotated: Annotated, *, quotes: tuple[Quote, ...], marked: tuple[Marked, ...]) -> Self:
        """Add this layer to what entities knew."""
        return cls(**_fields(annotated, Annotated), quotes=quotes, marked=marked)


# -------------------------------------------------------------------------------------------------------- events


class Evidence(Record, frozen=True, kw_only=True):
    """The exact words a statement rests on: offsets into the field's text as the receipt carries it."""

    field: PartKind
    start: int
    end: int
    exact: str


class Provenance(Record, frozen=True, kw_only=True):
    """What made the record; digests are the first 12 hex digits of a sha256, `model` is null without weights."""

    software: str
    version: str
    model: str | None
    settings: str


class SourceCredit(Record, frozen=True, kw_only=True):
    """Whose copy the record was read in, and the words that say so."""

    agency: str | None
    basis: CreditBasis
    evidence: Evidence | None


class Trigger(Record, frozen=True, kw_only=True):
    """The word that names the act, by its lemma."""

    lemma: str
    evidence: Evidence


class Participant(Record, frozen=True, kw_only=True):
    """Who did it or whom it befell, as it stands and, where known, as the entity it is."""

    text: str
    entity: str | None
    name: str | None
    entity_type: MentionType | None
    basis: Literal["stated", "inherited"]
    evidence: Evidence


class PlaceRelation(Record, frozen=True, kw_only=True):
    """A place given by its distance from another ("40 km west of Orin")."""

    bearing: str | None
    distance_km: float | None
    anchor: str


class Where(Record, frozen=True, kw_only=True):
    """A place of the event; `basis` says whether the sentence, the section or the dateline gives it."""

    text: str
    role: WhereRole
    basis: WhereBasis
    relation: PlaceRelation | None
    evidence: Evidence


class Anchor(Record, frozen=True, kw_only=True):
    """What a relative time was counted from."""

    kind: AnchorKind
    value: str | None


class When(Record, frozen=True, kw_only=True):
    """The time of the event: its words, TIMEX3 value, and interval where an anchor gives one (ISO 8601)."""

    text: str
    timex: str | None
    start: str | None
    end: str | None
    granularity: str | None
    anchor: Anchor
    basis: WhenBasis
    evidence: Evidence


class Count(Record, frozen=True, kw_only=True):
    """How many were killed, injured, arrested ...; `max` is null for "at least", `min` for "up to"."""

    of: str
    min: int | None
    max: int | None
    qualifier: str | None
    evidence: Evidence


class Factuality(Record, frozen=True, kw_only=True):
    """How certain a holder is that the event is so, in FactBank's values. `holder`: "article" or a statement id."""

    holder: str
    value: FactValue
    stance: FactStance


class Attribution(Record, frozen=True, kw_only=True):
    """One link of the chain of those who vouch for an event, outermost first."""

    statement: str
    who: str | None
    entity: str | None


class Relation(Record, frozen=True, kw_only=True):
    """An edge to another record of the article."""

    type: RelationType
    target: str


class Derived(Record, frozen=True, kw_only=True):
    """What every record read in an article has: its ids, the article, whose copy, the words, how sure."""

    schema: Literal[1] = 1
    id: str
    lineage: str
    article: ArticleBlock
    source_credit: SourceCredit
    evidence: tuple[Evidence, ...]
    confidence: float
    flags: tuple[str, ...]
    provenance: Provenance


class EventRecord(Derived, frozen=True, kw_only=True, tag_field="kind", tag="event"):
    """Who did what to whom, where and when, and who vouches for it. A value of wire.events."""

    type: str
    mode: str | None
    quad: int | None
    trigger: Trigger
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    where: tuple[Where, ...]
    when: When | None
    counts: tuple[Count, ...]
    realis: Realis
    factuality: tuple[Factuality, ...]
    attribution: tuple[Attribution, ...]
    relations: tuple[Relation, ...]


class Cue(Record, frozen=True, kw_only=True):
    """The speech words, by their lemma."""

    lemma: str
    evidence: Evidence


class StatementRecord(Derived, frozen=True, kw_only=True, tag_field="kind", tag="statement"):
    """Who said what. A value of wire.events."""

    quote_kind: QuoteKind
    who: str | None
    entity: str | None
    source_type: SourceType
    resolution: Resolution
    cue: Cue | None
    source: Evidence | None
    contents: tuple[Evidence, ...]
    verbatim: tuple[str, ...]
    closure: Closure
    channel: str | None
    about: tuple[str, ...]
    contains: tuple[str, ...]


class ReceiptFields(Sparse, frozen=True, kw_only=True):
    """The article's texts as the evidence offsets count them."""

    headline: str | None = None
    body: str | None = None


class ReceiptRecord(Record, frozen=True, kw_only=True, tag_field="kind", tag="receipt"):
    """One an accepted article version, last in its transaction: the records of the article are those listed here."""

    schema: Literal[1] = 1
    id: str
    article: ArticleBlock
    status: ReceiptStatus
    fields: ReceiptFields
    records: tuple[str, ...]
    counts: dict[str, int]
    language: str | None
    provenance: Provenance


class Records(Record, frozen=True, kw_only=True):
    """All that one article version gives."""

    events: tuple[EventRecord, ...]
    statements: tuple[StatementRecord, ...]
    receipt: ReceiptRecord

    def in_order(self) -> tuple["EventRecord | StatementRecord | ReceiptRecord", ...]:
        """Events, statements, and the receipt last."""
        return (*self.events, *self.statements, self.receipt)


Travelling = Segmented | Annotated | Quoted | EventRecord | StatementRecord | ReceiptRecord


def encode(record: Record) -> bytes:
    """Write a record as UTF-8 JSON; the same record gives the same bytes."""
    return msgspec.json.encode(record)


def _fields(record: Record, kind: type[Record]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in kind.__struct_fields__}
