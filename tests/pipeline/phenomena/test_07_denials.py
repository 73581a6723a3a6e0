"""Denials, and refusals to say: the one is a statement, the other none."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, mixed, said_in

ARTICLES = (
    Copy(
        slug="an envoy rejects a charge",
        text="""
            Shells hit a market in the border town of Lipova on Saturday. Four people died.

            Kastania’s ambassador, Viktor Sand, denied that its army had fired them. “We have no guns within reach of
            that town,” he told the council.

            He declined to say whether troops would cross the river.
        """,
        said=(
            indirect("Viktor Sand", "that its army had fired them", cue="denied"),
            direct("Viktor Sand", "“We have no guns within reach of that town,”", cue="told the council"),
        ),
    ),
    Copy(
        slug="a banker denies and is silent",
        text="""
            Prosecutors searched the offices of Halden Bank on Tuesday.

            Chief executive Ulla Strand denied wrongdoing and said the bank would cooperate. The bank’s auditors
            refused to comment.

            Strand did not say whether she would stay in office.
        """,
        said=(
            indirect("Ulla Strand", "wrongdoing", cue="denied"),
            indirect("Ulla Strand", "the bank would cooperate", cue="said"),
        ),
    ),
    Copy(
        slug="a club about a striker",
        text="""
            Striker Leo Baptista did not train with his club on Monday, and the club would not say why.

            Manager Aldo Conti rejected reports of a quarrel. “That is a fairy tale,” he said.

            Baptista’s agent did not answer calls.
        """,
        said=(
            indirect("Aldo Conti", "reports of a quarrel", cue="rejected"),
            direct("Aldo Conti", "“That is a fairy tale,”"),
        ),
    ),
    Copy(
        slug="a spokeswoman neither confirms nor denies",
        text="""
            An army drone fell into a wheat field near Torun on Thursday, farmers said.

            A defence ministry spokeswoman could neither confirm nor deny the report. Reuters could not verify it.

            The mayor, Jan Wolski, dismissed the talk of an attack as “nonsense from people with telescopes”.
        """,
        said=(
            indirect("farmers", "An army drone fell into a wheat field near Torun on Thursday"),
            mixed("Jan Wolski", "the talk of an attack as “nonsense from people with telescopes”", cue="dismissed"),
        ),
    ),
    Copy(
        slug="a drug maker",
        text="""
            Shares in the drug maker Velora fell by 9 percent after a newspaper wrote that a trial had been stopped.

            Velora said the report was false. “No patient has been harmed and no trial has been stopped,” it said in a
            statement.

            The newspaper’s editor, Tom Price, said he stood by every word.
        """,
        said=(
            indirect("a newspaper", "that a trial had been stopped", cue="wrote"),
            indirect("Velora", "the report was false"),
            direct("Velora", "“No patient has been harmed and no trial has been stopped,”", cue="said in a statement"),
            indirect("Tom Price", "he stood by every word"),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_a_denial_is_said_and_a_silence_is_not(copy: Copy) -> None:
    """What is denied is the content of a statement; declining, refusing and not saying give none."""
    assert copy.said == said_in(copy)
