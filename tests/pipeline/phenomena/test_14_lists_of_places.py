"""Several places and actors in one sentence: each is a name of its own."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, mixed, names_in, said_in

ARTICLES = (
    Copy(
        slug="strikes on three towns",
        text="""
            Coalition jets carried out strikes on, and naval guns gave cover for an advance towards, Homs, Idlib and the
            outskirts of Aleppo, the British defence ministry said.

            Turkish and Jordanian pilots took part.
        """,
        said=(
            indirect(
                "the British defence ministry",
                "Coalition jets carried out strikes on, and naval guns gave cover for an advance towards, Homs, Idlib "
                "and the outskirts of Aleppo",
            ),
        ),
        names=(("Homs", "GPE"), ("Idlib", "GPE"), ("Aleppo", "GPE"), ("Turkish", "NORP"), ("Jordanian", "NORP")),
        no_names=("Homs, Idlib", "Turkish and"),
    ),
    Copy(
        slug="a tour of capitals",
        text="""
            Foreign minister Carla Rossi will visit Oslo, Stockholm and Helsinki before she meets her German and French
            counterparts in Brussels.

            She told La Stampa that the Nordic countries were “closer than they look on a map”.
        """,
        said=(mixed("Carla Rossi", "that the Nordic countries were “closer than they look on a map”"),),
        names=(
            ("Carla Rossi", "PER"),
            ("Oslo", "GPE"),
            ("Stockholm", "GPE"),
            ("Helsinki", "GPE"),
            ("German", "NORP"),
            ("French", "NORP"),
            ("Brussels", "GPE"),
            ("La Stampa", "ORG"),
        ),
        no_names=("Oslo, Stockholm", "German and"),
    ),
    Copy(
        slug="three clubs and a league",
        text="""
            Ajax, Benfica and Red Star Belgrade lost a vote on the new league on Tuesday.

            “We were not heard,” Benfica chairman Nuno Faria said. Real Madrid and Barcelona voted in favour.
        """,
        said=(direct("Nuno Faria", "“We were not heard,”", source="Benfica chairman Nuno Faria"),),
        names=(
            ("Ajax", "ORG"),
            ("Benfica", "ORG"),
            ("Red Star Belgrade", "ORG"),
            ("Real Madrid", "ORG"),
            ("Barcelona", "ORG"),
        ),
        no_names=("Ajax, Benfica",),
    ),
    Copy(
        slug="rivers and ranges",
        text="""
            Floods closed roads along the Danube and the Sava on Sunday, and snow fell in the Alps and the Carpathians.

            Serbia, Croatia and Hungary sent soldiers to fill sandbags. Zagreb airport stayed open, its manager said.
        """,
        said=(indirect("its manager", "Zagreb airport stayed open"),),
        names=(
            ("Danube", "LOC"),
            ("Sava", "LOC"),
            ("Alps", "LOC"),
            ("Carpathians", "LOC"),
            ("Serbia", "GPE"),
            ("Croatia", "GPE"),
            ("Hungary", "GPE"),
        ),
        no_names=("Danube and", "Serbia, Croatia"),
    ),
)


@both_marks(*ARTICLES)
def test_each_place_of_a_list_is_a_name(copy: Copy) -> None:
    """Commas and "and" part names; adjectives of peoples are names too."""
    assert set(copy.names) <= set(names_in(copy))
    assert [] == [name for name, _ in names_in(copy) if any(words in name for words in copy.no_names)]


@both_marks(*ARTICLES)
def test_a_statement_holds_the_whole_list(copy: Copy) -> None:
    """A sentence with two verbs and shared objects is one statement."""
    assert copy.said == said_in(copy)
