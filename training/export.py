"""The run time's two graphs, from a trained net: pieces to scores, and pairs of token views to relations.

Weights and the values they multiply are 8-bit integers with scales fixed beforehand, so that what is read of a window
does not depend on what is read beside it. Biases, norms, attention and the arcs stay floats.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from onnx import TensorProto
from torch import Tensor, nn

from training.calibration import Range, ranges
from training.encoder import EPSILON, Layer
from training.graph import Floats, Graph
from training.net import Net
from training.windows import Sample

# Added to the score of what may not be: far below any score, far from overflow.
_NEVER: Final = -1e4
_INPUTS: Final = (("pieces", "pieces"), ("features", "pieces"), ("firsts", "tokens"), ("lasts", "tokens"))
PARTS: Final = ("tags", "names", "chains", "types", "realis")


def encoder_graph(net: Net, batches: Sequence[Sequence[Sample]], *, exact: bool = False) -> Any:
    """Return the model that scores windows. Its scales come from `batches`."""
    net.eval()
    reach = ranges(net, batches)
    graph = Graph(exact=exact)
    words = _words(graph, net, reach)
    outputs = _heads(graph, net, words, reach)
    inputs = [(name, TensorProto.INT64, ["rows", axis]) for name, axis in _INPUTS]
    return graph.model(
        [*inputs, ("sentences", TensorProto.INT64, ["rows", "tokens"])],
        [(name, TensorProto.FLOAT, 2 if name == "roots" else 3) for name in outputs],
    )


def relation_graph(net: Net, *, exact: bool = False) -> Any:
    """Return the model that names the relation of each pair: dependents and governors [pairs, width] to numbers."""
    graph = Graph(exact=exact)
    weight = _array(net.relation)
    high, relations, _ = weight.shape
    # One column more for the constant 1 both views end in.
    one = graph.constant(np.ones((1, 1), np.float32))
    pairs = graph.add("Slice", [graph.add("Shape", ["dependents"]), *_ints(graph, [0], [1], [0])])
    ones = graph.add("Expand", [one, graph.add("Concat", [pairs, _ints(graph, [1])[0]], axis=0)])
    left = graph.add("Concat", ["dependents", ones], axis=1)
    right = graph.add("Concat", ["governors", ones], axis=1)
    mixed = graph.product(graph.quantized(left, _pair_reach(high)), weight.reshape(high, -1), None)
    mixed = graph.add("Reshape", [mixed, _ints(graph, [-1, relations, high])[0]])
    column = graph.add("Unsqueeze", [right, _ints(graph, [2])[0]])
    scores = graph.add("Squeeze", [graph.add("MatMul", [mixed, column]), _ints(graph, [2])[0]])
    graph.rename(graph.add("ArgMax", [scores], axis=1, keepdims=0), "relations")
    views = [(name, TensorProto.FLOAT, ["pairs", high - 1]) for name in ("dependents", "governors")]
    return graph.model(views, [("relations", TensorProto.INT64, 1)])


# Views are never negative, and hardly any is larger.
_LARGEST_VIEW: Final = 8.0


def _pair_reach(high: int) -> Range:
    return Range(0.0, _LARGEST_VIEW, np.ones(high, np.float32))


def _words(graph: Graph, net: Net, reach: Mapping[str, Range]) -> str:
    """Add the encoder; return token vectors."""
    encoder = net.encoder
    pieces = graph.rows(_array(encoder.pieces.weight), "pieces")
    length = graph.add("Slice", [graph.add("Shape", ["pieces"]), *_ints(graph, [1], [2], [0])])
    positions = graph.add(
        "Slice", [graph.constant(_array(encoder.positions.weight)), _ints(graph, [0])[0], length, _ints(graph, [0])[0]]
    )
    features = graph.add("Gather", [graph.constant(_array(encoder.features.weight)), "features"])
    summed = graph.add("Add", [graph.add("Add", [pieces, features]), positions])
    hidden = graph.add("LayerNormalization", [summed, *_norm(graph, encoder.norm)], epsilon=EPSILON)
    for number, layer in enumerate(encoder.stack()):
        hidden = _layer(graph, layer, hidden, {part: reach[f"{number}.{part}"] for part in _LAYER})
    return graph.add(
        "Mul", [graph.add("Add", [_at(graph, hidden, "firsts"), _at(graph, hidden, "lasts")]), _half(graph)]
    )


_LAYER: Final = ("qkv", "out", "wide", "narrow")


def _layer(graph: Graph, layer: Layer, hidden: str, reach: Mapping[str, Range]) -> str:
    whole = graph.quantized(hidden, reach["qkv"])
    weights, biases = np.split(_array(layer.qkv.weight), 3), np.split(_array(layer.qkv.bias), 3)
    # Attention only mixes rows: a channel of V can be divided before as well as behind it.
    weights[2], biases[2] = graph.divided(weights[2], reach["out"]), graph.divided(biases[2], reach["out"])
    read = graph.add(
        "MultiHeadAttention",
        [graph.product(whole, weight.T, bias) for weight, bias in zip(weights, biases, strict=True)],
        fused=True,
        num_heads=layer.attention_heads,
    )
    read = _linear(graph, read, layer.out, reach["out"], is_divided=True)
    hidden = _added(graph, hidden, read, layer.norm1)
    wide = graph.add("Gelu", [_linear(graph, hidden, layer.wide, reach["wide"])], fused=True)
    return _added(graph, hidden, _linear(graph, wide, layer.narrow, reach["narrow"]), layer.norm2)


def _linear(graph: Graph, values: str, linear: nn.Linear, reach: Range, *, is_divided: bool = False) -> str:
    whole = graph.quantized(values, reach, is_divided=is_divided)
    return graph.product(whole, _array(linear.weight).T, _array(linear.bias))


def _added(graph: Graph, hidden: str, more: str, norm: nn.LayerNorm) -> str:
    # Not ONNX Runtime's one operator for both: it takes three times as long.
    return graph.add("LayerNormalization", [graph.add("Add", [hidden, more]), *_norm(graph, norm)], epsilon=EPSILON)


def _heads(graph: Graph, net: Net, words: str, reach: Mapping[str, Range]) -> list[str]:
    """Add all heads as one product; return the names of the outputs."""
    parts: list[nn.Linear] = [getattr(net, part) for part in PARTS]
    arc, relation = net.arc.shape[0], net.relation.shape[0] - 1
    weight = np.concatenate([_array(part.weight) for part in [*parts, net.views]]).T
    bias = np.concatenate([_array(part.bias) for part in [*parts, net.views]])
    scored = graph.product(graph.quantized(words, reach["views"]), weight, bias)
    widths = [part.out_features for part in parts]
    cuts = np.cumsum([0, *widths, arc, arc, relation, relation])
    pieces = [
        graph.add("Slice", [scored, *_ints(graph, [start], [end], [2])])
        for start, end in zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True)
    ]
    for name, piece in zip(PARTS, pieces, strict=False):
        graph.rename(piece, name)
    dependents, governors, *views = [graph.add("Relu", [piece]) for piece in pieces[len(PARTS) :]]
    graph.rename(views[0], "dependents")
    graph.rename(views[1], "governors")
    _arcs(graph, net, dependents, governors, reach["arc"])
    return [*PARTS, "dependents", "governors", "arcs", "roots"]


def _arcs(graph: Graph, net: Net, dependents: str, governors: str, reach: Range) -> None:
    """Add the arcs: how well each token governs each other of its sentence, and how well the root does."""
    asked = graph.product(graph.quantized(dependents, reach), _array(net.arc), _array(net.arc_bias))
    scores = graph.add("MatMul", [asked, graph.add("Transpose", [governors], perm=[0, 2, 1])])
    row = graph.add("Unsqueeze", ["sentences", _ints(graph, [1])[0]])
    column = graph.add("Unsqueeze", ["sentences", _ints(graph, [2])[0]])
    never = graph.constant(np.array(_NEVER, np.float32))
    graph.rename(graph.add("Where", [graph.add("Equal", [row, column]), scores, never]), "arcs")
    root = np.maximum(_array(net.root), 0)[: net.arc.shape[0], None]
    graph.rename(
        graph.add("Squeeze", [graph.add("MatMul", [asked, graph.constant(root)]), _ints(graph, [2])[0]]), "roots"
    )


def _at(graph: Graph, hidden: str, places: str) -> str:
    """Take one row a token out of each window."""
    return graph.add("GatherND", [hidden, graph.add("Unsqueeze", [places, _ints(graph, [2])[0]])], batch_dims=1)


def _half(graph: Graph) -> str:
    return graph.constant(np.array(0.5, np.float32))


def _norm(graph: Graph, norm: nn.LayerNorm) -> tuple[str, str]:
    return graph.constant(_array(norm.weight)), graph.constant(_array(norm.bias))


def _ints(graph: Graph, *values: Sequence[int]) -> list[str]:
    return [graph.constant(np.array(value, np.int64)) for value in values]


def _array(tensor: Tensor) -> Floats:
    array: npt.NDArray[np.float32] = tensor.detach().float().cpu().numpy()
    return array
