"""Whom nouns mean: offices, bodies by their kind."""

import pytest

from tests.pipeline.entities.parses import parsed, pointed
from tests.pipeline.newsroom import joined


@pytest.mark.parametrize(
    ("markup", "words", "expected"),
    [
        ("Gov. [PER Lena Orsk] left. The governor smiled.", "The governor", "Lena Orsk"),
        (
            "Deputy premier [PER Lena Orsk] left.\n\nTalks failed, the deputy premier said.",
            "the deputy premier",
            "Lena Orsk",
        ),
        ("[ORG Kessel Airlines] grew. The airline hired.", "The airline", "Kessel Airlines"),
        ("[ORG Kessel Inc] grew. The company hired.", "The company", "Kessel Inc"),
        ("The [FAC Orin Bridge] fell. The bridge was old.", "The bridge", "Orin Bridge"),
        ("The [ORG University of Orin] grew. The university hired.", "The university", "University of Orin"),
        ("[ORG Kessel] grew. The company hired.", "The company", "Kessel"),
        ("Port director [PER Lena Orsk] left. Kessel said its director wept.", "its director", "Lena Orsk"),
        ("Port director [PER Lena Orsk] left. Kessel's director wept.", "director", "Lena Orsk"),
    ],
)
def test_a_definite_noun_means_whom_it_was_said_of(markup: str, words: str, expected: str) -> None:
    """By title, by a word of the name, by its kind, or as the only body around."""
    assert expected == pointed(joined(markup), words)


def test_a_noun_of_another_office_stays_open() -> None:
    """The foreign minister is not the trade minister."""
    record = joined("Trade minister [PER Lena Orsk] left. Later the foreign minister spoke.")
    assert pointed(record, "the foreign minister") is None


def test_the_head_of_something_else_stays_open() -> None:
    """What follows "of" must be said of the holder too."""
    record = joined("[PER Lena Orsk], the head of the port, left. Later the head of the bank spoke.")
    assert [None] == [reference.entity for reference in record.references if reference.form == "title"]


def test_the_company_is_no_ministry() -> None:
    """A body whose name shows another kind is not meant."""
    record = joined("The [ORG Ministry of Trade] met. The company closed.")
    assert [] == [reference for reference in record.references if reference.form == "noun"]


def test_a_noun_beside_a_name_is_remembered() -> None:
    """What a body was once called it is called again."""
    record = parsed(
        "The/DT/3/det refiner/NN/3/compound Kessel/NNP/4/nsubj grew/VBD/0/root ././4/punct "
        "Besk/NNP/7/nsubj shrank/VBD/0/root ././7/punct "
        "The/DT/10/det refiner/NN/11/nsubj hired/VBD/0/root ././11/punct",
        {"Kessel": "ORG", "Besk": "ORG"},
    )
    assert "Kessel" == pointed(record, "The refiner")
