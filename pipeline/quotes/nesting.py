"""Nesting: quotations inside quotations, where the inner one has a cue of its own.

“She told me, ‘Go home,’” he said: the outer words are his, the inner ones hers. An inner stretch without a cue right
before or behind it is only words in marks.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.cues import CUES
from pipeline.quotes.grammar import PRONOUNS
from pipeline.quotes.marks import Stretch
from pipeline.quotes.speakers import Speakers
from pipeline.records import Quote, Span

CONFIDENCE: Final = 0.6
NEAR: Final = 5  # tokens between a cue and the inner mark: "said to me, very quietly,"


def find_nested(words: Words, stretches: Sequence[Stretch], quotes: Sequence[Quote], speakers: Speakers) -> list[Quote]:
    """Return the quotations inside the given ones, numbered after them."""
    owners = sorted((span.start, span.end, quote.id) for quote in quotes for span in quote.content)
    nested: list[Quote] = []
    place = 0
    for stretch in stretches:
        if stretch.within is None:
            continue
        while place < len(owners) and owners[place][1] < stretch.span.end:
            place += 1
        if place == len(owners) or owners[place][0] > stretch.span.start:
            continue
        cue = _cue_before(words, stretch.span)
        if cue is not None:
            nested.append(_quote(words, stretch, owners[place][2], cue, f"q{len(quotes) + len(nested) + 1}", speakers))
    return nested


def _cue_before(words: Words, span: Span) -> int | None:
    first = words.at(span.start)
    for index in range(first - 1, max(-1, first - 1 - NEAR), -1):
        if words.strings[index] in (".", "!", "?"):
            return None
        cue = CUES.get(words.lowers[index])
        if cue is not None and cue.frames & {"say", "tell", "ask"} and not cue.is_nounlike:
            return index
    return None


def _quote(words: Words, stretch: Stretch, owner: str, cue: int, number: str, speakers: Speakers) -> Quote:
    source = None
    if cue > 0 and (words.lowers[cue - 1] in PRONOUNS or words.strings[cue - 1][0].isupper()):
        source = words.span(cue - 1, cue)
    speaker = speakers.named_at(source) if source else None
    return Quote(
        id=number,
        kind="direct",
        content=(stretch.span,),
        cue=words.span(cue, cue + 1),
        source=source,
        source_type="person" if source else "anonymous",
        speaker=speaker.entity if speaker else None,
        who=speaker.who if speaker else None,
        resolution=speaker.resolution if speaker else "none",
        channel=None,
        closure=stretch.closure,
        within=owner,
        confidence=CONFIDENCE,
    )
