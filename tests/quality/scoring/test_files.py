"""Gold and predictions as files: what is put side by side, and what stops the run."""

import gzip
from pathlib import Path
from typing import Any

import orjson
import pytest

from quality.scoring.files import NAMES, QUOTES, Layer, UnusableError, read_pairs, side_by_side
from quality.scoring.names import score_names

FOUND = {"doc_id": "a", "entities": [{"start": 0, "end": 3, "type": "PER"}]}
GOLD = [
    {**FOUND, "doc_id": name, "text": "Ida left.", "wire": wire, "quotes": []}
    for name, wire in zip("ab", (1, None), strict=True)
]


def _recall(found: list[dict[str, Any]], where: str | None = None) -> tuple[float, int]:
    read = side_by_side(GOLD, found, NAMES, where)
    return score_names(read.pairs).tallies["exact", "micro"].total().recall, read.missing


def test_an_article_without_prediction_counts_as_empty() -> None:
    """Half the gold is missed, and the article is told."""
    assert (0.5, 1) == _recall([FOUND])


@pytest.mark.parametrize("where", ["wire", "wire=1"])
def test_where_takes_gold_by_a_field(where: str) -> None:
    """Only articles whose field is set, or has the value; the others' predictions are no strangers."""
    assert (1.0, 0) == _recall([FOUND, {"doc_id": "b"}], where)


def test_a_layer_that_is_null_was_not_annotated() -> None:
    """Such an article is not scored at all."""
    assert [] == side_by_side([{"doc_id": "a", "text": "", "entities": None}], [FOUND], NAMES).pairs


@pytest.mark.parametrize(
    ("layer", "found", "told"),
    [
        (NAMES, [{"doc_id": "a", "entities": [{"start": 0, "end": 99, "type": "PER"}]}], r"span \[0, 99\] is not in"),
        (NAMES, [{"doc_id": "a", "entities": [{"start": "0", "end": 9, "type": "PER"}]}], "Expected `int`"),
        (NAMES, [{"doc_id": "zz"}], "1 predicted articles are not in the gold, for one 'zz'"),
        (NAMES, [{"doc_id": "a"}, {"doc_id": "a"}], "comes twice in the predictions"),
        (NAMES, [{"doc_id": "a", "text": "Ida  left."}], "its text is not the gold's"),
        (QUOTES, [{"doc_id": "a", "quotes": [{"content": []}]}], "without content"),
    ],
    ids=["outside", "no number", "stranger", "twice", "another text", "no content"],
)
def test_a_bad_prediction_stops_the_run(layer: Layer[Any], found: list[dict[str, Any]], told: str) -> None:
    """A system with wrong offsets has no score."""
    with pytest.raises(UnusableError, match=told):
        side_by_side(GOLD, found, layer)


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ([FOUND], "gold of 'a': it has no text"),
        ([{**FOUND, "text": "Id"}], "gold of 'a': span"),
        ([*GOLD, *GOLD], "comes twice in the gold"),
    ],
)
def test_bad_gold_stops_the_run(gold: list[dict[str, Any]], told: str) -> None:
    """Gold is held to the same."""
    with pytest.raises(UnusableError, match=told):
        side_by_side(gold, [], NAMES)


def test_files_are_plain_or_gzipped(tmp_path: Path) -> None:
    """What a file is, its first bytes tell, not its name; empty lines are none."""
    gold, found = tmp_path / "gold", tmp_path / "found"
    gold.write_bytes(gzip.compress(b"\n".join(map(orjson.dumps, GOLD))))
    found.write_bytes(b"\n" + orjson.dumps(FOUND) + b"\n\n")
    assert ["a", "b"] == read_pairs(gold, found, NAMES).names


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (None, "No such file"),
        (b"{", "gold:1: not JSON"),
        (b'{"doc_id": "a"}\n[]', "gold:2: no object with a doc_id"),
        (b'{"doc_id": 1}', "no object with a doc_id"),
        (b"\x1f\x8b\x08broken", "broken gzip"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_told(tmp_path: Path, data: bytes | None, told: str) -> None:
    """The message names file and line."""
    if data is not None:
        (tmp_path / "gold").write_bytes(data)
    with pytest.raises(UnusableError, match=told):
        read_pairs(tmp_path / "gold", tmp_path / "gold", NAMES)
