"""Assembly: reports and stretches made into the quotes of the record, numbered in the order of the text.

Decides kind, closure, resolution and confidence from what the other files found; finds nothing itself.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.entities.words import Words
from pipeline.limits import QUOTES
from pipeline.quotes.clauses import find_units
from pipeline.quotes.drafts import Report
from pipeline.quotes.joining import Joiner
from pipeline.quotes.marks import Stretch, find_stretches
from pipeline.quotes.nesting import find_nested
from pipeline.quotes.reports import read_unit
from pipeline.quotes.speakers import UNKNOWN, Speaker, Speakers
from pipeline.records import Annotated, Closure, Quote, Quoted, QuoteKind, Span

# How sure we are of a speaker, by what the attribution rests on; rough shares right on development articles.
CONFIDENCE: Final = {
    ("cue", "named"): 0.95,
    ("cue", "office"): 0.85,
    ("cue", "pronoun"): 0.8,
    ("cue", "none"): 0.8,
    ("goes on", "named"): 0.75,
    ("goes on", "office"): 0.7,
    ("goes on", "pronoun"): 0.65,
    ("goes on", "none"): 0.5,
    ("nearest", "named"): 0.5,
    ("nearest", "none"): 0.3,
}
LEAST_CONFIDENCE: Final = 0.3
DIRECT_SHARE: Final = 0.9  # of the letters inside marks: (nearly) all of it


def find_quotes(annotated: Annotated) -> Quoted:
    """Find the quotations of an article and who speaks. Raises `limit/quotes`."""
    words = Words(annotated)
    stretches = find_stretches(annotated.text, annotated.paragraphs)
    joiner = Joiner(stretches)
    for unit in find_units(annotated, words, stretches):
        joiner.take(unit, read_unit(unit))
    speakers = Speakers(annotated, words)
    quotes = _quotes(annotated, joiner.reports, stretches, speakers)
    nested = find_nested(words, stretches, quotes, speakers)
    QUOTES.check(len(quotes) + len(nested))
    return Quoted.said(
        annotated,
        quotes=(*quotes, *nested),
        marked=tuple(sorted(joiner.marked, key=lambda marked: (marked.start, marked.end))),
    )


def _quotes(
    annotated: Annotated, reports: list[Report], stretches: Sequence[Stretch], speakers: Speakers
) -> list[Quote]:
    quotes: list[Quote] = []
    for report in sorted((report for report in reports if report.contents), key=_first):
        speaker = _speaker(annotated, report, speakers)
        channel = speakers.channel(report.cue) if report.cue else None
        quotes.append(
            Quote(
                id=f"q{len(quotes) + 1}",
                kind=_kind(annotated.text, report, stretches),
                content=tuple(sorted(report.contents)),
                cue=report.cue,
                source=report.source,
                source_type=speaker.type,
                speaker=speaker.entity,
                who=speaker.who,
                resolution=speaker.resolution,
                channel=channel,
                closure=_closure(report, stretches),
                within=None,
                confidence=CONFIDENCE.get((report.basis, speaker.resolution), LEAST_CONFIDENCE),
            )
        )
    return quotes


def _first(report: Report) -> tuple[int, int]:
    start = min(span.start for span in report.contents)
    return (min(start, report.cue.start) if report.cue else start, start)


def _speaker(annotated: Annotated, report: Report, speakers: Speakers) -> Speaker:
    if report.source is not None:
        return speakers.resolve(report.source)
    if report.cue is not None:
        return UNKNOWN
    if report.basis == "goes on":
        return speakers.latest()
    start = report.contents[0].start
    floor = _paragraph_before(annotated, start)
    mention = speakers.nearest(start, floor)
    if mention is not None:
        report.source = Span(mention.start, mention.end)
        return speakers.resolve(report.source)
    return speakers.latest()


def _paragraph_before(annotated: Annotated, offset: int) -> int:
    """Return where the paragraph before the one at an offset begins."""
    low, high = 0, len(annotated.paragraphs)
    while low < high:
        middle = (low + high) // 2
        if annotated.paragraphs[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return annotated.paragraphs[max(0, low - 1)].start if annotated.paragraphs else 0


def _kind(text: str, report: Report, stretches: Sequence[Stretch]) -> QuoteKind:
    inside = sum(_letters(text, stretches[number].span) for number in report.stretches)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT_SHARE * sum(_letters(text, span) for span in report.contents) else "mixed"


def _letters(text: str, span: Span) -> int:
    return sum(map(str.isalnum, text[span.start : span.end]))


def _closure(report: Report, stretches: Sequence[Stretch]) -> Closure:
    closures = {stretches[number].closure for number in report.stretches}
    if "unclosed" in closures:
        return "unclosed"
    return "reopened" if "reopened" in closures else "closed"
