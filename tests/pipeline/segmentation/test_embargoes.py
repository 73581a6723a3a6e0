"""Embargoes in the words of an editor's note, told from news of embargoes."""

import json

import pytest

from pipeline.segmentation import segment, speaks_of_embargo


def is_held(note: str) -> bool:
    """Tell whether an article with this note speaks of an embargo."""
    return speaks_of_embargo(segment(json.dumps({"uri": "u", "body_text": "Rain fell.", "edNote": note}).encode()))


@pytest.mark.parametrize(
    "note",
    [
        "EMBARGOED UNTIL 0001 GMT MONDAY",
        "Embargoed until 6 a.m. on Tuesday",
        "EDS: EMBARGO: Tuesday, 0500 GMT",
        "(EMBARGO - noon)",
        "Strictly embargoed for Sunday papers.",
        "This copy is embargoed.",
        "Under embargo; the report is out on Friday.",
        "Not for publication before the minister has spoken.",
        "NOT FOR RELEASE UNTIL 1400",
        "Do not use before Saturday's editions",
        "Must not be published prior to delivery of the speech",
        "HOLD FOR RELEASE at noon",
        "For release at 9 a.m. Eastern",
    ],
)
def test_a_note_that_puts_the_copy_under_an_embargo(note: str) -> None:
    """In the set phrases of stylebooks and press offices."""
    assert is_held(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Updates with details of the arms embargo",
        "Adds reaction to embargo on grain",
        "Adds details of the embargo for exporters, the embargo to Norland",
        "EMBARGO LIFTED",
        "The embargo was lifted at 0600 GMT; story may be used.",
        "Corrects date of release",
        "For related stories see the budget",
        "Pictures and graphics are available",
        "Not for sale in France",
    ],
)
def test_a_note_that_does_not(note: str) -> None:
    """News of an embargo, an embargo that is over, and any other note."""
    assert not is_held(note)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 0001 GMT MONDAY",
        "(EDITORS: EMBARGOED UNTIL 0001 GMT MONDAY)",
        "EDS: Not for release before 0600 GMT.",
        "EMBARGO: Monday, 0001 GMT",
        "HOLD FOR RELEASE UNTIL MONDAY",
    ],
)
def test_a_line_at_the_head_of_plain_text_is_a_note(line: str) -> None:
    """Feeds without metadata say it there."""
    text = f"{line}\n\nORIN, May 3 (AFP) - Rain fell on Monday.\n\nIt stopped at noon.\n"
    assert speaks_of_embargo(segment(text.encode(), (("content-type", b"text/plain"),)))
