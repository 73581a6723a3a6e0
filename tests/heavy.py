"""Articles filled to the limits with what weighs most on some hop, and the heaviest reading an annotator could give."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice
from typing import Final

from pipeline.annotator import Annotation, Named, TriggerRead
from pipeline.limits import CHARACTERS, ENTITIES, TOKENS
from pipeline.records import Segmented, Span
from pipeline.segmentation import segment

QUOTED: Final = 6  # tokens a quotation: four of content, a cue, a source
PLAIN: Final = (("content-type", b"text/plain"),)
HEAVY: Final = {
    "quotations": "“a b,” he said. ",
    "nested quotations": "“He said ‘go’ to ‘Ann’,” Jon Vel said. ",
    "names": "Jon Vel met Ann Orr. ",
    "titles": "Prime Minister Jon Vel, the army chief, said. ",
    "acronyms": "Long Name Body (LNB) said so. ",
    "agency sections": "AFP adds: x.\n\n",
    "datelines": "VELM, May 3 (AFP) - Rain.\n\n",
    "short paragraphs": "Ann Orr said.\n\n",
    "control characters": "\x01\x02 ",
    "control characters in names": "\x01Police\x02arrested Jon. ",
    "events": "Police arrested 12 men in Velm on Monday, the mayor said. ",
}
# Those that make the largest record of a hop, in the order of the hops, and those with the most records. An annotator
# takes ten seconds over each.
LARGEST: Final = ("short paragraphs", "control characters in names", "agency sections", "events")


def filled(unit: str) -> str:
    """Repeat a unit up to the limit of characters or of tokens, whichever comes first."""
    tokens = len(segment((unit * 100).encode(), PLAIN).tokens) / 100
    return unit * min(int(TOKENS.largest / tokens) - 1, CHARACTERS.largest // len(unit))


def heaviest_reading(segmented: Segmented, *, names: int = ENTITIES.largest) -> Annotation:
    """Return the annotation that weighs most: the longest label in every layer of every token, all capitals names.

    At most `names` of them. No weights give so much, so that what fits with it fits with any; and a filled article is
    read in no time.
    """
    tokens = segmented.tokens
    return Annotation(
        pos=("-LRB-",) * len(tokens),
        head=(TOKENS.largest,) * len(tokens),
        dep=("reparandum",) * len(tokens),
        names=tuple(Named(span, "NORP") for span in islice(_capitals(segmented), names)),
        contents=tokens,
        cues=tokens,
        sources=tokens,
        triggers=tuple(TriggerRead(token, "COOPERATE", "possible") for token in tokens),
        cut=tokens[::8],
    )


def talkative_reading(segmented: Segmented) -> Annotation:
    """Return the heaviest reading with a quotation in every six tokens, cue and source among them.

    Their trees are whole, so that the labels can be joined.
    """
    tokens = segmented.tokens
    groups = range(0, len(tokens) - QUOTED, QUOTED)
    cues = {first: first + QUOTED - 2 for first in groups}
    return replace(
        heaviest_reading(segmented),
        head=tuple(-1 if at == (cue := cues.get(at - at % QUOTED, -1)) else cue for at in range(len(tokens))),
        contents=tuple(Span(tokens[first].start, tokens[cue - 1].end) for first, cue in cues.items()),
        cues=tuple(tokens[cue] for cue in cues.values()),
        sources=tuple(tokens[cue + 1] for cue in cues.values()),
    )


def _capitals(segmented: Segmented) -> Iterator[Span]:
    """Yield the runs of tokens that have a capital letter, within sentences."""
    starts = {sentence.start for sentence in segmented.sentences}
    number = 0
    runs: list[tuple[tuple[bool, int], Span]] = []
    for token in segmented.tokens:
        number += token.start in starts
        runs.append(((any(map(str.isupper, token.of(segmented.text))), number), token))
    for (is_capital, _), run in groupby(runs, key=lambda pair: pair[0]):
        if is_capital:
            spans = [span for _, span in run]
            yield Span(spans[0].start, spans[-1].end)
