"""Features: what a token looks like and what stands before it."""

import pytest

from pipeline.annotator.casing import FEATURES, JOINED, PARAGRAPH, PLACES, SENTENCE, SPACED, feature_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("orin", "Orin"), ("Orin", "ORIN"), ("McOrin", "Orin"), ("A", "AB"), ("12", "A12"), ("12", "orin"), (",", "orin")],
)
def test_shapes_differ(one: str, other: str) -> None:
    """Capitals, digits and marks are told apart."""
    assert feature_of(one, SPACED) != feature_of(other, SPACED)


def test_places_differ() -> None:
    """An opening mark is told from a closing one by the space before it."""
    assert len(PLACES) == len({feature_of('"', place) for place in (JOINED, SPACED, SENTENCE, PARAGRAPH)})


@pytest.mark.parametrize("token", ["", "é", "İ", "東", "\u200b", "3rd", "U.S."])
def test_features_are_in_range(token: str) -> None:
    """Whatever the characters, the number is one the net knows and not that of padding."""
    assert all(0 < feature_of(token, place) < FEATURES for place in range(len(PLACES)))
