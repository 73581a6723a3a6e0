"""The touchstone article gives its events. Third-party text: it is read where it lies, never copied."""

from pathlib import Path
from typing import Final

import pytest

from pipeline.events import code_events
from pipeline.records import EventRecord
from tests.pipeline.events.newsroom import read

TOUCHSTONE: Final = Path(__file__).resolve().parents[4] / "shared" / "seeds" / "000_d4950414941c6f78.txt"


def _row(event: EventRecord) -> tuple[str, str | None, str, list[str | None], list[str], str | None]:
    return (
        event.type,
        event.mode,
        event.realis,
        [who.name for who in event.actors],
        [place.text for place in event.where],
        event.source_credit.agency,
    )


@pytest.mark.corpus
@pytest.mark.parametrize("row", [
    ("ASSAULT", "aerial", "actual", ["Iran"], ["eastern Iraq"], None),
    ("CONSULT", None, "actual", ["John Kerry"], ["Brussels"], "AFP"),
    ("REJECT", None, "actual", ["Turkey"], [], "Reuters"),
], ids=["strikes", "meeting", "denial"])  # fmt: skip
def test_touchstone_gives_the_event(row: tuple[str, str | None, str, list[str | None], list[str], str | None]) -> None:
    """The strikes, the meeting and Turkey's denial each stand with doer, place and credit."""
    assert row in [_row(event) for event in code_events(read(TOUCHSTONE.read_text(encoding="utf-8"))).events]


@pytest.mark.corpus
def test_touchstone_tells_what_did_not_happen_and_what_is_past() -> None:
    """Coordination is denied, the hostage-taking of 1980 is past."""
    events = code_events(read(TOUCHSTONE.read_text(encoding="utf-8"))).events
    assert {"denied"} <= {event.realis for event in events if event.type == "COOPERATE"}
    assert {"past"} == {event.realis for event in events if event.mode == "abduct"}
