"""Fixed scales for the integer products: what each product is given, on training windows.

Two things make eight bits enough. Channels that run far above the others are made smaller and their weights larger by
the same factor. And a range cuts off the few largest values where that makes the rest so much finer that the squared
error falls.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from training.batches import as_tensors
from training.net import Net
from training.windows import Sample

Floats = npt.NDArray[np.float32]

# Rows kept of each batch.
_KEPT: Final = 60
_LEVELS: Final = 255
_CUTS: Final = tuple(np.linspace(0.4, 1.0, 13).tolist())
# How far channels are evened out: 0 not at all, 1 wholly at the cost of the weights.
_EVENNESS: Final = 0.85


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the largest value a product's scale reaches, after each channel was divided by its factor."""

    low: float
    high: float
    factors: Floats


def ranges(net: Net, batches: Sequence[Sequence[Sample]]) -> dict[str, Range]:
    """Return for each product the range of what it is given. Names are those of the modules."""
    seen: dict[str, list[Tensor]] = {}
    measured = _measured(net)
    with ExitStack() as stack, torch.no_grad():
        for name, (module, _) in measured.items():
            stack.callback(module.register_forward_pre_hook(_keeper(seen, name)).remove)
        for batch in batches:
            inputs, _ = as_tensors(batch)
            seen.setdefault("arc", []).append(_kept(torch.relu(_arc_input(net, inputs))))
    weights = {name: weight for name, (_, weight) in measured.items()} | {"arc": net.arc}
    return {name: _range(torch.cat(values).numpy(), weights[name]) for name, values in seen.items()}


def _arc_input(net: Net, inputs: dict[str, Tensor]) -> Tensor:
    """Run the net, and return what the arcs' product is given."""
    held: list[Tensor] = []
    hook = net.views.register_forward_hook(lambda _module, _inputs, output: held.append(output))
    net(**inputs)
    hook.remove()
    return held[0][..., : net.arc.shape[0]]


def _measured(net: Net) -> dict[str, tuple[nn.Module, Tensor]]:
    """Return the modules whose input is multiplied in integers, each with its weight [in, out]."""
    found: dict[str, tuple[nn.Module, Tensor]] = {"views": (net.views, net.views.weight.T)}
    for number, layer in enumerate(net.encoder.stack()):
        for part in ("qkv", "out", "wide", "narrow"):
            module: nn.Linear = getattr(layer, part)
            found[f"{number}.{part}"] = (module, module.weight.T)
    return found


def _keeper(seen: dict[str, list[Tensor]], name: str) -> Callable[..., None]:
    def keep(_module: nn.Module, inputs: tuple[Any, ...]) -> None:
        seen.setdefault(name, []).append(_kept(inputs[0]))

    return keep


def _kept(values: Tensor) -> Tensor:
    """Keep some rows of many, and each channel's extremes."""
    rows = values.detach().flatten(0, -2).float()
    return torch.cat([rows[:: max(1, len(rows) // _KEPT)], rows.amax(0)[None], rows.amin(0)[None]])


def _range(rows: Floats, weight: Tensor) -> Range:
    factors = _factors(rows, np.abs(weight.detach().numpy()).max(1))
    values = rows / factors
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    sample = values.ravel()[:: max(1, values.size // 200_000)]
    trials = [(_error(sample, low * under, high * over), under, over) for under in _CUTS for over in _CUTS]
    _, under, over = min(trials)
    return Range(low * under, high * over, factors)


def _factors(rows: Floats, weights: Floats) -> Floats:
    largest = np.maximum(np.abs(rows).max(0), 1e-3) ** _EVENNESS / np.maximum(weights, 1e-3) ** (1 - _EVENNESS)
    even: Floats = (largest / np.exp(np.log(largest).mean())).astype(np.float32)
    return even


def _error(values: Floats, low: float, high: float) -> float:
    scale = max(high - low, 1e-8) / _LEVELS
    whole = np.clip(np.rint((values - low) / scale), 0, _LEVELS)
    return float(((whole * scale + low - values) ** 2).mean())
