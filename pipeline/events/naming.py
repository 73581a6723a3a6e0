"""Which entity a phrase is: the name that heads it, or what entities resolved the pronoun or title to.

Rule: the last name inside the phrase heads it unless a common noun follows that name ("Iran's army" is not Iran).
"""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.events.evidence import evidence_of
from pipeline.records import Entity, Mention, Participant, Quoted, Reference, Span


class Namer:
    """Looks phrases up among an article's mentions and references."""

    def __init__(self, quoted: Quoted) -> None:
        self._quoted = quoted
        self._entities = {entity.id: entity for entity in quoted.entities}
        self._mentions = sorted(quoted.mentions, key=lambda m: (m.start, m.end))
        self._starts = [mention.start for mention in self._mentions]
        self._references = {(r.start, r.end): r for r in quoted.references}

    def participant(self, span: Span) -> Participant:
        """Return the participant a phrase stands for."""
        entity = self.entity(span)
        return Participant(
            text=span.of(self._quoted.text),
            entity=entity.id if entity else None,
            name=entity.name if entity else None,
            entity_type=entity.type if entity else None,
            basis="stated",
            evidence=evidence_of(self._quoted, span),
        )

    def entity(self, span: Span) -> Entity | None:
        """Return the entity a phrase names or points at, if it is known."""
        inside = self.mentions_in(span)
        head = next((m for m in reversed(inside) if m.end == span.end and not self._is_of(m, span)), None)
        head = head or self._before_apposition(inside, span)
        found: Mention | Reference | None = head or self._references.get((span.start, span.end))
        return self._entities.get(found.entity) if found and found.entity else None

    def mentions_in(self, span: Span) -> Sequence[Mention]:
        """Return the names that stand wholly inside a span."""
        at = bisect_left(self._starts, span.start)
        found: list[Mention] = []
        while at < len(self._mentions) and self._mentions[at].start < span.end:
            if self._mentions[at].end <= span.end:
                found.append(self._mentions[at])
            at += 1
        return found

    def _is_of(self, mention: Mention, span: Span) -> bool:
        """Tell "the port of Velm", which is no town, from "Velm"."""
        return mention.start > span.start and self._quoted.text[span.start : mention.start].rstrip().endswith(
            (" of", " of the")
        )

    def _before_apposition(self, inside: Sequence[Mention], span: Span) -> Mention | None:
        """Return X of "X, a spokesman"."""
        text = self._quoted.text
        return next((m for m in inside if m.start == span.start and text[m.end : m.end + 1] == ","), None)
