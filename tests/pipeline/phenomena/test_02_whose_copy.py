"""Copy of several agencies in one article: a marker changes hands, says nothing itself, and speaks for nobody."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, credits_in, direct, indirect, mixed, said_in

ARTICLES = (
    Copy(
        slug="a port on fire",
        text="""
            LISBON, March 4 (Reuters) - Harbour officials said the port was open on Monday after a night of storms.

            Cranes were working again by noon and four container ships waited in the roads.

            AFP adds: Two fishing boats caught fire at the northern quay, a dock worker said. “The wind carried the
            flames from one to the other,” he added.
        """,
        said=(
            indirect("Harbour officials", "the port was open on Monday after a night of storms"),
            indirect("a dock worker", "Two fishing boats caught fire at the northern quay"),
            direct("a dock worker", "“The wind carried the flames from one to the other,”"),
        ),
        credits=(("Reuters", "LISBON, March 4 (Reuters) -"), ("AFP", "AFP adds:")),
    ),
    Copy(
        slug="two agencies and a court",
        text="""
            PRAGUE (AP) - A court sentenced former transport minister Jiri Havel to six years in prison on Thursday
            for taking bribes.

            “I will appeal,” Havel told the judge.

            Reuters adds: The prosecutor, Eva Novak, left by a side door. She said the sentence was “a beginning”.

            AFP adds from Brno: Some 200 people gathered outside the party’s office. Nobody was arrested.
        """,
        said=(
            direct("Jiri Havel", "“I will appeal,”"),
            mixed("Eva Novak", "the sentence was “a beginning”"),
        ),
        credits=(("AP", "PRAGUE (AP) -"), ("Reuters", "Reuters adds:"), ("AFP", "AFP adds from Brno:")),
    ),
    Copy(
        slug="a second dateline",
        text="""
            NAIROBI, June 9 (AFP) - Kenya sent two battalions to its northern border on Wednesday, the defence
            ministry said.

            Herders had fled across the frontier for a week.

            ADDIS ABABA, June 9 (AP) - Ethiopia’s government said it knew of no fighting. “The border is calm,”
            spokesman Dawit Bekele told a news conference.
        """,
        said=(
            indirect("the defence ministry", "Kenya sent two battalions to its northern border on Wednesday"),
            indirect("Ethiopia’s government", "it knew of no fighting"),
            direct("Dawit Bekele", "“The border is calm,”"),
        ),
        credits=(("AFP", "NAIROBI, June 9 (AFP) -"), ("AP", "ADDIS ABABA, June 9 (AP) -")),
    ),
    Copy(
        slug="an agency that is told is no section",
        text="""
            SEOUL (Reuters) - Engineers at the Hanbit plant have found cracks in a second pipe, a person close to the
            inspection told Reuters on Friday.

            The plant has been shut since May. Its operator said that repairs would take until autumn.
        """,
        said=(
            indirect(
                "a person close to the inspection",
                "Engineers at the Hanbit plant have found cracks in a second pipe",
                channel="Reuters",
                cue="told Reuters",
            ),
            indirect("Its operator", "that repairs would take until autumn"),
        ),
        credits=(("Reuters", "SEOUL (Reuters) -"),),
    ),
    Copy(
        slug="the agency itself as source",
        text="""
            MANILA (AFP) - Volcanologists raised the alert over Mount Taal to its third level on Sunday.

            Some 9,000 people have left their homes, the government said.

            Reuters reported from Batangas that ash had closed the airport there. “You cannot see the runway,” said
            air traffic controller Ramon Cruz.
        """,
        said=(
            indirect("the government", "Some 9,000 people have left their homes"),
            indirect("Reuters", "that ash had closed the airport there", source_type="agency"),
            direct("Ramon Cruz", "“You cannot see the runway,”"),
        ),
        credits=(("AFP", "MANILA (AFP) -"), ("Reuters", "Reuters reported from Batangas")),
    ),
)


@both_marks(*ARTICLES)
def test_a_marker_is_no_statement(copy: Copy) -> None:
    """Nobody but those who speak in the copy has said anything."""
    assert copy.said == said_in(copy)


@both_marks(*ARTICLES)
def test_each_section_is_its_agencys(copy: Copy) -> None:
    """A section begins at the words that say whose it is."""
    assert copy.credits == credits_in(copy)
