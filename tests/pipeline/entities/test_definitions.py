"""Which names a text says are one."""

import pytest

from pipeline.records import Alias
from tests.pipeline.newsroom import bearer, joined


@pytest.mark.parametrize(
    ("markup", "one", "other"),
    [
        ("The [ORG Marsh State] ([ORG MS]) met.", "MS", "Marsh State"),
        ("[ORG MS] ([ORG Marsh State]) met.", "MS", "Marsh State"),
        ("The [ORG Orin Weather Service] ([ORG DWO]) met.", "DWO", "Orin Weather Service"),
        ("[NORP Mirat] ([NORP Dravian] acronym for [ORG Marsh State]) met.", "Mirat", "Marsh State"),
        ("The [ORG Marsh State], also known as the [ORG Reed Men], met.", "Reed Men", "Marsh State"),
        ("[GPE Orin], formerly known as [GPE Orburg], met.", "Orburg", "Orin"),
        ("The [ORG Marsh State], which its foes call [GPE Mirat], met.", "Mirat", "Marsh State"),
        ("[PER Ann Orr], better known as [PER Zuzu], sang.", "Zuzu", "Ann Orr"),
    ],
)
def test_what_the_text_says_is_one_is_one(markup: str, one: str, other: str) -> None:
    """By brackets, by letters, by words."""
    record = joined(markup)
    assert bearer(record, one).id == bearer(record, other).id


@pytest.mark.parametrize(
    "markup",
    [
        "The [ORG Marsh State] ([GPE Kenya]) met.",
        "[ORG Besk Ltd] ([ORG Kessel Oil]) met.",
        "[PER Ann Orr] ([ORG MS]) met.",
        "The [ORG Marsh State], also known in [GPE Kenya], met.",
    ],
)
def test_what_only_stands_in_brackets_is_another(markup: str) -> None:
    """A country, another body, the party of a person."""
    assert 2 == len(joined(markup).entities)


@pytest.mark.parametrize(
    "markup",
    [
        "The [ORG Marsh State], which its enemies call the [ORG Reed Rats], met.",
        "The [ORG Marsh State], known as the [ORG Reed Rats] to its rivals, met.",
    ],
)
def test_a_name_that_foes_use_is_the_rivals(markup: str) -> None:
    """Before or behind the name, who uses it decides."""
    assert (Alias(text="Reed Rats", stance="rival"),) == bearer(joined(markup), "Marsh State").aliases
