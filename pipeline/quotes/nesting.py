"""Nesting: what is reported inside somebody's words, by whom the speaker says.

“She told me, ‘Go home,’” he said: the outer words are his, the inner ones hers. “A doctor said that police had admitted
it”: police are inside the doctor's report. An inner stretch needs a cue right before it, an inner clause a verb of
saying that governs it and has a subject. A title inside marks is nobody's words. Reads inside the
quotes it is given only, and changes none of them.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.entities.words import Words
from pipeline.quotes.acts import Act
from pipeline.quotes.completion import Completion
from pipeline.quotes.cues import CUES
from pipeline.quotes.marks import Stretch
from pipeline.quotes.scare import PRONOUNS, InMarks
from pipeline.quotes.sources import Sources
from pipeline.quotes.trees import Range
from pipeline.quotes.voices import UNKNOWN
from pipeline.records import Closure, Marked, Quote, Span

CONFIDENCE: Final = 0.6
NEAR: Final = 5  # tokens between a cue and the inner mark: "said to me, very quietly,"
SAYING: Final = frozenset(("say", "tell", "ask"))
STOPS: Final = frozenset((".", "!", "?"))
TELLING: Final = frozenset(("tell", "ask"))
CIRCUMSTANCES: Final = frozenset(
    ("where", "when", "while", "as", "until", "because", "before", "after", "since", "though", "although", "unless")
)
SHORTEST: Final = 3  # tokens of "that" and what is said


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
    inner: Sequence[Act],
    sources: Sources,
    completion: Completion,
) -> list[Quote]:
    """Return the quotations inside the given ones, those of `inner` among them, numbered after them."""
    nested: list[Quote] = []
    owners = sorted((span.start, span.end, quote.id) for quote in quotes for span in quote.content)
    taken = {words.at(quote.cue.start) for quote in quotes if quote.cue}
    found = list(_in_marks(words, stretches, completion))
    found.extend(Inner(words.span(*act.contents[0]), act.cue, act.source, None) for act in inner if act.cue)
    cued = {one.cue for one in found}
    found.extend(one for one in _in_clauses(words, owners, completion) if one.cue not in cued)
    holding: list[tuple[int, int, str]] = []
    place = 0
    for one in sorted(found, key=lambda one: (one.content.start, -one.content.end)):
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


def _in_marks(words: Words, stretches: Sequence[Stretch], completion: Completion) -> Iterator[Inner]:
    """Yield the stretches inside others that have a cue right before them."""
    for stretch in stretches:
        is_inner = stretch.within is not None and not _is_title(words, stretch.span)
        cue = _cue_before(words, stretch.span) if is_inner else None
        if cue is not None:
            outer = words.at(stretches[stretch.within].span.start) if stretch.within is not None else 0
            yield Inner(stretch.span, (cue, cue + 1), _source_before(words, cue, outer, completion), stretch)


def _source_before(words: Words, cue: int, floor: int, completion: Completion) -> Range | None:
    """Return the pronoun, the subject, the capitalised word or the noun phrase right before a cue inside marks."""
    before = cue - 1
    if before < floor:
        return None
    if words.lowers[before] in PRONOUNS:
        return before, cue
    subject = completion.source((cue, cue + 1))
    if subject is not None and floor <= subject[0] and subject[1] <= cue:
        return min(subject[0], completion.phrase_start(subject[1], floor)), subject[1]
    if words.strings[before][0].isupper():
        return before, cue
    first = completion.phrase_start(cue, floor)
    return (first, cue) if first < cue else None


def find_inner_titles(words: Words, stretches: Sequence[Stretch]) -> list[Marked]:
    """Return the stretches inside others that are titles: “the one I wrote ‘Garden Songs’ on”."""
    return [
        Marked(start=stretch.span.start, end=stretch.span.end, why="title")
        for stretch in stretches
        if stretch.within is not None and _is_title(words, stretch.span)
    ]


def _is_title(words: Words, span: Span) -> bool:
    """Tell whether words in marks that no comma or colon sets off have the shape of a title."""
    first = words.at(span.start)
    goes_on = first > 0 and words.strings[first - 1][-1].isalnum()
    return goes_on and InMarks(words, span).why("none") == "title"


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
            clause = _clause(words, token, words.at(end), completion)
            source = completion.source(cue) if clause is not None else None
            if clause is not None and source is not None:
                content = words.span(*clause)
                if content.start >= end:
                    continue  # a tree that runs on behind the quotation
                yield Inner(Span(content.start, min(content.end, end)), cue, source, None)


def _clause(words: Words, cue: int, end: int, completion: Completion) -> Range | None:
    """Return the clause a cue governs: by the tree, else the words behind its "that" up to a stop or comma."""
    clause = completion.clause((cue, cue + 1))
    if clause is not None:
        first, last = clause
        if TELLING.isdisjoint(CUES[words.lowers[cue]].frames) and _is_circumstance(words, first, completion):
            return None
        return first, completion.with_adverbs(last, end)
    if words.lowers[cue + 1 : cue + 2] != ["that"]:
        return None
    stops = (token for token in range(cue + 2, end) if not words.strings[token][0].isalnum())
    last = next(stops, end)
    return (cue + 1, last) if last - cue > SHORTEST else None


def _is_circumstance(words: Words, first: int, completion: Completion) -> bool:
    """Tell whether a clause says where or when, not what: "we added where we should have subtracted"."""
    opening = (token for token in (first - 1, first) if words.lowers[token] in CIRCUMSTANCES)
    return any(completion.trees.relation(token) != "case" for token in opening)


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
