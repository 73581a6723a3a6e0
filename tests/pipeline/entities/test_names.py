"""What is cut off a name that the annotator made too long."""

import pytest

from tests.pipeline.newsroom import joined, names


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("They met [PER President Dara Moradi] there.", "Dara Moradi"),
        ("They met [PER Dravian Prime Minister Dara Moradi] there.", "Dara Moradi"),
        ("They met [PER Secretary of State Dara Moradi] there.", "Dara Moradi"),
        ("They met [PER Rear Adm. Moradi] there.", "Moradi"),
        ("They met Rear [PER Admorol John Vasko] there.", "John Vasko"),
        ("They saw [ORG the Red Cross] there.", "Red Cross"),
        ("They saw the [ORG Red Cross's] tents.", "Red Cross"),
    ],
)
def test_titles_articles_and_possessives_stay_outside(markup: str, expected: str) -> None:
    """A name has neither rank nor article nor possessive, whoever marked it."""
    assert [expected] == [words for words, _ in names(joined(markup))]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("They met [PER Prince] there.", "Prince"),
        ("They met [PER Martin Luther King Jr.] there.", "Martin Luther King Jr."),
        ("They met [PER John Major] there.", "John Major"),
        ("They met [PER Sultan bin Salem] there.", "Sultan bin Salem"),
        ("They met [PER Dean Vasko] there.", "Dean Vasko"),
        ("They met Minister [PER Tulio Enrique Vasko] there.", "Tulio Enrique Vasko"),
        ("They met [PER Amina Sheikh-Vasko] there.", "Amina Sheikh-Vasko"),
        ("They read [MISC The Long Winter] there.", "The Long Winter"),
        ("They asked [GPE The Hague] about it.", "Hague"),
        ("They joined the [ORG Dock Workers' Union] there.", "Dock Workers' Union"),
    ],
)
def test_what_belongs_to_a_name_is_kept(markup: str, expected: str) -> None:
    """A name of nothing but a title, a family name like a rank and the article of a work stay."""
    assert [expected] == [words for words, _ in names(joined(markup))]


def test_a_slug_names_nobody() -> None:
    """The desk's label before the copy is no text of it."""
    record = joined("[ORG UPDATE] 1-Port of [GPE Mombasa] shut\n\nThe port was shut on Monday.")
    assert {"slug"} == {piece.kind for piece in record.furniture}
    assert [("Mombasa", "GPE")] == names(record)
