"""Which names are one."""

from pipeline.records import Alias
from tests.pipeline.newsroom import bearer, joined


def test_ids_count_by_first_mention() -> None:
    """The first name of the text is e1."""
    record = joined("[GPE Norway] asked [GPE Kenya], and [GPE Kenya] asked [GPE Norway].")
    assert ["e1", "e2", "e2", "e1"] == [mention.entity for mention in record.mentions]


def test_a_family_name_joins_the_full_name() -> None:
    """The fullest form without title is the name, wherever it stands."""
    record = joined("Rear Adm. [PER Molina] spoke first. Later [PER Julio Molina], a spokesman for the navy, left.")
    assert "Julio Molina" == bearer(record, "Molina").name


def test_an_acronym_in_brackets_is_an_alias() -> None:
    """A bracketed acronym after a body's name is that body."""
    record = joined("The [ORG Free Delta Front] ([ORG FDF]) met on Monday. The [ORG FDF] then left.")
    assert ("Free Delta Front", (Alias(text="FDF"),)) == (bearer(record, "FDF").name, bearer(record, "FDF").aliases)


def test_a_rival_name_is_marked_as_such() -> None:
    """A name that enemies use is an alias with the stance of rivals."""
    record = joined("The [ORG Free Delta Front], which its foes call the [ORG Marsh Rats], met on Monday.")
    assert (Alias(text="Marsh Rats", stance="rival"),) == bearer(record, "Free Delta Front").aliases


def test_what_a_bracket_explains_is_one_body() -> None:
    """A bracket that says what an acronym stands for joins the two."""
    record = joined("The [ORG Free Delta Front] met. They fight [MISC Mirat] (acronym for [ORG Free Delta Front]).")
    assert bearer(record, "Mirat").id == bearer(record, "Free Delta Front").id


def test_names_of_one_country_are_one() -> None:
    """Short, long and spelt forms of a country are one entity."""
    record = joined("The [GPE United States] said no. Nobody asked the [GPE US] twice, nor the [GPE U.S.] navy.")
    assert 1 == len({mention.entity for mention in record.mentions})


def test_two_people_of_one_family_stay_two() -> None:
    """A different given name keeps people apart."""
    record = joined("They met [PER Ann Molina] and then [PER Julio Molina].")
    assert bearer(record, "Ann Molina").id != bearer(record, "Julio Molina").id


def test_titles_and_appositions_become_roles() -> None:
    """Titles before a name and offices behind it are kept, with their place."""
    record = joined("They met Vice Adm. [PER Julio Molina], the navy's chief spokesman, on Monday.")
    roles = bearer(record, "Julio Molina").roles
    assert ["Vice Adm.", "the navy's chief spokesman"] == [role.text for role in roles]
    assert all(role.text == record.text[role.start : role.end] for role in roles)


def test_titles_tied_by_a_small_word_are_one_role() -> None:
    """A secretary of state is no secretary besides."""
    record = joined("They met Secretary of State [PER Julio Molina] on Monday.")
    assert ["Secretary of State"] == [role.text for role in bearer(record, "Julio Molina").roles]


def test_a_place_is_not_joined_to_a_body_by_its_first_word() -> None:
    """Names of two types stay two, but where the text says that they are one."""
    record = joined("[ORG Velo Shipping] left [GPE Velo]. [ORG Velo Shipping] is gone.")
    assert 2 == len(record.entities)


def test_where_somebody_is_from_is_no_other_name() -> None:
    """A place in brackets behind a person is not the person."""
    record = joined("They met [PER Tala Brun] ([GPE Tamas]) on Monday, also known in [GPE Kenya].")
    assert 3 == len(record.entities)
