"""The topic plan: pure, whole, and large enough for the worst article the pipeline accepts."""

import string

import msgspec
import orjson
import pytest

from agents.stages import STAGES, topics
from agents.topics import PROFILES, is_book, largest_message, names, plan
from agents.topics.profiles import ProfileName
from agents.topics.sizes import BLOCK, CHARACTER, ENVELOPE, EVENTS, MEBIBYTE, SPAN, TEXT
from pipeline.limits import BYTES, CHARACTERS, TOKENS, URI_BYTES
from pipeline.records import ArticleBlock, Part, Section, Segmented, Span, encode


def test_every_topic_of_the_stage_table_is_planned() -> None:
    """A new row in the stage table is a new topic, or this fails."""
    assert set(topics()) == set(names())
    assert [f"x.{name}" for name in names()] == [spec.name for spec in plan("dev", "x.")]


@pytest.mark.parametrize("profile", list(PROFILES))
def test_all_topics_have_one_partition_count(profile: ProfileName) -> None:
    """A stage writes to the partition number it read from."""
    assert {PROFILES[profile].partitions} == {spec.partitions for spec in plan(profile)}
    assert {7} == {spec.partitions for spec in plan(profile, partitions=7)}


def test_production_outlives_the_loss_of_a_broker_and_dev_runs_on_one() -> None:
    """Three copies, two of which have every write; one of each on one broker."""
    for profile, copies, insync in (("production", 3, "2"), ("dev", 1, "1")):
        specs = plan("production" if profile == "production" else "dev")
        assert {copies} == {spec.replication for spec in specs}
        assert {insync} == {spec.configs["min.insync.replicas"] for spec in specs}


@pytest.mark.parametrize("profile", list(PROFILES))
def test_dead_letters_outlive_the_raw_articles(profile: ProfileName) -> None:
    """Somebody must look first; between the stages nothing is kept for long."""
    days = PROFILES[profile].days
    assert days["between"] < days["raw"] < days["deadletter"]


@pytest.mark.parametrize("profile", list(PROFILES))
def test_segments_end_before_their_topic_s_retention(profile: ProfileName) -> None:
    """Kafka deletes whole segments: one must not outlast what it holds."""
    for spec in plan(profile):
        if "retention.ms" in spec.configs:
            assert int(spec.configs["segment.ms"]) * 4 <= int(spec.configs["retention.ms"])


@pytest.mark.parametrize("profile", list(PROFILES))
def test_the_stages_books_are_compacted_and_nothing_else(profile: ProfileName) -> None:
    """A book must stay small and forget nothing that was not taken back; elsewhere a key is an article's."""
    compacted = {spec.name for spec in plan(profile) if spec.configs["cleanup.policy"] == "compact"}
    assert {book for stage in STAGES for book in stage.books} == compacted
    assert all(is_book(name) == (name in compacted) for name in names())


def test_a_record_fits_its_topic_and_the_dead_letters() -> None:
    """Each hop takes at least the last one's record, and a dead letter takes any, with its headers."""
    sizes = [largest_message(stage.sink) for stage in STAGES[:-1]]
    assert sorted(sizes) == sizes
    hops = [largest_message(name) for name in topics() if name != "wire.deadletter"]
    assert largest_message("wire.embargoes") > largest_message("wire.raw")
    assert largest_message("wire.deadletter") >= max(hops) + ENVELOPE
    assert largest_message("wire.raw") > BYTES.largest
    assert EVENTS > BLOCK + TEXT


def test_no_character_takes_more_than_the_formula_says() -> None:
    """Six bytes of JSON at most, for every kind of character a text may hold."""
    for letter in (*string.printable, "\x00", "\x1f", "\x7f", "\x85", "é", "\u2028", "\uffff", "\U0010ffff"):
        assert len(msgspec.json.encode(letter)) - 2 <= CHARACTER
        assert len(orjson.dumps(letter)) - 2 <= CHARACTER


def test_the_worst_segmented_article_fits() -> None:
    """Controls throughout, a headline and a uri as long as they get, every token, a section a line."""
    text = "\x01" * CHARACTERS.largest
    span = Span(CHARACTERS.largest - 1, CHARACTERS.largest)
    worst = Segmented(
        article=ArticleBlock(
            uri="u" * URI_BYTES.largest, version="v", feed="f", wire_format="w", text_digest="0" * 64, headline=text
        ),
        text=text,
        parts=(Part(kind="body", start=0, end=CHARACTERS.largest),),
        dateline=None,
        furniture=(),
        sections=(Section(start=span.start, end=span.end, agency="Example News Agency", basis="marker", marker=span),)
        * 20_000,
        paragraphs=(span,) * 20_000,
        sentences=(span,) * 20_000,
        tokens=(span,) * TOKENS.largest,
    )
    assert len(encode(worst)) < largest_message("wire.segmentation")
    assert len(msgspec.json.encode(span)) + 1 <= SPAN
    assert 0 == largest_message("wire.segmentation") % MEBIBYTE
