"""Writes what the run time loads: both graphs, label lists and learned moves. The model card is `card.py`."""

from pathlib import Path

import onnx
import orjson
from torch import Tensor

from pipeline.annotator.wordpieces import WordPieces
from training.batches import shuffled_batches
from training.checkpoints import load, restored
from training.corpora import Corpora
from training.examples import CHAINS, EVENTS, NAME_LABELS, REALIS
from training.export import encoder_graph, relation_graph
from training.losses import chain_rules, name_rules
from training.net import Net
from training.run import settings_of
from training.settings import Readiness
from training.windows import Sample, samples_of

# Windows the fixed scales are taken from.
_CALIBRATED_ON = 400
_BATCH_WORDS = 500


def write_model(run: Path, corpora: Corpora, model: Path, *, exact: bool = False) -> None:
    """Export a checkpoint into a folder that has `vocab.txt`. `exact`: in floats, to see what integers cost."""
    checkpoint = load(run)
    if checkpoint is None:
        message = f"no checkpoint in {run}"
        raise SystemExit(message)
    net = restored(checkpoint, settings_of(checkpoint["facts"])).eval()
    split = WordPieces.from_file(model / "vocab.txt")
    onnx.save(encoder_graph(net, _calibration(corpora, split), exact=exact), model / "weights.onnx")
    onnx.save(relation_graph(net, exact=exact), model / "relations.onnx")
    (model / "labels.json").write_bytes(_labels(net, corpora))


def _calibration(corpora: Corpora, split: WordPieces) -> list[list[Sample]]:
    """Take every so many windows of our own articles, so that all kinds of copy are among them."""
    samples = [sample for example in corpora.groups["own"] for sample in samples_of(example, split)]
    return shuffled_batches(samples[:: max(1, len(samples) // _CALIBRATED_ON)], _BATCH_WORDS, seed=0)


def _labels(net: Net, corpora: Corpora) -> bytes:
    arc = net.arc.shape[0]
    return orjson.dumps(
        {
            "tags": corpora.tags,
            "relations": corpora.deps,
            "names": NAME_LABELS,
            "chains": CHAINS,
            "events": EVENTS,
            "realis": REALIS,
            "name_moves": _name_moves(net, Readiness()).tolist(),
            "chain_moves": _chain_moves(net, Readiness()).tolist(),
            "root_view": net.root.relu()[arc:].tolist(),
        }
    )


def _name_moves(net: Net, ready: Readiness) -> Tensor:
    moves = (net.name_moves + name_rules()).detach()
    moves[:, 1::2] += ready.names
    return moves


def _chain_moves(net: Net, ready: Readiness) -> Tensor:
    moves = (net.chain_moves + chain_rules()).detach()
    for number, chain in enumerate(CHAINS):
        moves[number, :, 1] += getattr(ready, chain)
    return moves
