"""Puts an ONNX graph together, node by node: integer matrix products with fixed scales, floats for the rest.

No tracing: every node of the run time's graph stands in `export.py`, so that what runs is what is written there. The
fused operators are ONNX Runtime's own (domain com.microsoft).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.calibration import Range

Floats = npt.NDArray[np.float32]
FUSED: Final = "com.microsoft"
_OPSET: Final = 17
_FUSED_OPSET: Final = 1
_IR: Final = 9
_LEVELS: Final = 255
_TABLE_LEVELS: Final = 127
# Seven bits: two products of 255 and 64 fit into the sixteen bits in which processors without VNNI add a pair of them;
# with eight bits they cut such sums off, and read some articles otherwise. Measured: no figure falls by it.
_WEIGHT_LEVELS: Final = 64


@dataclass(frozen=True, slots=True)
class Whole:
    """Quantized values: their name, scale and zero; `factors` is what their channels were divided by."""

    name: str
    scale: str
    zero: str
    factors: Floats | None


class Graph:
    """A graph in the making. Methods return the name of what they add. `exact`: floats where integers would stand."""

    def __init__(self, *, exact: bool = False) -> None:
        self._exact = exact
        self._nodes: list[Any] = []
        self._weights: list[Any] = []
        self._known: dict[bytes, str] = {}

    def constant(self, value: npt.NDArray[Any]) -> str:
        """Add a weight; equal ones are kept once."""
        key = value.dtype.str.encode() + repr(value.shape).encode() + value.tobytes()
        if key not in self._known:
            name = f"w{len(self._weights)}"
            self._weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
            self._known[key] = name
        return self._known[key]

    def add(self, kind: str, inputs: Sequence[str], *, fused: bool = False, outputs: int = 1, **how: Any) -> str:
        """Add a node; return its first output. Further outputs have the same name with a letter."""
        name = f"n{len(self._nodes)}"
        names = [name, *(f"{name}{letter}" for letter in "bcdefgh"[: outputs - 1])]
        node = helper.make_node(kind, list(inputs), names, domain=FUSED if fused else "", **how)
        self._nodes.append(node)
        return name

    def rename(self, name: str, shown: str) -> None:
        """Give an output of the graph its public name."""
        self._nodes.append(helper.make_node("Identity", [name], [shown]))

    def rows(self, table: Floats, numbers: str) -> str:
        """Look rows up in a table kept as integers with one scale a row."""
        if self._exact:
            return self.add("Gather", [self.constant(table), numbers])
        scales = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / _TABLE_LEVELS
        whole = np.rint(table / scales).astype(np.int8)
        read = self.add("Cast", [self.add("Gather", [self.constant(whole), numbers])], to=TensorProto.FLOAT)
        return self.add("Mul", [read, self.add("Gather", [self.constant(scales), numbers])])

    def divided(self, weight: Floats, reach: Range) -> Floats:
        """Divide what a product gives, row by row of its weight, by the factors of the product that takes it next."""
        return weight if self._exact else (weight.T / reach.factors).T

    def quantized(self, values: str, reach: Range, *, is_divided: bool = False) -> Whole:
        """Turn floats into integers by a fixed scale, each channel first divided by its factor, if it is not yet."""
        if self._exact:
            return Whole(values, "", "", None)
        if not is_divided and not np.allclose(reach.factors, 1):
            values = self.add("Mul", [values, self.constant((1 / reach.factors).astype(np.float32))])
        scale = max(reach.high - reach.low, 1e-8) / _LEVELS
        zero = self.constant(np.array(round(-reach.low / scale), np.uint8))
        name = self.constant(np.array(scale, np.float32))
        return Whole(self.add("QuantizeLinear", [values, name, zero]), name, zero, reach.factors)

    def product(self, whole: Whole, weight: Floats, bias: Floats | None) -> str:
        """Multiply quantized values by a weight [in, out], one scale a column, and add a bias."""
        if whole.factors is None:
            plain = self.add("MatMul", [whole.name, self.constant(weight)])
            return plain if bias is None else self.add("Add", [plain, self.constant(bias)])
        weight = weight * whole.factors[:, None]
        scales = (np.maximum(np.abs(weight).max(axis=0), 1e-8) / _WEIGHT_LEVELS).astype(np.float32)
        integers = np.rint(weight / scales).astype(np.int8)
        zeros = np.zeros(len(scales), np.int8)
        inputs = [
            whole.name,
            self.constant(integers),
            whole.scale,
            self.constant(scales),
            whole.zero,
            self.constant(zeros),
        ]
        if bias is not None:
            inputs.append(self.constant(bias.astype(np.float32)))
        return self.add("MatMulIntegerToFloat", inputs, fused=True)

    def model(
        self, inputs: Sequence[tuple[str, int, Sequence[str | int]]], outputs: Sequence[tuple[str, int, int]]
    ) -> Any:
        """Return the finished model. An output has a name, a type and so many dimensions."""
        taken = [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in inputs]
        given = [helper.make_tensor_value_info(name, kind, [None] * many) for name, kind, many in outputs]
        graph = helper.make_graph(self._nodes, "annotator", taken, given, self._weights)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(FUSED, _FUSED_OPSET)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR, producer_name="dateline")
        onnx.checker.check_model(model)
        return model
