"""Where sentences end."""

import pytest

from pipeline.records import Span
from pipeline.segmentation.sentences import find_sentences


def cut(text: str) -> list[str]:
    """Return the sentences of one paragraph."""
    return [sentence.of(text) for sentence in find_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        "The ferry sank.|Nobody drowned.",
        "The quake hit at 4:05 a.m. (0305 GMT) off Orin.|It was felt in Besk.",
        "“The ferry sank.”|“Nobody drowned,” he said.",
        "“Why?” he asked.|“Because!” she said.",
        "“Why?” Poe asked.|“Go home!” Capt. Ann Poe shouted.",
        "“Why?”|Rain fell.",
        "The raid was “reckless”.|It failed.",
        "The raid was 'reckless.'|It failed.",
        "Rear Adm. Poe met Gen. Lee and Lt. Col. Orsk.|They left.",
        "He met Dr. A. B. Poe.|She left.",
        "J.R. Poe of St. Orin spoke.|No. 2 reactor stopped.",
        "It was No. 2 in the list.",
        "The U.S. Marines left the U.S.|The ships stayed.",
        "He lives in the U.S.|“I like it,” he said.",
        "Novum Inc. Chairman Poe quit Novum Inc.|He left at 5 p.m. Monday.",
        "It closed at 5 p.m.|It opened again.",
        "It fell on Sept. 3 and on Oct. 4.|Rain followed.",
        "Well ... no.|He waited...|Then he left.",
        "Really?!|Yes.",
        "It cost $3.5 million.|Prices rose 0.4 percent.",
        "(It was closed.)|He left.",
        "It was Plan B.|The army agreed.",
        "He joined al-Orin.|al-Karim stayed.",
        "Officials of e.g. Novum and others, i.e. Orsk etc. agreed.",
        "Ferry sinks off Orin",
        "Four ships, two boats:",
        "“Nobody [John W.] Poe knows.”|He left.",
        "Ferry Sinks Off Orin|Friday, May 2, 2031",
        "Friday, May 2, 2031|Rain fell in Orin.",
        "Rain fell on Friday, May 2, 2031",
        "The ferry at sea|Image: Ann Poe.",
    ],
)
def test_ends_where_a_reader_ends_them(expected: str) -> None:
    """A bar marks the end of a sentence."""
    assert expected.split("|") == cut(expected.replace("|", " "))


def test_none_ends_inside_a_dateline() -> None:
    """The stretch to be kept whole may hold stops."""
    text = "ORIN, July 1. /NOV/. Rain fell. It stopped."
    kept = Span(0, text.index(" Rain"))
    assert ["ORIN, July 1. /NOV/. Rain fell.", "It stopped."] == [
        sentence.of(text) for sentence in find_sentences(text, Span(0, len(text)), kept)
    ]
