"""What a name may be."""

import pytest

from tests.pipeline.newsroom import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They flew to Norway.", ("Norway", "GPE")),
        ("They flew over the Black Sea.", ("Black Sea", "LOC")),
        ("They asked Norwegian sailors.", ("Norwegian", "NORP")),
        ("They asked the Harbour Ministry.", ("Harbour Ministry", "ORG")),
        ("They asked Velo Shipping Ltd about it.", ("Velo Shipping Ltd", "ORG")),
        ("They waited at Samat Airport for hours.", ("Samat Airport", "FAC")),
        ("They recalled the Tariff War of old.", ("Tariff War", "MISC")),
        ("They asked Ann Vasko about it.", ("Ann Vasko", "PER")),
        ("They asked spokesman Tarik Vasko about it.", ("Tarik Vasko", "PER")),
        ("They asked, and Vasko said no.", ("Vasko", "PER")),
        ("They drove through Surat province at night.", ("Surat", "GPE")),
        ("They asked the FDNX about it.", ("FDNX", "ORG")),
    ],
)
def test_lists_heads_titles_and_neighbours_tell_the_type(text: str, expected: tuple[str, str]) -> None:
    """A name's type comes from lists, its head, a title or the words beside it."""
    assert [expected] == names(text)


def test_the_same_name_has_the_same_type_throughout() -> None:
    """One strong reason decides for every mention of a name."""
    text = "Marbel was calm. The mayor of Marbel, in Marbel province, left Marbel."
    assert {"GPE"} == {kind for words, kind in names(text) if words == "Marbel"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His lawyer, Ume Oskar Lind, left.", ("Ume Oskar Lind", "PER")),
        ("The company, Aqua Sulterra, left.", ("Aqua Sulterra", "ORG")),
        ("They met an Ostravian refiner.", ("Ostravian", "NORP")),
    ],
)
def test_neighbours_type_a_name(text: str, expected: tuple[str, str]) -> None:
    """An office or a common noun before the comma, an article before an adjective."""
    assert expected in names(text)


def test_a_portfolio_is_part_of_the_title() -> None:
    """What a minister is minister of names no body."""
    assert [("Lena Orsk", "PER")] == names("Industry Minister Lena Orsk left.")
