"""Single marks and apostrophes: clocks, possessives, clipped words and plurals inside a quotation."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, marked_in, said_in

ARTICLES = (
    Copy(
        slug="leave by six",
        text="""
            The depot at Karsk was cleared on Friday evening.

            ‘Be out by seven o’clock’, the foreman, Ivan Petrov, told the drivers’ families. The gates closed at eight.

            ‘We hadn’t time for the children’s coats’, said Anna Melnik.
        """,
        said=(
            direct("Ivan Petrov", "‘Be out by seven o’clock’", cue="told the drivers’ families"),
            direct("Anna Melnik", "‘We hadn’t time for the children’s coats’"),
        ),
    ),
    Copy(
        slug="owners everywhere",
        text="""
            The players’ union and the owners’ lawyers met for six hours in Boston on Tuesday.

            ‘Nobody’s lawyers’ children will go hungry,’ union head Mike O’Connell said, ‘but the players’ might.’

            The owners said that Monday’s talks hadn’t failed.
        """,
        said=(
            direct(
                "Mike O’Connell",
                "‘Nobody’s lawyers’ children will go hungry,’",
                "‘but the players’ might.’",
            ),
            indirect("The owners", "that Monday’s talks hadn’t failed"),
        ),
    ),
    Copy(
        slug="nobody speaks",
        text="""
            The farmers’ market in Ely won’t open before the season ends, and the bakers’ ovens are cold.

            It’s the town’s first winter without one. Children’s hospitals don’t take visitors, and the schools’
            kitchens haven’t any gas.
        """,
    ),
    Copy(
        slug="by a name",
        text="""
            The nurses’ strike in Hull entered its fourth week on Thursday.

            “I said to them, ‘You’re the patients’ only friends,’ and I meant it,” surgeon Alan Price said.

            ‘They’re right,’ said the hospital’s cook, Ida O’Dell.
        """,
        said=(
            direct(
                "Alan Price",
                "“I said to them, ‘You’re the patients’ only friends,’ and I meant it,”",
                inside=(direct(None, "‘You’re the patients’ only friends,’"),),
            ),
            direct("Ida O’Dell", "‘They’re right,’"),
        ),
    ),
    Copy(
        slug="inside double marks",
        text="""
            Guards at the prison went on strike on Monday.

            “The governor shouted, ‘It’s the officers’ fault,’ and slammed the door,” guard Peter Lowe said.

            “That’s the ’90s for you,” said retired warder Ray Dunn.
        """,
        said=(
            direct(
                "Peter Lowe",
                "“The governor shouted, ‘It’s the officers’ fault,’ and slammed the door,”",
                inside=(direct("The governor", "‘It’s the officers’ fault,’"),),
            ),
            direct("Ray Dunn", "“That’s the ’90s for you,”"),
        ),
    ),
    Copy(
        slug="a song and a thief",
        text="""
            Thieves took a guitar from Sean O’Hara’s flat in Cork on Sunday night.

            ‘It’s the one I wrote “Mother’s Garden” on,’ O’Hara told RTE. ‘I’d like it back, and I won’t ask
            questions.’

            The musicians’ club has offered a reward.
        """,
        said=(
            direct(
                "Sean O’Hara",
                "‘It’s the one I wrote “Mother’s Garden” on,’",
                "‘I’d like it back, and I won’t ask questions.’",
                channel="RTE",
            ),
        ),
        marked=(("“Mother’s Garden”", "title"),),
    ),
    Copy(
        slug="a clipped word",
        text="""
            The farmers’ market in Ely won’t open before the ’flu season ends, and the bakers’ ovens are cold.

            It’s the town’s first winter without one since ’47. Children’s hospitals don’t take visitors.
        """,
    ),
)


@both_marks(*ARTICLES)
def test_an_apostrophe_neither_opens_nor_closes(copy: Copy) -> None:
    """A quotation in single marks ends at its mark, not inside a clock or behind an owner."""
    assert copy.said == said_in(copy)
    assert copy.marked == marked_in(copy)
