"""A name defined once, the names its rivals use, and a capital as government or as place."""

from tests.pipeline.phenomena.wire_copy import (
    Copy,
    aliases_in,
    both_marks,
    direct,
    indirect,
    is_government,
    name_of,
    names_in,
    said_in,
)

ARTICLES = (
    Copy(
        slug="a front and its foes",
        text="""
            The Free Delta Front (FDF), known to its enemies as the Marsh Rats, seized two oil platforms on Monday.

            The FDF said Lisbon had armed its rivals. Lisbon rejected the charge.

            In the streets of Lisbon nobody spoke of the war.
        """,
        said=(
            indirect("Free Delta Front", "Lisbon had armed its rivals"),
            indirect("Lisbon", "the charge"),
        ),
        names=(("Free Delta Front", "ORG"), ("FDF", "ORG"), ("Marsh Rats", "ORG"), ("Lisbon", "GPE")),
        one=(("Free Delta Front", "FDF", "Marsh Rats"), ("Lisbon",)),
        aliases=(("Free Delta Front", "Marsh Rats", "rival"),),
        governments=("Lisbon had armed", "Lisbon rejected"),
        places=("Lisbon nobody",),
    ),
    Copy(
        slug="a general and his war name",
        text="""
            Ibrahim Musa, also known as Abu Sakhr, was captured near the Chadian border on Saturday, the army said.

            Musa led the Lions of the Lake. “Abu Sakhr will stand trial,” army spokesman Oumar Dieng said.

            Paris, which had offered two million euros for him, praised the operation.
        """,
        said=(
            indirect(
                "the army", "Ibrahim Musa, also known as Abu Sakhr, was captured near the Chadian border on Saturday"
            ),
            direct("Oumar Dieng", "“Abu Sakhr will stand trial,”"),
            indirect("Paris", "the operation"),
        ),
        names=(("Ibrahim Musa", "PER"), ("Abu Sakhr", "PER"), ("Chadian", "NORP"), ("Lions of the Lake", "ORG")),
        one=(("Ibrahim Musa", "Musa", "Abu Sakhr"),),
        aliases=(("Ibrahim Musa", "Abu Sakhr", None),),
        governments=("Paris, which",),
    ),
    Copy(
        slug="the palace speaks",
        text="""
            The Kremlin said on Friday that gas would flow until spring. Kyiv called the offer a trap.

            Snow fell in Kyiv all day, and buses stood still. The European Commission (EC) urged both sides to talk.

            The EC will send mediators. Berlin and Warsaw backed the plan.
        """,
        said=(
            indirect("Kremlin", "that gas would flow until spring"),
            indirect("Kyiv", "the offer a trap"),
            indirect("European Commission", "both sides to talk"),
        ),
        names=(("Kremlin", "ORG"), ("Kyiv", "GPE"), ("European Commission", "ORG"), ("EC", "ORG")),
        one=(("European Commission", "EC"),),
        governments=("Kyiv called", "Berlin and", "Warsaw backed"),
        places=("Kyiv all day",),
    ),
    Copy(
        slug="a party by its letters",
        text="""
            The National Farmers’ League (NFL) left the governing coalition in Riga on Thursday.

            The NFL said Brussels had ruined its members. Warsaw offered to mediate.

            The league’s next congress will be held in Warsaw in May.
        """,
        said=(
            indirect("National Farmers’ League", "Brussels had ruined its members"),
            indirect("Warsaw", "to mediate", cue="offered"),
        ),
        names=(("National Farmers’ League", "ORG"), ("NFL", "ORG"), ("Riga", "GPE"), ("Warsaw", "GPE")),
        one=(("National Farmers’ League", "NFL"),),
        governments=("Brussels had", "Warsaw offered"),
        places=("Riga on Thursday", "Warsaw in May"),
    ),
)


@both_marks(*ARTICLES)
def test_names_have_their_types(copy: Copy) -> None:
    """A capital is a place by type, whatever it stands for."""
    assert set(copy.names) <= set(names_in(copy))


@both_marks(*ARTICLES)
def test_all_names_of_one_bearer_are_one_entity(copy: Copy) -> None:
    """The fullest is its name; the letters and the war name point at it."""
    for names in copy.one:
        assert dict.fromkeys(names, names[0]) == {words: name_of(copy, words) for words in names}


@both_marks(*ARTICLES)
def test_a_name_keeps_whose_it_is(copy: Copy) -> None:
    """What foes call a group is not its own name."""
    assert set(copy.aliases) <= aliases_in(copy)


@both_marks(*ARTICLES)
def test_a_capital_that_acts_is_its_government(copy: Copy) -> None:
    """And one where something lies is a place."""
    assert [True] * len(copy.governments) == [is_government(copy, words) for words in copy.governments]
    assert [False] * len(copy.places) == [is_government(copy, words) for words in copy.places]


@both_marks(*ARTICLES)
def test_whoever_speaks_has_the_full_name(copy: Copy) -> None:
    """A group is credited by its name, however it is called where it speaks."""
    assert copy.said == said_in(copy)
