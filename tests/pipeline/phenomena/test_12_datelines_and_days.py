"""Datelines with a place, a day and an agency: the place is a name, days and zones are none."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, credits_in, direct, indirect, names_in, said_in

ARTICLES = (
    Copy(
        slug="troops before a truce",
        text="""
            MANILA, Friday (Reuters) - Troops landed on the island late on Wednesday, hours before a truce that had held
            since last month lapsed at midnight GMT.

            “We were eating,” fisherman Rolando Cruz said on Thursday.
        """,
        said=(direct("Rolando Cruz", "“We were eating,”"),),
        names=(("MANILA", "GPE"), ("Reuters", "ORG"), ("Rolando Cruz", "PER")),
        no_names=("GMT", "Friday", "Wednesday", "Thursday"),
        credits=(("Reuters", "MANILA, Friday (Reuters) -"),),
    ),
    Copy(
        slug="a launch by local time",
        text="""
            HOUSTON, Sept 2 (AP) - A cargo ship left for the space station at 3:40 a.m. EDT on Tuesday.

            “She is flying straight,” flight director Amy Larsen said. Docking is due on Labor Day weekend.
        """,
        said=(direct("Amy Larsen", "“She is flying straight,”"),),
        names=(("HOUSTON", "GPE"), ("AP", "ORG"), ("Amy Larsen", "PER")),
        no_names=("EDT", "Sept", "Tuesday"),
        credits=(("AP", "HOUSTON, Sept 2 (AP) -"),),
    ),
    Copy(
        slug="two places in one line",
        text="""
            GENEVA/VIENNA, Nov 30 (AFP) - Inspectors will return to the plant next Monday, the agency’s director, Hans
            Keller, said.

            They were turned away a fortnight ago, at noon on the 16th.
        """,
        said=(indirect("Hans Keller", "Inspectors will return to the plant next Monday"),),
        names=(("GENEVA", "GPE"), ("VIENNA", "GPE"), ("AFP", "ORG"), ("Hans Keller", "PER")),
        no_names=("Nov", "Monday"),
        credits=(("AFP", "GENEVA/VIENNA, Nov 30 (AFP) -"),),
    ),
    Copy(
        slug="words that look like a dateline",
        text="""
            CAIRO (AP) - The trial was put off until Sunday.

            “Sunday (perhaps) - that is what they tell us every week,” defence lawyer Mona Farid told the court. Judge
            Hassan Aziz said the month of June would be better.
        """,
        said=(
            direct("Mona Farid", "“Sunday (perhaps) - that is what they tell us every week,”"),
            indirect("Hassan Aziz", "the month of June would be better"),
        ),
        names=(("CAIRO", "GPE"), ("AP", "ORG"), ("Mona Farid", "PER"), ("Hassan Aziz", "PER")),
        no_names=("Sunday", "June"),
        credits=(("AP", "CAIRO (AP) -"),),
    ),
)


@both_marks(*ARTICLES)
def test_a_dateline_is_credit_and_place(copy: Copy) -> None:
    """Its agency signs the section, its place is named, and its day is no name."""
    assert copy.credits == credits_in(copy)
    assert set(copy.names) <= set(names_in(copy))
    assert [] == [name for name, _ in names_in(copy) if any(word in name for word in copy.no_names)]


@both_marks(*ARTICLES)
def test_the_line_takes_no_part_in_what_is_said(copy: Copy) -> None:
    """Quotations begin behind it, and days inside them stay."""
    assert copy.said == said_in(copy)
