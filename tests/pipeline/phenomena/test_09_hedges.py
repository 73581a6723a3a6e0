"""Hedged reports: what residents say is a statement, what nobody could check is none."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, indirect, mixed, said_in

ARTICLES = (
    Copy(
        slug="a gas leak perhaps",
        text="""
            An explosion tore the front off a restaurant in Antwerp on Thursday evening.

            Investigators believe that gas was the cause. The fire brigade said a leak was “likely but not certain”.

            The owner was not in the building, according to neighbours.
        """,
        said=(
            mixed("The fire brigade", "a leak was “likely but not certain”"),
            indirect("neighbours", "The owner was not in the building"),
        ),
    ),
    Copy(
        slug="reportedly dead",
        text="""
            The smuggler known as Karim Osman may have been killed in a raid on Sunday, two security officials said.

            His death has been wrongly reported twice before. His brother said he had spoken to him on Monday.

            DNA tests could take a week.
        """,
        said=(
            indirect(
                "two security officials",
                "The smuggler known as Karim Osman may have been killed in a raid on Sunday",
            ),
            indirect("Karim Osman's brother", "he had spoken to him on Monday"),
        ),
    ),
    Copy(
        slug="a sighting",
        text="""
            A wolf has probably crossed into Denmark for the second time this year.

            Biologist Mette Holm said the tracks seemed too large for a dog. She warned that she could not be sure.

            Nobody has lost a sheep.
        """,
        said=(
            indirect("Mette Holm", "the tracks seemed too large for a dog"),
            indirect("Mette Holm", "that she could not be sure", cue="warned"),
        ),
    ),
    Copy(
        slug="a fire of unknown cause",
        text="""
            A warehouse near the docks of Cadiz burned down early on Monday.

            The cause was unclear. A witness said he had seen “what looked like a flare”. Police believe nobody was
            inside, but firefighters warned that they had not searched the cellar.
        """,
        said=(
            mixed("A witness", "he had seen “what looked like a flare”"),
            indirect("firefighters", "that they had not searched the cellar", cue="warned"),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_the_statement_is_what_its_source_vouches_for(copy: Copy) -> None:
    """A hedge of the source's is in it; the reporter's own is not, and beliefs nobody voiced are none."""
    assert copy.said == said_in(copy)
