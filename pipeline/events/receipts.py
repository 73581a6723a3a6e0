"""Writes the receipt: the list of what one article version gave, and the texts its evidence counts in.

Rule: every accepted version gives exactly one, even with no record; it lists the ids in the order the records travel.
That of a kill says `withdrawn`, lists nothing and holds no text.
"""

from pipeline.desk import Desk
from pipeline.events.evidence import field_text
from pipeline.ids import record_id
from pipeline.records import (
    SCHEMA_MAJOR,
    EventRecord,
    Provenance,
    Quoted,
    ReceiptFields,
    ReceiptRecord,
    StatementRecord,
)


def write_receipt(
    quoted: Quoted,
    events: tuple[EventRecord, ...],
    statements: tuple[StatementRecord, ...],
    desk: Desk,
    provenance: Provenance,
) -> ReceiptRecord:
    """Return the receipt over these records."""
    block = quoted.article
    is_current = not block.is_withdrawn
    fields = ReceiptFields(headline=field_text(quoted, "headline"), body=field_text(quoted, "body"))
    return ReceiptRecord(
        id=record_id(
            kind="receipt",
            uri=block.uri,
            version=block.version,
            schema=SCHEMA_MAJOR,
            what=None if is_current else "withdrawn",  # a kill may bear the version of what it takes back
            words=None,
            ordinal=0,
        ),
        article=block,
        status="current" if is_current else "withdrawn",
        fields=fields if desk.receipt_fields and is_current else ReceiptFields(),
        records=(*(event.id for event in events), *(said.id for said in statements)),
        counts={"event": len(events), "statement": len(statements)},
        language=block.language,
        provenance=provenance,
    )
