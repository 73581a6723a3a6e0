"""Every number of a training run in one place. A run is its settings, its data and its seed."""

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Shape:
    """The net: layers of the base encoder kept, widths of the heads."""

    layers: int = 6
    width: int = 384
    attention_heads: int = 12
    arc_width: int = 256
    relation_width: int = 96


@dataclass(frozen=True, slots=True)
class Mix:
    """Share of the words of each group of corpora at the start of a cycle and at its end; between, it moves evenly."""

    own: tuple[float, float] = (0.35, 0.85)
    trees: tuple[float, float] = (0.50, 0.12)
    names: tuple[float, float] = (0.15, 0.03)


@dataclass(frozen=True, slots=True)
class Cycle:
    """A rise of the learning rates to `peak` of their full height and an even fall, over so many words."""

    words: int
    peak: float = 1.0
    mix: Mix = field(default_factory=Mix)


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How often a window of our own articles is changed before it is read (`augmentation.py`)."""

    marks: float = 0.3
    capitals: float = 0.06
    names: float = 0.3


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each loss. Each is a mean over the words it is told for."""

    tags: float = 0.5
    arcs: float = 0.7
    relations: float = 0.4
    names: float = 3.0
    chains: float = 2.0
    types: float = 0.3
    realis: float = 0.2


@dataclass(frozen=True, slots=True)
class Settings:
    """A run: its cycles one after another. The last may be given a time to end at on the command line instead."""

    seed: int = 7
    cycles: tuple[Cycle, ...] = (
        Cycle(words=3_200_000),
        Cycle(words=5_200_000, peak=0.6, mix=Mix(own=(0.50, 0.75), trees=(0.36, 0.20), names=(0.14, 0.05))),
    )
    batch_words: int = 900
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warmup: float = 0.06
    dropout: float = 0.1
    head_dropout: float = 0.25
    clip: float = 1.0
    checkpoint_s: float = 300.0
    shape: Shape = field(default_factory=Shape)
    augmentation: Augmentation = field(default_factory=Augmentation)
    weights: Weights = field(default_factory=Weights)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Added to every move that begins a name or a stretch, after training: F1 wants more of them than likelihood.

    Chosen on the held-back articles.
    """

    names: float = 0.0
    content: float = 0.0
    cue: float = 0.0
    source: float = 0.0
    trigger: float = 0.4


GROUPS: Final = ("own", "trees", "names")
