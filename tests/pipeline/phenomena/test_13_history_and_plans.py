"""History, plans and conditions inside reports: the statement holds the whole clause, and wars are names."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, mixed, names_in, said_in

ARTICLES = (
    Copy(
        slug="neighbours to meet",
        text="""
            The two countries, which fought a nine-day war in 1999, will meet on Sunday unless shelling resumes,
            mediators said.

            “If one gun speaks, I fly home,” mediator Elena Costa said.
        """,
        said=(
            indirect(
                "mediators",
                "The two countries, which fought a nine-day war in 1999, will meet on Sunday unless shelling resumes",
            ),
            direct("Elena Costa", "“If one gun speaks, I fly home,”"),
        ),
    ),
    Copy(
        slug="a veteran remembers",
        text="""
            Arthur Penn, who fought in the Korean War, gave his medals to a school in Leeds on Friday.

            He said that he would have thrown them into the sea if his wife had let him. “She kept them for forty
            years,” he told pupils.
        """,
        said=(
            indirect("Arthur Penn", "that he would have thrown them into the sea if his wife had let him"),
            direct("Arthur Penn", "“She kept them for forty years,”", cue="told pupils"),
        ),
        names=(("Arthur Penn", "PER"), ("Korean War", "MISC"), ("Leeds", "GPE")),
    ),
    Copy(
        slug="a threat and a hope",
        text="""
            Drivers hope to avoid a strike over Easter, but their union warned that it would call one if talks failed.

            Union head Sofia Marin said the last strike, in 2007, had “cost everyone a summer”.
        """,
        said=(
            indirect("their union", "that it would call one if talks failed", cue="warned"),
            mixed("Sofia Marin", "the last strike, in 2007, had “cost everyone a summer”"),
        ),
    ),
    Copy(
        slug="a bridge to be built",
        text="""
            The bridge will open in 2031 if the money lasts, engineer Olaf Dahl said on Tuesday.

            “We began in 2019, when steel was cheap,” he told reporters. A first bridge fell in the storm of 1953.
        """,
        said=(
            indirect("Olaf Dahl", "The bridge will open in 2031 if the money lasts"),
            direct("Olaf Dahl", "“We began in 2019, when steel was cheap,”", cue="told reporters"),
        ),
        names=(("Olaf Dahl", "PER"),),
        no_names=("2031", "2019", "Tuesday"),
    ),
)


@both_marks(*ARTICLES)
def test_conditions_and_history_stay_in_the_statement(copy: Copy) -> None:
    """What is said of past and future is what is said; hopes that nobody voiced are no statement."""
    assert copy.said == said_in(copy)
    assert set(copy.names) <= set(names_in(copy))
