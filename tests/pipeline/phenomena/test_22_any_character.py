"""Combining characters, emoji and characters beyond the first plane: spans count code points and slice to the words."""

import unicodedata

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, name_of, names_in, said_in

DECOMPOSED = unicodedata.normalize("NFD", "Zoë Béchet")
ARTICLES = (
    Copy(
        slug="accents apart",
        text=f"""
            The mayor of Nantes, {DECOMPOSED}, closed the bridge on Monday.

            “It moves,” {DECOMPOSED} said. Engineers told her that a bearing had cracked.
        """,
        said=(
            direct(DECOMPOSED, "“It moves,”"),
            indirect("Engineers", "that a bearing had cracked"),
        ),
        names=(("Nantes", "GPE"), (DECOMPOSED, "PER")),
        one=((DECOMPOSED,),),
    ),
    Copy(
        slug="emoji in a post",
        text="""
            Singer Mia Stone called off her tour on Friday.

            “I am so sorry 😢💔 see you in spring 👩‍🎤,” Stone wrote on Instagram. Her manager, Rob Lane, said she had a
            broken wrist.
        """,
        said=(
            direct("Mia Stone", "“I am so sorry 😢💔 see you in spring 👩‍🎤,”", cue="wrote on Instagram"),
            indirect("Rob Lane", "she had a broken wrist"),
        ),
        names=(("Mia Stone", "PER"), ("Stone", "PER"), ("Instagram", "ORG"), ("Rob Lane", "PER")),
        one=(("Mia Stone", "Stone"),),
    ),
    Copy(
        slug="flags behind names",
        text="""
            France 🇫🇷 will play Japan 🇯🇵 in the final, organisers said on Sunday.

            “We waited twelve years 🏐,” said Japan’s captain, Yuki Mori.
        """,
        said=(
            indirect("organisers", "France 🇫🇷 will play Japan 🇯🇵 in the final"),
            direct("Yuki Mori", "“We waited twelve years 🏐,”"),
        ),
        names=(("Yuki Mori", "PER"),),
    ),
    Copy(
        slug="spaces that do not break",
        text="""
            The fine of 3\u00a0million euros stands, a court in Lodz said on Tuesday.

            “We will pay,” said Jan\u00a0Kowal, who owns the mill. “In the end, justice\u200b came.”
        """,
        said=(
            indirect("a court in Lodz", "The fine of 3\u00a0million euros stands"),
            direct("Jan Kowal", "“We will pay,”", "“In the end, justice\u200b came.”"),
        ),
        names=(("Lodz", "GPE"), ("Jan\u00a0Kowal", "PER")),
    ),
    Copy(
        slug="letters of other scripts",
        text="""
            The poet Li Bao (李寶) died in Taipei on Sunday. She was 90.

            “Her last word was 家,” her son, Li Wen, said. The word 𝕬𝖚𝖋 stands on a wall of her house.
        """,
        said=(direct("Li Wen", "“Her last word was 家,”"),),
        names=(("Li Bao", "PER"), ("Taipei", "GPE"), ("Li Wen", "PER")),
    ),
)


@both_marks(*ARTICLES)
def test_quotations_slice_to_their_words(copy: Copy) -> None:
    """Whatever stands before them, offsets count code points."""
    assert copy.said == said_in(copy)


@both_marks(*ARTICLES)
def test_names_slice_to_their_words(copy: Copy) -> None:
    """A mark over a letter is part of the name."""
    assert set(copy.names) <= set(names_in(copy))
    for names in copy.one:
        assert dict.fromkeys(names, names[0]) == {words: name_of(copy, words) for words in names}
