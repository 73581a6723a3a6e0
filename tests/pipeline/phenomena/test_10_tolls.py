"""Tolls and their revision: where the report of the police ends and the reporter's comparison begins."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, said_in

ARTICLES = (
    Copy(
        slug="a quake by night",
        text="""
            Rescuers pulled two brothers from the ruins of a school on Friday, 30 hours after the quake.

            The death toll has risen to 210 from 187 on Thursday, the civil defence agency said. About 1,500 houses
            were destroyed, according to the governor.
        """,
        said=(
            indirect("the civil defence agency", "The death toll has risen to 210 from 187 on Thursday"),
            indirect("the governor", "About 1,500 houses were destroyed"),
        ),
    ),
    Copy(
        slug="a bus in a ravine",
        text="""
            Some two dozen pilgrims died when a bus fell into a ravine near Pokhara, officials said on Sunday.

            Police officer Dipak Rana said 19 bodies had been found and five people were missing. Two of
            the dead were children.
        """,
        said=(
            indirect("officials", "Some two dozen pilgrims died when a bus fell into a ravine near Pokhara"),
            indirect("Dipak Rana", "19 bodies had been found and five people were missing"),
        ),
    ),
    Copy(
        slug="a fever counted",
        text="""
            Nearly 3,000 people have caught the fever since June, the health ministry said in its weekly report, almost
            twice as many as a year ago.

            None of them has died, it added. Doctors say the true number is higher.
        """,
        said=(
            indirect(
                "the health ministry",
                "Nearly 3,000 people have caught the fever since June",
                "almost twice as many as a year ago",
                cue="said in its weekly report",
            ),
            indirect("the health ministry", "None of them has died"),
            indirect("Doctors", "the true number is higher"),
        ),
    ),
    Copy(
        slug="a boat off an island",
        text="""
            Between 60 and 70 people were on the boat that sank off Lampedusa on Sunday, survivors said.

            The coastguard has found 14 bodies. “We search until dark,” Captain Rosa Bianchi told reporters. She
            estimated the number of missing at about 30.
        """,
        said=(
            indirect("survivors", "Between 60 and 70 people were on the boat that sank off Lampedusa on Sunday"),
            direct("Rosa Bianchi", "“We search until dark,”", cue="told reporters"),
            indirect("Rosa Bianchi", "the number of missing at about 30", cue="estimated"),
        ),
    ),
    Copy(
        slug="a market bombed",
        text="""
            At least 12 people were killed and up to 40 wounded when a market was bombed in Dahra, police said, raising
            an earlier toll of nine.

            “The ward is full,” surgeon Leila Nasser told AFP. The hospital lacks blood.
        """,
        said=(
            indirect("police", "At least 12 people were killed and up to 40 wounded when a market was bombed in Dahra"),
            direct("Leila Nasser", "“The ward is full,”", channel="AFP"),
        ),
    ),
    Copy(
        slug="a ruling on a day",
        text="""
            The fine of three million euros stands, a court in Lodz ruled on Tuesday.
        """,
        said=(indirect("a court in Lodz", "The fine of three million euros stands", cue="ruled"),),
        names=(("Lodz", "GPE"),),
    ),
)


@both_marks(*ARTICLES)
def test_the_figures_are_those_of_who_gave_them(copy: Copy) -> None:
    """The statement holds the toll; what the reporter compares it with stands outside."""
    assert copy.said == said_in(copy)
