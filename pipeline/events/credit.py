"""Whose copy a record was read in: the agency section it stands in.

Rule: a section's agency is credit, never a speaker or an actor.
"""

from bisect import bisect_right

from pipeline.events.evidence import evidence_of
from pipeline.records import Quoted, SourceCredit, Span


def credit_at(quoted: Quoted, place: int) -> SourceCredit:
    """Return the credit for what stands at a place of the text."""
    at = bisect_right([section.start for section in quoted.sections], place) - 1
    if at < 0:
        return SourceCredit(agency=None, basis="none", evidence=None)
    section = quoted.sections[at]
    words = section.marker
    if words is None and section.basis == "dateline" and quoted.dateline:
        words = Span(quoted.dateline.start, quoted.dateline.end)
    return SourceCredit(
        agency=section.agency, basis=section.basis, evidence=evidence_of(quoted, words) if words else None
    )
