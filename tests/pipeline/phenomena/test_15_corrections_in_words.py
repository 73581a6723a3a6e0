"""Corrections, refiles and withdrawals in words: the note is furniture, and nobody said it."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, furniture_in, indirect, mixed, said_in

ARTICLES = (
    Copy(
        slug="a second blast removed",
        text="""
            (Corrects paragraph 3 to remove reference to a second blast)

            TUNIS (Reuters) - A blast damaged a police station on Monday, the interior ministry said.

            Police now say there was one explosion. “We heard one,” shopkeeper Amel Trabelsi said.
        """,
        said=(
            indirect("the interior ministry", "A blast damaged a police station on Monday"),
            indirect("Police", "there was one explosion"),
            direct("Amel Trabelsi", "“We heard one,”"),
        ),
        furniture=("(Corrects paragraph 3 to remove reference to a second blast)",),
    ),
    Copy(
        slug="a refile for a name",
        text="""
            (Refiles to fix spelling of minister’s name in first paragraph)

            ROME (Reuters) - Culture minister Paolo Ferri said on Tuesday that the museum would reopen in June.

            He called the delay “embarrassing”.
        """,
        said=(
            indirect("Paolo Ferri", "that the museum would reopen in June"),
            mixed("Paolo Ferri", "the delay “embarrassing”"),
        ),
        furniture=("(Refiles to fix spelling of minister’s name in first paragraph)",),
    ),
    Copy(
        slug="an update with quotes",
        text="""
            (Adds quotes from the mayor, details of damage)

            LYON (AFP) - Hail broke thousands of windows in Lyon on Thursday.

            “It sounded like a train,” mayor Anne Petit said. Insurers said they expected 20,000 claims.
        """,
        said=(
            direct("Anne Petit", "“It sounded like a train,”"),
            indirect("Insurers", "they expected 20,000 claims"),
        ),
        furniture=("(Adds quotes from the mayor, details of damage)",),
    ),
    Copy(
        slug="a figure corrected in the news",
        text="""
            CANBERRA (AP) - The statistics office corrected its growth figure on Friday, the second time this year.

            “One column was missing,” director Knut Moen said. He said the corrected figure was 1.2 percent.
        """,
        said=(
            direct("Knut Moen", "“One column was missing,”"),
            indirect("Knut Moen", "the corrected figure was 1.2 percent"),
        ),
    ),
    Copy(
        slug="a correction that people speak of",
        text="""
            OSLO (AP) - The statistics office corrected its growth figure on Friday, the second correction this year.

            “We added where we should have subtracted,” director Knut Moen said. He said the corrected figure was 1.2
            percent.
        """,
        said=(
            direct("Knut Moen", "“We added where we should have subtracted,”"),
            indirect("Knut Moen", "the corrected figure was 1.2 percent"),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_an_editors_note_is_nobodys_statement(copy: Copy) -> None:
    """The reports of the article are all there is."""
    assert copy.said == said_in(copy)


@both_marks(*ARTICLES)
def test_an_editors_note_is_no_news(copy: Copy) -> None:
    """It is marked as furniture, whole; a correction that is the news is not."""
    assert copy.furniture == furniture_in(copy)
