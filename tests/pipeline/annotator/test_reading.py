"""Reading an article: every layer for every token, trees that are trees, the same answer every time."""

from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.annotator import Annotation, annotate
from pipeline.annotator.engine import MODEL, Engine, load_engine
from pipeline.errors import FeedError
from pipeline.records import Segmented, Span
from pipeline.segmentation import segment
from tests.shared_folder import SHARED, read_lines

PLAIN = (("content-type", b"text/plain"),)
STORY = (
    "VELM, May 3 (Reuters) - Gunmen shot dead three soldiers near the city of Orin on Monday, the Norland army said."
    "\n\n"
    "“We will not leave the city,” mayor Ruth Amsel told reporters. She said that the government had promised help.\n\n"
    "Police arrested four men in connection with the attack, according to a spokesman for the Interior Ministry.\n"
)


def read(text: str) -> tuple[Segmented, Annotation]:
    """Segment and annotate a text."""
    segmented = segment(text.encode(), PLAIN)
    return segmented, annotate(segmented)


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    """Return the words of some spans."""
    return [span.of(text) for span in spans]


def assert_sound(segmented: Segmented, found: Annotation) -> None:
    """Every token has its tags, every sentence part its tree, every span whole tokens in order."""
    many = len(segmented.tokens)
    assert [many] * 4 == [len(layer) for layer in (found.pos, found.head, found.dep, found.lemma)]
    starts = {span.start for span in segmented.tokens}
    ends = {span.end for span in segmented.tokens}
    named = tuple(name.span for name in found.names)
    for spans in (named, found.contents, found.cues, found.sources, tuple(act.span for act in found.triggers)):
        assert all(span.start in starts and span.end in ends for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    for at in range(many):
        steps, here = 0, at
        while found.head[here] != -1:
            here, steps = found.head[here], steps + 1
            assert steps <= many, "a circle"


def test_a_story_is_read() -> None:
    """Names, who said what and what happened are found in plain copy."""
    segmented, found = read(STORY)
    assert_sound(segmented, found)
    text = segmented.text
    names = {(name.span.of(text), name.type) for name in found.names}
    assert {("Orin", "GPE"), ("Reuters", "ORG"), ("Ruth Amsel", "PER")} <= names
    assert "“We will not leave the city,”" in words(text, found.contents)
    assert {"said", "told reporters", "according to"} <= set(words(text, found.cues))
    assert "the Norland army" in words(text, found.sources)
    assert ("arrested", "COERCE", "actual") in {(act.span.of(text), act.type, act.realis) for act in found.triggers}


def test_each_sentence_has_one_root() -> None:
    """Heads stay within their sentence, and one word has none."""
    segmented, found = read(STORY)
    for sentence in segmented.sentences:
        inside = [at for at, token in enumerate(segmented.tokens) if sentence.holds(token)]
        heads = [found.head[at] for at in inside]
        assert 1 == heads.count(-1)
        assert set(heads) <= {-1, *inside}


def test_the_same_article_reads_the_same_whatever_was_read_before() -> None:
    """A fresh engine, a used one and one that has read other copy agree in every layer."""
    segmented, first = read(STORY)
    read("ORIN - Something else entirely.\n")
    assert first == read(STORY)[1] == annotate(segmented, Engine(MODEL))


def test_a_window_reads_the_same_in_any_company() -> None:
    """What stands in other windows changes no bit of a window's scores."""
    engine = load_engine()
    alone = segment((filler := "word " * 100 + ".\n\n").encode() + STORY.encode(), PLAIN)
    longer = segment((filler * 3).encode() + STORY.encode(), PLAIN)

    def digests(segmented: Segmented) -> set[str]:
        from pipeline.annotator.readings import Copy, read_window  # noqa: PLC0415  (as the engine's own caller does)

        copy = Copy.of(segmented)
        scores = [engine.scores(read_window(copy, window, engine.split)) for window in copy.windows(engine.split)]
        return {sha256(b"".join(one[name].tobytes() for name in sorted(one))).hexdigest() for one in scores}

    assert digests(alone) == digests(longer)


def test_an_article_without_words_has_no_layers() -> None:
    """A killed article keeps no text and gets an empty annotation."""
    killed = segment(b'{"uri": "urn:x:1", "pubstatus": "canceled", "body_text": "Gone."}', ())
    assert Annotation() == annotate(killed)


def test_a_very_long_sentence_is_cut_and_said_so() -> None:
    """Nothing is left out, and the cut is told."""
    segmented, found = read("He counted " + "one apple, two pears, " * 200 + "and left.\n")
    assert_sound(segmented, found)
    assert len(found.cut) > 1
    assert segmented.tokens[0].start == found.cut[0].start
    assert segmented.tokens[-1].end == found.cut[-1].end


def test_a_short_article_is_not_cut() -> None:
    """The flag is for what was too long alone."""
    assert () == read(STORY)[1].cut


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """Whatever characters come, the layers are sound."""
    try:
        segmented = segment(text.encode(errors="ignore"), PLAIN)
    except FeedError:
        return
    assert_sound(segmented, annotate(segmented))


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["ieer.dev", "muc4.dev", "worldwide.dev"])
def test_wire_copy_is_read(name: str) -> None:
    """Old and new copy alike gets sound layers."""
    for record in list(read_lines(SHARED / "corpora" / f"{name}.jsonl.gz"))[:15]:
        segmented = segment(record["text"].encode(), PLAIN)
        assert_sound(segmented, annotate(segmented))
