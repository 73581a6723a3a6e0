"""Articles of the hardest phenomena that are not read right yet, each with what goes wrong.

No test finds this file by itself, for its tests fail: `python -m pytest tests/pipeline/phenomena/not_yet_right.py`. An
article that has come right moves to the file its note names.
"""

from tests.pipeline.phenomena.wire_copy import (
    Copy,
    both_marks,
    direct,
    indirect,
    is_government,
    marked_in,
    name_of,
    names_in,
    said_in,
)

ARTICLES = (
    # test_05_offices_and_pronouns.py: 'He' is left open when the two people (she, then he) stand in the
    # paragraph BEFORE the pronouns; the same sentences in one paragraph give David Marsh.
    Copy(
        slug="a woman and a man in turn",
        text="""
            Novelist Sarah Cole and her publisher, David Marsh, appeared before a judge in Dublin on Tuesday.

            She said the contract had been signed in good faith. He said that he had never read it.

            “I trusted her,” he told the court.

            The judge will rule in May.
        """,
        said=(
            indirect("Sarah Cole", "the contract had been signed in good faith", resolution="pronoun"),
            indirect("David Marsh", "that he had never read it", resolution="pronoun"),
            direct("David Marsh", "“I trusted her,”", resolution="pronoun", cue="told the court"),
        ),
    ),
    # test_06_chains_and_channels.py: 'her client' is named "Ines Roth's client"; whose lawyer she is (his, Lindner's)
    # would have to be known to the entity stage.
    Copy(
        slug="a lawyer about her client",
        text="""
            The trial of banker Carl Lindner opened in Zurich on Monday.

            His lawyer, Ines Roth, said her client denied the charges. She told AFP that Lindner had said he was
            never in the building.

            The trial is expected to last five weeks.
        """,
        said=(
            indirect(
                "Ines Roth",
                "her client denied the charges",
                inside=(indirect("Carl Lindner", "the charges", cue="denied"),),
            ),
            indirect(
                "Ines Roth",
                "that Lindner had said he was never in the building",
                channel="AFP",
                inside=(indirect("Carl Lindner", "he was never in the building"),),
            ),
        ),
    ),
    # test_06_chains_and_channels.py: 'the president' is not joined to Henri Maas, named only later and right behind
    # ('The president, Henri Maas,').
    Copy(
        slug="a paper and its source",
        text="""
            The Post reported on Sunday that the president had told aides he would not stand again.

            A spokesman declined to comment. The president, Henri Maas, is 79.

            Two ministers are said to want the post.
        """,
        said=(
            indirect(
                "Post",
                "that the president had told aides he would not stand again",
                inside=(indirect("Henri Maas", "he would not stand again"),),
            ),
        ),
    ),
    # test_09_hedges.py: who is 'baker Samir Khoury' (lower-case job inside the name).
    Copy(
        slug="jets over a depot",
        text="""
            A fuel depot outside Marrat burned through the night.

            Jets that appeared to be foreign struck it twice, residents said, though this could not be independently
            confirmed. “They came from the sea,” said baker Samir Khoury.

            The government has not commented.
        """,
        said=(
            indirect("residents", "Jets that appeared to be foreign struck it twice"),
            direct("Samir Khoury", "“They came from the sea,”"),
        ),
    ),
    # test_11_names_of_one.py: 'London and Ottawa welcomed': the second place of a pair that acts has no
    # metonymy.
    Copy(
        slug="an agency by its letters",
        text="""
            The International Seabed Registry (ISR) suspended two licences on Thursday.

            The ISR said mining firms had broken its rules. London and Ottawa welcomed the decision.

            A ship that left London on Sunday will take samples off the coast of Brazil.
        """,
        said=(
            indirect("International Seabed Registry", "mining firms had broken its rules"),
            indirect("London and Ottawa", "the decision"),
        ),
        names=(("International Seabed Registry", "ORG"), ("ISR", "ORG"), ("Brazil", "GPE")),
        one=(("International Seabed Registry", "ISR"),),
        governments=("London and Ottawa", "Ottawa welcomed"),
        places=("London on Sunday", "Brazil."),
    ),
    # test_11_names_of_one.py: The entity's name is the former one (longest wins over 'formerly X'); 'The
    # company' is then left open; 'Riga and Vilnius have promised loans': who is null, and Riga is no
    # government.
    Copy(
        slug="a company renamed",
        text="""
            Baltic Rail, formerly Estonian Freight Lines, will lay off 200 drivers this winter.

            The company said Moscow had cut its traffic by half. Riga and Vilnius have promised loans.

            Trains from Riga to Vilnius will run as before, a Baltic Rail manager said.
        """,
        said=(
            indirect("Baltic Rail", "Moscow had cut its traffic by half"),
            indirect("Riga and Vilnius", "loans"),
            indirect("a Baltic Rail manager", "Trains from Riga to Vilnius will run as before"),
        ),
        names=(("Baltic Rail", "ORG"), ("Estonian Freight Lines", "ORG"), ("Moscow", "GPE"), ("Vilnius", "GPE")),
        one=(("Baltic Rail", "Estonian Freight Lines"),),
        governments=("Moscow had cut", "Riga and Vilnius have"),
        places=("Riga to Vilnius", "Vilnius will run"),
    ),
    # test_13_history_and_plans.py: 'The president' is left open: the holder of an office the text never gives
    # him in words (campaign, promised). Hard; needs world or plot knowledge.
    Copy(
        slug="a promise from the campaign",
        text="""
            During the campaign Jean Morel promised to halve the number of ministers.

            The president now says he needs all of them. “A boat needs its oars,” Morel told TV5 on Sunday.

            He was minister himself under Pierre Garnier from 1997 to 2002.
        """,
        said=(
            indirect("Jean Morel", "to halve the number of ministers", cue="promised"),
            indirect("Jean Morel", "he needs all of them", cue="says"),
            direct("Jean Morel", "“A boat needs its oars,”", channel="TV5"),
        ),
        names=(("Jean Morel", "PER"), ("Pierre Garnier", "PER"), ("TV5", "ORG")),
    ),
    # test_17_headlines_in_capitals.py: Borden, a company by 'drinks maker', is GPE in headline and body.
    Copy(
        slug="a takeover",
        headline="BORDEN OFFERS $2 BILLION FOR DUTCH BREWER HOLSTRA",
        text="""
            AMSTERDAM (AP) - U.S. drinks maker Borden has offered two billion dollars for Holstra, the two companies
            said on Thursday.

            Holstra’s chief executive, Wim de Boer, called the price fair.
        """,
        said=(
            indirect("the two companies", "U.S. drinks maker Borden has offered two billion dollars for Holstra"),
            indirect("Wim de Boer", "the price fair"),
        ),
        names=(("BORDEN", "ORG"), ("DUTCH", "NORP"), ("HOLSTRA", "ORG"), ("Wim de Boer", "PER")),
        one=(("Borden", "BORDEN"), ("Holstra", "HOLSTRA")),
        no_names=("OFFERS", "BILLION", "BREWER"),
    ),
    # test_21_other_languages.py: “Schuldenbremse”, a word as a word, is named PER.
    Copy(
        slug="a slogan and its translation",
        text="""
            The word “Schuldenbremse” decided the vote in Berlin on Sunday, for it means a limit on debt.

            “Wir haben verstanden,” chancellor Jens Vogt told supporters. “We have understood,” he repeated in English.
        """,
        said=(
            direct("Jens Vogt", "“Wir haben verstanden,”", cue="told supporters"),
            direct("Jens Vogt", "“We have understood,”"),
        ),
        marked=(("“Schuldenbremse”", "term"),),
        names=(("Berlin", "GPE"), ("Jens Vogt", "PER")),
        no_names=("Wir", "Schuldenbremse"),
    ),
    # test_21_other_languages.py: “Basta,” in marks is named GPE.
    Copy(
        slug="a minister in Italian",
        text="""
            ROME (AFP) - Italy will sell its stake in the port of Bari, finance minister Luca Serra said on Friday.

            “Basta,” Serra told deputies. “Non possiamo più pagare.” The port’s 900 workers were sent home at noon.
        """,
        said=(
            indirect("Luca Serra", "Italy will sell its stake in the port of Bari"),
            direct("Luca Serra", "“Basta,”", "“Non possiamo più pagare.”"),
        ),
        names=(("ROME", "GPE"), ("Italy", "GPE"), ("Luca Serra", "PER")),
        no_names=("Basta", "Non"),
    ),
    # test_21_other_languages.py: words of the Spanish passage are named (Estamos GPE, 'Nadie será olvidado' PER).
    Copy(
        slug="a paragraph in Spanish",
        text="""
            QUITO (AP) - The president sent this message to the families on Friday:

            “Estamos con ustedes. Nadie será olvidado.”

            Rescue chief Pablo Mena said eleven bodies had been found. “It is the mud,” he said.
        """,
        said=(
            direct("The president", "“Estamos con ustedes. Nadie será olvidado.”"),
            indirect("Pablo Mena", "eleven bodies had been found"),
            direct("Pablo Mena", "“It is the mud,”"),
        ),
        names=(("QUITO", "GPE"), ("Pablo Mena", "PER")),
        no_names=("Estamos", "Nadie"),
    ),
)


@both_marks(*ARTICLES)
def test_quotations(copy: Copy) -> None:
    """All of them, and no other."""
    assert copy.said == said_in(copy)


@both_marks(*ARTICLES)
def test_marks_that_are_no_speech(copy: Copy) -> None:
    """All of them, with the reason."""
    assert copy.marked == marked_in(copy)


@both_marks(*ARTICLES)
def test_names(copy: Copy) -> None:
    """Types, bearers, governments; and what is no name."""
    found = names_in(copy)
    assert set(copy.names) <= set(found)
    assert [] == [name for name, _ in found if any(word in name for word in copy.no_names)]
    for names in copy.one:
        assert dict.fromkeys(names, names[0]) == {words: name_of(copy, words) for words in names}
    assert [True] * len(copy.governments) == [is_government(copy, words) for words in copy.governments]
    assert [False] * len(copy.places) == [is_government(copy, words) for words in copy.places]
