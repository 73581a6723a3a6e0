"""Writes a StatementRecord for every quote, nested ones included.

Rule: nothing is decided anew: who said what is the quotes room's finding; here it gets evidence, ids and neighbours.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from pipeline.events.credit import credit_at
from pipeline.events.evidence import evidence_of
from pipeline.events.lexicon import lemma_of
from pipeline.events.naming import Namer
from pipeline.events.verbatim import verbatim
from pipeline.ids import Ordinals, lineage_id, record_id
from pipeline.records import SCHEMA_MAJOR, Cue, Provenance, Quote, Quoted, StatementRecord

_DENIALS: Final = frozenset({"deny", "dismiss", "reject", "refute", "rebut", "dispute"})


def statement_ids(quoted: Quoted) -> tuple[str, ...]:
    """Return the id of each quote's statement, in the order of the quotes."""
    ordinals = Ordinals()
    return tuple(_own_id(quoted, quote, ordinals) for quote in quoted.quotes)


def _own_id(quoted: Quoted, quote: Quote, ordinals: Ordinals) -> str:
    words = quote.content[0].of(quoted.text) if quote.content else None
    return record_id(
        kind="statement",
        uri=quoted.article.uri,
        version=quoted.article.version,
        schema=SCHEMA_MAJOR,
        what=quote.kind,
        words=words,
        ordinal=ordinals.next(quote.kind, words),
    )


def write_statements(
    quoted: Quoted, ids: Sequence[str], namer: Namer, contained: Mapping[int, Sequence[str]], provenance: Provenance
) -> tuple[StatementRecord, ...]:
    """Return the statements in quote order. `contained`: a quote's index to the events told inside it."""
    ordinals = Ordinals()
    return tuple(
        _statement(quoted, at, ids[at], namer, tuple(contained.get(at, ())), provenance, ordinals)
        for at in range(len(quoted.quotes))
    )


def _statement(
    quoted: Quoted,
    at: int,
    own: str,
    namer: Namer,
    contains: tuple[str, ...],
    provenance: Provenance,
    ordinals: Ordinals,
) -> StatementRecord:
    quote = quoted.quotes[at]
    lemma = cue_lemma(quoted, quote)
    contents = tuple(evidence_of(quoted, span) for span in quote.content)
    cue = Cue(lemma=lemma, evidence=evidence_of(quoted, quote.cue)) if lemma and quote.cue else None
    source = evidence_of(quoted, quote.source) if quote.source else None
    return StatementRecord(
        id=own,
        lineage=lineage_id(
            kind="statement",
            uri=quoted.article.uri,
            what=quote.kind,
            lemma=lemma,
            who=quote.who,
            ordinal=ordinals.next(quote.kind, lemma, quote.who),
        ),
        article=quoted.article,
        source_credit=credit_at(quoted, quote.content[0].start if quote.content else 0),
        evidence=(*contents, *((cue.evidence,) if cue else ()), *((source,) if source else ())),
        confidence=quote.confidence,
        flags=_flags(quote, lemma),
        provenance=provenance,
        quote_kind=quote.kind,
        who=quote.who,
        entity=quote.speaker,
        source_type=quote.source_type,
        resolution=quote.resolution,
        cue=cue,
        source=source,
        contents=contents,
        verbatim=verbatim(quoted.text, quote.content) if quote.kind != "indirect" else (),
        closure=quote.closure,
        channel=quote.channel,
        about=_about(quote, namer),
        contains=contains,
    )


def cue_lemma(quoted: Quoted, quote: Quote) -> str | None:
    """Return the lemma of the speech verb, or the cue as it stands ("according to")."""
    if quote.cue is None:
        return None
    words = quote.cue.of(quoted.text).lower().split()
    return next((lemma for lemma in map(lemma_of, words) if lemma), " ".join(words)) or None


def is_denial(lemma: str | None) -> bool:
    """Tell whether a cue denies what it reports."""
    return lemma in _DENIALS


def _flags(quote: Quote, lemma: str | None) -> tuple[str, ...]:
    raised = {
        "nested": quote.within is not None,
        "denial": is_denial(lemma),
        "speaker-unknown": quote.speaker is None and quote.who is None,
        "unclosed": quote.closure == "unclosed",
    }
    return tuple(flag for flag, is_raised in raised.items() if is_raised)


def _about(quote: Quote, namer: Namer) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.entity for span in quote.content for mention in namer.mentions_in(span)))
