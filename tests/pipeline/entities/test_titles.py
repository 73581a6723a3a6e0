"""Roles beside names."""

import pytest

from tests.pipeline.entities.parses import parsed
from tests.pipeline.newsroom import bearer, joined


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Rear Admiral [PER Jon Vel], the navy press secretary, left.", ["Rear Admiral", "the navy press secretary"]),
        ("Mayor [PER Jon Vel], who left, wept.", ["Mayor"]),
        ("They met the president, [PER Jon Vel].", ["the president"]),
        ("His lawyer, [PER Jon Vel], left.", ["His lawyer"]),
        ("His lawyer, Prof. [PER Jon Vel], left.", ["Prof.", "His lawyer"]),
        ("They met [PER Jon Vel], and the mayor left.", []),
    ],
)
def test_offices_beside_a_name_are_its_roles(markup: str, expected: list[str]) -> None:
    """Before it, behind it, or explained by it."""
    assert expected == [role.text for role in bearer(joined(markup), "Jon Vel").roles]


def test_an_apposition_of_no_listed_office_is_a_role_by_its_tree() -> None:
    """Where a tree tells, the lists need not know the noun."""
    record = parsed(
        "Jon/NNP/7/nsubj Vel/NNP/1/flat ,/,/5/punct a/DT/5/det tinsmith/NN/1/appos ,/,/5/punct "
        "wept/VBD/0/root ././7/punct",
        {"Jon Vel": "PER"},
    )
    assert ["a tinsmith"] == [role.text for role in record.entities[0].roles]


def test_a_role_is_no_reference_besides() -> None:
    """The apposition of a name points at nobody else."""
    record = joined("[PER Jon Vel], the mayor, left.")
    assert () == record.references
