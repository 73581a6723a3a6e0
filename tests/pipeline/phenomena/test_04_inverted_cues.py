"""Said before the speaker: appositions, ranks, initials and relative clauses behind the name."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, said_in

ARTICLES = (
    Copy(
        slug="an admiral with initials",
        text="""
            A patrol boat returned to port on Friday after three days without contact.

            “The radio failed and nothing else did,” said Rear Adm. T.K. Osborne, the fleet’s head of operations, who
            took up the post in January. “The crew is at home.”

            The boat will be inspected next week.
        """,
        said=(
            direct(
                "T.K. Osborne",
                "“The radio failed and nothing else did,”",
                "“The crew is at home.”",
                source="Rear Adm. T.K. Osborne, the fleet’s head of operations, who took up the post in January",
                cue="said",
                source_type="person",
                resolution="named",
            ),
        ),
    ),
    Copy(
        slug="a doctor and a lieutenant colonel",
        text="""
            Two soldiers fell ill at a training camp near Reading on Tuesday.

            “It is a common virus,” said Dr. Anne J. Whitlock, chief physician of the garrison.

            “Training goes on,” added Lt. Col. Simon Brandt Jr., commander of the camp since last year, as recruits
            queued for tests behind him.
        """,
        said=(
            direct(
                "Anne J. Whitlock",
                "“It is a common virus,”",
                source="Dr. Anne J. Whitlock, chief physician of the garrison",
            ),
            direct(
                "Simon Brandt Jr.",
                "“Training goes on,”",
                source="Lt. Col. Simon Brandt Jr., commander of the camp since last year",
                cue="added",
            ),
        ),
    ),
    Copy(
        slug="an analyst in between",
        text="""
            Shares in the airline fell 12 percent on Monday after it cancelled a third of its summer flights.

            “Nobody buys a ticket from a company that may not fly,” said Lucy Tran, an analyst at Harcourt Bank in
            London, “and nobody lends to it either.”

            The carrier has 41 aircraft and owes its lenders 900 million euros.
        """,
        said=(
            direct(
                "Lucy Tran",
                "“Nobody buys a ticket from a company that may not fly,”",
                "“and nobody lends to it either.”",
                source="Lucy Tran, an analyst at Harcourt Bank in London",
            ),
        ),
    ),
    Copy(
        slug="the office before the name",
        text="""
            Voters queued in the rain on Sunday in the first free election for 22 years.

            “I slept at the door,” said retired railway clerk Josef Blum, 78, the first in line at a school in the old
            town.

            “There are not enough ballots,” warned electoral commission head Petra Lindqvist, a former judge.
        """,
        said=(
            direct("Josef Blum", "“I slept at the door,”", cue="said"),
            direct(
                "Petra Lindqvist",
                "“There are not enough ballots,”",
                source="electoral commission head Petra Lindqvist, a former judge",
                cue="warned",
            ),
        ),
    ),
    Copy(
        slug="two officers of one family name",
        text="""
            The mayor’s brother was among those arrested, police in Leon said.

            “We asked him to leave the building,” said Capt. Luis E. Ortega of the city police. “He did not.”

            “My brother is innocent,” replied Mayor Hector Ortega, who is standing for a second term.
        """,
        said=(
            indirect("police in Leon", "The mayor’s brother was among those arrested"),
            direct(
                "Luis E. Ortega",
                "“We asked him to leave the building,”",
                "“He did not.”",
                source="Capt. Luis E. Ortega of the city police",
            ),
            direct(
                "Hector Ortega",
                "“My brother is innocent,”",
                source="Mayor Hector Ortega, who is standing for a second term",
                cue="replied",
            ),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_the_whole_source_behind_the_cue_is_read(copy: Copy) -> None:
    """Rank, initials, apposition and relative clause belong to the source; none of it is quoted."""
    assert copy.said == said_in(copy)
