"""Two agencies in one dateline: both are credited, and neither speaks."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, credits_in, direct, indirect, names_in, said_in

ARTICLES = (
    Copy(
        slug="with a stroke",
        text="""
            TRIPOLI, Feb 2 (AFP/Reuters) - Fighters left the airport on Sunday after two days, officials said.

            “We swept up the glass,” airport manager Salem Omar said.
        """,
        said=(
            indirect("officials", "Fighters left the airport on Sunday after two days"),
            direct("Salem Omar", "“We swept up the glass,”"),
        ),
        names=(("TRIPOLI", "GPE"), ("AFP", "ORG"), ("Reuters", "ORG"), ("Salem Omar", "PER")),
        credits=(("AFP/Reuters", "TRIPOLI, Feb 2 (AFP/Reuters) -"),),
    ),
    Copy(
        slug="with a comma",
        text="""
            BOGOTA (AP, dpa) - A judge freed the former senator Lucia Rey on Thursday.

            Rey said she would sleep first. Her party said that it had never doubted her.
        """,
        said=(
            indirect("Lucia Rey", "she would sleep first"),
            indirect("Lucia Rey's party", "that it had never doubted her"),
        ),
        names=(("BOGOTA", "GPE"), ("AP", "ORG"), ("dpa", "ORG"), ("Lucia Rey", "PER")),
        credits=(("AP, dpa", "BOGOTA (AP, dpa) -"),),
    ),
    Copy(
        slug="with an and",
        text="""
            BAGHDAD (Reuters and AFP) - Pilgrims blocked the bridge to Kufa on Friday.

            A police colonel said the road was open again.
        """,
        said=(indirect("A police colonel", "the road was open again"),),
        names=(("BAGHDAD", "GPE"), ("Reuters", "ORG"), ("AFP", "ORG")),
        credits=(("Reuters and AFP", "BAGHDAD (Reuters and AFP) -"),),
    ),
    Copy(
        slug="with a dash",
        text="""
            ATHENS, 8 May (AFP-ANSA) - A ferry ran aground off Naxos on Tuesday with 300 people on board.

            “The captain apologised,” passenger Giulia Conti said.
        """,
        said=(direct("Giulia Conti", "“The captain apologised,”"),),
        names=(("ATHENS", "GPE"), ("Naxos", "LOC"), ("Giulia Conti", "PER")),
        credits=(("AFP-ANSA", "ATHENS, 8 May (AFP-ANSA) -"),),
    ),
    Copy(
        slug="a judge frees a senator",
        text="""
            BOGOTA (AP, dpa) - A judge freed the senator Luz Marina Rey on Thursday.

            Rey said she would sleep first. Her party said that it had never doubted her.
        """,
        said=(
            indirect("Luz Marina Rey", "she would sleep first"),
            indirect("Luz Marina Rey's party", "that it had never doubted her"),
        ),
        names=(("Luz Marina Rey", "PER"),),
        credits=(("AP, dpa", "BOGOTA (AP, dpa) -"),),
        one=(("Luz Marina Rey", "Rey"),),
    ),
)


@both_marks(*ARTICLES)
def test_the_names_are_read_apart(copy: Copy) -> None:
    """Place and agencies are names, each of its own."""
    assert set(copy.names) <= set(names_in(copy))


@both_marks(*ARTICLES)
def test_the_section_is_both_agencies(copy: Copy) -> None:
    """The credit names both, as they stand, and the marker is the whole dateline."""
    assert copy.credits == credits_in(copy)


@both_marks(*ARTICLES)
def test_neither_agency_speaks(copy: Copy) -> None:
    """The statements are those of the copy."""
    assert copy.said == said_in(copy)
