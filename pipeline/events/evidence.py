"""Turns spans of the text into evidence: the field they stand in, offsets into that field, and the exact words.

Rule: evidence never crosses from headline to body; a span that would is cut at the end of the field it begins in.
"""

from pipeline.records import Evidence, PartKind, Quoted, Span


def evidence_of(quoted: Quoted, span: Span) -> Evidence:
    """Return a span as evidence."""
    part = next((p for p in quoted.parts if p.start <= span.start < p.end), quoted.parts[-1])
    start = min(max(span.start, part.start), part.end)
    end = max(start, min(span.end, part.end))
    return Evidence(field=part.kind, start=start - part.start, end=end - part.start, exact=quoted.text[start:end])


def field_text(quoted: Quoted, kind: PartKind) -> str | None:
    """Return the text of a field as evidence counts it, null where the article has none."""
    return next((quoted.text[p.start : p.end] for p in quoted.parts if p.kind == kind), None)
