"""The records of an article: ids, evidence, receipt, merging, attribution."""

import json

from hypothesis import given
from hypothesis import strategies as st

from pipeline.desk import Desk
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.records import EventRecord, Records, StatementRecord, encode
from tests.evidence import assert_evidenced
from tests.pipeline.events.newsroom import named, read

WORDS = st.sampled_from(
    [*"“”\"'‘’.,;:\n—-*", "Police", "arrested", "12", "men", "in", "Velm", "said", "He", "killed", "by", "was",
     "denied", "that", "\n\n", "AFP adds:", "Reuters", "on Wednesday", "may", "air strikes", "The minister", "told",
     "and", "to"]
)  # fmt: skip


def _records(text: str) -> Records | None:
    try:
        return code_events(read(text))
    except FeedError:
        return None


@given(st.text(max_size=300))
def test_evidence_is_the_slice_for_any_text(text: str) -> None:
    """Whatever the text, every evidence equals its slice, ids are unique and the receipt lists them in order."""
    records = _records(text)
    if records:
        assert_evidenced(records)


@given(st.lists(WORDS, max_size=60))
def test_evidence_is_the_slice_for_newsy_text(parts: list[str]) -> None:
    """The same for texts made of the words the rules look for."""
    records = _records(" ".join(parts))
    if records:
        assert_evidenced(records)


def test_headline_evidence_counts_in_the_headline() -> None:
    """Words of the headline are evidence in the headline, those of the body in the body."""
    article = {
        "uri": "urn:test:1",
        "headlines": [{"value": "Police arrest two bakers in Velm"}],
        "bodies": [{"value": "Police arrested two bakers in Velm on Monday.", "contentType": "text/plain"}],
    }
    records = code_events(read(json.dumps(article)))
    assert_evidenced(records)
    assert "body" in {one.field for event in records.events for one in event.evidence}


def test_two_runs_give_the_same_bytes() -> None:
    """The same article gives the same bytes."""
    text = "Police arrested 12 men in Velm, the mayor said. “We denied it,” he said."
    first, second = (b"".join(map(encode, code_events(read(text)).in_order())) for _ in range(2))
    assert first == second


def test_same_words_twice_get_their_own_ids() -> None:
    """Two records equal in type and words differ by their ordinal."""
    records = code_events(named("Police arrested a baker. Soldiers arrested a poet."))
    assert len(records.events) == len({event.id for event in records.events}) == 2


def test_article_without_news_gives_its_receipt() -> None:
    """An article that tells no act and quotes nobody still gives one receipt, over nothing."""
    records = code_events(named("It is a fine day."))
    assert ((), {"event": 0, "statement": 0}) == (records.receipt.records, records.receipt.counts)


def test_receipt_leaves_the_texts_out_by_setting() -> None:
    """A desk without the rights publishes receipts without texts."""
    receipt = code_events(named("It is a fine day."), Desk(receipt_fields=False)).receipt
    assert (None, None) == (receipt.fields.headline, receipt.fields.body)


def test_one_event_told_twice_is_one_record() -> None:
    """Two tellings that share doer, bearer and verb merge, and the record holds both."""
    text = "Dravian troops shelled Kolvar. On Tuesday Dravian troops shelled Kolvar again."
    quoted = read(text)
    events = [event for event in code_events(quoted).events if event.type == "ASSAULT"]
    assert [2] == [len(event.evidence) for event in events]


def test_act_inside_a_statement_names_who_says_so() -> None:
    """An event told by a source carries the statement, and the statement the event."""
    records = code_events(read("The army arrested a baker in Velm, the mayor said."))
    event, statement = _first(records)
    assert [statement.id] == [link.statement for link in event.attribution]
    assert (event.id,) == statement.contains
    assert {"article", statement.id} == {one.holder for one in event.factuality}


def _first(records: Records) -> tuple[EventRecord, StatementRecord]:
    return records.events[0], records.statements[0]
