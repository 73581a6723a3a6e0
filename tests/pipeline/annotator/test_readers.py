"""Every annotator a desk may choose keeps the same promises."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.annotator import Annotation, Reader, reader_of
from pipeline.annotator.engine import MODEL
from pipeline.annotator.trees import ROOT, find_circle
from pipeline.desk import Desk
from pipeline.entities import find_entities
from pipeline.errors import FeedError, OperatorError
from pipeline.events import code_events
from pipeline.quotes import find_quotes
from pipeline.records import Segmented, encode
from pipeline.segmentation import segment
from tests.pipeline.annotator.spacy_pipeline import saved_pipeline

PLAIN = (("content-type", b"text/plain"),)
STORY = (
    "VELM, May 3 (Reuters) - Gunmen shot dead three soldiers near the city of Orin on Monday, the Norland army said."
    "\n\n"
    "“We will not leave the city,” mayor Ruth Amsel told reporters. Norland's government had promised help.\n"
)
LONG = "He counted " + "one apple, two pears, " * 400 + "and left.\n"


def article(text: str) -> Segmented:
    """Segment a text."""
    return segment(text.encode(), PLAIN, b"urn:test")


def assert_promised(segmented: Segmented, found: Annotation) -> None:
    """One entry a token or no layer, a tree for each sentence or part of one, spans of whole tokens in order."""
    tokens = segmented.tokens
    layers = (found.pos, found.head, found.dep, found.lemma)
    assert {len(layer) for layer in layers} <= {0, len(tokens)}
    assert len(found.head) == len(found.dep)
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    named = tuple(name.span for name in found.names)
    triggers = tuple(act.span for act in found.triggers)
    for spans in (named, found.contents, found.cues, found.sources, triggers, found.cut):
        assert all(span.start in starts and span.end in ends and span.start < span.end for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    if found.head:
        assert_trees(segmented, found)


def assert_trees(segmented: Segmented, found: Annotation) -> None:
    """Heads stay inside their sentence, every word leads to a root, a sentence read at once has one."""
    parts = {part.start for part in found.cut}
    at = 0
    for sentence in segmented.sentences:
        inside = [number for number in range(at, len(segmented.tokens)) if segmented.tokens[number].end <= sentence.end]
        heads = [found.head[number] for number in inside]
        assert all(head == ROOT or head in inside for head in heads)
        assert find_circle([head if head == ROOT else head - at for head in heads]) is None
        pieces = sum(segmented.tokens[number].start in parts for number in inside) or 1
        assert pieces == heads.count(ROOT)
        assert ["root"] * pieces == [found.dep[number] for number in inside if found.head[number] == ROOT]
        at += len(inside)


@pytest.fixture(scope="module", params=["packaged", "onnx", "spacy"])
def choice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a choice of each kind."""
    kind: str = request.param
    if kind == "spacy":
        return f"spacy:{saved_pipeline(tmp_path_factory.mktemp('spacy'))}"
    return f"onnx:{MODEL}" if kind == "onnx" else kind


@pytest.fixture
def reader(choice: str) -> Reader:
    """Give the annotator chosen."""
    return reader_of(choice)


def test_promises_are_kept_for_a_story(reader: Reader) -> None:
    """Plain copy."""
    segmented = article(STORY)
    assert_promised(segmented, reader(segmented))


def test_names_are_found(reader: Reader) -> None:
    """Under our types, without what our guidelines leave out of a name."""
    segmented = article(STORY)
    found = {(name.span.of(segmented.text), name.type) for name in reader(segmented).names}
    assert {("Orin", "GPE"), ("Ruth Amsel", "PER"), ("Norland", "GPE")} <= found
    assert "Monday" not in {words for words, _ in found}


def test_a_long_sentence_is_read_to_its_end(reader: Reader) -> None:
    """In parts where it must be, and they are told."""
    segmented = article(LONG)
    found = reader(segmented)
    assert_promised(segmented, found)
    assert found.pos
    assert len(found.cut) > 1
    assert (segmented.tokens[0].start, segmented.tokens[-1].end) == (found.cut[0].start, found.cut[-1].end)


def test_a_cut_is_told_in_the_record(choice: str) -> None:
    """And only there where one was made."""
    desk = Desk(annotator=choice)
    segmented = article(LONG)
    assert reader_of(choice)(segmented).cut == find_entities(segmented, desk).tags.cut
    assert b'"cut"' not in encode(find_entities(article(STORY), desk))


def test_a_long_article_is_read(reader: Reader) -> None:
    """Longer than what any annotator takes at once."""
    segmented = article(STORY * 60)
    found = reader(segmented)
    assert_promised(segmented, found)
    assert ROOT in found.head[-40:]


def test_an_article_without_words_has_no_layers(reader: Reader) -> None:
    """A killed article keeps no text."""
    killed = segment(b'{"uri": "urn:x:1", "pubstatus": "canceled", "body_text": "Gone."}', ())
    assert repr(Annotation()) == repr(reader(killed))


def test_what_was_read_before_changes_nothing(reader: Reader) -> None:
    """The same article gives the same layers, always."""
    segmented = article(STORY)
    first = reader(segmented)
    reader(article("ORIN - Something else entirely, by Ruth Amsel.\n"))
    assert first == reader(segmented)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_any_text_is_read(reader: Reader, text: str) -> None:
    """Whatever characters come."""
    try:
        segmented = article(text)
    except FeedError:
        return
    assert_promised(segmented, reader(segmented))


def test_records_are_made_of_it_and_name_it(choice: str) -> None:
    """The other rooms read what any annotator gives, and say which it was."""
    desk = Desk(annotator=choice)
    receipt = code_events(find_quotes(find_entities(article(STORY), desk)), desk).receipt
    assert desk.provenance() == receipt.provenance
    if choice.startswith("spacy:"):
        assert "spacy:en_made_up-1.2.3" == receipt.provenance.model


def test_a_layer_that_is_not_given_is_left_out(choice: str) -> None:
    """No empty labels stand for what nobody looked for."""
    tags = find_entities(article(STORY), Desk(annotator=choice)).tags
    is_spacy = choice.startswith("spacy:")
    assert [is_spacy] * 2 == [layer == () for layer in (tags.attribution, tags.triggers)]
    assert tags.pos


def test_the_packaged_folder_named_by_its_path_gives_the_same_records() -> None:
    """What counts is the model, not the way to it: provenance and all."""

    def records(desk: Desk) -> Iterator[bytes]:
        quoted = find_quotes(find_entities(article(STORY), desk))
        yield encode(quoted)
        yield from map(encode, code_events(quoted, desk).in_order())

    assert list(records(Desk())) == list(records(Desk(annotator=f"onnx:{MODEL}")))


def refusal(choice: str) -> OperatorError:
    """Return the error of a choice that is not there."""
    with pytest.raises(OperatorError) as told:
        reader_of(choice)
    assert "operator/annotator" == told.value.code
    return told.value


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """By the file that is missing, when it is loaded and when it is named."""
    assert "labels.json" == refusal(f"onnx:{tmp_path}").context["missing"]
    with pytest.raises(OperatorError, match="operator/annotator"):
        Desk(annotator=f"onnx:{tmp_path}").provenance()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the packaged model."""
    return Path(shutil.copytree(MODEL, tmp_path / "model"))


def test_a_broken_file_is_refused(folder: Path) -> None:
    """Weights cut off in transit do not start a worker."""
    (folder / "weights.onnx").write_bytes(b"no model")
    assert refusal(f"onnx:{folder}").context["unreadable"]


def test_labels_no_record_can_carry_are_refused(folder: Path) -> None:
    """Nor does a model that names other types."""
    labels = folder / "labels.json"
    labels.write_bytes(labels.read_bytes().replace(b"-NORP", b"-TEAM"))
    assert "names" == refusal(f"onnx:{folder}").context["unfit"]


def test_scores_without_labels_are_refused(folder: Path) -> None:
    """Lists and weights must be of one making."""
    labels = folder / "labels.json"
    labels.write_bytes(labels.read_bytes().replace(b'"GW"', b'"GW","ZZ"'))
    assert "tags" == refusal(f"onnx:{folder}").context["unfit"]


def test_a_spacy_pipeline_that_is_not_there_is_refused() -> None:
    """With or without spaCy itself."""
    assert refusal("spacy:no_such_pipeline").context.keys() & {"missing", "unreadable"}
    with pytest.raises(OperatorError, match="operator/annotator"):
        Desk(annotator="spacy:no_such_pipeline").provenance()


@pytest.mark.parametrize("written", ["", "packaged:x", "onnx", "spacy:", "stanza:en"])
def test_what_is_no_choice_is_refused(written: str) -> None:
    """A mistake in a setting is found before anything is loaded."""
    with pytest.raises(ValueError, match="packaged, onnx:FOLDER or spacy:NAME"):
        reader_of(written)
