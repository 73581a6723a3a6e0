"""The tables of verbs and nouns are sound."""

import pytest

from pipeline.events.desk_verbs import DESK_VERBS
from pipeline.events.inflection import verb_forms
from pipeline.events.lexicon import VERB_SENSES, lemma_of
from pipeline.events.nouns import NOUNS
from pipeline.events.plover_verbs import PLOVER_VERBS
from pipeline.events.quads import OTHER_TYPES, QUADS, quad_of
from pipeline.events.rows import HARM


def test_every_row_codes_to_a_known_type() -> None:
    """A type in the tables is PLOVER's or one of the desk's."""
    known = {*QUADS, *OTHER_TYPES, HARM}
    assert set() == {row.type for row in (*PLOVER_VERBS, *DESK_VERBS, *NOUNS)} - known


def test_plover_has_sixteen_types_in_four_quads() -> None:
    """PLOVER's sixteen root types fall into four quads, the desk's into none."""
    assert (16, {1, 2, 3, 4}, None) == (len(QUADS), set(QUADS.values()), quad_of("DISASTER"))


@pytest.mark.parametrize(("lemma", "forms"), [
    ("arrest", {"arrest", "arrests", "arrested", "arresting"}),
    ("deny", {"deny", "denies", "denied", "denying"}),
    ("stab", {"stab", "stabs", "stabbed", "stabbing"}),
    ("free", {"free", "frees", "freed", "freeing"}),
    ("seize", {"seize", "seizes", "seized", "seizing"}),
    ("steal", {"steal", "steals", "stole", "stolen", "stealing"}),
    ("cancel", {"cancel", "cancels", "canceled", "canceling", "cancelled", "cancelling"}),
])  # fmt: skip
def test_verb_forms_are_spelt_right(lemma: str, forms: set[str]) -> None:
    """Forms follow the rules of spelling and the irregular table."""
    assert forms == {word for word, _ in verb_forms(lemma)}


def test_forms_lead_back_to_their_lemma() -> None:
    """A form of a known verb gives its lemma, an unknown word none."""
    assert ("say", "deny", None) == (lemma_of("said"), lemma_of("denies"), lemma_of("table"))


def test_senses_with_more_words_come_first() -> None:
    """The longest entry of a word is tried first, so "shot dead" is never "shot"."""
    lengths = [[len(sense.rest) for sense in senses] for senses in VERB_SENSES.values()]
    assert all(found == sorted(found, reverse=True) for found in lengths)
