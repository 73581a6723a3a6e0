"""Labels: the contents, cues and sources the annotator marked, as ranges of tokens.

Reads the attribution layer of the tags back into stretches. An engine that gives no such layer gives none here.
"""

from bisect import bisect_right
from typing import Final, NamedTuple

from pipeline.entities.words import Words
from pipeline.quotes.trees import Range
from pipeline.records import Tags

LAYERS: Final = ("content", "cue", "source")


class Labels(NamedTuple):
    """What is labelled, each list in the order of the text; those of one list never overlap."""

    contents: list[Range]
    cues: list[Range]
    sources: list[Range]


def read_labels(words: Words, tags: Tags) -> Labels:
    """Return the labelled ranges of an article; a content ends with its paragraph, and goes on as another."""
    found: dict[str, list[Range]] = {layer: [] for layer in LAYERS}
    running: dict[str, int] = {}
    parsed: dict[str, dict[str, str]] = {}  # a label is one of a few, and stands on many tokens
    for token, label in enumerate((*tags.attribution[: len(words.starts)], "")):
        if not label and not running:
            continue
        if label not in parsed:
            parsed[label] = {part[2:]: part[0] for part in label.split() if part[2:] in found}
        here = parsed[label]
        for layer, first in list(running.items()):
            if here.get(layer) != "I" or words.paragraph_of[token] != words.paragraph_of[first]:
                found[layer].append((first, token))
                del running[layer]
        for layer in here:
            running.setdefault(layer, token)
    found["source"] = [_without_comma(words, source) for source in found["source"]]
    found["cue"] = [_before_content(cue, found["content"]) for cue in found["cue"]]
    return Labels(*(found[layer] for layer in LAYERS))


def _before_content(cue: Range, contents: list[Range]) -> Range:
    """End a cue where what is said begins inside it: of "asked for blood" the cue is "asked"."""
    first, last = cue
    place = bisect_right(contents, (first, last))
    is_inside = place < len(contents) and first < contents[place][0] < last <= contents[place][1]
    return (first, contents[place][0]) if is_inside else cue


def _without_comma(words: Words, source: Range) -> Range:
    """Leave out the comma that parts a source from its cue."""
    first, last = source
    return (first, last - (last - first > 1 and words.strings[last - 1] == ","))
