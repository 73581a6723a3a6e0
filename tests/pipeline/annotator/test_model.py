"""The packaged model: whole, small, and made of the lists the records allow."""

from typing import get_args

from pipeline.annotator.engine import MODEL, load_engine
from pipeline.records import MentionType, Realis

LARGEST = 30_000_000


def test_model_is_small() -> None:
    """All its files together stay under 30 MB."""
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < LARGEST


def test_labels_are_those_of_the_records() -> None:
    """Types of names and realis can travel as they are."""
    labels = load_engine().labels
    assert set(get_args(MentionType)) == {name[2:] for name in labels.names[1:]}
    assert set(get_args(Realis)) == set(labels.realis)
    assert ("content", "cue", "source", "trigger") == labels.chains


def test_model_has_a_card() -> None:
    """What it was made of, under which licences, and how well it reads."""
    card = (MODEL / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert all(word in card for word in ("CC BY", "Apache-2.0", "MiniLM", "sha256"))
