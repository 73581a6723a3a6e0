"""`dateline score`: figures with their protocols, and plain words for files that are not what they should be."""

import gzip
import re
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result

from agents.cli import SOME_FAILED, USAGE, main

TEXT = "ORIN (AP) - Rebels shelled Velm on Monday. “It is over,” Ida Moor said."
GOLD: dict[str, Any] = {
    "doc_id": "a",
    "text": TEXT,
    "wire": True,
    "entities": [{"start": 27, "end": 31, "type": "GPE"}, {"start": 57, "end": 65, "type": "PER"}],
    "quotes": [{"content": [[43, 56]], "cue": [[66, 70]], "speaker": [[57, 65]], "who": "Ida Moor"}],
    "events": [{"type": "ASSAULT", "mode": None, "trigger": [19, 26], "actor": [[12, 18]], "real": "actual"}],
    "sentences": [[12, 42], [43, 71]],
    "dateline": {"place": "ORIN", "agency": "AP"},
    "sections": [{"agency": "AP", "start": 0}],
}
LAYERS = ("names", "quotes", "events", "segmentation")


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """Give two articles in a gzipped file, one of them wire copy."""
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(
        gzip.compress(b"\n".join(orjson.dumps(GOLD | more) for more in ({}, {"doc_id": "b", "wire": None})))
    )
    return str(path)


def _score(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["score", *arguments], catch_exceptions=False)


@pytest.mark.parametrize("what", LAYERS)
def test_gold_as_prediction_scores_full(gold: str, what: str) -> None:
    """Every scorer finds in gold all that gold holds."""
    result = _score(what, gold, gold)
    assert 0 == result.exit_code
    assert "2 articles, 0 of the gold without a prediction" in result.stdout
    assert "100.0" in result.stdout
    told = [line for line in result.stdout.splitlines() if "F1 1" not in line and "of      0" not in line]
    wrong = [line for line in told if re.search(r"F1 +\d", line)]
    assert [] == wrong


@pytest.mark.parametrize("what", LAYERS)
def test_each_figure_has_its_protocol_in_its_line(gold: str, what: str) -> None:
    """No line is a bare number."""
    lines = _score(what, gold, gold).stdout.splitlines()[1:]
    assert lines
    assert all(len(line.rsplit("  ", 1)[-1].split()) > 2 for line in lines)


@pytest.mark.parametrize("what", LAYERS)
def test_json_has_every_figure(gold: str, what: str) -> None:
    """One object, with how many articles it is of."""
    told = orjson.loads(_score(what, gold, gold, "--json", "--where", "wire").stdout)
    assert {"articles": 1, "missing": 0} == {key: told[key] for key in ("articles", "missing")}
    assert told[what]


@pytest.mark.parametrize("what", LAYERS)
def test_intervals_are_told_when_asked(gold: str, what: str) -> None:
    """Two articles as good as each other leave no room between the bounds."""
    assert "[100.0, 100.0]" in _score(what, gold, gold, "--boot", "10").stdout


@pytest.mark.parametrize("found", [b"{", b'{"doc_id": "z"}', b'{"doc_id": "a", "entities": [{"start": 0}]}', None])
def test_a_file_that_is_not_what_it_should_be_is_told(gold: str, tmp_path: Path, found: bytes | None) -> None:
    """One line on standard error, no trace, exit code 1."""
    path = tmp_path / "found.jsonl"
    if found is not None:
        path.write_bytes(found)
    result = _score("names", gold, str(path))
    assert SOME_FAILED == result.exit_code
    assert 1 == len(result.stderr.splitlines())
    assert result.stderr.startswith("dateline: ")
    assert "" == result.stdout


def test_an_unknown_layer_is_wrong_usage(gold: str) -> None:
    """The choices are named."""
    result = _score("tenses", gold, gold)
    assert USAGE == result.exit_code
    assert "segmentation" in result.stderr
