"""Partial quotations beside scare quotes, nicknames, titles of works and terms."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, marked_in, mixed, said_in

ARTICLES = (
    Copy(
        slug="a raid and a baker",
        text="""
            Interior minister Dana Kral called the raid “reckless” on Wednesday and promised an inquiry.

            Police had stormed a farm held since spring by the so-called “river republic”, whose leader is known as
            “the Miller” in the villages around it. Three tractors were burned.

            Kral said that officers had acted “without a plan and without a map”.
        """,
        said=(
            mixed("Dana Kral", "the raid “reckless”"),
            indirect("Dana Kral", "an inquiry"),
            mixed("Dana Kral", "that officers had acted “without a plan and without a map”"),
        ),
        marked=(("“river republic”", "scare"), ("“the Miller”", "nickname")),
    ),
    Copy(
        slug="a boxer with a middle name",
        text="""
            Frank “the Anvil” Moreno lost his title in Glasgow on Saturday night after eleven rounds.

            The word “retirement” was not heard in his dressing room. His trainer, Bill Sykes, described the judges as
            “three men asleep”.

            Moreno said he had been “robbed”.
        """,
        said=(
            mixed("Bill Sykes", "the judges as “three men asleep”"),
            mixed("Frank “the Anvil” Moreno", "he had been “robbed”"),
        ),
        marked=(("“the Anvil”", "nickname"), ("“retirement”", "term")),
    ),
    Copy(
        slug="a hunger artist of numbers",
        text="""
            Factories in the north have been told to use less power, the economy ministry said on Monday.

            The self-styled “capital of light” has switched off half its street lamps. An engineer at one plant said
            the order was “impossible” to carry out. “We cannot melt steel by candle,” he said.

            The word “rationing” does not appear in the decree.
        """,
        said=(
            indirect("the economy ministry", "Factories in the north have been told to use less power"),
            mixed("An engineer at one plant", "the order was “impossible” to carry out"),
            direct("An engineer at one plant", "“We cannot melt steel by candle,”"),
        ),
        marked=(("“capital of light”", "scare"), ("“rationing”", "term")),
    ),
    Copy(
        slug="a playwright and a prize",
        text="""
            The playwright Lotte Brandt, known to her readers as “the Owl”, won the city prize of Bremen on Thursday.

            Her play “The Last Tram” ran for nine years. The jury praised a “voice without fear”. Her so-called “silent
            decade” ended in spring.

            “I was not silent, I was tired,” Brandt said.
        """,
        said=(
            direct("The jury", "a “voice without fear”", cue="praised"),
            direct("Lotte Brandt", "“I was not silent, I was tired,”"),
        ),
        marked=(("“the Owl”", "nickname"), ("“The Last Tram”", "title"), ("“silent decade”", "scare")),
    ),
    Copy(
        slug="a hacker and a handle",
        text="""
            A student nicknamed “Magpie” was charged on Wednesday with stealing the plans of a tram depot.

            The term “cyber vandal” annoyed his lawyer, Felix Baum. “He is a boy with a laptop,” Baum told the court.

            The prosecutor called the theft “a dress rehearsal”.
        """,
        said=(
            direct("Felix Baum", "“He is a boy with a laptop,”", cue="told the court"),
            mixed("The prosecutor", "the theft “a dress rehearsal”", cue="called"),
        ),
        marked=(("“Magpie”", "nickname"), ("“cyber vandal”", "term")),
    ),
    Copy(
        slug="a singer and her songs",
        text="""
            The singer Maria Lopes, who became famous with the song “Seven Winters”, died in Porto on Sunday. She was
            81.

            Her second album, “The Ferryman’s Daughter”, sold two million copies. Fans knew her as “the Sparrow”.

            “She never sang the same line twice,” said Jorge Pinto, who wrote the film “A House in Gaia” for her.
        """,
        said=(
            direct(
                "Jorge Pinto",
                "“She never sang the same line twice,”",
                source="Jorge Pinto, who wrote the film “A House in Gaia” for her",
            ),
        ),
        marked=(
            ("“Seven Winters”", "title"),
            ("“The Ferryman’s Daughter”", "title"),
            ("“the Sparrow”", "nickname"),
            ("“A House in Gaia”", "title"),
        ),
    ),
    Copy(
        slug="a law and its name",
        text="""
            Parliament passed a law on Tuesday that allows the police to hold suspects for ten days without charge.

            The country’s “state of silence” is old. Opposition leader Vera Holt told deputies that the vote
            was “a gift to every future tyrant”, and left the chamber.

            The government’s “safe streets” programme began two years ago.
        """,
        said=(mixed("Vera Holt", "that the vote was “a gift to every future tyrant”"),),
        marked=(("“state of silence”", "scare"), ("“safe streets”", "scare")),
    ),
)


@both_marks(*ARTICLES)
def test_partial_quotations_are_told_from_other_marks(copy: Copy) -> None:
    """What somebody is reported as saying is a quotation, with the words around the marks that belong to it."""
    assert copy.said == said_in(copy)


@both_marks(*ARTICLES)
def test_what_nobody_said_is_listed_with_its_reason(copy: Copy) -> None:
    """A scare quote, a nickname, the title of a work, a word as a word."""
    assert copy.marked == marked_in(copy)
