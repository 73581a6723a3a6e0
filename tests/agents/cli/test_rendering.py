"""Records as a person reads them, and no article that drives the terminal."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.cli.rendering import LONGEST, printable, read, render, terminal_safe
from pipeline.records import (
    Anchor,
    ArticleBlock,
    Count,
    EventRecord,
    Evidence,
    Participant,
    Provenance,
    ReceiptFields,
    ReceiptRecord,
    SourceCredit,
    StatementRecord,
    Trigger,
    When,
    Where,
    encode,
)

CONTROLS = {chr(code) for code in (*range(32), *range(0x7F, 0xA0), 0x200E, 0x202E, 0x2028, 0xFEFF)}


def _said(words: str) -> Evidence:
    return Evidence(field="body", start=0, end=len(words), exact=words)


COMMON: dict[str, Any] = {
    "id": "i",
    "lineage": "l",
    "article": ArticleBlock(uri="urn:e:1", version="1", feed="f", wire_format="w", text_digest="d"),
    "source_credit": SourceCredit(agency="Own", basis="dateline", evidence=None),
    "evidence": (),
    "confidence": 0.5,
    "flags": (),
    "provenance": Provenance(software="dateline", version="0", model=None, settings="s"),
}
STATEMENT = StatementRecord(
    **COMMON,
    quote_kind="direct",
    who="Ada Orin",
    entity="e1",
    source_type="person",
    resolution="named",
    cue=None,
    source=_said("the mayor"),
    contents=(_said("“We \x1b[31mrebuild,”"), _said("“soon.”")),
    verbatim=(),
    closure="closed",
    channel=None,
    about=(),
    contains=(),
)
EVENT = EventRecord(
    **COMMON,
    type="ASSAULT",
    mode="aerial",
    quad=4,
    trigger=Trigger(lemma="strike", evidence=_said("struck")),
    actors=(
        Participant(text="jets", entity=None, name=None, entity_type=None, basis="stated", evidence=_said("jets")),
    ),
    recipients=(
        Participant(text="it", entity="e2", name="Orin", entity_type="GPE", basis="stated", evidence=_said("it")),
    ),
    where=(Where(text="the harbour", role="event", basis="stated", relation=None, evidence=_said("the harbour")),),
    when=When(
        text="on Monday",
        timex=None,
        start=None,
        end=None,
        granularity=None,
        anchor=Anchor(kind="none", value=None),
        basis="stated",
        evidence=_said("on Monday"),
    ),
    counts=(Count(of="killed", min=12, max=None, qualifier="at least", evidence=_said("at least 12")),),
    realis="possible",
    factuality=(),
    attribution=(),
    relations=(),
)
RECEIPT = ReceiptRecord(
    id="r",
    article=COMMON["article"],
    status="current",
    fields=ReceiptFields(),
    records=("i",),
    counts={"event": 1, "statement": 2},
    language="en",
    provenance=COMMON["provenance"],
)


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (STATEMENT, "SAID Ada Orin: “We \\u001b[31mrebuild,” … “soon.”  direct  [Own]"),
        (
            EVENT,
            "DID  ASSAULT/aerial jets → Orin  “struck”  in the harbour  on Monday  at least 12 killed  possible  [Own]",
        ),
        (RECEIPT, "DONE urn:e:1: 1 event, 2 statements"),
    ],
    ids=["statement", "event", "receipt"],
)
def test_each_kind_has_its_line(record: StatementRecord | EventRecord | ReceiptRecord, line: str) -> None:
    """Who said what, who did what, and what the article gave; from bytes or from a decoded value."""
    assert line == render(read(encode(record))).plain
    assert line == render(read(json.loads(encode(record)))).plain


def test_what_is_not_known_is_said_so() -> None:
    """Nobody named, nobody's copy: a word in its place, never an empty one."""
    bare = msgspec.structs.replace(
        STATEMENT, who=None, source=None, source_credit=SourceCredit(agency=None, basis="none", evidence=None)
    )
    assert render(bare).plain.startswith("SAID somebody: ")
    assert render(bare).plain.endswith("[own copy]")


def test_a_value_of_another_kind_is_refused() -> None:
    """What is no record of wire.events is the caller's affair."""
    with pytest.raises(msgspec.ValidationError):
        read(b'{"kind": "weather"}')


@given(st.text(max_size=2 * LONGEST))
def test_no_control_reaches_the_terminal(words: str) -> None:
    """Whatever an article says, its words stay one line of visible characters."""
    assert set() == CONTROLS & set(printable(words))


@given(words=st.text(), is_ascii=st.booleans())
def test_json_keeps_its_meaning_without_controls(words: str, *, is_ascii: bool) -> None:
    """A line of JSON is the same value after its controls are escaped."""
    whole = words.encode("utf-8", "replace").decode()
    line = terminal_safe(json.dumps({"a": whole}, ensure_ascii=is_ascii, indent=1).encode())
    assert set() == CONTROLS & set(line)
    assert {"a": whole} == json.loads(line)


@given(value=st.binary())
def test_what_is_no_json_becomes_some(value: bytes) -> None:
    """Any bytes of anybody's give one line of JSON."""
    line = terminal_safe(value)
    assert set() == CONTROLS & set(line)
    json.loads(line)
