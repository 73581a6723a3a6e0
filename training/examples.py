"""An example: tokens of running text with the layers its corpus marks. What a corpus does not mark is None.

The readers (`articles`, `treebanks`, `name_sets`) end here, the windows and losses start here. Layers are per token.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

NAMES: Final = ("PER", "ORG", "GPE", "LOC", "FAC", "NORP", "MISC")
NAME_LABELS: Final = ("O", *(f"{mark}-{name}" for name in NAMES for mark in "BI"))
CHAINS: Final = ("content", "cue", "source", "trigger")
CHAIN_LABELS: Final = ("O", "B", "I")
EVENTS: Final = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "DEATH", "DISASTER", "ACCIDENT", "ELECT", "OFFICE", "DEAL",
    "LAUNCH", "CONTEST", "FINDING", "OTHER",
)  # fmt: skip
REALIS: Final = ("actual", "planned", "possible", "denied", "past", "generic")
UNMARKED: Final = -100

# A token's names layer is the set of labels it may have, as bits: a set that tells less than ours allows several.
ANY_NAME: Final = (1 << len(NAME_LABELS)) - 1


def name_bits(*labels: str) -> int:
    """Return a set of name labels as bits."""
    return sum(1 << NAME_LABELS.index(label) for label in labels)


@dataclass(slots=True)
class Example:
    """Running text as tokens. `sentences` are token ranges; `paragraphs` are the sentences that open a paragraph."""

    source: str
    tokens: list[str]
    spaced: list[bool]
    sentences: list[tuple[int, int]]
    paragraphs: set[int]
    tags: list[int] | None = None
    heads: list[int] | None = None
    deps: list[int] | None = None
    names: list[int] | None = None
    chains: dict[str, list[int]] | None = None
    types: list[int] | None = None
    realis: list[int] | None = None


@dataclass(slots=True)
class Fit:
    """How well a corpus fits our own tokens: spans or words that do not begin and end where ours do."""

    total: int = 0
    differing: int = 0
    left_out: int = 0
    forms: list[str] = field(default_factory=list)

    def share(self) -> float:
        """Return the differing share in per cent."""
        return 100 * self.differing / max(self.total, 1)


def chain_of(spans: Sequence[tuple[int, int]], length: int) -> list[int]:
    """Write token ranges as O, B, I; a later range never overwrites an earlier one."""
    labels = [0] * length
    for start, end in sorted(spans):
        if end > start and not any(labels[start:end]):
            labels[start:end] = [1, *[2] * (end - start - 1)]
    return labels
