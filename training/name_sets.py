"""Reader of name sets with guidelines of their own: tweets, Wikipedia, reports. Two columns, one token a line.

Each label of theirs becomes the set of ours it may mean (`VIEWS`); the loss then sums over that set, so that no set
teaches against our guidelines. Tokens are the set's own, cut as ours are.
"""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.segmentation.tokens import find_tokens
from training.examples import ANY_NAME, Example, name_bits

# Sentences of these sets stand alone; so many make one example, each opening a paragraph.
_TOGETHER: Final = 40
_NO_SPACE_BEFORE: Final = frozenset(".,;:!?)]%'")


@dataclass(frozen=True, slots=True)
class View:
    """Which of our types a type of theirs may be, and ours that they leave unmarked.

    `loose`: edges are not ours. `times`: how often a round reads it.
    """

    types: Mapping[str, tuple[str, ...]]
    unmarked: tuple[str, ...] = ()
    loose: bool = False
    times: int = 1


_PLACES: Final = ("GPE", "LOC", "FAC")
VIEWS: Final = {
    # CoNLL-2003's guidelines: nationalities are MISC.
    "wikigold": View({"PER": ("PER",), "ORG": ("ORG",), "LOC": _PLACES, "MISC": ("MISC", "NORP")}, times=3),
    "wnut17.train": View(
        {
            "person": ("PER",),
            "location": _PLACES,
            "corporation": ("ORG",),
            "group": ("ORG", "NORP"),
            "creative-work": ("MISC",),
            "product": ("MISC",),
        },
        unmarked=("NORP", "MISC"),
    ),
    "btc": View({"PER": ("PER",), "ORG": ("ORG", "MISC"), "LOC": _PLACES}, unmarked=("NORP", "MISC")),
    # Marks whole noun phrases with articles and titles: only the type of the last word is told.
    "re3d_without_bbc": View(
        {
            "Person": ("PER", "NORP"),
            "Organisation": ("ORG", "NORP", "GPE"),
            "Location": _PLACES,
            "Nationality": ("NORP",),
        },
        unmarked=("NORP", "MISC"),
        loose=True,
    ),
}
Row = tuple[str, str]


def read_name_set(path: Path, view: View) -> Iterator[Example]:
    """Yield the sentences of one set, some together."""
    held: list[list[Row]] = []
    for sentence in _sentences(path):
        held.append(sentence)
        if len(held) == _TOGETHER:
            yield _example(path.name, held, view)
            held = []
    if held:
        yield _example(path.name, held, view)


def _sentences(path: Path) -> Iterator[list[Row]]:
    rows: list[Row] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.split()
            if len(columns) > 1:
                rows.append((columns[0], columns[-1]))
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def _example(source: str, sentences: list[list[Row]], view: View) -> Example:
    example = Example(source, [], [], [], set(range(len(sentences))), names=[])
    assert example.names is not None  # noqa: S101  (set one line above)
    for rows in sentences:
        start = len(example.tokens)
        for at, (form, _) in enumerate(rows):
            bits, inner = _bits(rows, at, view)
            for part, span in enumerate(find_tokens(form, 0, len(form))):
                example.tokens.append(span.of(form))
                example.spaced.append(part == 0 and form[0] not in _NO_SPACE_BEFORE)
                example.names.append(bits if part == 0 else inner)
        example.sentences.append((start, len(example.tokens)))
    return example


def _bits(rows: list[Row], at: int, view: View) -> tuple[int, int]:
    """Return what a token may be called, and what the rest of it may where we cut it further."""
    label = rows[at][1]
    theirs = label[2:]
    if theirs not in view.types:
        free = name_bits("O", *(f"{mark}-{ours}" for ours in view.unmarked for mark in "BI"))
        free = ANY_NAME if label != "O" else free
        return free, free
    types = view.types[theirs]
    inner = name_bits(*(f"I-{ours}" for ours in types))
    if view.loose:
        is_last = at + 1 == len(rows) or rows[at + 1][1] != f"I-{theirs}"
        whole = inner | name_bits("O", *(f"B-{ours}" for ours in types))
        return (whole if is_last else ANY_NAME), whole
    begins = label[0] == "B" or at == 0 or rows[at - 1][1][2:] != theirs
    return (name_bits(*(f"B-{ours}" for ours in types)) if begins else inner), inner
