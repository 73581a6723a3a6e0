"""The line for scoring."""

import json

import pytest

from pipeline.exports.spans import as_spans
from tests.pipeline.events.newsroom import read

TEXT = (
    "VELM, Nov 4 (Reuters) - Police arrested 12 dockers in Velm on Tuesday, the mayor said.\n\n"
    "“They threw stones,” Mayor Lidia Ferran told reporters.\n"
)


def test_line_has_the_fields_of_the_contract() -> None:
    """The line has the fields records.md names, and is plain JSON."""
    line = json.loads(json.dumps(as_spans(read(TEXT))))
    assert {"doc_id", "text", "dateline", "sections", "entities", "quotes", "events"} == set(line)
    assert {"type", "mode", "trigger", "actor", "recip", "where", "when", "counts", "real", "said"} == set(
        line["events"][0]
    )
    assert {"content", "cue", "speaker", "kind", "who"} == set(line["quotes"][0])


def test_event_spans_slice_to_their_words() -> None:
    """The spans of an event are offsets into the text."""
    line = as_spans(read(TEXT))
    event = next(event for event in line["events"] if event["type"] == "COERCE")
    (start, end), (left, right) = event["trigger"], event["recip"][0]
    assert ("arrested", "12 dockers") == (TEXT[start:end], TEXT[left:right])


def test_mention_that_adds_nothing_is_left_out() -> None:
    """Of two tellings of one event the second stands in the line only if it adds a slot."""
    text = "Dravian troops shelled Kolvar. On Tuesday the town slept. Dravian troops shelled Kolvar."
    assert [1] == [sum(event["type"] == "ASSAULT" for event in as_spans(read(text))["events"])]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("“They threw stones,”", "direct"), ('"They threw stones,"', "direct"), ("''They threw stones,''", None)],
)
def test_kind_is_told_where_the_scorers_know_the_marks(words: str, kind: str | None) -> None:
    """What stands in double marks has its kind; what stands in single ones has none."""
    line = as_spans(read(TEXT.replace("“They threw stones,”", words)))
    assert [kind] == [quote["kind"] for quote in line["quotes"] if TEXT.index("“They") == quote["content"][0][0]]
