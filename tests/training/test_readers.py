"""Readers of the corpora: each layer lands on the right token of our own segmentation."""

import gzip
from pathlib import Path

from quality.corpora import is_held_back
from training.articles import read_article
from training.examples import ANY_NAME, NAME_LABELS, UNMARKED, Example, Fit, chain_of, name_bits
from training.name_sets import VIEWS, read_name_set
from training.treebanks import TreeReader, read_trees

TEXT = "Orin’s mayor Ruth Amsel said help “will come”. Police shot dead two men.\n"


def at(words: str) -> list[int]:
    """Return the place of some words in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def article() -> Example:
    """Return the text as an example of all layers."""
    record = {
        "doc_id": "x/1",
        "text": TEXT,
        "entities": [
            {"start": at("Orin")[0], "end": at("Orin")[1], "type": "GPE"},
            {"start": at("Ruth Amsel")[0], "end": at("Ruth Amsel")[1], "type": "PER"},
        ],
        "quotes": [
            {"content": [at("help “will come”")], "cue": [at("said")], "speaker": [at("Orin’s mayor Ruth Amsel")]}
        ],
        "events": [{"type": "ASSAULT", "trigger": at("shot dead"), "real": "actual"}],
    }
    return read_article(record, Fit())


def written(folder: Path, name: str, text: str) -> Path:
    """Write a gzipped file."""
    path = folder / name
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.write(text)
    return path


def test_an_article_has_its_layers() -> None:
    """Names, attribution and triggers are labels of tokens."""
    example = article()
    assert example.names is not None
    assert example.chains is not None
    assert example.types is not None
    labels = dict(zip(example.tokens, example.names, strict=True))
    assert name_bits("B-GPE") == labels["Orin"]
    assert (name_bits("B-PER"), name_bits("I-PER"), name_bits("O")) == (labels["Ruth"], labels["Amsel"], labels["said"])
    marked = {
        chain: [token for token, label in zip(example.tokens, found, strict=True) if label]
        for chain, found in example.chains.items()
    }
    assert ["Orin", "’s", "mayor", "Ruth", "Amsel"] == marked["source"]
    assert ["help", "“", "will", "come", "”"] == marked["content"]
    assert ["said"] == marked["cue"]
    assert ["shot", "dead"] == marked["trigger"]
    assert [15, 15] == [kind for kind in example.types if kind != UNMARKED]


def test_a_fifth_is_held_back() -> None:
    """By the digest of the id, so that it is the same fifth everywhere."""
    held = sum(is_held_back(f"wire/{number}") for number in range(2_000))
    assert 300 < held < 450


def test_later_spans_do_not_overwrite() -> None:
    """Spans that overlap keep the first."""
    assert [1, 2, 2, 0] == chain_of([(0, 3), (1, 2)], 4)


def test_a_treebanks_labels_move_to_our_tokens(tmp_path: Path) -> None:
    """Words written together are found, heads are renumbered, what we join takes the outer word's labels."""
    rows = (
        ("1", "Orin", "NNP", "2", "nsubj:pass", "_"),
        ("2-3", "don't", "_", "_", "_", "_"),
        ("2", "do", "VBP", "0", "root", "_"),
        ("3", "n't", "RB", "2", "advmod", "SpaceAfter=No"),
        ("4", ".", ".", "2", "punct", "_"),
    )
    lines = ["# newdoc id = d", "# newpar"]
    for number, form, tag, head, dep, misc in rows:
        lines.append(f"{number}\t{form}\t{form}\tX\t{tag}\t_\t{head}\t{dep}\t_\t{misc}")
    path = written(tmp_path, "bank.conllu.gz", "\n".join(lines) + "\n\n")
    reader = TreeReader()
    ((name, trees),) = list(read_trees(path))
    example = reader.read(name, trees)
    assert ["Orin", "do", "n't", "."] == example.tokens
    assert [1, -1, 1, 1] == example.heads
    assert example.deps is not None
    assert ["nsubj", "root", "advmod", "punct"] == [reader.deps[dep] for dep in example.deps]
    assert 0 == reader.fit.differing


def test_a_name_sets_labels_are_sets_of_ours(tmp_path: Path) -> None:
    """A place may be a GPE, LOC or FAC; where nationalities go unmarked, O may be one."""
    path = written(tmp_path, "btc.conll.gz", "Orin\tB-LOC\nshore\tI-LOC\nis\tO\n\n")
    (example,) = read_name_set(path, VIEWS["btc"])
    assert example.names is not None
    assert name_bits("B-GPE", "B-LOC", "B-FAC") == example.names[0]
    assert name_bits("I-GPE", "I-LOC", "I-FAC") == example.names[1]
    assert name_bits("O", "B-NORP", "I-NORP", "B-MISC", "I-MISC") == example.names[2]


def test_loose_sets_tell_the_last_word_alone(tmp_path: Path) -> None:
    """Where articles and titles are marked along, only the last word's type is told."""
    path = written(tmp_path, "re3d.conll.gz", "The B-Location\nOrin I-Location\nfell O\n\n")
    (example,) = read_name_set(path, VIEWS["re3d_without_bbc"])
    assert example.names is not None
    assert ANY_NAME == example.names[0]
    allowed = {label for number, label in enumerate(NAME_LABELS) if example.names[1] >> number & 1}
    assert {"B-GPE", "I-GPE"} <= allowed
    assert "B-PER" not in allowed
