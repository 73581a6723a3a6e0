"""The tables of `python -m quality`, on small corpora invented here: what each tells, and that docs and bars agree."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from quality import corpora, readings
from quality.__main__ import TABLES, main
from quality.bars import AT_MOST, BARS
from tests.quality.invented import Line, name, place
from tests.shared_folder import SHARED

DOC = Path(__file__).parents[2] / "docs" / "quality.md"
TEXT = "ORIN (AP) - Rebels shelled Velm on Monday. “We will hold the harbour at any cost,” Ida Moor, the mayor, said.\n"
CORPORA = ("polnear", "conllpp", "worldwide", "ieer", "unerpud", "unerewt", "gumnews", "timeml", "muc4")
TREE = """# newdoc id = a
1\tMoor\t_\t_\tNNP\t_\t2\tnsubj\t_\t_
2\tspoke\t_\t_\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t_\t_\t.\t_\t2\tpunct\t_\t_

"""


def _article(doc_id: str) -> Line:
    words = place(TEXT, "“We will hold the harbour at any cost,”")
    quote = {"content": [words], "cue": [place(TEXT, "said")], "speaker": [place(TEXT, "Ida Moor, the mayor,")]}
    event = {"type": "ASSAULT", "trigger": place(TEXT, "shelled"), "mode": None, "real": "actual"}
    return {
        "doc_id": doc_id,
        "text": TEXT,
        "wire": "AP",
        "entities": [name(TEXT, "Velm", "GPE"), name(TEXT, "Ida Moor", "PER")],
        "quotes": [{**quote, "who": "Ida Moor", "kind": "direct"}],
        "events": [{**event, "actor": [place(TEXT, "Rebels")], "recip": [place(TEXT, "Velm")], "where": []}],
        "sentences": [[12, 42]],
        "dateline": {"place": "ORIN", "agency": "AP", "source": "AP", "date": None},
        "sections": [{"agency": "AP", "start": 0}],
    }


def _held_back(kind: str) -> str:
    return next(doc_id for doc_id in (f"{kind}/{at}" for at in range(99)) if corpora.is_held_back(doc_id))


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Put a folder with one article a corpus in the place of ../shared."""
    monkeypatch.setattr(corpora, "SHARED", tmp_path)
    sets = {f"corpora/{one}.dev": one for one in CORPORA}
    own = {f"training/{kind}/articles": _held_back(kind) for kind in ("wire", "wikinews")}
    for corpus, doc_id in {**sets, **own}.items():
        path = tmp_path / f"{corpus}.jsonl.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(orjson.dumps(_article(doc_id)) + b"\n"))
    for treebank in ("ud_english_ewt.dev", "ud_english_ewt.test", "gum_open.train"):
        (tmp_path / f"training/{treebank}.conllu.gz").write_bytes(gzip.compress(TREE.encode()))
    readings.read_held_back.cache_clear()
    yield tmp_path
    readings.read_held_back.cache_clear()


def test_every_bar_is_told_beside_a_figure(shared: Path) -> None:
    """A bar whose figure no table has would be forgotten; a figure's name is its own."""
    told = [figure for figures in TABLES.values() for figure in figures(1)]
    names = [figure.name for figure in told]
    assert set() == set(BARS) - set(names)
    assert len(names) == len(set(names))
    assert AT_MOST <= set(BARS)
    assert all(figure.value is not None and figure.protocol for figure in told)


def test_what_gold_says_is_found(shared: Path) -> None:
    """On copy this plain the names, the quotation and its speaker are all right."""
    told = {figure.name: figure.value for table in ("names", "attributions") for figure in TABLES[table](1)}
    assert 100.0 == told["corpora/polnear.dev: quoted, 5 words or more: both"]
    assert 100.0 == told["held back: who"]


@pytest.mark.parametrize("table", TABLES)
def test_an_absent_corpus_is_one_figure_without_a_value(
    table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing fails, and nothing is measured silently of nothing."""
    monkeypatch.setattr(corpora, "SHARED", tmp_path)
    readings.read_held_back.cache_clear()
    told = list(TABLES[table](1))
    readings.read_held_back.cache_clear()
    assert told
    assert all(figure.value is None for figure in told)


def test_the_command_prints_the_tables_named(shared: Path) -> None:
    """Title and figures of one table, with bars and protocols."""
    result = CliRunner().invoke(main, ["trees", "--sample", "1"])
    assert 0 == result.exit_code
    assert result.output.startswith("trees\n")
    assert "Penn tags right" in result.output
    assert "names" not in result.output


def test_the_document_names_the_same_tables() -> None:
    """docs/quality.md has a row for each table, in the order they are printed, and for no other."""
    rows = re.findall(r"^\| `([a-z]+)` \|", DOC.read_text(encoding="utf-8"), re.MULTILINE)
    assert list(TABLES) == rows


@pytest.mark.corpus
def test_held_back_articles_are_those_of_the_set() -> None:
    """About a fifth, and each of a set of our own guidelines."""
    if not (SHARED / "training" / "wire").is_dir():
        pytest.skip("../shared/training IS ABSENT")
    names = [article["doc_id"] for corpus in readings.OWN for article in corpora.read_articles(corpus) or ()]
    held = [doc_id for doc_id in names if corpora.is_held_back(doc_id)]
    assert 0.15 < len(held) / len(names) < 0.25
