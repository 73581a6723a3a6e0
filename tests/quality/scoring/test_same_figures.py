"""The scorers give the figures of the programs their protocols come from, on the same gold and predictions."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner

from agents.cli.score import command
from tests.quality.invented import Line
from tests.shared_folder import SHARED, read_lines

pytestmark = pytest.mark.corpus
PROGRAMS = SHARED / "scoring"
ROUNDS = "20"


def _moved(span: list[int], length: int, chance: random.Random) -> list[int]:
    """Return a stretch whose ends are wrong now and then."""
    start, end = (at + (chance.random() < 0.3) * chance.randint(-8, 8) for at in span)
    return [start, end] if 0 <= start < end <= length else list(span)


def _names(article: Line, chance: random.Random) -> Line:
    def name(one: Line) -> Line:
        start, end = _moved([one["start"], one["end"]], len(article["text"]), chance)
        return {"start": start, "end": end, "type": chance.choice([one["type"], one["type"], "PER", "GPE"])}

    return {
        "doc_id": article["doc_id"],
        "entities": [name(one) for one in article["entities"] if chance.random() < 0.8],
    }


def _quotes(article: Line, chance: random.Random) -> Line:
    def quote(one: Line) -> Line:
        roles = {
            role: [_moved(span, len(article["text"]), chance) for span in one[role]] for role in ("content", "cue")
        }
        said = {"kind": chance.choice([None, "direct", "mixed"]), "who": chance.choice([None, "Trump", "Clinton"])}
        return {**roles, **said, "speaker": one["speaker"] if chance.random() < 0.7 else []}

    return {"doc_id": article["doc_id"], "quotes": [quote(one) for one in article["quotes"] if chance.random() < 0.8]}


def _events(article: Line, chance: random.Random) -> Line:
    def event(one: Line) -> Line:
        changed = {
            "trigger": _moved(one["trigger"], len(article["text"]), chance),
            "type": chance.choice([one["type"], one["type"], "OTHER"]),
            "real": chance.choice([one["real"], "actual"]),
            "actor": [span for span in one["actor"] if chance.random() < 0.8],
        }
        return {**one, **changed}

    kept = [event(one) for one in article["events"] or () if chance.random() < 0.8]
    return {"doc_id": article["doc_id"], "events": kept}


def _files(folder: Path, corpus: str, step: int, change: Callable[[Line, random.Random], Line]) -> list[str]:
    """Write gold and a prediction made of it with errors of every kind, one article missing."""
    path = SHARED / f"{corpus}.jsonl.gz"
    if not path.exists():
        pytest.skip(f"../shared/{corpus} IS ABSENT")
    gold = list(read_lines(path))[::step]
    chance = random.Random(7)  # noqa: S311 (errors made by chance, no secret)
    found = [change(article, chance) for article in gold[1:]]
    paths = [folder / "gold.jsonl", folder / "found.jsonl"]
    for lines, to in zip((gold, found), paths, strict=True):
        to.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return [str(path) for path in paths]


def _ours(what: str, *arguments: str) -> Any:
    result = CliRunner().invoke(command, [what, *arguments, "--json"], catch_exceptions=False)
    return orjson.loads(result.stdout)[what]


def _theirs(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-B", str(PROGRAMS / program), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize("name", ["conllpp", "worldwide", "ieer", "unerpud", "gumnews"])
def test_names(tmp_path: Path, name: str) -> None:
    """Every measure and type, with intervals; GUM's derived names among them."""
    files = _files(tmp_path, f"corpora/{name}.dev", 9, _names)
    _theirs("score.py", "ner", *files, "--boot", ROUNDS, "--json", str(tmp_path / "told"))
    told = orjson.loads((tmp_path / "told").read_bytes())["ner"]
    assert told == _ours("names", *files, "--boot", ROUNDS)


@pytest.mark.parametrize("where", [(), ("--where", "wire")], ids=["all", "wire"])
def test_quotes(tmp_path: Path, where: tuple[str, ...]) -> None:
    """All three parts, with intervals; unsure stretches and a missing article among them."""
    files = _files(tmp_path, "corpora/polnear.dev", 60, _quotes)
    _theirs("score.py", "quotes", *files, *where, "--boot", ROUNDS, "--json", str(tmp_path / "told"))
    told = orjson.loads((tmp_path / "told").read_bytes())
    assert {part: told[part] for part in ("spans", "attributions", "direct", "info")} == _ours(
        "quotes", *files, *where, "--boot", ROUNDS
    )


def test_events(tmp_path: Path) -> None:
    """Every figure that is printed."""
    files = _files(tmp_path, "training/wire/articles", 8, _events)
    ours = _ours("events", *files)
    told = dict(line.split(None, 1) for line in _theirs("events.py", *files).splitlines())
    as_printed = {name: value.replace("(", "[").replace(")", "]").replace("'", '"') for name, value in told.items()}
    assert {name: json.loads(value) for name, value in as_printed.items()} == ours


def test_gold_as_prediction_is_full(tmp_path: Path) -> None:
    """Polnear as its own prediction has 100 in every F1 and share of every part."""
    gold, _ = _files(tmp_path, "corpora/polnear.dev", 60, _quotes)
    told = _ours("quotes", gold, gold)
    flat = list(_leaves({part: told[part] for part in ("spans", "attributions", "direct")}))
    assert flat
    assert {1.0} == {row["F1"] if "F1" in row else row["share"] for row in flat}


def _leaves(tree: Any, name: str = "") -> Iterator[Any]:
    """Yield the rows of figures, but for the share of attributions without a speaker and rows of nothing."""
    if "F1" in tree or "share" in tree:
        if name != "none" and tree.get("gold", tree.get("of")):
            yield tree
        return
    for key, branch in tree.items():
        yield from _leaves(branch, key)
