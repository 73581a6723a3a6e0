"""What the records of a stage are counted by: on articles, in the catalogue, and at the commit."""

import orjson
import pytest
from prometheus_client import generate_latest

from agents.ledger import Pulse, StageLedger
from agents.metrics import CATALOGUE, Metrics
from agents.rooms import ROOMS
from agents.settings import Settings
from agents.stages import STAGES, Message
from agents.tallies import TALLIES, VALUES
from agents.work import StageWork
from pipeline.desk import DEFAULT_DESK
from tests.agents.samples import noon

STORY = (
    "TOLVE (Own) - “We will stay,” said Mara Voss, the mayor of Tolve. She called the order “reckless”. “Nobody asked "
    "us.\n\nThe so-called “peace camp” was gone by noon. A port official said the quay was calm."
)
EMPTY = {row.name for row in CATALOGUE if row.name.startswith("dateline_articles_without")}


def message(stage: str, text: str = STORY, status: str = "usable") -> Message:
    """Give what a stage reads of an article."""
    body = {"uri": "urn:t", "version": "1", "body_text": text, "pubstatus": status}
    value = orjson.dumps(body)
    for name in list(ROOMS)[: list(ROOMS).index(stage)]:
        value = ROOMS[name](Message(b"urn:t", value), DEFAULT_DESK, noon).outputs[0].value
    return Message(b"urn:t", value)


def counted(stage: str, text: str = STORY, status: str = "usable") -> dict[str, int]:
    """Return what a stage asks to have counted about an article: "dateline_quotes_total direct closed"."""
    tallies = ROOMS[stage](message(stage, text, status), DEFAULT_DESK, noon).tallies
    return {" ".join(series): count for series, count in tallies.items()}


def test_quotations_are_counted_by_kind_and_closure_and_speakers_by_resolution() -> None:
    """One series a combination, named after its metric and the values of its labels."""
    found = counted("quotes")
    assert 1 == found["dateline_quotes_total direct closed"]
    assert 1 == found["dateline_quotes_total mixed unclosed"]
    assert 1 == found["dateline_quotes_total indirect closed"]
    assert 1 == found["dateline_speakers_total named person"]
    assert 1 == found["dateline_speakers_total pronoun person"]
    assert 1 == found["dateline_speakers_total none anonymous"]
    assert 1 == found["dateline_marked_total scare"]
    assert not EMPTY & set(found)


def test_names_are_counted_by_type_and_references_by_what_became_of_them() -> None:
    """Each mention and each entity; a pronoun that points at a name is resolved."""
    found = counted("entities")
    assert (2, 1) == (found["dateline_mentions_total GPE"], found["dateline_entities_total GPE"])
    assert (1, 1) == (found["dateline_mentions_total PER"], found["dateline_entities_total PER"])
    assert 1 == found["dateline_references_total pronoun resolved"]


def test_a_speaker_of_whom_nothing_is_known_is_counted_apart() -> None:
    """Nobody is named or described; a described one is known, if by no name."""
    assert 1 == counted("quotes", "It was reported that the quay was calm.")["dateline_speakers_unknown_total"]
    assert "dateline_speakers_unknown_total" not in counted("quotes", "A port official said the quay was calm.")


def test_an_article_without_names_or_quotations_is_counted() -> None:
    """The signs of a feed whose markup has changed."""
    text = "Rain fell all day and the shops stayed shut."
    assert {"dateline_articles_without_names_total": 1} == counted("entities", text)
    assert {"dateline_articles_without_quotes_total": 1} == counted("quotes", text)


@pytest.mark.parametrize("stage", list(TALLIES))
def test_an_article_taken_back_is_not_counted(stage: str) -> None:
    """A kill often carries the words it kills."""
    assert {} == counted(stage, status="canceled")


def test_every_tally_is_in_the_catalogue_with_labels_of_closed_lists() -> None:
    """Its labels are those whose values are known, so that every series is exported as zero."""
    rows = {row.name: row for row in CATALOGUE}
    for name in (name for tallies in TALLIES.values() for name in tallies):
        assert "counter" == rows[name].kind
        assert set(rows[name].labels) <= set(VALUES)


@pytest.mark.parametrize(
    ("metric", "labels"),
    [
        ("dateline_quotes_total", {"kind": "direct", "closure": "unclosed"}),
        ("dateline_speakers_total", {"resolution": "none", "source_type": "anonymous"}),
        ("dateline_references_total", {"form": "noun", "outcome": "open"}),
        ("dateline_marked_total", {"why": "nickname"}),
        ("dateline_mentions_total", {"type": "MISC"}),
        ("dateline_speakers_unknown_total", {}),
    ],
)
def test_every_series_is_exported_as_zero_from_the_start(metric: str, labels: dict[str, str]) -> None:
    """The first unclosed quotation of a day is an increase, not a new series."""
    assert 0 == Metrics(Settings(), STAGES).registry.get_sample_value(metric, labels)


def test_a_worker_of_another_stage_exports_no_series_of_labels() -> None:
    """What a worker never counts is not on its page."""
    metrics = Metrics(Settings(), [stage for stage in STAGES if stage.name == "entities"])
    assert b"dateline_mentions_total{" in generate_latest(metrics.registry)
    assert b"dateline_quotes_total{" not in generate_latest(metrics.registry)


def test_a_batch_is_counted_when_it_is_committed_and_never_twice() -> None:
    """Work that was aborted and done again by the same lane counts once."""
    metrics = Metrics(Settings(), STAGES)
    ledger = StageLedger(metrics, Pulse(), "quotes", 0)
    work = StageWork(next(stage for stage in STAGES if stage.name == "quotes"), DEFAULT_DESK, noon)
    taken = message("quotes")
    labels = {"kind": "direct", "closure": "closed"}
    for _ in range(2):
        with ledger.working():
            done = work.do(taken)
            ledger.worked(taken, done, 0.01)
        assert 0 == metrics.registry.get_sample_value("dateline_quotes_total", labels)
    ledger.committed(1, done.sends)
    assert 1 == metrics.registry.get_sample_value("dateline_quotes_total", labels)


def test_what_is_dead_lettered_is_not_counted() -> None:
    """A record too large for the topic leaves no figures behind."""
    work = StageWork(next(stage for stage in STAGES if stage.name == "quotes"), DEFAULT_DESK, noon, largest=10)
    assert {} == work.do(message("quotes")).tallies
