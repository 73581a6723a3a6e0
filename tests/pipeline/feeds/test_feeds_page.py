"""The page on feeds names what the code reads."""

from pathlib import Path
from typing import Final

import pytest

from pipeline.feeds import scales
from pipeline.feeds.formats import PARSERS
from pipeline.feeds.ninjs_keys import OLDER_NAMES
from pipeline.feeds.xml_feeds import ROOTS
from pipeline.limits import ARTICLES, DEPTH, MARKUP_DEPTH

PAGE: Final = (Path(__file__).parents[3] / "docs" / "feeds.md").read_text(encoding="utf-8")
INSIDE_BODIES: Final = {"contentType", "bodyText", "bodyHtml", "bodyXhtml", "bodyNitf"}


@pytest.mark.parametrize("name", [*PARSERS, *(root.rpartition("}")[2] for root in ROOTS)])
def test_content_types_and_roots_are_on_the_page(name: str) -> None:
    """Every row of the tables has its word there."""
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("namespace", sorted({root[1:].partition("}")[0] for root in ROOTS if root.startswith("{")}))
def test_namespaces_are_on_the_page(namespace: str) -> None:
    """So have the namespaces."""
    assert namespace in PAGE


@pytest.mark.parametrize(
    ("older", "name"), [(older, name) for older, name in OLDER_NAMES.items() if name not in INSIDE_BODIES]
)
def test_names_of_ninjs_stand_in_one_row(older: str, name: str) -> None:
    """An older name stands beside the one that version 3 gives the field."""
    rights = name in {"copyrightNotice", "usageTerms", "copyrightHolder"}
    assert rights or any(f"`{name}`" in row and f"`{older}`" in row for row in PAGE.splitlines()), older


@pytest.mark.parametrize(
    ("field", "sent", "mapped"),
    [("pubStatus", *pair) for pair in scales.STATUSES.items()] + [("signal", *pair) for pair in scales.SIGNALS.items()],
)
def test_scales_are_on_the_page(field: str, sent: str, mapped: str) -> None:
    """Each word of a scale stands in a row with what it becomes."""
    rows = [row for row in PAGE.splitlines() if row.startswith(f"| `{field}` | `")]
    assert any(f"`{sent}`" in row and (f"`{mapped}`" in row) for row in rows), sent


def test_letters_of_urgency_are_on_the_page() -> None:
    """ANPA's letters stand in the order of what they become."""
    letters = {letter: number for letter, number in scales.URGENCIES.items() if letter.isalpha()}
    row = f"| ANPA's {', '.join(f'`{letter}`' for letter in letters)} | {', '.join(map(str, letters.values()))} |"
    assert row in PAGE


def test_limits_are_on_the_page() -> None:
    """The numbers are those of the table of limits."""
    assert f"up to {ARTICLES.largest}" in " ".join(PAGE.split())
    assert f"JSON {DEPTH.largest} levels, markup {MARKUP_DEPTH.largest} elements" in PAGE
