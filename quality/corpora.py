"""Readers of ../shared: articles as JSON Lines, treebanks as documents of running text with their spans.

No judgement and no scores (the scorers have those). Nothing read here is copied anywhere: texts stay where they lie.
Training reads its articles by the same functions.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from pipeline.records import Segmented, Span
from pipeline.segmentation import segment

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
_HELD_BACK: Final = frozenset("012")


def read_articles(name: str, step: int = 1) -> list[dict[str, Any]] | None:
    """Return every so many articles of one file of ../shared ("corpora/muc4.dev"); None when it is absent."""
    path = SHARED / f"{name}.jsonl.gz"
    if not path.exists():
        return None
    return list(islice(read_lines(path), 0, None, step))


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of one gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def is_held_back(doc_id: str) -> bool:
    """Tell whether an article of ours is kept from training: the fifth whose digest ends in 0, 1 or 2."""
    return sha256(doc_id.encode()).hexdigest()[-1] in _HELD_BACK


def as_message(text: str) -> Segmented:
    """Segment a text as a plain-text message would be. Its text may differ, and `FeedError` comes of one refused."""
    return segment(text.encode(), (("content-type", b"text/plain"),), b"urn:quality")


class Label(NamedTuple):
    """What a treebank says of a word: Penn tag, its head's number in the document (-1: none), base relation."""

    tag: str
    head: int
    relation: str


@dataclass(slots=True)
class Document:
    """One document of a treebank, joined to running text, with the sentences and words it marks.

    `labels` go with `words`; `openings` are the places paragraphs begin at.
    """

    name: str
    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    words: list[Span] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    openings: list[int] = field(default_factory=list)


def read_treebank(name: str, step: int = 1) -> list[Document] | None:
    """Return every so many documents of a CoNLL-U file of ../shared ("training/ud_english_ewt.dev"), or null.

    A new paragraph is a blank line; all else is joined with the spaces the treebank gives. Words are the syntactic
    ones ("do" and "n't"), placed inside their written token where their forms spell it, else each the whole of it.
    """
    path = SHARED / f"{name}.conllu.gz"
    if not path.exists():
        return None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(_documents(lines.read().split("\n\n")))[::step]


def _documents(blocks: list[str]) -> Iterator[Document]:
    document: Document | None = None
    for block in filter(str.strip, blocks):
        lines = block.strip().split("\n")
        marks = [line for line in lines if line.startswith("#")]
        opening = next((mark for mark in marks if mark.startswith("# newdoc")), None)
        if document is None or opening is not None:
            if document is not None:
                yield document
            document = Document((opening or "").partition("=")[2].strip(), openings=[0])
        if document.text and any(mark.startswith("# newpar") for mark in marks):
            document.text = document.text.rstrip() + "\n\n"
            document.openings.append(len(document.text))
        _add_sentence(document, [line.split("\t") for line in lines if not line.startswith("#")])
    if document is not None:
        yield document


def _add_sentence(document: Document, rows: list[list[str]]) -> None:
    begin, first_word = len(document.text), len(document.words)
    rows = [row for row in rows if "." not in row[0]]  # an empty node is not in the text
    ranges = {row[0].partition("-")[0]: row for row in rows if "-" in row[0]}
    inside = 0  # the last word of the written token read last
    words = {int(row[0]): row for row in rows if "-" not in row[0]}
    for number, row in words.items():
        head = int(row[6]) - 1
        document.labels.append(Label(row[4], head if head < 0 else head + first_word, row[7].partition(":")[0]))
        if number <= inside:
            continue
        token = ranges.get(row[0], row)
        first, _, last = token[0].partition("-")
        inside = int(last or first)
        _add_token(document, token, [words[at][1] for at in range(int(first), inside + 1)])
    document.sentences.append(Span(begin, len(document.text.rstrip())))


def _add_token(document: Document, token: list[str], forms: list[str]) -> None:
    at = len(document.text)
    written = token[1]
    is_spelt = "".join(forms) == written
    for form in forms:
        document.words.append(Span(at, at + len(form if is_spelt else written)))
        at += len(form) if is_spelt else 0
    document.text += written + ("" if "SpaceAfter=No" in token[-1] else " ")
