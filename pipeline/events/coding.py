"""code_events: from a Quoted article to its records: events merged, statements written, the receipt last.

Rule: what is published is complete in itself: whoever reads one record needs no other to know whose words it rests on.
"""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.events.acts import Act
from pipeline.events.attribution import chain_of, factuality_of
from pipeline.events.credit import credit_at
from pipeline.events.evidence import evidence_of
from pipeline.events.merging import merge
from pipeline.events.naming import Namer
from pipeline.events.quads import quad_of
from pipeline.events.reading import find_acts
from pipeline.events.receipts import write_receipt
from pipeline.events.relations import relate
from pipeline.events.slots import counts_of, participants_of, when_of, where_of
from pipeline.events.statements import statement_ids, write_statements
from pipeline.ids import Ordinals, lineage_id, record_id
from pipeline.records import SCHEMA_MAJOR, EventRecord, Provenance, Quoted, Records, Trigger
from pipeline.times import anchor_of


def code_events(quoted: Quoted, desk: Desk = DEFAULT_DESK) -> Records:
    """Return every record one article version gives."""
    provenance = desk.provenance()
    namer = Namer(quoted)
    groups = merge(find_acts(quoted), namer, quoted.text)
    said = statement_ids(quoted)
    events = relate(_events(quoted, groups, namer, said, provenance))
    statements = write_statements(quoted, said, namer, _contained(events, groups), provenance)
    return Records(
        events=events,
        statements=statements,
        receipt=write_receipt(quoted, events, statements, desk, provenance),
    )


def _contained(events: Sequence[EventRecord], groups: Sequence[tuple[Act, ...]]) -> dict[int, list[str]]:
    """Map each quote's index to the events told inside it."""
    inside: dict[int, list[str]] = defaultdict(list)
    for event, group in zip(events, groups, strict=True):
        for at in dict.fromkeys(at for act in group for at in act.quotes):
            inside[at].append(event.id)
    return inside


def _events(
    quoted: Quoted, groups: Sequence[tuple[Act, ...]], namer: Namer, said: Sequence[str], provenance: Provenance
) -> tuple[EventRecord, ...]:
    ids, lineages = Ordinals(), Ordinals()
    return tuple(_event(quoted, group, namer, said, provenance, (ids, lineages)) for group in groups)


def _event(
    quoted: Quoted,
    group: tuple[Act, ...],
    namer: Namer,
    said: Sequence[str],
    provenance: Provenance,
    ordinals: tuple[Ordinals, Ordinals],
) -> EventRecord:
    lead = group[0]
    block, words = quoted.article, lead.trigger.of(quoted.text)
    actors = participants_of(group, namer, side="actors")
    recipients = participants_of(group, namer, side="recipients")
    first = (actors or recipients or (None,))[0]
    who = (first.name or first.text) if first else None
    chain = chain_of(quoted, lead, said)
    return EventRecord(
        id=record_id(
            kind="event", uri=block.uri, version=block.version, schema=SCHEMA_MAJOR, what=lead.type, words=words,
            ordinal=ordinals[0].next(lead.type, words),
        ),
        lineage=lineage_id(
            kind="event", uri=block.uri, what=lead.type, lemma=lead.lemma, who=who,
            ordinal=ordinals[1].next(lead.type, lead.lemma, who),
        ),
        article=block,
        source_credit=credit_at(quoted, lead.trigger.start),
        evidence=tuple(evidence_of(quoted, act.trigger) for act in group),
        confidence=_confidence(lead, group, has_who=bool(actors)),
        flags=_flags(group, has_who=bool(actors)),
        provenance=provenance,
        type=lead.type,
        mode=next((act.mode for act in group if act.mode), None),
        quad=quad_of(lead.type),
        trigger=Trigger(lemma=lead.lemma, evidence=evidence_of(quoted, lead.trigger)),
        actors=actors,
        recipients=recipients,
        where=where_of(quoted, group),
        when=when_of(quoted, group, anchor_of(quoted)),
        counts=counts_of(quoted, group),
        realis=lead.realis,
        factuality=factuality_of(lead, chain),
        attribution=chain,
        relations=(),
    )  # fmt: skip


def _confidence(lead: Act, group: tuple[Act, ...], *, has_who: bool) -> float:
    """Rank acts, no probability: told twice, with a doer and without a hedge is surest."""
    return round(0.5 + 0.2 * has_who + 0.15 * (len(group) > 1) + 0.1 * (not lead.is_hedged), 2)


def _flags(group: tuple[Act, ...], *, has_who: bool) -> tuple[str, ...]:
    raised = {
        "agent-unknown": not has_who and quad_of(group[0].type) is not None,
        "headline-only": all(act.is_headline for act in group),
    }
    return tuple(flag for flag, is_raised in raised.items() if is_raised)
