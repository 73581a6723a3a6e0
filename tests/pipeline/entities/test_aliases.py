"""Which names are one."""

from pipeline.records import Alias
from tests.pipeline.newsroom import annotated, bearer


def test_ids_count_by_first_mention() -> None:
    """The first name of the text is e1."""
    record = annotated("Norway asked Kenya, and Kenya asked Norway.")
    assert ["e1", "e2", "e2", "e1"] == [mention.entity for mention in record.mentions]


def test_a_family_name_joins_the_full_name() -> None:
    """The fullest form without title is the name, wherever it stands."""
    record = annotated("Rear Adm. Molina spoke first. Later Julio Molina, a spokesman for the navy, left.")
    assert "Julio Molina" == bearer(record, "Molina").name


def test_an_acronym_in_brackets_is_an_alias() -> None:
    """A bracketed acronym after a body's name is that body."""
    record = annotated("The Free Delta Front (FDF) met on Monday. The FDF then left.")
    assert ("Free Delta Front", (Alias(text="FDF"),)) == (bearer(record, "FDF").name, bearer(record, "FDF").aliases)


def test_a_rival_name_is_marked_as_such() -> None:
    """A name that enemies use is an alias with the stance of rivals."""
    record = annotated("The Free Delta Front, which its foes call the Marsh Rats, met on Monday.")
    assert (Alias(text="Marsh Rats", stance="rival"),) == bearer(record, "Free Delta Front").aliases


def test_what_a_bracket_explains_is_one_body() -> None:
    """A bracket that says what an acronym stands for joins the two."""
    record = annotated(
        "The Free Delta Front met. They fight Mirat (coastal acronym for Free Delta Front) in the hills."
    )
    assert bearer(record, "Mirat").id == bearer(record, "Free Delta Front").id


def test_names_of_one_country_are_one() -> None:
    """Short, long and spelt forms of a country are one entity."""
    record = annotated("The United States said no. Nobody asked the US twice, nor the U.S. navy.")
    assert 1 == len({mention.entity for mention in record.mentions})


def test_two_people_of_one_family_stay_two() -> None:
    """A different given name keeps people apart."""
    record = annotated("They met Ann Molina and then Julio Molina.")
    assert bearer(record, "Ann Molina").id != bearer(record, "Julio Molina").id


def test_titles_and_appositions_become_roles() -> None:
    """Titles before a name and offices behind it are kept, with their place."""
    record = annotated("They met Vice Adm. Julio Molina, the navy's chief spokesman, on Monday.")
    roles = bearer(record, "Julio Molina").roles
    assert ["Vice Adm.", "the navy's chief spokesman"] == [role.text for role in roles]
    assert all(role.text == record.text[role.start : role.end] for role in roles)


def test_a_mistyped_rank_is_no_part_of_the_name() -> None:
    """A word between a title and a given name is taken for a rank."""
    record = annotated("They met Rear Admorol John Vasko on Monday.")
    assert ["John Vasko"] == [entity.name for entity in record.entities]
