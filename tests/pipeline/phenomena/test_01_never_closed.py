"""A quotation over paragraphs whose closing mark is missing."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, said_in

ARTICLES = (
    Copy(
        slug="a general on the pass",
        text="""
            SARNEN (Reuters) - Army engineers reopened the mountain road on Thursday after nine days of snow.

            “We cleared the last bend at four in the morning,” General Marek Tolan told reporters at the
            pass. “The ploughs were running on half their fuel.

            “Two of them broke down and we pushed them aside.

            “Nobody was left behind on the road.

            The first lorries reached the valley before noon. Shops there had run out of flour a week ago, and the
            price of diesel had doubled.
        """,
        said=(
            direct(
                "Marek Tolan",
                "“We cleared the last bend at four in the morning,”",
                "“The ploughs were running on half their fuel.",
                "“Two of them broke down and we pushed them aside.",
                "“Nobody was left behind on the road.",
                closure="unclosed",
                source="General Marek Tolan",
                cue="told reporters",
            ),
        ),
    ),
    Copy(
        slug="a widow at the mine",
        text="""
            Families waited outside the Koval colliery for a second night on Tuesday.

            Helen Drury, whose husband works on the lower level, said: “They told us to go home and wait for a call.

            “I have waited for calls before. I am staying here.

            Rescue teams had drilled through 40 metres of rock by evening. The mine produces coal for two power
            stations in the south of the country.
        """,
        said=(
            direct(
                "Helen Drury",
                "“They told us to go home and wait for a call.",
                "“I have waited for calls before. I am staying here.",
                closure="unclosed",
            ),
        ),
    ),
    Copy(
        slug="one paragraph and no more",
        text="""
            The central bank raised its main rate to 7 percent on Wednesday, the third rise this year.

            “Prices are falling more slowly than wages,” governor Anton Weiss said after the meeting. “We will not
            declare victory on the strength of one good month.

            The currency gained half a percent against the dollar. Two of the nine members of the board had voted to
            leave the rate where it was.
        """,
        said=(
            direct(
                "Anton Weiss",
                "“Prices are falling more slowly than wages,”",
                "“We will not declare victory on the strength of one good month.",
                closure="unclosed",
            ),
        ),
    ),
    Copy(
        slug="closed at last",
        text="""
            A ferry with 60 people on board drifted for five hours off the cape on Sunday after its engines failed.

            “The lights went out first,” said passenger Owen Hartley, a schoolteacher. “Then the engines stopped.

            “We could hear the rocks.

            “After that nobody spoke very much.”

            A tug brought the vessel into port shortly before midnight. The coastguard said that nobody was hurt.
        """,
        said=(
            direct(
                "Owen Hartley",
                "“The lights went out first,”",
                "“Then the engines stopped.",
                "“We could hear the rocks.",
                "“After that nobody spoke very much.”",
                closure="reopened",
            ),
            indirect("The coastguard", "that nobody was hurt"),
        ),
    ),
    Copy(
        slug="another speaker follows",
        text="""
            Teachers in the capital voted on Friday to strike for a third week.

            “The offer is an insult,” union leader Clara Benitez said. “It was an insult in March as well.

            “We shall be at the gates on Monday.

            “The door is open,” education minister Paul Renner told parliament an hour later.

            Some 400 schools have been shut since the beginning of the month.
        """,
        said=(
            direct(
                "Clara Benitez",
                "“The offer is an insult,”",
                "“It was an insult in March as well.",
                "“We shall be at the gates on Monday.",
                closure="unclosed",
            ),
            direct("Paul Renner", "“The door is open,”"),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_a_quotation_never_closed_ends_with_its_paragraph(copy: Copy) -> None:
    """All its stretches are one statement, flagged; what the reporter goes on with is outside."""
    assert copy.said == said_in(copy)
