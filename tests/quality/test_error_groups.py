"""Groups of errors: each error of an article is told once, by its kind and by what went wrong."""

import pytest

from pipeline.annotator import Annotation
from quality.error_groups import error_groups
from quality.readings import Reading
from tests.quality.invented import Line, place

TEXT = "The quay will close in May, Ida Moor said. “We will stay here,” Jon Vel said. Rebels shelled Velm on Monday."
CLOSE, STAY = "The quay will close in May", "“We will stay here,”"


def quote(content: str, source: str = "Ida Moor") -> Line:
    """Return an attribution as a line has it."""
    return {"content": [place(TEXT, content)], "cue": [place(TEXT, "said")], "speaker": [place(TEXT, source)]}


def errors(gold: list[Line], found: list[Line]) -> dict[str, int]:
    """Return the errors of one article."""
    line = {"doc_id": "x", "text": TEXT}
    return dict(error_groups([Reading({**line, "quotes": gold}, None, Annotation(), {"doc_id": "x", "quotes": found})]))


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ([quote(CLOSE)], [quote(CLOSE)], []),
        ([quote(CLOSE)], [], ["indirect, missed: its cue is one of speech"]),
        (
            [quote(CLOSE)],
            [quote("May")],
            ["indirect, missed: told at less than half its length", "indirect, spurious: part of another"],
        ),
        ([quote(CLOSE)], [quote("The quay will close")], ["indirect, wrong extent: too short at its end"]),
        ([quote(CLOSE)], [quote(CLOSE, "Jon Vel")], ["indirect, wrong speaker: another is told"]),
        ([], [quote(CLOSE)], ["indirect, spurious: nothing is marked"]),
        ([quote(STAY)], [quote(STAY), quote("stay")], ["direct, spurious: part of another"]),
        (
            [quote(CLOSE), quote(STAY, "Jon Vel")],
            [quote(TEXT[: place(TEXT, "We")[1]])],
            ["direct, missed: told as part of another", "indirect, wrong extent: too long at its end"],
        ),
    ],
)
def test_an_error_is_told_by_its_kind_and_what_went_wrong(
    gold: list[Line], found: list[Line], expected: list[str]
) -> None:
    """Missed, spurious, of another extent or another speaker."""
    assert dict.fromkeys(expected, 1) == errors(gold, found)
