"""Batches to learn from: windows of about one length, with what is told of them, as tensors."""

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from pipeline.annotator.readings import INPUTS, Ints, Reading
from training.examples import ANY_NAME, CHAIN_LABELS, CHAINS, NAME_LABELS, UNMARKED
from training.losses import Targets
from training.windows import Sample

Inputs = dict[str, Tensor]
_BITS = np.arange(len(NAME_LABELS))
# Pieces and padding to a word, over all corpora.
_PIECES_A_WORD = 1.35


def in_batches(readings: Sequence[Reading], batch_pieces: int) -> list[list[int]]:
    """Return the windows' numbers, batch by batch, the longest first. Padding counts as pieces."""
    batches: list[list[int]] = []
    width = 0
    for number in sorted(range(len(readings)), key=lambda at: (-len(readings[at].pieces), at)):
        if not batches or (len(batches[-1]) + 1) * width > batch_pieces:
            batches.append([])
            width = len(readings[number].pieces)
        batches[-1].append(number)
    return batches


def as_arrays(readings: Sequence[Reading]) -> dict[str, Ints]:
    """Pad the windows of one batch to one shape. Padding tokens point at piece 0 and belong to sentence 0."""
    wide = max(len(reading.pieces) for reading in readings)
    high = max(len(reading.firsts) for reading in readings)
    widths = dict(zip(INPUTS, (wide, wide, high, high, high), strict=True))
    arrays = {name: np.zeros((len(readings), width), np.int64) for name, width in widths.items()}
    for row, reading in enumerate(readings):
        for name in INPUTS:
            values = getattr(reading, name)
            arrays[name][row, : len(values)] = values
    return arrays


def shuffled_batches(samples: Sequence[Sample], batch_words: int, seed: int) -> list[list[Sample]]:
    """Return all windows in batches of like length, in chance order."""
    chance = random.Random(seed)  # noqa: S311  (a seed, no secret)
    order = list(samples)
    chance.shuffle(order)
    batches = in_batches([sample.reading for sample in order], int(batch_words * _PIECES_A_WORD))
    chance.shuffle(batches)
    return [[order[number] for number in batch] for batch in batches]


def as_tensors(samples: Sequence[Sample]) -> tuple[Inputs, Targets]:
    """Pad one batch; what is not told stays `UNMARKED`, and sets not told allow everything."""
    arrays = as_arrays([sample.reading for sample in samples])
    inputs = {name: torch.from_numpy(array) for name, array in arrays.items()}
    rows, high = arrays["firsts"].shape
    plain = {name: np.full((rows, high), UNMARKED, np.int64) for name in ("tags", "heads", "deps", "types", "realis")}
    names = np.full((rows, high), ANY_NAME, np.int64)
    chains = np.ones((rows, len(CHAINS), high, len(CHAIN_LABELS)), np.bool_)
    name_words = np.zeros((rows, high), np.bool_)
    chain_words = np.zeros((rows, len(CHAINS), high), np.bool_)
    for row, sample in enumerate(samples):
        for name, array in plain.items():
            values = getattr(sample, name)
            if values is not None:
                array[row, : sample.size] = values
        if sample.names is not None:
            names[row, : sample.size] = sample.names
            name_words[row, : sample.size] = True
        for chain, labels in enumerate(sample.chains):
            if labels is not None:
                chains[row, chain, : sample.size] = np.eye(len(CHAIN_LABELS), dtype=np.bool_)[np.array(labels)]
                chain_words[row, chain, : sample.size] = True
    return inputs, Targets(
        **{name: torch.from_numpy(array) for name, array in plain.items()},
        names=torch.from_numpy((names[:, :, None] >> _BITS & 1).astype(np.bool_)),
        name_words=torch.from_numpy(name_words),
        chains=torch.from_numpy(chains),
        chain_words=torch.from_numpy(chain_words),
        words=torch.from_numpy(arrays["sentences"] > 0),
    )
