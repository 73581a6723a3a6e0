"""Readers of ../shared: articles as JSON Lines, treebanks as documents of running text with their spans.

No judgement and no scores (the scorers have those). Nothing read here is copied anywhere: texts stay where they lie.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pipeline.records import Span

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"


def read_articles(name: str) -> list[dict[str, Any]] | None:
    """Return the articles of one file of ../shared ("corpora/muc4.dev"); None when it is absent."""
    path = SHARED / f"{name}.jsonl.gz"
    if not path.exists():
        return None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@dataclass(slots=True)
class Document:
    """One document of a treebank, joined to running text, with the sentences and words it marks."""

    name: str
    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    words: list[Span] = field(default_factory=list)


def read_treebank(name: str) -> list[Document] | None:
    """Return the documents of one CoNLL-U file of ../shared ("training/ud_english_ewt.dev"); None when it is absent.

    A new paragraph is a blank line; all else is joined with the spaces the treebank gives. Words are the syntactic
    ones ("do" and "n't"), placed inside their written token where that is their forms in a row, else the written one.
    """
    path = SHARED / f"{name}.conllu.gz"
    if not path.exists():
        return None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(_documents(lines.read().split("\n\n")))


def _documents(blocks: list[str]) -> Iterator[Document]:
    document: Document | None = None
    for block in filter(str.strip, blocks):
        lines = block.strip().split("\n")
        marks = [line for line in lines if line.startswith("#")]
        opening = next((mark for mark in marks if mark.startswith("# newdoc")), None)
        if document is None or opening is not None:
            if document is not None:
                yield document
            document = Document((opening or "").partition("=")[2].strip())
        if document.text and any(mark.startswith("# newpar") for mark in marks):
            document.text = document.text.rstrip() + "\n\n"
        _add_sentence(document, [line.split("\t") for line in lines if not line.startswith("#")])
    if document is not None:
        yield document


def _add_sentence(document: Document, rows: list[list[str]]) -> None:
    begin = len(document.text)
    rows = [row for row in rows if "." not in row[0]]  # an empty node is not in the text
    ranges = {row[0].partition("-")[0]: row for row in rows if "-" in row[0]}
    inside = 0  # the last word of the written token read last
    words = {int(row[0]): row for row in rows if "-" not in row[0]}
    for number, row in words.items():
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
    for form in forms if "".join(forms) == written else [written]:
        document.words.append(Span(at, at + len(form)))
        at += len(form)
    document.text += written + ("" if "SpaceAfter=No" in token[-1] else " ")
