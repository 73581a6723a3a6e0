"""Only what stands in marks is verbatim."""

import pytest

from pipeline.events.verbatim import verbatim
from pipeline.records import Span


@pytest.mark.parametrize(("content", "expected"), [
    ("“It is late,”", ("It is late,",)),
    ("the plan was “bold” and ‘men’s work’", ("bold", "men’s work")),
    ('called it "a joke"', ("a joke",)),
    ("“It never closes", ("It never closes",)),
    ("the drivers' families", ()),
    ("“He said, ‘Go,’ and went”", ("He said, ‘Go,’ and went",)),
    ("nothing at all", ()),
])  # fmt: skip
def test_verbatim_is_what_stands_in_marks(content: str, expected: tuple[str, ...]) -> None:
    """Marks are left out, apostrophes open nothing, an unclosed mark runs to the end."""
    assert expected == verbatim(content, (Span(0, len(content)),))
