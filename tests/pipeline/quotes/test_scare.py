"""Marks that are no speech, and why."""

import pytest

from tests.pipeline.newsroom import marked, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops entered the so-called “emirate” at dawn.", ("“emirate”", "scare")),
        ("Officials said they would counter the group's “brand” that had drawn many.", ("“brand”", "scare")),
        ("Its chief is known as “the Baker” in town.", ("“the Baker”", "nickname")),
        ("Orsk, known to her friends as “the Plumber”, left.", ("“the Plumber”", "nickname")),
        ("It had built the “house of many doors” there.", ("“house of many doors”", "scare")),
        ("They met Joe “Bull” Larkin on the quay and “Bull” left.", ("“Bull”", "scare")),
        ("She starred in the film “The Long Quay” last year.", ("“The Long Quay”", "title")),
        ("He never used the word “defeat” on that day.", ("“defeat”", "term")),
    ],
)
def test_marks_beside_no_speech_are_told_apart(text: str, expected: tuple[str, str]) -> None:
    """Scare quotes, nicknames, titles of works and terms are marked with the reason."""
    assert expected in marked(text)


def test_a_predicate_in_marks_is_speech() -> None:
    """What somebody calls a thing, or says it is, is theirs however short."""
    text = "Lena Orsk called the raid “reckless”. She said the plan was “dead”."
    assert [] == marked(text)
    assert ["mixed", "mixed"] == [kind for _, kind, _ in said(text)]


def test_scare_quotes_do_not_make_speech_mixed() -> None:
    """A report whose only marks are scare quotes is indirect."""
    text = "Officials said they would counter the group's “brand” that had drawn many."
    assert ["indirect"] == [kind for _, kind, _ in said(text)]
