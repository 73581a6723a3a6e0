"""Quotations in marks where the engine gives names only: no labels, no trees."""

import pytest

from pipeline.quotes import find_quotes
from tests.pipeline.newsroom import joined

Read = list[tuple[str | None, str | None, str | None]]


def read(markup: str) -> Read:
    """Return the quotations of a text with its names in brackets as (source, cue, who)."""
    record = find_quotes(joined(markup))
    return [
        (quote.source and quote.source.of(record.text), quote.cue and quote.cue.of(record.text), quote.who)
        for quote in record.quotes
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('"We left," said [PER Ann Orr], the harbour master.', ("Ann Orr, the harbour master", "said", "Ann Orr")),
        ('"We left," [PER Ann Orr] said.', ("Ann Orr", "said", "Ann Orr")),
        ('"We left," the harbour master grumbled.', ("the harbour master", "grumbled", "the harbour master")),
        ('[PER Ann Orr] said: "We left."', ("Ann Orr", "said", "Ann Orr")),
        ('[PER Ann Orr] told the court on Monday: "We left."', ("Ann Orr", "told", "Ann Orr")),
        ('"We left." – [PER Ann Orr]', ("Ann Orr", None, "Ann Orr")),
        ('[PER Ann Orr], [ORG Orin Post]: "We left in the dark."', ("Ann Orr, Orin Post", None, "Ann Orr")),
    ],
)
def test_the_cue_and_the_name_beside_the_marks_decide(
    markup: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    """Said before or behind, with an apposition, or by a signature."""
    assert [expected] == read(markup)


def test_a_quotation_broken_by_its_cue_is_still_one() -> None:
    """What follows the stop behind the cue goes on from it."""
    record = find_quotes(joined('"We left," [PER Ann Orr] said. "It was late."'))
    assert [2] == [len(quote.content) for quote in record.quotes]


def test_words_in_marks_beside_no_cue_are_no_speech() -> None:
    """A scare quote in the reporter's own sentence is marked."""
    record = find_quotes(joined('Troops entered the so-called "emirate" at dawn.'))
    assert ([], ["scare"]) == (list(record.quotes), [mark.why for mark in record.marked])


def test_indirect_speech_is_left_to_the_labels() -> None:
    """Without them nothing outside marks is read."""
    assert [] == read("[PER Ann Orr] said the quay was calm.")
