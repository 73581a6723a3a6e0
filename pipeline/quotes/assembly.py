"""Assembly: reports and stretches made into the quotes of the record, numbered in the order of the text.

Decides kind and closure from what the other files found; finds nothing itself, and no speaker.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from pipeline.entities.words import Words
from pipeline.limits import QUOTES
from pipeline.quotes.acts import Act, Assembler
from pipeline.quotes.clauses import Clauses
from pipeline.quotes.completion import Completion, complete
from pipeline.quotes.drafts import Report
from pipeline.quotes.edges import Edges
from pipeline.quotes.joining import Joiner
from pipeline.quotes.labels import read_labels
from pipeline.quotes.marks import Stretch, find_stretches
from pipeline.quotes.nesting import find_inner_titles, find_nested
from pipeline.quotes.questions import find_questions
from pipeline.quotes.sources import Sources
from pipeline.quotes.speakers import Speakers
from pipeline.quotes.trees import Trees
from pipeline.records import Annotated, Closure, Marked, Quote, Quoted, QuoteKind, Span

DIRECT_SHARE: Final = 0.9  # of the letters inside marks: (nearly) all of it
ARTICLES: Final = frozenset(("", "a", "an", "the"))
LONGEST_ARTICLE: Final = 4  # characters, with its space


def find_quotes(annotated: Annotated) -> Quoted:
    """Find the quotations of an article and who speaks. Raises `limit/quotes`."""
    words = Words(annotated)
    stretches = find_stretches(annotated.text, annotated.paragraphs)
    trees = Trees(annotated.tags)
    edges = Edges(words, stretches, _outermost(annotated, stretches))
    joiner = Joiner(words, edges, has_labels=any(annotated.tags.attribution))
    labels = read_labels(words, annotated.tags)
    completion = Completion(words, annotated.tags, trees, labels.sources)
    reports, inner = _reports(Assembler(words, labels, trees), completion, Clauses(words, annotated.tags), edges)
    joiner.take(reports)
    sources = Sources(annotated, words, stretches, trees)
    quotes = _quotes(words, joiner.reports, stretches, Speakers(annotated, words, sources), sources)
    quotes = _as_taken_up(quotes, joiner.reports, stretches)
    nested = find_nested(words, stretches, quotes, inner, sources, completion)
    QUOTES.check(len(quotes) + len(nested))
    return Quoted.said(
        annotated,
        quotes=(*quotes, *nested),
        marked=tuple(sorted((*joiner.marked, *find_inner_titles(words, stretches)), key=_place)),
    )


def _place(marked: Marked) -> tuple[int, int]:
    return marked.start, marked.end


def _outermost(annotated: Annotated, stretches: Sequence[Stretch]) -> list[int]:
    """Return the numbers of stretches in no other and in no furniture."""
    ends = [piece.end for piece in sorted(annotated.furniture, key=lambda piece: piece.start)]
    starts = sorted(piece.start for piece in annotated.furniture)
    outermost = []
    for number, stretch in enumerate(stretches):
        before = bisect_right(starts, stretch.span.start) - 1
        if stretch.within is None and (before < 0 or ends[before] <= stretch.span.start):
            outermost.append(number)
    return outermost


def _reports(
    assembler: Assembler, completion: Completion, clauses: Clauses, edges: Edges
) -> tuple[list[Report], list[Act]]:
    """Return the reports of an article, and the acts inside them that labels took for their own."""
    acts, loose = complete(*assembler.acts(), completion)
    acts = find_questions(assembler.words, acts)
    inner = clauses.settle(acts)
    reports = [edges.report(act) for act in acts]
    for report in reports:
        report.is_open = report.is_open or (report.cue is None and report.source is not None and not report.contents)
    reports.extend(edges.report(Act(None, None, [content])) for content in loose)
    return [report for report in reports if report.contents or report.is_open], inner


def _quotes(
    words: Words, reports: list[Report], stretches: Sequence[Stretch], speakers: Speakers, sources: Sources
) -> list[Quote]:
    quotes: list[Quote] = []
    for report in sorted((report for report in reports if report.contents), key=lambda report: report.start):
        source, speaker, confidence = speakers.decide(report)
        cue = words.span(*report.cue) if report.cue else None
        channel = sources.channel(cue) if cue else None
        quotes.append(
            Quote(
                id=f"q{len(quotes) + 1}",
                kind=_kind(words.text, report, stretches),
                content=tuple(sorted(report.contents)),
                cue=cue,
                source=source,
                source_type=speaker.type,
                speaker=speaker.entity,
                who=speaker.who,
                resolution=speaker.resolution,
                channel=channel,
                closure=_closure(report, stretches),
                within=None,
                confidence=confidence,
            )
        )
    return quotes


def _as_taken_up(quotes: list[Quote], reports: list[Report], stretches: Sequence[Stretch]) -> list[Quote]:
    """Call those unclosed that only another speaker's quotation seemed to take up."""
    ordered = sorted((report for report in reports if report.contents), key=lambda report: report.start)
    holders = {number: place for place, report in enumerate(ordered) for number in report.stretches}
    settled = quotes.copy()
    for number, place in holders.items():
        follows = stretches[number].follows
        before = holders.get(follows, place) if follows is not None else place
        if quotes[before].who != quotes[place].who:
            settled[before] = replace(quotes[before], closure="unclosed")
    return settled


def _kind(text: str, report: Report, stretches: Sequence[Stretch]) -> QuoteKind:
    inside = sum(_letters(text, stretches[number].span) for number in report.stretches)
    if not inside:
        return "indirect"
    is_direct = inside >= DIRECT_SHARE * sum(_letters(text, span) for span in report.contents)
    return "direct" if is_direct and _opens_in_marks(text, report, stretches) else "mixed"


def _opens_in_marks(text: str, report: Report, stretches: Sequence[Stretch]) -> bool:
    """Tell whether every content begins in marks, but for an article: the "it" of "it “shrank”" is the reporter's."""
    said = sorted(stretches[number].span for number in report.stretches)
    ends = [span.end for span in said]
    for content in report.contents:
        at = bisect_right(ends, content.start)
        before = said[at].start - content.start if at < len(said) else LONGEST_ARTICLE + 1
        if (
            before > LONGEST_ARTICLE
            or text[content.start : content.start + max(0, before)].strip().lower() not in ARTICLES
        ):
            return False
    return True


def _letters(text: str, span: Span) -> int:
    return sum(map(str.isalnum, text[span.start : span.end]))


def _closure(report: Report, stretches: Sequence[Stretch]) -> Closure:
    closures = {stretches[number].closure for number in report.stretches}
    if "unclosed" in closures:
        return "unclosed"
    return "reopened" if "reopened" in closures else "closed"
