"""Speakers given only by office, role or pronoun, paragraphs after their name."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, said_in

ARTICLES = (
    Copy(
        slug="a deputy premier flies home",
        text="""
            Deputy premier Olga Renko cut short a visit to Vienna on Monday and flew home.

            Talks on the gas debt had failed, the deputy premier told reporters at the airport. She blamed “people who
            came to eat and not to sign”.

            No date was set for another round.
        """,
        said=(
            indirect("Olga Renko", "Talks on the gas debt had failed", resolution="office", cue="told reporters"),
            direct("Olga Renko", "“people who came to eat and not to sign”", resolution="pronoun"),
        ),
    ),
    Copy(
        slug="the company and the union",
        text="""
            Steelmaker Norrland Stal will close its oldest furnace in December, with the loss of 300 jobs.

            The company said the plant had lost money for six years. It added that no other site was at risk.

            The union Metallarna said that it had been told by telephone. “It took four minutes,” its chairman, Nils
            Berg, said.
        """,
        said=(
            indirect("Norrland Stal", "the plant had lost money for six years", source="The company"),
            indirect("Norrland Stal", "that no other site was at risk", resolution="pronoun"),
            indirect("Metallarna", "that it had been told by telephone"),
            direct("Nils Berg", "“It took four minutes,”", source="its chairman, Nils Berg"),
        ),
    ),
    Copy(
        slug="the coach after the match",
        text="""
            Portugal beat Croatia 3-1 in Split on Saturday to reach the final.

            Coach Rui Salgado had changed four players at half-time. Captain Bruno Reis scored twice.

            “We were asleep and then we woke up,” the coach said. “I shouted a little.”

            The captain laughed when he heard that. “He shouted a lot,” he said.
        """,
        said=(
            direct(
                "Rui Salgado",
                "“We were asleep and then we woke up,”",
                "“I shouted a little.”",
                resolution="office",
            ),
            direct("Bruno Reis", "“He shouted a lot,”", resolution="pronoun"),
        ),
    ),
    Copy(
        slug="a minister no name was given for",
        text="""
            Fuel prices rose by a fifth on Thursday, and queues formed at filling stations.

            The finance minister said the budget left no choice. He promised help for bus drivers.

            “I do not own a car,” the minister told state radio.

            Taxi drivers blocked the main bridge for an hour.
        """,
        said=(
            indirect("The finance minister", "the budget left no choice", resolution="office"),
            indirect("The finance minister", "help for bus drivers", resolution="pronoun"),
            direct("The finance minister", "“I do not own a car,”", cue="told state radio"),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_the_speaker_is_the_one_named_before(copy: Copy) -> None:
    """An office is its holder's, a pronoun whose it can be; nobody is named who was not."""
    assert copy.said == said_in(copy)
