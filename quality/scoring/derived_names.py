"""Names derived from GUM, which marks whole noun phrases: of a phrase about a name, the words that are one.

Of a mention of a person, organization or place that holds a name, nested mentions are cut out; the last run of
capitalised words of what is left (joined by of, de, van, bin ...) is the name, a person's without leading titles. Where
nothing capitalised is left there is none. Exact figures on these compare systems; they are no measure of a system.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.records import Span
from quality.scoring.articles import Name, NamesOf
from quality.scoring.trimming import QUOTES
from quality.scoring.word_lists import JOINING, TITLES

_NAMED: Final = frozenset(("person", "organization", "place"))
_WORD: Final = re.compile(r"[^\s\-,()\[\]]+(?:-[^\s\-,()\[\]]+)*")
_BREAK: Final = re.compile(r"[,()\[\]]")


class _Word(NamedTuple):
    start: int
    end: int
    form: str


def derived_names(article: NamesOf) -> Iterator[Name]:
    """Yield an article's names."""
    mentions = article.entities or ()
    for mention in mentions:
        if mention.named_auto and not mention.pronoun_auto and mention.type in _NAMED:
            span = mention.minspan or mention.span
            nested = [] if mention.type != "person" else list(_nested(mention, span, mentions))
            name = _name_in(_runs(article.text, span, nested), is_person=mention.type == "person")
            if name:
                yield Name(name[0].start, name[-1].end, mention.type)


def _nested(mention: Name, span: Span, mentions: Sequence[Name]) -> Iterator[Span]:
    """Yield the named mentions inside a person's, but for those around its head."""
    for other in mentions:
        inside = other is not mention and mention.span.holds(other.span)
        if inside and other.named_auto and other.span not in (mention.span, span) and not other.span.holds(span):
            yield other.span


def _runs(text: str, span: Span, nested: Sequence[Span]) -> list[list[_Word]]:
    """Split a phrase into runs of capitalised words."""
    runs: list[list[_Word]] = [[]]
    for found in _WORD.finditer(text, *span):
        word = _Word(found.start(), found.end(), found.group())
        run = runs[-1]
        if any(Span(word.start, word.end).touches(other) for other in nested):
            runs.append([])
        elif word.form[0].isupper() or (run and (word.form[0].isdigit() or word.form[0] in QUOTES)):
            if run and _BREAK.search(text[run[-1].end : word.start]):
                runs.append([])
            runs[-1].append(word)
        elif run and word.form.lower() in JOINING:
            run.append(word)
        else:
            runs.append([])
    return runs


def _name_in(runs: list[list[_Word]], *, is_person: bool) -> list[_Word]:
    """Return the last run that is a name."""
    for run in reversed(runs):
        while run and not (run[-1].form[0].isupper() or run[-1].form[0].isdigit()):
            run.pop()
        while is_person and len(run) > 1 and run[0].form.strip(".").lower() in TITLES | JOINING:
            run.pop(0)
        if is_person and len(run) == 1 and run[0].form.lower() in TITLES:
            continue
        if any(word.form[0].isupper() for word in run):
            return run
    return []
