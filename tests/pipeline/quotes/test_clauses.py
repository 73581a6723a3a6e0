"""Where grammar ends what is said and finds who says it, on readings given here: no weights decide these."""

import pytest

from pipeline.annotator import Annotation
from pipeline.entities import join_names
from pipeline.quotes import find_quotes
from pipeline.records import Quote, Quoted, Span
from pipeline.segmentation import segment

Said = list[tuple[str | None, str | None, list[str]]]


def read(
    tagged: str,
    *,
    contents: tuple[str, ...],
    cues: tuple[str, ...],
    sources: tuple[str, ...] = (),
    objects: tuple[str, ...] = (),
) -> Quoted:
    """Return the quotations of words with their tags ("left/VBD"), some labelled; all hang on the first cue."""
    pairs = [word.rsplit("/", 1) for word in tagged.split()]
    text = " ".join(word for word, _ in pairs)
    segmented = segment(text.encode(), (("content-type", b"text/plain"),))
    assert len(pairs) == len(segmented.tokens)

    def labelled(surfaces: tuple[str, ...]) -> tuple[Span, ...]:
        return tuple(Span(text.index(words), text.index(words) + len(words)) for words in surfaces)

    root = [word for word, _ in pairs].index(cues[0].split()[0])
    reading = Annotation(
        pos=tuple(tag for _, tag in pairs),
        head=tuple(-1 if number == root else root for number in range(len(pairs))),
        dep=tuple("obj" if word in objects else "dep" for word, _ in pairs),
        contents=labelled(contents),
        cues=labelled(cues),
        sources=labelled(sources),
    )
    return find_quotes(join_names(segmented, reading))


def said(record: Quoted) -> Said:
    """Return the quotations as (source, cue, contents)."""
    text = record.text
    return [
        (one.source and one.source.of(text), one.cue and one.cue.of(text), [span.of(text) for span in one.content])
        for one in record.quotes
    ]


def words_of(record: Quoted, quote: Quote) -> list[str]:
    """Return the contents of a quotation."""
    return [span.of(record.text) for span in quote.content]


PILOTS = "Pilots/NNS admitted/VBD selling/VBG maps/NNS and/CC were/VBD fined/VBN ./."
GATE = "Pilots/NNS want/VBP the/DT gate/NN to/TO move/VB ,/, and/CC on/IN Monday/NNP they/PRP left/VBD ./."
WALL = "Pilots/NNS hear/VBP it/PRP was/VBD old/JJ and/CC had/VBD cracks/NNS ./."


@pytest.mark.parametrize(
    ("tagged", "labelled", "cue", "expected"),
    [
        (PILOTS, "selling maps and were fined", "admitted", "selling maps"),
        (GATE, "the gate to move , and on Monday they left", "want", "the gate to move"),
        (WALL, "it was old and had cracks", "hear", "it was old and had cracks"),
    ],
)
def test_what_has_no_finite_verb_takes_none_behind_and(tagged: str, labelled: str, cue: str, expected: str) -> None:
    """A gerund or an infinitive ends before "and were"; a clause with a verb of its own goes on."""
    record = read(tagged, contents=(labelled,), cues=(cue,), sources=("Pilots",))
    assert [("Pilots", cue, [expected])] == said(record)


def test_the_noun_phrase_that_opens_a_clause_before_its_cue_is_the_source() -> None:
    """In which a port manager called: no label says who, and no tree."""
    tagged = "Mail/NN in/IN which/WDT a/DT port/NN manager/NN called/VBD them/PRP “/`` our/PRP$ men/NNS ”/'' ./."
    assert ["a port manager"] == [who for who, _, _ in said(read(tagged, contents=("them",), cues=("called",)))]


def test_what_none_of_them_spoke_of_is_not_said() -> None:
    """A denied report is none, and its marks are no speech."""
    tagged = "None/NN of/IN them/PRP spoke/VBD of/IN the/DT “/`` quay/NN ”/'' ./."
    record = read(tagged, contents=("the “ quay ”",), cues=("spoke",), sources=("None of them",))
    assert ([], ["scare"]) == (said(record), [mark.why for mark in record.marked])


def test_a_relative_alone_says_nothing() -> None:
    """A label on "what" without its clause is no content."""
    tagged = "Pilots/NNS mocked/VBD what/WP he/PRP meant/VBD ./."
    assert [] == said(read(tagged, contents=("what",), cues=("mocked",), sources=("Pilots",)))


def test_what_stands_beside_its_cue_is_its_own() -> None:
    """Between two cues a content belongs to the one right before it, and so does a source, whatever the tree."""
    tagged = "Dal/NNP said/VBD it/PRP rained/VBD and/CC blamed/VBD us/PRP ./."
    record = read(tagged, contents=("it rained", "us"), cues=("said", "blamed"), sources=("Dal",))
    assert [["it rained"], ["us"]] == [stretches for _, _, stretches in said(record)]


def test_a_comma_behind_the_marks_or_the_source_is_the_reporters() -> None:
    """The comma that parts a quotation from its cue is in neither, unless the marks hold it."""
    tagged = "“/`` It/PRP rains/VBZ ”/'' ,/, Ann/NNP ,/, a/DT pilot/NN ,/, said/VBD ./."
    record = read(tagged, contents=("“ It rains ” ,",), cues=("said",), sources=("Ann , a pilot ,",))
    assert [("Ann , a pilot", "said", ["“ It rains ”"])] == said(record)


def test_marks_never_closed_are_claimed_as_far_as_the_label_goes() -> None:
    """The cue inside them is the reporter's, and so is what follows."""
    tagged = "“/`` Write/VB it/PRP down/RP ,/, said/VBD Ann/NNP ./."
    record = read(tagged, contents=("“ Write it down ,",), cues=("said",), sources=("Ann",))
    assert [("Ann", "said", ["“ Write it down ,"])] == said(record)


CREWS = "Orsk/NNP urged/VBD crews/NNS to/TO leave/VB ./."


@pytest.mark.parametrize(
    ("tagged", "cue", "expected"),
    [(CREWS, "urged", "crews to leave"), (CREWS.replace("urged", "told"), "told", "to leave")],
)
def test_the_object_between_a_cue_and_its_complement_is_part_of_what_is_said(
    tagged: str, cue: str, expected: str
) -> None:
    """Whoever is urged to do something is in the content; whoever is told is an addressee."""
    record = read(tagged, contents=("to leave",), cues=(cue,), sources=("Orsk",), objects=("crews",))
    assert [("Orsk", cue, [expected])] == said(record)


SHUT = "Orsk/NNP said/VBD it/PRP was/VBD “/`` shut/JJ ”/'' on/IN Monday/NNP —/: a/DT first/JJ in/IN years/NNS ./."
OPEN = "Orsk/NNP said/VBD it/PRP —/: the/DT gate/NN —/: was/VBD “/`` shut/JJ ”/'' on/IN Monday/NNP ./."


@pytest.mark.parametrize(
    ("tagged", "labelled", "expected"),
    [
        (SHUT, "it was “ shut ” on Monday — a first in years", "it was “ shut ” on Monday"),
        (OPEN, "it — the gate — was “ shut ” on Monday", "it — the gate — was “ shut ” on Monday"),
    ],
)
def test_a_dash_behind_the_last_marks_ends_what_is_said(tagged: str, labelled: str, expected: str) -> None:
    """What is set off behind the quoted words is the reporter's; a dash before them ends nothing."""
    record = read(tagged, contents=(labelled,), cues=("said",), sources=("Orsk",))
    assert [("Orsk", "said", [expected])] == said(record)


def test_what_lies_in_marks_is_never_beside_them() -> None:
    """A labelled report that lies in a stretch nobody claims is its speaker's to make, not the article's."""
    text = "“/`` Pilots/NNS said/VBD it/PRP fell/VBD ./. We/PRP left/VBD ./. ”/''"
    record = read(text, contents=("it fell",), cues=("said",), sources=("Pilots",))
    outermost = [span.of(record.text) for one in record.quotes if one.within is None for span in one.content]
    assert ["“ Pilots said it fell . We left . ”"] == outermost


STOOD = "The/DT wall/NN stood/VBD ,/, Orsk/NNP said/VBD ,/,"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("raising/VBG hopes/NNS", ["The wall stood"]),
        ("though/IN nobody/NN saw/VBD it/PRP", ["The wall stood"]),
        ("including/VBG the/DT gate/NN", ["The wall stood", "including the gate"]),
        ("paying/VBG guards/NNS was/VBD wise/JJ", ["The wall stood", "paying guards was wise"]),
    ],
)
def test_what_an_inserted_cue_is_followed_by_may_be_the_reporters(behind: str, expected: list[str]) -> None:
    """A participle or "though" comments on what was said; what only lists or has a verb of its own goes on."""
    words = " ".join(token.rsplit("/", 1)[0] for token in behind.split())
    record = read(f"{STOOD} {behind} ./.", contents=("The wall stood", words), cues=("said",), sources=("Orsk",))
    assert [("Orsk", "said", expected)] == said(record)


def test_a_verb_joined_behind_the_last_marks_is_the_reporters() -> None:
    """Who said it also did something: ", and left" is no part of what was said."""
    text = "Orsk/NNP said/VBD it/PRP was/VBD “/`` a/DT gift/NN ”/'' ,/, and/CC left/VBD ./."
    record = read(text, contents=("it was “ a gift ” , and left",), cues=("said",), sources=("Orsk",))
    assert [("Orsk", "said", ["it was “ a gift ”"])] == said(record)


def test_a_clause_that_labels_cut_in_two_is_one() -> None:
    """What somebody is said to have denied is theirs, inside the words of whoever said so."""
    text = "Orsk/NNP said/VBD his/PRP$ client/NN denied/VBD the/DT charges/NNS ./."
    record = read(text, contents=("his client", "the charges"), cues=("said", "denied"), sources=("Orsk",))
    outer, inner = record.quotes
    assert (["his client denied the charges"], ["the charges"]) == (words_of(record, outer), words_of(record, inner))
    assert outer.id == inner.within


def test_a_cue_ends_where_what_is_said_begins() -> None:
    """Labels may overlap, records do not."""
    text = "Orsk/NNP asked/VBD for/IN help/NN ./."
    record = read(text, contents=("for help",), cues=("asked for",), sources=("Orsk",))
    assert [("Orsk", "asked", ["for help"])] == said(record)
