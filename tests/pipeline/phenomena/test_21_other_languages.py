"""A passage in another language: it is quoted as it stands, and its words are no names."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, names_in, said_in

ARTICLES = (
    Copy(
        slug="a chant",
        text="""
            Thousands marched through Marseille on Saturday behind a black coffin.

            “Nous voulons vivre et travailler ici,” the crowd chanted. Union leader Claire Dubois said the port would
            stay shut. “C’est fini,” she said, using the words of a song.
        """,
        said=(
            direct("the crowd", "“Nous voulons vivre et travailler ici,”", cue="chanted"),
            indirect("Claire Dubois", "the port would stay shut"),
            direct("Claire Dubois", "“C’est fini,”"),
        ),
        names=(("Marseille", "GPE"), ("Claire Dubois", "PER")),
        no_names=("Nous", "fini"),
    ),
    Copy(
        slug="guillemets in a French statement",
        text="""
            The opera house in Lyon has cancelled its season, director Marc Aubry said in a statement.

            «Nous n’avons plus de chauffage», Aubry wrote. He told AFP that the singers had been paid.
        """,
        said=(
            indirect("Marc Aubry", "The opera house in Lyon has cancelled its season", cue="said in a statement"),
            direct("Marc Aubry", "«Nous n’avons plus de chauffage»", cue="wrote"),
            indirect("Marc Aubry", "that the singers had been paid", channel="AFP"),
        ),
        names=(("Lyon", "GPE"), ("Marc Aubry", "PER"), ("AFP", "ORG")),
    ),
    Copy(
        slug="an oath in Latin",
        text="""
            Forty guards took their oath in Rome on Sunday, and each raised three fingers.

            “Acriter et fideliter,” Colonel Beat Frei told them. “That means bravely and faithfully,” he explained to
            visitors.
        """,
        said=(
            direct("Beat Frei", "“Acriter et fideliter,”", cue="told them"),
            direct("Beat Frei", "“That means bravely and faithfully,”"),
        ),
        names=(("Rome", "GPE"), ("Beat Frei", "PER")),
        no_names=("Acriter", "That"),
    ),
    Copy(
        slug="a song in Welsh",
        text="""
            Miners’ widows sang “Calon Lân” outside the court in Swansea on Monday.

            “Mae’n ddrwg gen i,” former manager Rhys Pugh told them. Pugh said he had prayed for a chance to say it.
        """,
        said=(
            direct("Rhys Pugh", "“Mae’n ddrwg gen i,”"),
            indirect("Rhys Pugh", "he had prayed for a chance to say it"),
        ),
        marked=(("“Calon Lân”", "title"),),
        names=(("Swansea", "GPE"), ("Rhys Pugh", "PER")),
        no_names=("Mae",),
    ),
)


@both_marks(*ARTICLES)
def test_words_of_another_language_are_quoted_as_they_stand(copy: Copy) -> None:
    """Marks are marks in any language."""
    assert copy.said == said_in(copy)


@both_marks(*ARTICLES)
def test_words_of_another_language_are_no_names(copy: Copy) -> None:
    """A capital at the start of a foreign sentence names nobody."""
    assert set(copy.names) <= set(names_in(copy))
    assert [] == [name for name, _ in names_in(copy) if any(word in name for word in copy.no_names)]
