"""Names scored, on cases small enough to count by hand."""

from typing import Any

import pytest

from pipeline.records import Span
from quality.scoring.files import NAMES, side_by_side
from quality.scoring.names import NameScore, score_names
from quality.scoring.trimming import trim_name
from tests.quality.invented import Line, name, place

TEXT = "The Harbour Guild's clerk, Ida Moor's cousin and N.R. crews sailed to Velm, Norland in June."


def _score(gold: list[Line], found: list[Line], *, text: str = TEXT, doc_id: str = "x") -> NameScore:
    article: dict[str, Any] = {"doc_id": doc_id, "text": text, "entities": gold}
    return score_names(side_by_side([article], [{"doc_id": doc_id, "entities": found}], NAMES).pairs)


def test_both_sides_are_trimmed_and_types_mapped() -> None:
    """Articles, possessives and the corpus's own names of types do not matter; dates are nobody's error."""
    score = _score(
        [name(TEXT, "The Harbour Guild's", "Organization"), name(TEXT, "Ida Moor", "PER"), name(TEXT, "June", "DATE")],
        [name(TEXT, "Harbour Guild", "ORG"), name(TEXT, "Ida Moor's", "PERSON"), name(TEXT, "N.R.", "COUNTRY")],
    )
    told = score.tallies["exact", "micro"].figures()
    assert (2 / 3, 1.0, 0.8) == pytest.approx((told["P"], told["R"], told["F1"]))
    assert (1, 1, 1, 1) == score.tallies["exact", "PER"].total()


def test_overlap_is_one_to_one() -> None:
    """Two predicted halves of one gold name are one match."""
    score = _score([name(TEXT, "Velm, Norland", "LOC")], [name(TEXT, "Velm", "CITY"), name(TEXT, "Norland", "GPE")])
    assert (1, 2, 1, 1) == score.tallies["overlap", "LOC"].total()
    assert (0, 2, 0, 1) == score.tallies["exact", "LOC"].total()


def test_a_wrong_type_is_a_right_span() -> None:
    """A place called a person is told apart from one not found; a nationality counts for nothing."""
    score = _score([name(TEXT, "Velm", "LOC")], [name(TEXT, "Velm", "PER"), name(TEXT, "Velm", "NORP")])
    assert (0, 1, 0, 1) == score.tallies["exact", "micro"].total()
    assert (1, 1, 1, 1) == score.tallies["span", "micro"].total()
    assert {"LOC called PER": 1} == score.mistyped


def test_an_optional_name_is_neither_missed_nor_wrong() -> None:
    """Found or not, it is out of the count on both sides."""
    gold = [
        name(TEXT, "Velm", "LOC", optional=True),
        name(TEXT, "Norland", "LOC", optional=True),
        name(TEXT, "Ida Moor", "PER"),
    ]
    assert (0, 0, 0, 1) == _score(gold, [name(TEXT, "Velm", "LOC")]).tallies["exact", "micro"].total()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("A B", "B"), ("the", "the"), ("“The Gull’s”", "Gull"), ("N.R.", "N.R."), ("an 's", "an")],
)
def test_trimming(text: str, expected: str) -> None:
    """Marks, articles and possessives go, over and over, but never the whole name."""
    assert expected == trim_name(text, Span(0, len(text))).of(text)


def test_names_are_derived_from_whole_phrases() -> None:
    """Of a noun phrase, its last capitalised run: without titles, nested names and determiners."""
    text = "N.R. Premier Ida van Moor met the Bank of Velm and Governor Tom."
    phrases = [
        ("N.R. Premier Ida van Moor", "person"),
        ("N.R.", "place"),
        ("the Bank of Velm", "organization"),
        ("Velm", "place"),
        ("Governor Tom", "person"),
    ]
    gold = [name(text, part, kind, named_auto=True, minspan=place(text, part)) for part, kind in phrases]
    found = [
        name(text, part, kind)
        for part, kind in (
            ("Ida van Moor", "PER"),
            ("N.R.", "GPE"),
            ("Bank of Velm", "ORG"),
            ("Velm", "GPE"),
            ("Tom", "PER"),
        )
    ]
    assert (5, 5, 5, 5) == _score(gold, found, text=text, doc_id="gum/x").tallies["exact", "micro"].total()
