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


@pytest.mark.parametrize(
    "expected",
    [
        # Abbreviations and initials at line ends, and what follows them.
        "They are U.S. Marines.|Reactor No. 2 was shut; the No. 2 reactor stayed on.",
        "He lives in the U.S.|It's a big country.",
        "He came at 9:05 p.m.|We're late.",
        "They spoke to GEN. ANN POE and REP. LEE ORSK.|Both left.",
        "He said no.|Nobody asked why.",
        "No.|Besides, he left.",
        "Poe (b. 1931) and Orsk (c. 1800) wrote it.",
        "They sell rope, nets, etc.|Boats are hired.",
        "Drs. Poe and Orsk came, esp. Poe.",
        # Lists and their numbers.
        "1. Preheat the oven.|2. Add salt.",
        "4.1. Results of the count",
        "Do as follows: 1. Stop the engine.",
        # Dots.
        "Nothing . . . was lost.",
        "They lost. . . .|Then they won.",
        "“They lost.|... They need help.”",
        # Notes, faces and marks that stand alone belong to the sentence before.
        "It sank in 2031. [2] [3]|Nobody drowned.",
        "I like it. :)|Do you?",
        "He went home. '|She stayed.",
        "They won! :-)",
        # People who write without capitals; names that end in a mark.
        "i like it.|we all do.",
        "is it still there?|because i want it",
        "Yahoo! said it would pay.",
        "It is approx. five miles.",
        # A missing space.
        "Nobody drowned.The ferry sank.",
        "See example.Com for more.",
        # An address starts a sentence of its own.
        "It is on the site.|https://example.org/ferry",
        # A signature behind two hyphens.
        "Nobody drowned.|--Ann Poe, Orin",
        "“Why?” -- he asked.",
    ],
)
def test_stops_of_all_kinds(expected: str) -> None:
    """A bar marks the end of a sentence; none where a word runs into the next."""
    text = expected.replace("drowned.|The", "drowned. The").replace("|", " ")
    assert expected.replace("drowned.The", "drowned.|The").split("|") == cut(text)


@pytest.mark.parametrize(
    "expected",
    [
        "Ann Poe|03/28/2031 05:09 PM|The ferry has sunk.",
        "ann@example.org|Our address has changed.",
        "It sank.|*****|Nobody drowned.",
        "All is well.|Best regards,|Ann Poe",
        "All is well.|Thanks,|Ann Poe",
        "Dear Ann,|The ferry has sunk.",
        "Figure 2.3|The ferry before it sank",
        "Bring two things|1) A rope|2) A net",
        "http://example.org/a|The ferry has sunk.",
    ],
)
def test_lines_that_were_run_together(expected: str) -> None:
    """Mail and pages lose their line ends: the forms of layout still tell them."""
    assert expected.split("|") == cut(expected.replace("|", " "))


def test_none_ends_inside_a_dateline() -> None:
    """The stretch to be kept whole may hold stops."""
    text = "ORIN, July 1. /NOV/. Rain fell. It stopped."
    kept = Span(0, text.index(" Rain"))
    assert ["ORIN, July 1. /NOV/. Rain fell.", "It stopped."] == [
        sentence.of(text) for sentence in find_sentences(text, Span(0, len(text)), kept)
    ]
