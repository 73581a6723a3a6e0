"""Where an act happened."""

from tests.pipeline.events.newsroom import acts, only


def test_place_after_its_preposition_is_the_place() -> None:
    """A place name after "in" is where it happened."""
    text = "Police arrested a baker in Velm."
    (place,) = only(text, [("Velm", "GPE")]).where
    assert ("Velm", "event") == (place.span.of(text), place.role)


def test_city_and_country_are_one_place() -> None:
    """A city and its country are one place."""
    text = "Police arrested a baker in Velm, Ostavia."
    (place,) = only(text, [("Velm", "GPE"), ("Ostavia", "GPE")]).where
    assert place.span.of(text) == "Velm, Ostavia"


def test_place_that_opens_the_sentence_counts() -> None:
    """A sentence that opens with its place gives it."""
    text = "In Velm gunmen attacked a bank."
    act = only(text, [("Velm", "GPE")])
    assert (["Velm"], ["gunmen"]) == (
        [place.span.of(text) for place in act.where],
        [span.of(text) for span in act.actors],
    )


def test_possessor_is_no_place() -> None:
    """A country that owns something is not where it happened."""
    text = "Police arrested a baker in Velm's name."
    assert [()] == [act.where for act in acts(text, [("Velm", "GPE")])]
