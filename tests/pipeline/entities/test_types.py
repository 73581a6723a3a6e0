"""What a name is, by all that the article says of it."""

from tests.pipeline.newsroom import joined, names


def test_the_same_name_has_the_same_type_throughout() -> None:
    """What most of its mentions say holds for all."""
    record = joined("[ORG Marbel] was calm. The mayor of [GPE Marbel], near [GPE MARBEL] port, left.")
    assert {"GPE"} == {kind for _, kind in names(record)}


def test_a_full_name_says_that_the_family_name_is_a_person() -> None:
    """A family name misread as a place is the person whose full name ends in it."""
    record = joined("[PER Ann Marbel] left. [GPE Marbel] did not speak.")
    assert {"PER"} == {kind for _, kind in names(record)}
    assert 1 == len(record.entities)


def test_a_place_that_is_a_family_name_too_stays_a_place() -> None:
    """One full name does not outvote what the article says again and again."""
    record = joined("[PER Ann Marbel] left [GPE Marbel]. In [GPE Marbel] it rained; [GPE Marbel] slept.")
    assert ["PER", "GPE", "GPE", "GPE"] == [kind for _, kind in names(record)]


def test_of_two_types_equally_frequent_the_first_holds() -> None:
    """No reading of equals depends on anything but their order."""
    record = joined("[LOC Marbel] slept. [GPE Marbel] woke.")
    assert {"LOC"} == {kind for _, kind in names(record)}


def test_names_of_one_country_are_typed_together() -> None:
    """What is said of the United States is said of the US."""
    record = joined("[GPE United States] troops. [GPE America] slept. [ORG US] left.")
    assert {"GPE"} == {kind for _, kind in names(record)}
