"""The readers and the table of `python -m quality`, on files written here."""

import gzip
from pathlib import Path

import pytest

from pipeline.records import Span
from quality import corpora
from quality.dateline_forms import derived
from quality.figures import Figure, f1, show

TREEBANK = """# newdoc id = a
# newpar id = a-p1
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\t_\t_\t_\t_\t_\t_\t_\t_
2\tn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tsink\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

1\tRain\t_\t_\t_\t_\t_\t_\t_\t_
1.1\tfell\t_\t_\t_\t_\t_\t_\t_\t_

# newpar id = a-p2
1\tEnd\t_\t_\t_\t_\t_\t_\t_\t_

# newdoc id = b
1\tSnow\t_\t_\t_\t_\t_\t_\t_\t_
"""


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a folder of our own in the place of ../shared."""
    monkeypatch.setattr(corpora, "SHARED", tmp_path)
    return tmp_path


def test_treebank_becomes_running_text(shared: Path) -> None:
    """A new paragraph is a blank line, clitics are placed inside their token, an empty node is nowhere."""
    (shared / "t.conllu.gz").write_bytes(gzip.compress(TREEBANK.encode()))
    documents = corpora.read_treebank("t")
    assert documents is not None
    first, second = documents
    assert "don't sink. Rain\n\nEnd " == first.text
    assert ["don't sink.", "Rain", "End"] == [sentence.of(first.text) for sentence in first.sentences]
    assert ["do", "n't", "sink", ".", "Rain", "End"] == [word.of(first.text) for word in first.words]
    assert [Span(0, 4)] == second.words


def test_what_is_absent_is_null(shared: Path) -> None:
    """No reader fails for want of its file."""
    assert corpora.read_treebank("t") is None
    assert corpora.read_articles("t") is None


def test_absence_is_said_loudly(capsys: pytest.CaptureFixture[str]) -> None:
    """A figure without its corpus is printed as what it is."""
    show([Figure(corpus="corpora/novum", what="tokens F1", value=None)])
    assert "ABSENT: ../shared/corpora/novum: tokens F1 NOT MEASURED" in capsys.readouterr().out


def test_bars_are_met_or_missed(capsys: pytest.CaptureFixture[str]) -> None:
    """A line says which."""
    show([Figure(corpus="c", what="w", value=value, bar=90.0) for value in (90.0, 89.9)])
    met, missed = capsys.readouterr().out.splitlines()
    assert "bar 90 met" in met
    assert "bar 90 MISSED" in missed


def test_f1_is_of_sets() -> None:
    """Two of three found, and one too many."""
    assert 2 * 100 * 2 / 6 == f1({1, 2, 3}, {2, 3, 4})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ORIN, Norland (AP) _ Rain fell.", ("ORIN, Norland", "AP", None)),
        ("ORIN, Dec 7 (Reuters) - Rain fell.", ("ORIN", "Reuters", "Dec 7")),
        ("ORIN _ Rain fell.", ("ORIN", None, None)),
        ("Rain fell - again.", None),
    ],
)
def test_derived_datelines(text: str, expected: tuple[str | None, ...] | None) -> None:
    """The regular forms by which corpora without datelines are held."""
    assert expected == derived(text)
