"""Two sides about one fact: two statements, each its holder's."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, mixed, said_in

ARTICLES = (
    Copy(
        slug="who holds the port",
        text="""
            Fighting went on around the port of Amara for a fourth day on Tuesday.

            Rebels said they had seized the customs house; the army insisted that the port had never left its hands.

            Aid workers said that the harbour was empty.
        """,
        said=(
            indirect("Rebels", "they had seized the customs house"),
            indirect("the army", "that the port had never left its hands", cue="insisted"),
            indirect("Aid workers", "that the harbour was empty"),
        ),
    ),
    Copy(
        slug="how many marched",
        text="""
            Tens of thousands marched through Brussels on Sunday against a rise in the pension age.

            Police put the number at 24,000, while organisers said that 90,000 had come.

            “We counted twice,” said union official Marc Peeters. The interior minister said the police had counted
            from the air.
        """,
        said=(
            indirect("Police", "the number at 24,000", cue="put"),
            indirect("organisers", "that 90,000 had come"),
            direct("Marc Peeters", "“We counted twice,”"),
            indirect("The interior minister", "the police had counted from the air"),
        ),
    ),
    Copy(
        slug="whose fish",
        text="""
            Two trawlers collided in disputed waters off Cape Sorrel at dawn on Wednesday.

            Norland said its vessel had been rammed. Suderland said the Norland boat had cut across its path, and
            called the incident “a provocation with a fishing licence”.

            Both crews were unhurt.
        """,
        said=(
            indirect("Norland", "its vessel had been rammed"),
            indirect("Suderland", "the Norland boat had cut across its path"),
            mixed("Suderland", "the incident “a provocation with a fishing licence”", cue="called"),
        ),
    ),
    Copy(
        slug="who broke the truce",
        text="""
            A truce in the hills north of Kessab broke down within hours on Friday.

            According to the government, militiamen opened fire on a checkpoint. The militia’s commander, Yusuf Haddad,
            said that soldiers had shot first.

            United Nations observers said they had heard “firing from both banks” of the river.
        """,
        said=(
            indirect("the government", "militiamen opened fire on a checkpoint", cue="According to"),
            indirect("Yusuf Haddad", "that soldiers had shot first"),
            mixed("United Nations observers", "they had heard “firing from both banks” of the river"),
        ),
    ),
    Copy(
        slug="a claim denied in three words",
        text="""
            The island’s two power companies blamed each other for a blackout on Thursday.

            Solare said that Ventos had shut a line without warning. Ventos denied it.

            Light returned after nine hours.
        """,
        said=(
            indirect("The island’s two power companies", "each other for a blackout", cue="blamed"),
            indirect("Solare", "that Ventos had shut a line without warning"),
            indirect("Ventos", "it", cue="denied"),
        ),
    ),
    Copy(
        slug="a merger that both sides tell",
        text="""
            Brewer Halloran has broken off talks with its rival Kessel, the two companies said on Monday.

            Halloran said Kessel had asked for too much. Kessel claimed that Halloran had lost its
            lenders.

            Shares in both fell.
        """,
        said=(
            indirect("the two companies", "Brewer Halloran has broken off talks with its rival Kessel"),
            indirect("Halloran", "Kessel had asked for too much"),
            indirect("Kessel", "that Halloran had lost its lenders", cue="claimed"),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_each_side_has_its_own_statement(copy: Copy) -> None:
    """Neither swallows the other's, and the reporter's words are nobody's."""
    assert copy.said == said_in(copy)
