"""Reading an article: tokens in, layers out. The room's public function; all else here serves it.

Deterministic: windows are read one by one with fixed scales, so that the same article gives the same layers on the same
kind of processor, whatever was read before it.
"""

from collections.abc import Sequence
from typing import cast

from pipeline.annotator.annotation import Annotation, Named, TriggerRead
from pipeline.annotator.engine import Engine, load_engine
from pipeline.annotator.layers import Layers, read_layers
from pipeline.annotator.lemmas import lemma_of
from pipeline.annotator.readings import Copy
from pipeline.records import MentionType, Realis, Segmented, Span


def annotate(segmented: Segmented, engine: Engine | None = None) -> Annotation:
    """Return all layers of one article; those of an article without tokens are empty."""
    engine = engine or load_engine()
    copy = Copy.of(segmented)
    return _annotation(copy, read_layers(copy, engine), segmented.tokens, engine)


def _annotation(copy: Copy, layers: Layers, tokens: Sequence[Span], engine: Engine) -> Annotation:
    labels = engine.labels
    pos = tuple(labels.tags[tag] for tag in layers.tags)

    def spans(ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(Span(tokens[start].start, tokens[end - 1].end) for start, end in ranges)

    return Annotation(
        pos=pos,
        head=tuple(layers.heads),
        dep=tuple(labels.relations[relation] for relation in layers.relations),
        lemma=tuple(map(lemma_of, copy.tokens, pos)),
        names=tuple(
            Named(span, cast("MentionType", labels.names[2 * kind + 1][2:]))
            for span, (_, _, kind) in zip(
                spans([(start, end) for start, end, _ in layers.names]), layers.names, strict=True
            )
        ),
        contents=spans(layers.chains.get("content", ())),
        cues=spans(layers.chains.get("cue", ())),
        sources=spans(layers.chains.get("source", ())),
        triggers=tuple(
            TriggerRead(span, labels.events[kind], cast("Realis", labels.realis[real]))
            for span, (_, _, kind, real) in zip(
                spans([(start, end) for start, end, _, _ in layers.triggers]), layers.triggers, strict=True
            )
        ),
        cut=spans(layers.cut),
    )
