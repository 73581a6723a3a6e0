"""Any installed spaCy pipeline as an annotator: our tokens and sentences in, its layers out under our names.

Not a tokenizer and not a judge: what the pipeline does not give (attribution, triggers, and whatever its own pipes
lack) stays empty. It is given an article some sentences at a time, so that none is too long for it.
"""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final

from pipeline.annotator.annotation import Annotation, Named
from pipeline.annotator.clear_style import Tree
from pipeline.annotator.lemmas import lemma_of
from pipeline.annotator.readings import Copy
from pipeline.annotator.spacy_labels import LEADING, NAMES, TAGS, TRAILING
from pipeline.annotator.trees import ROOT
from pipeline.annotator.windows import Room, Window, fill_windows
from pipeline.annotator_choice import Choice
from pipeline.records import Segmented, Span

# A usual article goes in whole; a pipeline's memory grows with what it reads at once.
ROOM: Final = Room(1_000, 1_000)
NOTHING: Final = ""


@dataclass(slots=True)
class _Layers:
    """What has been read so far, by token numbers. `names` are token ranges and the pipeline's own labels."""

    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)


class SpacyReader:
    """One pipeline, loaded. Raises `operator/annotator` when spaCy or the pipeline is not there."""

    __slots__ = ("_doc", "_nlp", "_zone")

    def __init__(self, choice: Choice) -> None:
        try:
            spacy = import_module("spacy")
        except ImportError:
            raise choice.refused(missing="spacy") from None
        try:
            self._nlp: Any = spacy.load(choice.name)
        except (OSError, ImportError, ValueError) as error:
            raise choice.refused(unreadable=type(error).__name__) from None
        self._doc = import_module("spacy.tokens").Doc
        # Words a pipeline has seen stay in its memory unless they are read in a zone, which later versions have.
        self._zone = getattr(self._nlp, "memory_zone", nullcontext)

    def __call__(self, segmented: Segmented, /) -> Annotation:
        """Read one article."""
        copy = Copy.of(segmented)
        weights = [1] * len(copy.tokens)
        windows = fill_windows(copy.stretches(weights, ROOM), weights, ROOM)
        layers = _Layers()
        for window in windows:
            with self._zone():
                _take(layers, self._read(copy, window), copy, window)
        cut = [Span(part.start, part.end) for window in windows for part in window.stretches if part.is_cut]
        return _annotation(layers, copy, segmented.tokens, cut)

    def _read(self, copy: Copy, window: Window) -> Any:
        starts = {part.start for part in window.stretches}
        doc = self._doc(
            self._nlp.vocab,
            words=list(copy.tokens[window.start : window.end]),
            spaces=[at < window.end and copy.spaced[at] for at in range(window.start + 1, window.end + 1)],
            sent_starts=[at in starts for at in range(window.start, window.end)],
        )
        return self._nlp(doc)


def _take(layers: _Layers, doc: Any, copy: Copy, window: Window) -> None:
    """Add what a pipeline says of one window; a layer it does not give stays behind in length."""
    tags = [token.tag_ if token.tag_ in TAGS else NOTHING for token in doc]
    if any(tags):
        layers.tags += tags
    if doc.has_annotation("DEP"):
        _take_trees(layers, doc, tags, copy, window)
    if doc.has_annotation("LEMMA"):
        layers.lemmas += [token.lemma_ for token in doc]
    layers.names += [(name.start + window.start, name.end + window.start, name.label_) for name in doc.ents]


def _take_trees(layers: _Layers, doc: Any, tags: Sequence[str], copy: Copy, window: Window) -> None:
    heads = [token.head.i for token in doc]
    relations = [token.dep_ for token in doc]
    for part in window.stretches:
        low, high = part.start - window.start, part.end - window.start
        own = [head - low for head in heads[low:high]]
        tree = Tree(copy.tokens[part.start : part.end], tags[low:high], own, relations[low:high])
        tree.made_universal()
        layers.heads += [ROOT if head == ROOT else head + part.start for head in tree.heads]
        layers.relations += tree.relations


def _annotation(layers: _Layers, copy: Copy, tokens: Sequence[Span], cut: Sequence[Span]) -> Annotation:
    many = len(copy.tokens)
    pos = tuple(layers.tags) if len(layers.tags) == many else ()
    is_parsed = len(layers.heads) == many
    lemmas = layers.lemmas if len(layers.lemmas) == many else map(lemma_of, copy.tokens, pos)

    def characters(start: int, end: int) -> Span:
        return Span(tokens[start].start, tokens[end - 1].end)

    return Annotation(
        pos=pos,
        head=tuple(layers.heads) if is_parsed else (),
        dep=tuple(layers.relations) if is_parsed else (),
        lemma=tuple(lemmas),
        names=tuple(
            Named(characters(start, end), NAMES[label]) for start, end, label in _trimmed(layers.names, copy.tokens)
        ),
        cut=tuple(characters(start, end) for start, end in cut),
        unread=frozenset(("attribution", "triggers")),
    )


def _trimmed(names: Sequence[tuple[int, int, str]], tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names we keep, without the words our guidelines leave out."""
    for first, last, label in names:
        start, end = first, last
        while start < end and tokens[start].lower() in LEADING:
            start += 1
        while end > start and tokens[end - 1].lower() in TRAILING:
            end -= 1
        if label in NAMES and start < end:
            yield start, end, label
