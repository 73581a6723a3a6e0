"""Nesting: what is reported inside somebody's words, by whom the speaker says.

“She told me, ‘Go home,’” he said: the outer words are his, the inner ones hers. “A doctor said that police had admitted
it”: police are inside the doctor's report. An inner stretch needs a cue right before it, an inner clause a verb of
saying that governs it and has a subject. Reads inside the quotes it is given only, and changes none of them.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.entities.words import Words
from pipeline.quotes.completion import Completion
from pipeline.quotes.cues import CUES
from pipeline.quotes.marks import Stretch
from pipeline.quotes.sources import Sources
from pipeline.quotes.trees import Range
from pipeline.quotes.voices import UNKNOWN
from pipeline.records import Closure, Quote, Span

CONFIDENCE: Final = 0.6
NEAR: Final = 5  # tokens between a cue and the inner mark: "said to me, very quietly,"
SAYING: Final = frozenset(("say", "tell", "ask"))
STOPS: Final = frozenset((".", "!", "?"))
PRONOUNS: Final = frozenset(("he", "she", "they", "it", "we", "i", "you"))


class Inner(NamedTuple):
    """What is reported inside a quote."""

    content: Span
    cue: Range
    source: Range | None
    stretch: Stretch | None


def find_nested(
    words: Words,
    stretches: Sequence[Stretch],
    quotes: Sequence[Quote],
    sources: Sources,
    completion: Completion,
) -> list[Quote]:
    """Return the quotations inside the given ones, numbered after them."""
    nested: list[Quote] = []
    owners = sorted((span.start, span.end, quote.id) for quote in quotes for span in quote.content)
    taken = {words.at(quote.cue.start) for quote in quotes if quote.cue}
    inner = list(_in_marks(words, stretches))
    cued = {one.cue for one in inner}
    inner.extend(one for one in _in_clauses(words, owners, completion) if one.cue not in cued)
    holding: list[tuple[int, int, str]] = []
    place = 0
    for one in sorted(inner, key=lambda one: (one.content.start, -one.content.end)):
        while place < len(owners) and owners[place][0] <= one.content.start:
            holding = [owners[place]]
            place += 1
        while holding and holding[-1][1] < one.content.end:
            holding.pop()
        if not holding or one.cue[0] in taken or words.starts[one.cue[0]] < holding[-1][0]:
            continue
        taken.add(one.cue[0])
        quote = _quote(words, one, holding[-1][2], f"q{len(quotes) + len(nested) + 1}", sources)
        nested.append(quote)
        holding.append((one.content.start, one.content.end, quote.id))
    return nested


def _in_marks(words: Words, stretches: Sequence[Stretch]) -> Iterator[Inner]:
    """Yield the stretches inside others that have a cue right before them."""
    for stretch in stretches:
        cue = _cue_before(words, stretch.span) if stretch.within is not None else None
        if cue is not None:
            named = cue > 0 and (words.lowers[cue - 1] in PRONOUNS or words.strings[cue - 1][0].isupper())
            yield Inner(stretch.span, (cue, cue + 1), (cue - 1, cue) if named else None, stretch)


def _cue_before(words: Words, span: Span) -> int | None:
    first = words.at(span.start)
    for index in range(first - 1, max(-1, first - 1 - NEAR), -1):
        if words.strings[index] in STOPS:
            return None
        if _is_saying(words.lowers[index]):
            return index
    return None


def _is_saying(low: str) -> bool:
    return low in CUES and bool(CUES[low].frames & SAYING) and not CUES[low].is_nounlike


def _in_clauses(words: Words, owners: Sequence[tuple[int, int, str]], completion: Completion) -> Iterator[Inner]:
    """Yield the clauses inside quotes that a verb of saying governs."""
    for start, end, _ in owners:
        for token in range(*words.within((start, end))):
            if not _is_saying(words.lowers[token]):
                continue
            cue = (token, token + 1)
            clause = completion.clause(cue)
            source = completion.source(cue) if clause is not None else None
            if clause is not None and source is not None:
                content = words.span(*clause)
                if content.start >= end:
                    continue  # a tree that runs on behind the quotation
                yield Inner(Span(content.start, min(content.end, end)), cue, source, None)


def _quote(words: Words, inner: Inner, owner: str, number: str, sources: Sources) -> Quote:
    source = words.span(*inner.source) if inner.source else None
    speaker = sources.aside(source) if source else UNKNOWN
    closure: Closure = inner.stretch.closure if inner.stretch else "closed"
    return Quote(
        id=number,
        kind="direct" if inner.stretch else "indirect",
        content=(inner.content,),
        cue=words.span(*inner.cue),
        source=source,
        source_type=speaker.type,
        speaker=speaker.entity,
        who=speaker.who,
        resolution=speaker.resolution,
        channel=sources.channel(words.span(*inner.cue)),
        closure=closure,
        within=owner,
        confidence=CONFIDENCE,
    )
