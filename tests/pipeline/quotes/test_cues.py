"""The cue table: forms, frames, and what a new verb needs."""

import pytest

from pipeline.entities.tables import lines
from pipeline.quotes import find_quotes
from pipeline.quotes.cues import CUES, FRAMES, inflect
from tests.pipeline.newsroom import joined


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("add", ("adds", "added", "added", "adding")),
        ("stress", ("stresses", "stressed", "stressed", "stressing")),
        ("deny", ("denies", "denied", "denied", "denying")),
        ("argue", ("argues", "argued", "argued", "arguing")),
        ("agree", ("agrees", "agreed", "agreed", "agreeing")),
    ],
)
def test_regular_verbs_are_inflected(lemma: str, forms: tuple[str, ...]) -> None:
    """Forms of regular verbs follow from their letters."""
    assert forms == inflect(lemma)


def test_every_line_of_the_table_has_a_known_frame() -> None:
    """A misspelt frame would silently lose its verbs."""
    kinds = {line.partition(": ")[0] for line in lines("cues", "pipeline.quotes.tables")}
    assert {*FRAMES, "forms", "nouns"} == kinds


def test_irregular_forms_share_their_lemma() -> None:
    """Said, says and saying are all of say."""
    assert {"say"} == {CUES[form].lemma for form in ("say", "says", "said", "saying")}


@pytest.mark.parametrize("lemma", sorted({cue.lemma for cue in CUES.values() if cue.frames == {"say"}}))
def test_every_verb_of_saying_closes_a_quotation(lemma: str) -> None:
    """Each verb of the frame "say" is read behind a quotation, in the past tense, where nothing is labelled."""
    past = next(form for form, cue in CUES.items() if cue.lemma == lemma and cue.form == "past")
    quote = find_quotes(joined(f'"We left," [PER Julio Molina] {past}.')).quotes[0]
    assert (past, "Julio Molina") == (quote.cue and quote.cue.of(f'"We left," Julio Molina {past}.'), quote.who)
