"""Augmentation: labels stay true of what the words have become."""

import random

import pytest

from tests.training.test_readers import article
from training.augmentation import Stock, augmented, stock_of
from training.examples import NAME_LABELS, Example
from training.settings import Augmentation


def marked(example: Example) -> dict[str, list[str]]:
    """Return the words of each chain."""
    assert example.chains is not None
    return {
        chain: [token for token, label in zip(example.tokens, labels, strict=True) if label]
        for chain, labels in example.chains.items()
    }


@pytest.mark.parametrize("seed", range(8))
def test_other_names_carry_their_labels(seed: int) -> None:
    """A longer name stretches its source, and sentences still tile the tokens."""
    example = article()
    stock: Stock = {"PER": [("Ana", "van", "der", "Velm")], "GPE": [("Velm",)]}
    changed = augmented(example, Augmentation(marks=0, capitals=0, names=1), stock, random.Random(seed))  # noqa: S311
    assert changed.names is not None
    named = [token for token, bits in zip(changed.tokens, changed.names, strict=True) if bits > 1]
    assert set(named) <= {"Orin", "Velm", "Ruth", "Amsel", "Ana", "van", "der"}
    assert marked(example)["cue"] == marked(changed)["cue"]
    assert named == [token for token in marked(changed)["source"] if token not in ("’s", "mayor")]
    assert [0, len(changed.tokens)] == [changed.sentences[0][0], changed.sentences[-1][1]]
    assert len(changed.tokens) == len(changed.spaced) == len(changed.types or ())


def test_marks_become_those_of_old_copy() -> None:
    """Curly marks become straight or doubled ones; nothing else changes."""
    changed = augmented(article(), Augmentation(marks=1, capitals=0, names=0), {}, random.Random(1))  # noqa: S311
    assert not set("“”’") & set("".join(changed.tokens))
    assert marked(article())["cue"] == marked(changed)["cue"]


def test_stock_is_of_the_right_type() -> None:
    """Names are kept by type."""
    assert {"GPE": [("Orin",)], "PER": [("Ruth", "Amsel")]} == stock_of([article()])
    assert "B-PER" in NAME_LABELS
