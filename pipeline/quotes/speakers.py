"""Speakers: who speaks in a quotation, on what evidence, and how sure that is.

The one place that decides it. A source decides; a cue without one leaves the speaker open; a quotation that goes on is
the latest speaker's, and one with no cue at all the nearest person's. Who a phrase stands for is asked of sources.py.
"""

from bisect import bisect_right
from typing import Final, NamedTuple

from pipeline.entities.words import Words
from pipeline.quotes.drafts import Basis, Report
from pipeline.quotes.sources import Sources
from pipeline.quotes.voices import UNKNOWN, Speaker
from pipeline.records import Annotated, Resolution, Span

# The share of attributions found whose content and speaker are right, by what they rest on, how the speaker was
# resolved, and whether any of it stands in marks. Measured by noting the row `decide` looks up for each quotation, and
# asking whether its content shares half with a gold one's and its speaker is that one's: by name, of a nameless source
# by its words. Rows of ten or more on the held-back fifth of the training articles are measured there; the others on
# the even articles of polnear's development half, by the source's words; those of fewer than ten there are guesses.
CONFIDENCE: Final[dict[tuple[Basis, Resolution, bool], float]] = {
    ("cue", "named", True): 0.98,
    ("cue", "named", False): 0.89,
    ("cue", "pronoun", True): 0.86,
    ("cue", "pronoun", False): 0.71,
    ("cue", "office", True): 0.64,
    ("cue", "office", False): 0.72,
    ("cue", "none", True): 0.84,
    ("cue", "none", False): 0.82,
    ("source", "named", True): 0.7,
    ("source", "named", False): 0.5,
    ("source", "office", False): 0.5,
    ("source", "pronoun", True): 0.5,
    ("source", "pronoun", False): 0.5,
    ("source", "none", True): 0.42,
    ("source", "none", False): 0.5,
    ("goes on", "named", True): 0.1,
    ("goes on", "pronoun", True): 0.1,
    ("nearest", "named", True): 0.12,
}
LEAST_CONFIDENCE: Final = 0.1


class Decision(NamedTuple):
    """The source as it stands, where there is one, who it is, and how likely that is right."""

    source: Span | None
    speaker: Speaker
    confidence: float


class Speakers:
    """Decides for the quotations of an article in the order of the text."""

    def __init__(self, annotated: Annotated, words: Words, sources: Sources) -> None:
        self._words = words
        self._sources = sources
        self._paragraphs = [paragraph.start for paragraph in annotated.paragraphs]

    def decide(self, report: Report) -> Decision:
        """Say who speaks in a report."""
        source, speaker = self._speaker(report)
        evidence = report.basis, speaker.resolution, bool(report.stretches)
        return Decision(source, speaker, CONFIDENCE.get(evidence, LEAST_CONFIDENCE))

    def _speaker(self, report: Report) -> tuple[Span | None, Speaker]:
        if report.source is not None:
            source = self._words.span(*report.source)
            return source, self._sources.resolve(source)
        if report.cue is not None:
            return None, UNKNOWN
        if report.basis == "goes on":
            return None, self._sources.latest()
        mention = self._sources.nearest(report.start, self._paragraph_before(report.start))
        if mention is None:
            return None, self._sources.latest()
        source = Span(mention.start, mention.end)
        return source, self._sources.resolve(source)

    def _paragraph_before(self, offset: int) -> int:
        """Return where the paragraph before the one at an offset begins."""
        number = bisect_right(self._paragraphs, offset) - 1
        return self._paragraphs[max(0, number - 1)] if self._paragraphs else 0
