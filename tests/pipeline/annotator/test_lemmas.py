"""Lemmas: irregular forms by their table, regular ones by spelling."""

import pytest

from pipeline.annotator.lemmas import lemma_of


@pytest.mark.parametrize(
    ("token", "tag", "lemma"),
    [
        ("said", "VBD", "say"),
        ("was", "VBD", "be"),
        ("’s", "VBZ", "be"),
        ("'s", "POS", "'s"),
        ("n't", "RB", "not"),
        ("stopped", "VBD", "stop"),
        ("making", "VBG", "make"),
        ("required", "VBN", "require"),
        ("travelled", "VBD", "travel"),
        ("killing", "VBG", "kill"),
        ("carries", "VBZ", "carry"),
        ("reaches", "VBZ", "reach"),
        ("arguing", "VBG", "argue"),
        ("creating", "VBG", "create"),
        ("attacked", "VBN", "attack"),
        ("opened", "VBD", "open"),
        ("Gunmen", "NNS", "gunman"),
        ("ministries", "NNS", "ministry"),
        ("crises", "NNS", "crisis"),
        ("boxes", "NNS", "box"),
        ("1990s", "NNS", "1990s"),
        ("bigger", "JJR", "big"),
        ("heaviest", "JJS", "heavy"),
        ("them", "PRP", "they"),
        ("Amsel", "NNP", "Amsel"),
        ("Norlanders", "NNPS", "Norlander"),
        ("The", "DT", "the"),
    ],
)
def test_lemma_is_the_dictionary_form(token: str, tag: str, lemma: str) -> None:
    """The same word has one lemma whatever form it takes."""
    assert lemma == lemma_of(token, tag)
