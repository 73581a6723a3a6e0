"""Tags: what the annotator read of each token, one entry a token, as the record carries it.

Attribution and triggers are spans in the annotation and labels here: "B-cue" on the first token of a cue, "I-cue" on
the others. A token may stand in a content and be a cue there; its labels are then parted by a space. A trigger's label
names type and realis: "B-ASSAULT:planned". A layer the annotator does not give is left out. Changes no span and judges
none.
"""

from collections.abc import Iterable
from typing import Final

from pipeline.annotator import Annotation
from pipeline.entities.words import Words
from pipeline.records import Span, Tags

NOTHING: Final = ""


def tags_of(words: Words, annotation: Annotation) -> Tags:
    """Return the layers of an annotation, one entry a token."""
    roles = ("content", annotation.contents), ("cue", annotation.cues), ("source", annotation.sources)
    said = ((name, span) for name, spans in roles for span in spans)
    acts = ((f"{trigger.type}:{trigger.realis}", trigger.span) for trigger in annotation.triggers)
    unread = annotation.unread
    return Tags(
        pos=annotation.pos,
        head=annotation.head,
        dep=annotation.dep,
        attribution=() if "attribution" in unread else _labels(words, said),
        triggers=() if "triggers" in unread else _labels(words, acts),
        cut=annotation.cut,
    )


def _labels(words: Words, spans: Iterable[tuple[str, Span]]) -> tuple[str, ...]:
    labels = [NOTHING] * len(words.starts)
    for name, span in spans:
        first, last = words.within(span)
        for index in range(first, last):
            place = "B" if index == first else "I"
            labels[index] = f"{labels[index]} {place}-{name}".lstrip()
    return tuple(labels)
