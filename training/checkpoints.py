"""Checkpoints: all a run needs to go on after it was stopped. Written beside and renamed: one is always whole."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from training.net import Net
from training.settings import Settings

NAME = "checkpoint.pt"


@dataclass(slots=True)
class State:
    """Where a run is. `progress` is its cycle's, which began at `before` words; `seconds` is time spent training."""

    step: int = 0
    words: int = 0
    progress: float = 0.0
    cycle: int = 0
    before: int = 0
    seconds: float = 0.0


def save(folder: Path, net: Net, optimizer: torch.optim.Optimizer | None, state: State, facts: dict[str, Any]) -> None:
    """Write a checkpoint. `facts` are what the export needs to know: labels, settings, digests."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{NAME}.new"
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict() if optimizer else None,
            "state": asdict(state),
            "facts": facts,
        },
        beside,
    )
    beside.replace(folder / NAME)


def load(folder: Path) -> dict[str, Any] | None:
    """Return the checkpoint of a folder, None where there is none."""
    path = folder / NAME
    return torch.load(path, map_location="cpu", weights_only=True) if path.exists() else None


def restored(checkpoint: dict[str, Any], settings: Settings) -> Net:
    """Return the net of a checkpoint."""
    net = Net(settings, len(checkpoint["facts"]["tags"]), len(checkpoint["facts"]["deps"]))
    net.load_state_dict(checkpoint["net"])
    return net
