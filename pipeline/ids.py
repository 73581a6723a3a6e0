"""Identifiers that a replay gives again: UUIDv5 over what a record is, never over when or where it was made.

The namespace is fixed for ever: changing it, or the order of the parts, makes every record of the world a new one.
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID, uuid5

import orjson

NAMESPACE: Final = UUID("6f5b1c7e-3f0e-5a7b-9d0c-0a2f4c8e61d3")


def record_id(
    *, kind: str, uri: str, version: str, schema: int, what: str | None, words: str | None, ordinal: int
) -> str:
    """Identify one record of one article version.

    `what` is the event type or quote kind, `words` the exact trigger or first content stretch, `ordinal` counts from 0
    among records equal in all the rest, in text order. A receipt has neither `what` nor `words`.
    """
    return _uuid([kind, uri, version, schema, what, words, ordinal])


def lineage_id(*, kind: str, uri: str, what: str | None, lemma: str | None, who: str | None, ordinal: int) -> str:
    """Identify a claim across versions of an article: type, trigger or cue lemma, first actor or speaker name."""
    return _uuid([kind, uri, what, lemma, who, ordinal])


class Ordinals:
    """Counts equals: the first record with given parts is 0, the next 1."""

    def __init__(self) -> None:
        self._seen: dict[tuple[object, ...], int] = {}

    def next(self, *parts: object) -> int:
        """Return how many with these parts came before."""
        self._seen[parts] = self._seen.get(parts, -1) + 1
        return self._seen[parts]


def _uuid(parts: Iterable[str | int | None]) -> str:
    return str(uuid5(NAMESPACE, orjson.dumps(list(parts)).decode()))
