"""What must hold of the records of any article: evidence is the slice, ids are unique, the receipt lists them."""

from pipeline.records import Evidence, Records


def assert_evidenced(records: Records) -> None:
    """Check every evidence of every record against the texts of the receipt, and the receipt against the records."""
    fields = {"headline": records.receipt.fields.headline, "body": records.receipt.fields.body}
    for record in (*records.events, *records.statements):
        for one in evidence_in(record):
            assert one.exact == (fields[one.field] or "")[one.start : one.end]
    ids = [*(event.id for event in records.events), *(said.id for said in records.statements)]
    assert tuple(ids) == records.receipt.records
    assert len(ids) == len(set(ids))


def evidence_in(record: object) -> list[Evidence]:
    """Return all evidence of a record, however deep."""
    if isinstance(record, Evidence):
        return [record]
    if isinstance(record, tuple):
        return [one for part in record for one in evidence_in(part)]
    names = getattr(record, "__struct_fields__", ())
    return [one for name in names for one in evidence_in(getattr(record, name))]
