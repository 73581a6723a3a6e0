"""`dateline extract`: records with no broker."""

from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from agents.cli import main
from agents.cli.extract import command

STORY = "PORT AMARA, March 3 (AFP) - Rebels shelled the harbour on Tuesday, the army said.\n"
NINJS = {"uri": "urn:wire:7", "bodies": [{"value": STORY, "contentType": "text/plain"}]}


def _run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command, arguments, input=stdin)


def _records(result: Result) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> str:
    """Give a plain-text article in a file."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("stage", ["segmentation", "entities", "quotes"])
def test_upto_prints_one_record_of_that_stage(story: str, stage: str) -> None:
    """--upto stops after the stage and prints its record on one line."""
    assert [f"article.{stage}"] == [record["kind"] for record in _records(_run("--upto", stage, story))]


def test_without_upto_the_receipt_comes_last(story: str) -> None:
    """The records of wire.events are printed in the order they would be published."""
    records = _records(_run(story))
    assert "receipt" == records[-1]["kind"]
    assert [record["id"] for record in records[:-1]] == records[-1]["records"]


def test_spans_print_one_line_an_article(story: str) -> None:
    """--as spans gives the shape the scorers read."""
    (line,) = _records(_run("--as", "spans", story))
    assert {"doc_id", "text", "dateline", "sections", "entities", "quotes", "events"} == set(line)


def test_a_bad_file_stops_nobody(story: str, tmp_path: Path) -> None:
    """A file that is no article is named on standard error with its code; the others are read; the exit code is 1."""
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    result = _run(str(bad), str(tmp_path / "absent.txt"), "--upto", "segmentation", story)
    assert 1 == result.exit_code
    assert 1 == len(_records(result))
    assert "bad.json: decode/not-json" in result.stderr
    assert "absent.txt" in result.stderr


def test_a_bad_line_stops_nobody(tmp_path: Path) -> None:
    """In a .jsonl file each line is a message of its own; a bad one is named by its number."""
    lines = tmp_path / "many.jsonl"
    lines.write_bytes(b"\n".join([orjson.dumps(NINJS), b"[]", orjson.dumps(NINJS | {"uri": "urn:wire:8"})]))
    result = _run("--upto", "segmentation", str(lines))
    assert ["urn:wire:7", "urn:wire:8"] == [record["article"]["uri"] for record in _records(result)]  # type: ignore[index]
    assert "many.jsonl:2: schema/not-an-object" in result.stderr
    assert 1 == result.exit_code


@pytest.mark.parametrize(
    ("given", "articles"),
    [
        (STORY, 1),
        (orjson.dumps(NINJS), 1),
        (orjson.dumps(NINJS, option=orjson.OPT_INDENT_2), 1),
        (orjson.dumps(NINJS) + b"\n" + orjson.dumps(NINJS) + b"\n", 2),
    ],
    ids=["text", "message", "message over lines", "a message a line"],
)
def test_standard_input_takes_all_three(given: str | bytes, articles: int) -> None:
    """A dash reads text, one message, or one message a line."""
    assert articles == len(_records(_run("--upto", "segmentation", "-", stdin=given)))


def test_the_same_article_gives_the_same_bytes(story: str) -> None:
    """Nothing of the time or place of a run is in the records."""
    assert _run(story).stdout == _run(story).stdout


def test_settings_are_a_workers(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An annotator that is not there is the operator's affair, not the article's."""
    monkeypatch.setenv("DATELINE_ANNOTATOR", "onnx:/nowhere")
    result = CliRunner().invoke(main, ["extract", story])
    assert 3 == result.exit_code
    assert "operator/annotator" in result.stderr
    assert 0 == _run("--upto", "segmentation", story).exit_code
