"""What the annotator read, one entry a token."""

from pipeline.annotator import Annotation, TriggerRead
from pipeline.entities import join_names
from pipeline.records import Segmented, Span, Tags
from pipeline.segmentation import segment
from tests.pipeline.newsroom import PLAIN

TEXT = "Ann said rebels shelled Velm."


def article() -> Segmented:
    """Segment the sentence."""
    return segment(TEXT.encode(), PLAIN, b"urn:test")


def span(words: str) -> Span:
    """Return where words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_a_label_says_whether_its_stretch_begins_there() -> None:
    """The first token of a stretch has B, the others have I, tokens outside have nothing."""
    annotation = Annotation(contents=(span("rebels shelled Velm"),), cues=(span("said"),), sources=(span("Ann"),))
    expected = ("B-source", "B-cue", "B-content", "I-content", "I-content", "")
    assert expected == join_names(article(), annotation).tags.attribution


def test_a_token_in_several_stretches_has_all_their_labels() -> None:
    """A cue inside a content is both."""
    annotation = Annotation(contents=(span("said rebels"),), cues=(span("rebels"),))
    expected = ("", "B-content", "I-content B-cue", "", "", "")
    assert expected == join_names(article(), annotation).tags.attribution


def test_a_trigger_has_its_type_and_realis() -> None:
    """The label of a trigger is enough to know the event by."""
    annotation = Annotation(triggers=(TriggerRead(span("shelled"), "ASSAULT", "actual"),))
    expected = ("", "", "", "B-ASSAULT:actual", "", "")
    assert expected == join_names(article(), annotation).tags.triggers


def test_tags_and_trees_travel_as_read() -> None:
    """Tags, heads and relations are the annotator's."""
    annotation = Annotation(pos=("NNP",) * 6, head=(-1, 0, 0, 0, 0, 0), dep=("root", *("dep",) * 5))
    tags = join_names(article(), annotation).tags
    assert (annotation.pos, annotation.head, annotation.dep) == (tags.pos, tags.head, tags.dep)


def test_an_article_without_words_has_empty_layers() -> None:
    """Nothing to tag gives layers of no entries."""
    bare = segment(b".", PLAIN, b"urn:test")
    assert Tags(attribution=("",), triggers=("",)) == join_names(bare, Annotation()).tags
