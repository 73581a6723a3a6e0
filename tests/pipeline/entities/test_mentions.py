"""Where names begin and end."""

import pytest

from tests.pipeline.newsroom import names


def surfaces(text: str) -> list[str]:
    """Return the words of the mentions."""
    return [words for words, _ in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Haidar al-Tamimi on the quay.", ["Haidar al-Tamimi"]),
        ("They met Willem van der Linde on the quay.", ["Willem van der Linde"]),
        ("They met Omar bin Salim on the quay.", ["Omar bin Salim"]),
        ("They met Dr. Ann Morrow-Hale on the quay.", ["Ann Morrow-Hale"]),
        ("They met Choi Seung-un on the quay.", ["Choi Seung-un"]),
        ("They left the University of Orin on foot.", ["University of Orin"]),
        ("They left the Ministry of Trade and Industry on foot.", ["Ministry of Trade and Industry"]),
        ("They joined the Dock Workers' Union on Friday.", ["Dock Workers' Union"]),
        ("They asked Joe “Bull” Larkin about it.", ["Joe “Bull” Larkin"]),
    ],
)
def test_particles_hyphens_and_joints_belong_to_a_name(text: str, expected: list[str]) -> None:
    """A name runs over its particles, hyphens, nickname and the joints its head allows."""
    assert expected == surfaces(text)


def test_possessive_and_article_stay_outside() -> None:
    """Neither "the" nor the possessive is part of a name."""
    assert ["Red Cross", "Kenya"] == surfaces("They saw the Red Cross's tents near Kenya's border.")


def test_a_capital_that_only_opens_a_sentence_is_no_name() -> None:
    """Ordinary words at the head of a sentence name nobody."""
    assert ["Velo"] == surfaces("Officials waited. Nobody came. Troops left, and then Velo spoke.")


def test_a_word_seen_capitalised_inside_a_sentence_is_a_name_at_its_head_too() -> None:
    """The article's own spelling vouches for a word that opens a sentence."""
    assert ["Hope", "Hope"] == surfaces("The pilot, called Hope, flew on. Hope landed at noon.")


def test_days_and_months_name_nothing() -> None:
    """A weekday or month ends a name and is none."""
    assert ["Lena Orsk"] == surfaces("They met Lena Orsk Monday in a cold March.")


def test_a_headline_in_capitals_is_held_to_known_names() -> None:
    """In a headline only names that lists or the body vouch for count."""
    text = "Port Workers End Long Strike In Kenya\n\nThe strike ended on Monday, the union said."
    assert ["Kenya"] == surfaces(text)


def test_a_place_before_a_title_is_a_name_of_its_own() -> None:
    """A people, a title and a person are told apart in one run of capitals."""
    expected = [("Iranian", "NORP"), ("Dara Moradi", "PER")]
    assert expected == names("They met Iranian President Dara Moradi there.")


def test_two_places_with_a_hyphen_are_two_names() -> None:
    """Listed places on both sides of a hyphen are two."""
    assert ["Paris", "Berlin"] == surfaces("It runs on the Paris-Berlin line.")
