"""Whom pronouns and office nouns point at."""

from pipeline.records import Annotated
from tests.pipeline.newsroom import joined


def pointed(record: Annotated, words: str) -> str | None:
    """Return the name of the entity that the first reference with these words points at."""
    reference = next(r for r in record.references if record.text[r.start : r.end] == words)
    return next((entity.name for entity in record.entities if entity.id == reference.entity), None)


def test_she_passes_over_men() -> None:
    """A pronoun goes to the nearest person who fits its gender."""
    record = joined("[PER Lena Orsk] met [PER Peter Vasko] on Monday. Then she left.")
    assert "Lena Orsk" == pointed(record, "she")


def test_an_office_goes_to_who_holds_it() -> None:
    """The minister is the person the article calls minister."""
    record = joined("Trade minister [PER Lena Orsk] met [PER Peter Vasko] on Monday. Later the minister left.")
    assert "Lena Orsk" == pointed(record, "the minister")


def test_a_common_noun_goes_to_the_body_named_by_it() -> None:
    """The union is the body with Union in its name."""
    record = joined("The [ORG National Dock Union] met on Monday. Later the union left.")
    assert "National Dock Union" == pointed(record, "the union")


def test_a_pronoun_nobody_fits_stays_open() -> None:
    """With nobody to point at, the reference has no entity."""
    record = joined("The rain had stopped. Then he left.")
    assert [None] == [reference.entity for reference in record.references if reference.form == "pronoun"]


def test_an_object_pronoun_is_not_the_subject_of_its_verb() -> None:
    """Whoever thanks her is somebody else."""
    record = joined("[PER Orsk Vasko] lost and telephoned [PER Dala Brun] to thank her.")
    assert "Dala Brun" == pointed(record, "her")


def test_pronouns_elsewhere_tell_a_gender() -> None:
    """A person once called she is not meant by he."""
    record = joined(
        "[PER Dala Brun] spoke. She left. [PER Orsk Vasko] met [PER Dala Brun]. "
        "[PER Dala Brun] thanked [PER Orsk Vasko]. He left."
    )
    assert "Orsk Vasko" == pointed(record, "He")


def test_it_goes_to_the_body_that_opens_its_sentence() -> None:
    """The council that said it would act is the one to act."""
    record = joined("The [ORG National Dock Union] met. The [ORG Orin Port Company] said it would close.")
    assert "Orin Port Company" == pointed(record, "it")


def test_it_behind_somebody_elses_words_stays_open() -> None:
    """What a person calls it need not be the body of the sentence before."""
    record = joined("The [ORG National Dock Union] met. [PER Lena Orsk] said it would rain.")
    assert pointed(record, "it") is None


def test_it_is_no_people() -> None:
    """An adjective of a people is no body that pronouns point at."""
    record = joined("The yard belongs to [NORP Ostavian] refiner [ORG Kessel Oil]. Later it closed.")
    assert "Ostavian" != pointed(record, "it")
