"""The net, its losses and its export; needs torch, which only training needs."""

import random
from itertools import pairwise, product

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch IS ABSENT: net, losses and export were not tested")
onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime IS ABSENT")
pytest.importorskip("onnx", reason="onnx IS ABSENT: the export was not tested")

from pipeline.annotator.engine import MODEL  # noqa: E402  (behind the skip)
from pipeline.annotator.wordpieces import WordPieces  # noqa: E402
from tests.training.test_readers import article  # noqa: E402
from training.batches import as_tensors  # noqa: E402
from training.export import encoder_graph, relation_graph  # noqa: E402
from training.losses import chain_loss, losses  # noqa: E402
from training.net import Net  # noqa: E402
from training.pace import Pace, shares  # noqa: E402
from training.settings import Cycle, Mix, Settings, Shape, Weights  # noqa: E402
from training.windows import samples_of  # noqa: E402

SMALL = Settings(shape=Shape(layers=1))
SPLIT = WordPieces.from_file(MODEL / "vocab.txt")


def net() -> Net:
    """Return a small net with chance weights."""
    torch.manual_seed(3)
    model = Net(SMALL, 5, 4)
    model.eval()
    return model


def test_chain_loss_is_the_share_of_allowed_ways() -> None:
    """Summing over all ways by hand gives the same loss."""
    chance = torch.Generator().manual_seed(1)
    scores = torch.randn(1, 4, 3, generator=chance)
    moves = torch.randn(3, 3, generator=chance)
    allowed = torch.tensor([[[1, 0, 0], [0, 1, 0], [0, 1, 1], [1, 1, 1]]], dtype=torch.bool)

    def worth(way: tuple[int, ...]) -> float:
        steps = sum(float(moves[a, b]) for a, b in pairwise(way))
        return float(np.exp(sum(float(scores[0, at, label]) for at, label in enumerate(way)) + steps))

    ways = list(product(range(3), repeat=4))
    right = sum(worth(way) for way in ways if all(allowed[0, at, label] for at, label in enumerate(way)))
    expected = -np.log(right / sum(map(worth, ways)))
    words = torch.ones(1, 4, dtype=torch.bool)
    found = chain_loss(scores, moves, allowed, words, may_start_inside=True)
    assert pytest.approx(expected, abs=1e-4) == float(found)


def test_layers_that_are_not_told_have_no_loss() -> None:
    """An article without trees teaches no trees."""
    inputs, told = as_tensors(samples_of(article(), SPLIT))
    model = net()
    found = losses(model, model(**inputs), told, Weights())
    assert {"names", "chains", "types", "realis"} == set(found)
    assert all(bool(torch.isfinite(loss)) for loss in found.values())


@pytest.mark.parametrize(("exact", "off_by"), [(True, 1e-3), (False, 0.2)])
def test_the_exported_graph_scores_as_the_net_does(*, exact: bool, off_by: float) -> None:
    """In floats the same, in integers nearly so."""
    model = net()
    samples = samples_of(article(), SPLIT)[:1]
    inputs, _ = as_tensors(samples)
    session = onnxruntime.InferenceSession(encoder_graph(model, [samples], exact=exact).SerializeToString())
    found = session.run(["tags", "names"], {name: value.numpy() for name, value in inputs.items()})
    with torch.no_grad():
        scores = model(**inputs)
    for mine, theirs in zip(found, (scores.tags, scores.names), strict=True):
        assert off_by > float(np.abs(mine - theirs.numpy()).max())


def test_the_exported_relations_are_the_nets() -> None:
    """The second graph names the relation the net scores highest."""
    model = net()
    chance = np.random.default_rng(5)
    views = [chance.normal(size=(50, SMALL.shape.relation_width)).astype(np.float32) for _ in range(2)]
    session = onnxruntime.InferenceSession(relation_graph(model, exact=True).SerializeToString())
    (found,) = session.run(["relations"], dict(zip(("dependents", "governors"), views, strict=True)))
    with torch.no_grad():
        scores = model.relations(*map(torch.from_numpy, views))
    assert scores.argmax(1).tolist() == found.tolist()


def test_windows_start_by_chance_and_lose_nothing() -> None:
    """Wherever the first window ends, every token is read once."""
    example = article()
    for seed in range(4):
        samples = samples_of(example, SPLIT, random.Random(seed))  # noqa: S311
        assert len(example.tokens) == sum(sample.size for sample in samples)


def test_the_mix_moves_from_start_to_end() -> None:
    """Shares are those of the settings at both ends."""
    mix = Mix()
    assert mix.own[0] == shares(mix, 0.0)["own"]
    assert pytest.approx(mix.trees[1]) == shares(mix, 1.0)["trees"]


def test_the_rate_rises_and_falls() -> None:
    """Warm-up, then an even fall to almost nothing."""
    pace = Pace(Cycle(words=100), 0.06)
    rates = [pace.rate(pace.progress(words)) for words in (0, 3, 6, 50, 100)]
    assert rates[0] < rates[1] < rates[2] > rates[3] > rates[4]
