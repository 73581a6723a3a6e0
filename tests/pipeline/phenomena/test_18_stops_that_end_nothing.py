"""Full stops of abbreviations and numbers, also at the end of a line: U.S. Marines, No. 2 reactor, Gen., Inc."""

from pipeline.records import Span
from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, names_in, said_in

ARTICLES = (
    Copy(
        slug="marines at the gate",
        text="""
            Two U.S. Marines were hurt on Tuesday when a lorry hit the gate of Camp Foster. The driver fled.

            “They will be back on duty in a week,” said Maj. Gen. Ross T. Elwood, who commands the U.S. Marines there.
        """,
        said=(direct("Ross T. Elwood", "“They will be back on duty in a week,”"),),
        names=(("Ross T. Elwood", "PER"), ("Camp Foster", "FAC")),
    ),
    Copy(
        slug="the second reactor",
        text="""
            Engineers shut the No. 2 reactor at Kashima on Friday. The No. 1 reactor stayed on.

            A valve in reactor No. 2 had stuck, operator Kanto Power Co. said. It gave no date for a restart.
        """,
        said=(indirect("Kanto Power Co.", "A valve in reactor No. 2 had stuck"),),
        names=(("Kanto Power Co.", "ORG"),),
        no_names=("No.",),
    ),
    Copy(
        slug="companies and initials",
        text="""
            Arden Foods Inc. will buy J.P. Lowell & Sons Ltd. for $40 million. Lowell makes biscuits in St. Louis.

            Arden’s chairman, J.D. Crane Jr., said the deal would close by Jan. 31. The U.S. Federal Trade Commission
            must approve it.
        """,
        said=(indirect("J.D. Crane Jr.", "the deal would close by Jan. 31"),),
        names=(("J.D. Crane Jr.", "PER"), ("Arden Foods Inc.", "ORG"), ("St. Louis", "GPE")),
    ),
    Copy(
        slug="a sentence that ends in the U.S.",
        text="""
            The violinist has lived in the U.S. She was born in Minsk in 1971.

            “I came to the U.S. with one suitcase,” Irina Sokol said at 9 p.m. on Sunday. “It was full of scores.”
        """,
        said=(direct("Irina Sokol", "“I came to the U.S. with one suitcase,”", "“It was full of scores.”"),),
        names=(("U.S.", "GPE"), ("Minsk", "GPE"), ("Irina Sokol", "PER")),
    ),
)
SENTENCES = {
    "marines at the gate": ("Two U.S.", "The driver", "“They will"),
    "the second reactor": ("Engineers shut", "The No. 1", "A valve", "It gave"),
    "companies and initials": ("Arden Foods", "Lowell makes", "Arden’s chairman", "The U.S. Federal"),
    "a sentence that ends in the U.S.": ("The violinist", "She was", "“I came", "“It was"),
}


def _opens(copy: Copy, sentence: Span) -> bool:
    words = sentence.of(copy.record.text).translate(str.maketrans("\"'", "“’"))
    return any(words.startswith(opening) for opening in SENTENCES[copy.slug])


@both_marks(*ARTICLES)
def test_sentences_end_where_they_end(copy: Copy) -> None:
    """Not behind U.S. before a name, nor behind No. before its number."""
    sentences = copy.record.sentences
    assert len(SENTENCES[copy.slug]) == len(sentences)
    assert [] == [sentence.of(copy.record.text) for sentence in sentences if not _opens(copy, sentence)]


@both_marks(*ARTICLES)
def test_names_keep_their_stops(copy: Copy) -> None:
    """Inc., Jr. and initials belong to the name."""
    assert set(copy.names) <= set(names_in(copy))
    assert [] == [name for name, _ in names_in(copy) if any(word in name for word in copy.no_names)]


@both_marks(*ARTICLES)
def test_speakers_with_stops_are_read(copy: Copy) -> None:
    """A rank or an initial cuts nobody in two."""
    assert copy.said == said_in(copy)
