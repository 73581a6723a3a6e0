"""Reader of CoNLL-U treebanks: their words' tags, heads and relations, carried over to our own tokens.

Sentences stay the treebank's (a tree has one); tokens are ours, or the treebank's own where a score is told on gold
tokens. A token of ours that joins several words takes the labels of the one that governs the rest; parts of a word
that we split stay unlabelled but for the first.
"""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pipeline.segmentation.tokens import find_tokens
from training.examples import UNMARKED, Example, Fit

ROOT: Final = -1


@dataclass(slots=True)
class Tree:
    """One sentence: its text and its words with their places. `heads` are word numbers from 0, `ROOT` for none."""

    text: str = ""
    words: list[tuple[int, int]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    opens_paragraph: bool = False


def read_trees(path: Path) -> Iterator[tuple[str, list[Tree]]]:
    """Yield a treebank's documents: name and sentences."""
    name, trees = "", list[Tree]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        blocks = lines.read().split("\n\n")
    for block in filter(str.strip, blocks):
        rows = block.strip().split("\n")
        marks = [row for row in rows if row.startswith("#")]
        opening = next((mark for mark in marks if mark.startswith("# newdoc")), None)
        if opening is not None:
            if trees:
                yield name, trees
            name, trees = opening.partition("=")[2].strip(), []
        tree = _tree([row.split("\t") for row in rows if not row.startswith("#")])
        tree.opens_paragraph = not trees or any(mark.startswith("# newpar") for mark in marks)
        trees.append(tree)
    if trees:
        yield name, trees


def _tree(rows: Sequence[Sequence[str]]) -> Tree:
    tree = Tree()
    rows = [row for row in rows if "." not in row[0]]
    ranges = {int(row[0].partition("-")[0]): row for row in rows if "-" in row[0]}
    inside = 0
    for row in rows:
        if "-" in row[0]:
            continue
        number = int(row[0])
        if number > inside:
            token = ranges.get(number, row)
            inside = int(token[0].rpartition("-")[2])
            forms = [word[1] for word in rows if "-" not in word[0] and number <= int(word[0]) <= inside]
            _place(tree, token, forms)
        tree.tags.append(row[4])
        tree.heads.append(int(row[6]) - 1)
        tree.deps.append(row[7].partition(":")[0])
    tree.text = tree.text.rstrip()
    return tree


def _place(tree: Tree, token: Sequence[str], forms: Sequence[str]) -> None:
    """Place the words of one written token; forms that do not spell it share the whole of it."""
    at = len(tree.text)
    spelt = "".join(forms) == token[1]
    for form in forms:
        width = len(form) if spelt else len(token[1])
        tree.words.append((at, at + width))
        at += len(form) if spelt else 0
    tree.text += token[1] + ("" if "SpaceAfter=No" in token[-1] else " ")


class TreeReader:
    """Turns trees into examples with tags and relations as numbers of two lists that grow as labels are met."""

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.deps: list[str] = []
        self.fit = Fit()

    def read(self, source: str, trees: Sequence[Tree]) -> Example:
        """Return one document."""
        example = Example(source, [], [], [], set(), tags=[], heads=[], deps=[])
        for tree in trees:
            if tree.opens_paragraph:
                example.paragraphs.add(len(example.sentences))
            self._add(example, tree)
        return example

    def _add(self, example: Example, tree: Tree) -> None:
        base = len(example.tokens)
        spans = [(span.start, span.end) for span in find_tokens(tree.text, 0, len(tree.text))]
        self._count(tree, spans)
        owners = _owners(tree, spans)
        homes: dict[int, int] = {}
        for at, (start, end) in enumerate(spans):
            for word in range(len(tree.words)):
                if word not in homes and tree.words[word][0] < end and start < tree.words[word][1]:
                    homes[word] = at
        for at, (start, end) in enumerate(spans):
            example.tokens.append(tree.text[start:end])
            example.spaced.append(start == 0 or tree.text[start - 1].isspace())
            self._label(example, tree, owners[at], at, base, homes)
        example.sentences.append((base, len(example.tokens)))

    def _label(self, example: Example, tree: Tree, word: int | None, at: int, base: int, homes: dict[int, int]) -> None:
        assert example.tags is not None and example.heads is not None and example.deps is not None  # noqa: S101, PT018
        if word is None:
            example.tags.append(UNMARKED)
            example.heads.append(UNMARKED)
            example.deps.append(UNMARKED)
            return
        head = tree.heads[word]
        home = ROOT if head == ROOT else homes.get(head, at) + base
        known = home != at + base
        example.tags.append(_number(self.tags, tree.tags[word]))
        example.heads.append(home if known else UNMARKED)
        example.deps.append(_number(self.deps, tree.deps[word]) if known else UNMARKED)

    def _count(self, tree: Tree, spans: Sequence[tuple[int, int]]) -> None:
        theirs = set(tree.words)
        self.fit.total += len(spans)
        self.fit.differing += sum(span not in theirs for span in spans)


def _owners(tree: Tree, spans: Sequence[tuple[int, int]]) -> list[int | None]:
    """Return for each token the word whose labels it takes; None for the later parts of a word."""
    owners: list[int | None] = []
    taken: set[int] = set()
    first = 0
    for start, end in spans:
        while first < len(tree.words) and tree.words[first][1] <= start:
            first += 1
        inside = []
        at = first
        while at < len(tree.words) and tree.words[at][0] < end:
            inside.append(at)
            at += 1
        free = [word for word in inside if word not in taken]
        outward = [word for word in free if tree.heads[word] not in inside]
        owners.append(next(iter(outward or free), None))
        taken.update(inside)
    return owners


def _number(labels: list[str], label: str) -> int:
    if label not in labels:
        labels.append(label)
    return labels.index(label)
