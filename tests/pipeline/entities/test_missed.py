"""Names overlooked in one place."""

from tests.pipeline.entities.parses import parsed
from tests.pipeline.newsroom import names


def test_a_name_read_elsewhere_is_a_name_here() -> None:
    """Twice read, tagged as a proper noun: found."""
    record = parsed(
        "Marbel/NNP/2/compound Inc/NNP/3/nsubj rose/VBD/0/root ././3/punct "
        "Marbel/NNP/6/nsubj fell/VBD/0/root ././6/punct",
        {"Marbel Inc": "ORG"},
    )
    assert [("Marbel Inc", "ORG")] == names(record)


def test_a_person_behind_a_comma_is_named_from_there() -> None:
    """A given name that looks like a preposition is not lost."""
    record = parsed(
        "His/PRP$/2/nmod lawyer/NN/0/root ,/,/2/punct "
        "Per/NNP/2/appos Vasko/NNP/4/flat ,/,/2/punct left/VBD/2/acl ././2/punct",
        {"Vasko": "PER"},
    )
    assert [("Per Vasko", "PER")] == names(record)


def test_a_title_behind_a_comma_stays_outside() -> None:
    """What the lists know as an office is no given name."""
    record = parsed(
        "Later/RB/0/root ,/,/1/punct President/NNP/4/compound Vasko/NNP/1/dep left/VBD/1/acl ././1/punct",
        {"Vasko": "PER"},
    )
    assert [("Vasko", "PER")] == names(record)


def test_the_internet_names_nobody() -> None:
    """A word written with a capital by habit is no name."""
    record = parsed("The/DT/2/det Internet/NNP/3/nsubj grew/VBD/0/root ././3/punct", {"Internet": "ORG"})
    assert [] == names(record)
