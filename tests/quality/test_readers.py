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
1\tdo\t_\t_\tVBP\t_\t3\taux\t_\t_
2\tn't\t_\t_\tRB\t_\t3\tadvmod\t_\t_
3\tsink\t_\t_\tVB\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t_\t_\t.\t_\t3\tpunct\t_\t_

1\tRain\t_\t_\tNN\t_\t2\tnsubj:outer\t_\t_
1.1\tfell\t_\t_\t_\t_\t_\t_\t_\t_
2\tau\t_\t_\tX\t_\t0\troot\t_\t_

# newpar id = a-p2
1\tEnd\t_\t_\tNN\t_\t0\troot\t_\t_

# newdoc id = b
1-2\tSnow\t_\t_\t_\t_\t_\t_\t_\t_
1\tsno\t_\t_\tNN\t_\t0\troot\t_\t_
2\twhite\t_\t_\tNN\t_\t1\tdep\t_\t_
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
    assert "don't sink. Rain au\n\nEnd " == first.text
    assert ["don't sink.", "Rain au", "End"] == [sentence.of(first.text) for sentence in first.sentences]
    assert ["do", "n't", "sink", ".", "Rain", "au", "End"] == [word.of(first.text) for word in first.words]
    assert [0, first.text.index("End")] == first.openings
    assert [Span(0, 4), Span(0, 4)] == second.words


def test_treebank_labels_count_through_the_document(shared: Path) -> None:
    """A head is a number in the document, a relation its base, and a root's head is -1."""
    (shared / "t.conllu.gz").write_bytes(gzip.compress(TREEBANK.encode()))
    first = (corpora.read_treebank("t") or [])[0]
    assert [("VBP", 2), ("RB", 2), ("VB", -1), (".", 2), ("NN", 5), ("X", -1), ("NN", -1)] == [
        (label.tag, label.head) for label in first.labels
    ]
    assert "nsubj" == first.labels[4].relation


def test_what_is_absent_is_null(shared: Path) -> None:
    """No reader fails for want of its file."""
    assert corpora.read_treebank("t") is None
    assert corpora.read_articles("t") is None


def test_absence_is_said_loudly(capsys: pytest.CaptureFixture[str]) -> None:
    """A figure without its corpus is printed as what it is."""
    show([Figure(corpus="corpora/novum", what="tokens F1", value=None)])
    assert "ABSENT: ../shared/corpora/novum: tokens F1 NOT MEASURED" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("held back: names F1, records", 92.0, "bar 92 met"),
        ("held back: names F1, records", 91.9, "bar 92 MISSED"),
        ("corpora/polnear.dev: no speech, called speech", 49.0, "bar 50 met"),
        ("corpora/polnear.dev: no speech, called speech", 51.0, "bar 50 MISSED"),
    ],
)
def test_bars_are_met_or_missed(capsys: pytest.CaptureFixture[str], name: str, value: float, told: str) -> None:
    """A line says which; in a few figures less is better."""
    corpus, _, what = name.partition(": ")
    show([Figure(corpus=corpus, what=what, value=value)])
    assert told in capsys.readouterr().out


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
