"""An article of nine thousand words: its last paragraph is read like its first."""

from itertools import product
from typing import Final

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, name_of, said_in

GIVEN: Final = ("Anna", "Thomas", "Maria", "Peter", "Helen")
FAMILY: Final = tuple(
    map(
        "".join,
        product(
            ("Hol", "Bram", "Car", "Den", "Wal", "Ash", "Mar", "Lin", "Thorn", "Ster", "Win", "Rad"),
            ("wick", "dale", "more", "ford", "stead", "comb", "field", "hurst", "leigh", "ton", "worth", "grove"),
        ),
    )
)
PEOPLE: Final = tuple((f"{GIVEN[number % len(GIVEN)]} {family}", family) for number, family in enumerate(FAMILY))
TOWN: Final = """
    The council will close its library at the end of the month and sell the building on the market square, which has
    stood empty above the ground floor for years.

    “Last year {number} people borrowed a book here,” said {name}, the librarian. “Most of them walked.”

    {family} said that the roof had leaked since March. Nobody from the council came to the meeting.
"""
BOOK: Final = "\n\n".join(
    TOWN.format(number=1_000 + number, name=name, family=family) for number, (name, family) in enumerate(PEOPLE)
)
LONG: Final = Copy(
    slug="all the libraries of a county",
    text=BOOK,
    said=tuple(
        statement
        for number, (name, _) in enumerate(PEOPLE)
        for statement in (
            direct(
                name,
                f"“Last year {1_000 + number} people borrowed a book here,”",
                "“Most of them walked.”",
                source=f"{name}, the librarian",
            ),
            indirect(name, "that the roof had leaked since March"),
        )
    ),
    one=PEOPLE,
)


@both_marks(LONG)
def test_the_article_is_as_long_as_it_says(copy: Copy) -> None:
    """Nine thousand words, and a few more."""
    assert 9_000 <= len(copy.text.split()) < 9_500


@both_marks(LONG)
def test_every_statement_is_found_to_the_last(copy: Copy) -> None:
    """No window, batch or memory loses one, and none goes to somebody of another town."""
    assert copy.said == said_in(copy)


@both_marks(LONG)
def test_every_family_name_is_its_bearers(copy: Copy) -> None:
    """A hundred and forty-four people are as many entities."""
    assert [name for name, _ in copy.one] == [name_of(copy, family) for _, family in copy.one]
