"""An article read by the packaged weights: what any weights worth shipping get right."""

import pytest

import pipeline.entities
from pipeline.annotator import Annotation, annotate
from pipeline.entities import find_entities
from pipeline.records import Segmented
from pipeline.segmentation import segment
from tests.pipeline.newsroom import PLAIN, annotated, bearer, names
from tests.timing import least_seconds

STORY = (
    "BERLIN, May 3 (Reuters) - Angela Merkel met Barack Obama in Berlin on Monday.\n\n"
    "“We agreed on everything,” Merkel told reporters. Obama later flew home to the United States.\n"
)


def test_people_and_places_are_found_with_their_types() -> None:
    """Full names, family names and places of a plain report are mentions."""
    found = names(annotated(STORY))
    assert {("Angela Merkel", "PER"), ("Barack Obama", "PER"), ("Berlin", "GPE"), ("Merkel", "PER")} <= set(found)


def test_a_family_name_is_the_person_named_in_full() -> None:
    """Later mentions belong to the entity of the first."""
    assert "Angela Merkel" == bearer(annotated(STORY), "Merkel").name


@pytest.mark.parametrize("word", ["Officials", "Nobody", "Troops", "Monday"])
def test_plain_words_with_a_capital_name_nobody(word: str) -> None:
    """A capital that opens a sentence, or a weekday's, is no name."""
    found = names(annotated("Officials waited. Nobody came. Troops left on Monday, and then it rained."))
    assert word not in [words for words, _ in found]


def test_every_token_has_its_tags() -> None:
    """Each layer has one entry a token, and every head is a token of the article or none."""
    record = annotated(STORY)
    count = len(record.tokens)
    layers = record.tags.pos, record.tags.head, record.tags.dep, record.tags.attribution, record.tags.triggers
    assert [count] * 5 == [len(layer) for layer in layers]
    assert all(-1 <= head < count for head in record.tags.head)


def test_each_sentence_is_a_tree() -> None:
    """Every sentence of ordinary length has one root, whose relation says so."""
    record = annotated(STORY)
    roots = [number for number, head in enumerate(record.tags.head) if head == -1]
    assert len(record.sentences) == len(roots)
    assert {"root"} == {record.tags.dep[number] for number in roots}


def test_an_article_is_annotated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The costly reading happens once an article."""
    seen = []

    def counted(segmented: Segmented) -> Annotation:
        seen.append(segmented)
        return annotate(segmented)

    monkeypatch.setattr(pipeline.entities, "reader_of", lambda _choice: counted)
    segmented = segment(STORY.encode(), PLAIN, b"urn:test")
    find_entities(segmented)
    assert [segmented] == seen


@pytest.mark.parametrize("unit", ["said ", '"', "a.", "Ann Orr "])
def test_reading_takes_its_time_by_the_word(unit: str) -> None:
    """Four times the text takes about four times as long, whatever it repeats and though it be one sentence."""
    few, many = (segment((unit * count).encode(), PLAIN, b"urn:test") for count in (500, 2_000))
    assert least_seconds(lambda: find_entities(many), rounds=2) < 8 * least_seconds(lambda: find_entities(few))
