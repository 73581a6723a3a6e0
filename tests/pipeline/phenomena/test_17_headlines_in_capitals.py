"""Headlines in capitals or in the present tense: their names are those of the body."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, name_of, names_in, said_in

ARTICLES = (
    Copy(
        slug="a premier resigns",
        headline="SLOVENIAN PREMIER KOVAC RESIGNS AFTER VOTE",
        text="""
            LJUBLJANA (Reuters) - Prime Minister Miha Kovac resigned on Monday after losing a vote on the budget.

            “I have no majority,” Kovac told parliament. Slovenia will vote again in the autumn.
        """,
        said=(direct("Miha Kovac", "“I have no majority,”"),),
        names=(("SLOVENIAN", "NORP"), ("KOVAC", "PER"), ("Miha Kovac", "PER"), ("Slovenia", "GPE")),
        one=(("Miha Kovac", "KOVAC", "Kovac"),),
        no_names=("PREMIER", "RESIGNS", "VOTE"),
    ),
    Copy(
        slug="a speaker in the headline",
        headline="River dykes will hold, says Polish minister",
        text="""
            WARSAW (AFP) - Poland’s environment minister, Ewa Nowak, said on Sunday that dykes along the Oder would
            hold.

            “They held in 1997,” Nowak said.
        """,
        said=(
            indirect("Polish minister", "River dykes will hold", cue="says"),
            indirect("Ewa Nowak", "that dykes along the Oder would hold"),
            direct("Ewa Nowak", "“They held in 1997,”"),
        ),
        names=(("Polish", "NORP"), ("Poland", "GPE"), ("Ewa Nowak", "PER"), ("Oder", "LOC")),
        one=(("Ewa Nowak", "Nowak"),),
    ),
    Copy(
        slug="a colon for a speaker",
        headline="Hansen: “We were robbed”",
        text="""
            COPENHAGEN (AP) - Denmark lost 1-0 to Spain on Saturday with the last kick of the match.

            Captain Erik Hansen said his team had been robbed. “The ball was a metre out,” he said.
        """,
        said=(
            direct("Erik Hansen", "“We were robbed”"),
            indirect("Erik Hansen", "his team had been robbed"),
            direct("Erik Hansen", "“The ball was a metre out,”"),
        ),
        names=(("Hansen", "PER"), ("Erik Hansen", "PER")),
        one=(("Erik Hansen", "Hansen"),),
    ),
    Copy(
        slug="a bank",
        headline="SWISS BANK ALPINA CUTS 900 JOBS IN ZURICH AND LONDON",
        text="""
            ZURICH (Reuters) - Alpina will cut 900 jobs at its offices in Zurich and London, the bank said on Tuesday.

            “We grew too fast,” chief executive Urs Meier told analysts.
        """,
        said=(
            indirect("Alpina", "Alpina will cut 900 jobs at its offices in Zurich and London"),
            direct("Urs Meier", "“We grew too fast,”"),
        ),
        names=(("SWISS", "NORP"), ("ALPINA", "ORG"), ("LONDON", "GPE"), ("Urs Meier", "PER")),
        one=(("Alpina", "ALPINA"), ("London", "LONDON"), ("Zurich", "ZURICH")),
        no_names=("BANK", "CUTS", "JOBS"),
    ),
    Copy(
        slug="a storm",
        headline="TYPHOON KAMI HEADS FOR TAIWAN, THOUSANDS FLEE",
        text="""
            TAIPEI (Reuters) - Typhoon Kami was 200 km off Taiwan on Wednesday, forecasters said.

            Some 8,000 people left Hualien. “We took the dog,” said retired fisherman Chen Wei.
        """,
        said=(
            indirect("forecasters", "Typhoon Kami was 200 km off Taiwan on Wednesday"),
            direct("Chen Wei", "“We took the dog,”"),
        ),
        names=(("TAIWAN", "GPE"), ("Taiwan", "GPE"), ("Hualien", "GPE"), ("Chen Wei", "PER")),
        one=(("Taiwan", "TAIWAN"),),
        no_names=("FLEE", "THOUSANDS", "HEADS"),
    ),
)


@both_marks(*ARTICLES)
def test_names_in_capitals_are_read(copy: Copy) -> None:
    """The words that are names are, with their types, and the verbs beside them are not."""
    assert set(copy.names) <= set(names_in(copy))
    assert [] == [name for name, _ in names_in(copy) if any(word in name for word in copy.no_names)]


@both_marks(*ARTICLES)
def test_the_headline_names_whom_the_body_names(copy: Copy) -> None:
    """A family name in capitals is the person's."""
    for names in copy.one:
        assert dict.fromkeys(names, names[0]) == {words: name_of(copy, words) for words in names}


@both_marks(*ARTICLES)
def test_headlines_report_too(copy: Copy) -> None:
    """A headline that says who says is a statement like another."""
    assert copy.said == said_in(copy)
