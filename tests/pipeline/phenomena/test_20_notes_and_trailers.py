"""Editor's notes, MORE, ENDS and sign-offs: no news, and nobody's words."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, furniture_in, indirect, said_in

ARTICLES = (
    Copy(
        slug="more to come",
        text="""
            HELSINKI (Reuters) - Finland closed two border crossings on Friday, the interior ministry said.

            “The rest stay open,” minister Kari Laine told reporters.

            MORE
        """,
        said=(
            indirect("the interior ministry", "Finland closed two border crossings on Friday"),
            direct("Kari Laine", "“The rest stay open,”"),
        ),
        furniture=("MORE",),
    ),
    Copy(
        slug="the end and who wrote it",
        text="""
            By Anna Berg

            STOCKHOLM (Reuters) - Sweden will build two reactors, prime minister Olof Ek said on Monday.

            “They will be small,” he said.

            (Reporting by Anna Berg; editing by Tom Hill)

            ENDS
        """,
        said=(
            indirect("Olof Ek", "Sweden will build two reactors"),
            direct("Olof Ek", "“They will be small,”"),
        ),
        furniture=("By Anna Berg", "(Reporting by Anna Berg; editing by Tom Hill)", "ENDS"),
    ),
    Copy(
        slug="a note before the copy",
        text="""
            EDITOR’S NOTE: This story contains descriptions of violence.

            DELHI (AFP) - Two men were sentenced to life on Thursday for a murder in 2011.

            “My son can sleep,” the victim’s mother, Asha Rao, said.

            -30-
        """,
        said=(direct("Asha Rao", "“My son can sleep,”"),),
        furniture=("EDITOR’S NOTE: This story contains descriptions of violence.", "-30-"),
    ),
    Copy(
        slug="an unclosed quotation before the trailer",
        text="""
            DUBLIN (AP) - Rail workers ended their strike on Wednesday after eleven days.

            “We won a shorter night shift,” union secretary Nora Flynn said. “We did not win the rest.

            (ENDS)
        """,
        said=(
            direct(
                "Nora Flynn",
                "“We won a shorter night shift,”",
                "“We did not win the rest.",
                closure="unclosed",
            ),
        ),
        furniture=("(ENDS)",),
    ),
)


@both_marks(*ARTICLES)
def test_notes_and_trailers_are_furniture(copy: Copy) -> None:
    """Each whole, and nothing else."""
    assert copy.furniture == furniture_in(copy)


@both_marks(*ARTICLES)
def test_furniture_takes_no_part_in_what_is_said(copy: Copy) -> None:
    """No quotation reaches into it, and no source is read in it."""
    assert copy.said == said_in(copy)
