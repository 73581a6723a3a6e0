"""The table: rows that fit together."""

from itertools import pairwise

import pytest

from agents.settings import Settings
from agents.stages import DEAD_LETTERS, RAW, STAGES, chosen, group_id, topics
from pipeline.errors import OperatorError


def test_each_stage_reads_what_the_one_before_writes() -> None:
    """The chain has no gap, in topics or in kinds."""
    assert RAW == STAGES[0].source
    for before, after in pairwise(STAGES):
        assert (before.sink, before.writes) == (after.source, after.reads)


def test_topics_are_named_after_their_stages() -> None:
    """A stage's topic, label and name are one word; dead letters are shared, books are a stage's own."""
    books = [book for stage in STAGES for book in stage.books]
    others = {DEAD_LETTERS, *books}
    assert (RAW, *(f"wire.{stage.name}" for stage in STAGES)) == tuple(t for t in topics() if t not in others)
    assert all(DEAD_LETTERS in stage.sinks for stage in STAGES)
    assert len(set(books)) == len(books)


def test_all_or_one_is_chosen() -> None:
    """There are no other subsets."""
    assert STAGES == chosen("all")
    assert ("quotes",) == tuple(stage.name for stage in chosen("quotes"))
    with pytest.raises(OperatorError):
        chosen("quotes,events")


def test_the_group_follows_from_what_is_run() -> None:
    """All stages are one group; one stage is its own."""
    settings = Settings(topic_prefix="t.")
    assert ("t.dateline", "t.dateline-quotes") == (
        group_id(settings, STAGES),
        group_id(settings, chosen("quotes")),
    )
