"""What speaks for an antecedent: examples are learned from as they are meant, and the table is read as written."""

import gzip
from pathlib import Path

import pytest

from pipeline.annotator import Annotation, Named
from pipeline.entities import coreference, join_names, salience
from pipeline.records import Segmented, Span
from quality.corpora import as_message
from training.antecedents import SORTS, TABLE, Weights, as_table, lessons_of, read_table
from training.coreference import Known, entity_called, mentions_of, read_gum, read_own
from training.ranking import Lesson, learn, names_of

TEXT = "Mara Quill met Ines Toller. She left early."
NAMES = ("Mara Quill", "Ines Toller")
NOTHING: Weights = {sort: {} for sort in SORTS}
PERSON = "person-new-nnnnn-cf1-1"


def place(words: str) -> Span:
    """Return the place of some words in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def by_hand(segmented: Segmented) -> Annotation:
    """Return a reading with the two names and nothing else."""
    spans = (Span(at, at + len(name)) for name in NAMES if (at := segmented.text.find(name)) >= 0)
    return Annotation(names=tuple(Named(span, "PER") for span in spans))


def known(meant: dict[Span, str | None]) -> Known:
    """Return the text as an article whose pronouns are known."""
    segmented = as_message(TEXT)
    return Known(segmented, by_hand(segmented), meant, 1.0)


def lesson(right: int, weight: float = 1.0) -> Lesson:
    """Return a choice between a subject, what is near, and nobody."""
    return Lesson((("subject",), ("near",), ("nobody",)), [at == right for at in range(3)], weight)


def test_what_the_examples_prefer_weighs_most() -> None:
    """Weights are ordered as the right ones are frequent."""
    weights, likelihood = learn([lesson(0)] * 6 + [lesson(1)] * 3 + [lesson(2)], ["subject", "near", "nobody"])
    assert ["subject", "near", "nobody"] == sorted(weights, key=lambda name: -weights[name])
    assert -1.0 < likelihood < -0.8


def test_examples_count_by_their_weight() -> None:
    """Three of little weight do not outvote one."""
    lessons = [lesson(0)] + [lesson(1, 0.1)] * 3
    weights, _ = learn(lessons, names_of(lessons))
    assert weights["near"] < weights["subject"]


def test_any_of_several_right_ones_will_do() -> None:
    """Where two are right, only the third loses; a name no example has keeps no weight."""
    either = Lesson((("subject",), ("near",), ("nobody",)), (True, True, False))
    weights, likelihood = learn([either] * 4, ["subject", "near", "nobody", "never met"])
    assert weights["subject"] == weights["near"] > 0 > weights["nobody"]
    assert 0.0 == weights["never met"]
    assert -0.1 < likelihood < 0


@pytest.mark.parametrize("entity", ["e1", "e2"])
def test_a_known_pronoun_is_a_lesson(entity: str) -> None:
    """Its right antecedent is the one it means, and nothing of the pipeline stays changed."""
    before = vars(coreference)["choose"], salience.WEIGHTS
    (found,) = lessons_of([known({place("She"): entity})], NOTHING)["person"]
    assert [entity == "e1", entity == "e2", False] == list(found.is_right)
    assert "nobody" == found.speaks[-1][0]
    assert before == (vars(coreference)["choose"], salience.WEIGHTS)


def test_a_pronoun_of_nobody_named_is_a_lesson_too() -> None:
    """Nobody is right, and so it is for one whose antecedent is out of sight."""
    for meant in (None, "e7"):
        (found,) = lessons_of([known({place("She"): meant})], NOTHING)["person"]
        assert [False, False, True] == list(found.is_right)


def test_an_unknown_pronoun_is_no_lesson() -> None:
    """It is read by the weights given, and nothing is learned of it."""
    assert {sort: [] for sort in SORTS} == lessons_of([known({})], NOTHING)


def test_a_table_is_read_as_written() -> None:
    """The packaged one too, by this reader as by the pipeline's."""
    weights: Weights = {"person": {"one back": 0.5}, "thing": {"one back": -1.25}, "people": {"one back": 0.0}}
    assert "# Head.\none back, 0.50, -1.25, 0.00\n" == as_table(weights, ["Head."])
    assert weights == read_table(as_table(weights, ["Head, of it."]))
    assert salience.WEIGHTS == read_table(TABLE.read_text(encoding="utf-8"))


def test_who_speaks_is_an_entity_by_any_of_its_names() -> None:
    """A full name is looked up whole, then in parts."""
    segmented = as_message(TEXT)
    entities = join_names(segmented, by_hand(segmented)).entities
    assert "e2" == entity_called("Ines Toller", entities)
    assert "e1" == entity_called("Mara Quill of Orin", entities)
    assert entity_called("the nurse", entities) is None


def test_who_speaks_is_known_of_pronouns_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source that is a name teaches nothing."""
    monkeypatch.setattr("training.coreference.annotate", by_hand)
    quotes = [
        {"speaker": [list(place("She"))], "who": "Ines Toller"},
        {"speaker": [list(place("Mara Quill"))], "who": "Mara Quill"},
        {"speaker": None, "who": None},
    ]
    (article,) = read_own([{"text": TEXT, "quotes": quotes}])
    assert {place("She"): "e2"} == article.meant


def test_brackets_close_what_they_opened() -> None:
    """Mentions lie in each other; a head is counted within its own."""
    places = [Span(0, 3), Span(4, 9), Span(10, 12), Span(13, 17)]
    marks = [f"(1-{PERSON.replace('cf1-1', 'cf1-2')}-coref", "", "", f"(2-{PERSON}-coref)1)"]
    assert [
        ((13, 17), (13, 17), "2"),
        ((0, 17), (4, 9), "1"),
    ] == list(mentions_of(marks, places))


def test_clusters_become_entities(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pronoun means the entity whose name is in its cluster; other genres are left out."""
    monkeypatch.setattr("training.coreference.annotate", by_hand)
    words = (
        ("Mara", f"Entity=(1-{PERSON}-coref"),
        ("Quill", "Entity=1)"),
        ("met", "_"),
        ("Ines", f"Entity=(2-{PERSON}-coref"),
        ("Toller", "Entity=2)|SpaceAfter=No"),
        (".", "_"),
        ("She", f"Discourse=x|Entity=(2-{PERSON}-ana)"),
        ("left", "_"),
        ("early", "SpaceAfter=No"),
        (".", "_"),
    )
    rows = [f"{at}\t{word}\t_\t_\tNN\t_\t0\troot\t_\t{misc}" for at, (word, misc) in enumerate(words, 1)]
    path = tmp_path / "gum.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for genre in ("bio", "vlog"):
            lines.write(f"# newdoc id = GUM_{genre}_orin\n" + "\n".join(rows) + "\n\n")
    (article,) = read_gum(path)
    assert TEXT == article.segmented.text
    assert {place("She"): "e2"} == article.meant
    assert 0.3 == article.weight
