"""Line: one sentence as the clause rules see it: words, names, times, and which words are verbs here.

Not a parse. Rule: a line is as long as a sentence can be that has clauses; what is longer is cut, so that every rule
that looks along a line has its bound.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.events.closed_words import CLOSED, DETERMINERS, NUMBER_WORDS
from pipeline.events.inflection import VerbForm
from pipeline.events.wordclass import verbs_of
from pipeline.records import Mention, Quoted, Span

_LONGEST: Final = 160  # tokens of one line that are read; a table or list longer than that holds no clauses


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens `first` and on of the article that make one sentence. `verbs` holds a form where a word is a verb here."""

    number: int
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    names: tuple[Mention | None, ...]
    timed: tuple[bool, ...]
    verbs: tuple[VerbForm | None, ...]
    is_headline: bool

    def word(self, at: int) -> str:
        """Return the lower-case word at a place, or nothing outside the line."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_nominal(self, at: int) -> bool:
        """Tell whether the word can stand inside a noun phrase (names, nouns, adjectives, numbers)."""
        if not 0 <= at < len(self.words) or self.timed[at]:
            return False
        if self.names[at] is not None:
            return True
        word = self.words[at]
        return (
            self.verbs[at] is None
            and (word[0].isalnum() or word[0] in "$€£¥")
            and (word not in CLOSED or word in NUMBER_WORDS or word in DETERMINERS)
        )

    def span(self, start: int, end: int) -> Span:
        """Return the text span of a stretch of words."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


def read_lines(quoted: Quoted, times: Sequence[Span]) -> Iterator[Line]:
    """Yield the sentences in order; furniture (credit lines, notes) is left out."""
    lowered = _lowered(quoted)
    names = _name_at(quoted.tokens, quoted.mentions)
    timed = _covered(quoted.tokens, times)
    furniture = _covered(quoted.sentences, [Span(f.start, f.end) for f in quoted.furniture])
    headline = next((Span(p.start, p.end) for p in quoted.parts if p.kind == "headline"), None)
    at = 0
    for number, sentence in enumerate(quoted.sentences):
        while at < len(quoted.tokens) and quoted.tokens[at].start < sentence.start:
            at += 1
        while at < len(quoted.tokens) and _is_in_dateline(quoted, quoted.tokens[at]):
            at += 1
        begin = at
        while at < len(quoted.tokens) and quoted.tokens[at].end <= sentence.end:
            at += 1
        end = min(at, begin + _LONGEST)
        if begin == end or furniture[number]:
            continue
        in_headline = headline is not None and headline.holds(sentence)
        words = tuple(lowered[begin:end])
        named = tuple(names[begin:end])
        yield Line(
            number, quoted.tokens[begin:end], words, named, tuple(timed[begin:end]),
            tuple(verbs_of(words, [name is not None for name in named], in_headline=in_headline)), in_headline,
        )  # fmt: skip


def _is_in_dateline(quoted: Quoted, token: Span) -> bool:
    filed = quoted.dateline
    return filed is not None and filed.start <= token.start and token.end <= filed.end


def _lowered(quoted: Quoted) -> list[str]:
    """Lower the words, but for capitals that would read as a small word of another kind ("IS", "US", "WHO")."""
    exact = [span.of(quoted.text) for span in quoted.tokens]
    return [word if word.isupper() and len(word) > 1 and word.lower() in CLOSED else word.lower() for word in exact]


def _name_at(tokens: Sequence[Span], mentions: Iterable[Mention]) -> list[Mention | None]:
    at: list[Mention | None] = [None] * len(tokens)
    index = 0
    for mention in sorted(mentions, key=lambda m: m.start):
        while index < len(tokens) and tokens[index].end <= mention.start:
            index += 1
        here = index
        while here < len(tokens) and tokens[here].start < mention.end:
            at[here] = mention
            here += 1
    return at


def _covered(tokens: Sequence[Span], stretches: Sequence[Span]) -> list[bool]:
    at = [False] * len(tokens)
    index = 0
    for stretch in stretches:
        while index < len(tokens) and tokens[index].end <= stretch.start:
            index += 1
        here = index
        while here < len(tokens) and tokens[here].start < stretch.end:
            at[here] = True
            here += 1
    return at
