"""Tags and trees measured: the annotator's Penn tags, heads and relations on the treebanks' own tokens.

Neither treebank is trained on. Only scores; the reader is in `corpora.py`.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import msgspec

from pipeline.annotator import annotate
from pipeline.records import Segmented, Span
from quality.corpora import Document, as_message, read_treebank
from quality.figures import Figure, share

TREEBANKS: Final = ("training/ud_english_ewt.test", "training/ud_english_ewt.dev")
_GOLD_TOKENS: Final = "the treebank's own words and sentences"
_PROTOCOLS: Final = {
    "tags": f"Penn tags right; {_GOLD_TOKENS}",
    "heads": f"unlabelled attachment, punctuation counted; {_GOLD_TOKENS}",
    "heads and relations": f"labelled attachment, base relations, punctuation counted; {_GOLD_TOKENS}",
}


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield every figure of every so many documents."""
    for corpus in TREEBANKS:
        documents = read_treebank(corpus, step)
        if documents is None:
            yield Figure(corpus=corpus, what="tags and trees", value=None)
            continue
        right, of = _right(documents)
        for what, protocol in _PROTOCOLS.items():
            yield Figure(corpus=corpus, what=what, value=share(right[what], of), of=of, protocol=protocol)


def _right(documents: list[Document]) -> tuple[dict[str, int], int]:
    """Count the words whose labels are right, and all."""
    right = dict.fromkeys(_PROTOCOLS, 0)
    for document in documents:
        found = annotate(_as_segmented(document))
        for label, tag, head, relation in zip(document.labels, found.pos, found.head, found.dep, strict=True):
            right["tags"] += tag == label.tag
            right["heads"] += head == label.head
            right["heads and relations"] += (head, relation) == (label.head, label.relation)
    return right, sum(len(document.labels) for document in documents)


def _as_segmented(document: Document) -> Segmented:
    """Return a document as segmentation would have it, had it found the treebank's words and sentences."""
    return msgspec.structs.replace(
        as_message("-"),
        text=document.text,
        paragraphs=tuple(Span(*bounds) for bounds in pairwise([*document.openings, len(document.text)])),
        sentences=tuple(document.sentences),
        tokens=tuple(document.words),
    )
