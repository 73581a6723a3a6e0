"""A run: batches in, steps out, until the pace says it is over. Goes on from its folder's checkpoint."""

import signal
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from pipeline.annotator.wordpieces import WordPieces
from training import checkpoints
from training.base import load_base
from training.batches import as_tensors
from training.checkpoints import State
from training.corpora import Corpora
from training.feed import Feed
from training.losses import losses
from training.net import Net
from training.pace import Pace, is_number
from training.settings import Augmentation, Cycle, Mix, Settings, Shape, Weights

_TOLD_EVERY = 20
_SMOOTH = 0.97


class Run:
    """One run in one folder. `stop()` (or SIGTERM) ends it after the step in hand, with a checkpoint."""

    def __init__(self, folder: Path, corpora: Corpora, split: WordPieces, settings: Settings) -> None:
        self.folder, self.settings = folder, settings
        self.facts: dict[str, Any] = {"tags": corpora.tags, "deps": corpora.deps, "settings": asdict(settings)}
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        torch.manual_seed(settings.seed)
        self.net = Net(settings, len(corpora.tags), len(corpora.deps))
        self.state = State()
        saved = checkpoints.load(folder)
        if saved is None:
            load_base(self.net.encoder)
        else:
            self.net.load_state_dict(saved["net"])
            self.state = State(**saved["state"])
            torch.manual_seed(settings.seed + self.state.step)
        self.net.to(self.device)
        self.optimizer = _optimizer(self.net, settings)
        if saved is not None and saved["optimizer"]:
            self.optimizer.load_state_dict(saved["optimizer"])
        self.feed = Feed(corpora, split, settings, settings.seed + self.state.step)
        self._means: dict[str, float] = {}
        self._stopped = False

    def stop(self, *_: object) -> None:
        """End after this step."""
        self._stopped = True

    def train(self, ends_at: float | None) -> None:
        """Train to the end of the last cycle."""
        signal.signal(signal.SIGTERM, self.stop)
        pace = self._pace(ends_at)
        saved_at = began = time.time()
        spent = self.state.seconds
        self.net.train()
        while not self._stopped and self.state.progress < 1.0:
            self._step(pace)
            self.state.progress = pace.progress(self.state.words - self.state.before)
            if self.state.progress >= 1.0:
                pace = self._pace(ends_at)
            self.state.seconds = spent + time.time() - began
            if self.state.step % _TOLD_EVERY == 0:
                self._tell()
            if time.time() - saved_at > self.settings.checkpoint_s:
                saved_at = time.time()
                checkpoints.save(self.folder, self.net, self.optimizer, self.state, self.facts)
        checkpoints.save(self.folder, self.net, self.optimizer, self.state, self.facts)

    def _pace(self, ends_at: float | None) -> Pace:
        """Return the pace of the cycle in hand, or of the next where that is done. A time to end at is the last's."""
        cycles, state = self.settings.cycles, self.state
        if state.progress >= 1.0 and state.cycle + 1 < len(cycles):
            state.cycle, state.progress, state.before = state.cycle + 1, 0.0, state.words
        is_last = state.cycle + 1 == len(cycles)
        return Pace(cycles[state.cycle], self.settings.warmup, ends_at if is_last else None, state.progress)

    def _step(self, pace: Pace) -> None:
        batch = self.feed.next(pace.cycle.mix, self.state.progress)
        inputs, told = as_tensors(batch)
        factor = pace.rate(self.state.progress)
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * factor
        with torch.autocast(self.device, torch.bfloat16):
            scores = self.net(**{name: value.to(self.device) for name, value in inputs.items()})
            found = losses(self.net, scores, _moved(told, self.device), self.settings.weights)
        total = torch.stack(list(found.values())).sum()
        if is_number(float(total.detach())):
            torch.autograd.backward(total)
            torch.nn.utils.clip_grad_norm_(self.net.parameters(), self.settings.clip)
            self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self._note({name: float(loss.detach()) for name, loss in found.items()})
        self.state.step += 1
        self.state.words += sum(sample.size for sample in batch)

    def _note(self, found: dict[str, float]) -> None:
        for name, loss in found.items():
            self._means[name] = _SMOOTH * self._means.get(name, loss) + (1 - _SMOOTH) * loss

    def _tell(self) -> None:
        state = self.state
        told = (
            time.strftime("%H:%M:%S", time.gmtime()),
            f"step {state.step} words {state.words} cycle {state.cycle + 1} {state.progress:.3f}",
            f"{state.words / max(state.seconds, 1):.0f} words/s |",
            *(f"{name} {mean:.3f}" for name, mean in sorted(self._means.items())),
            "| rounds",
            *(f"{name} {count}" for name, count in self.feed.rounds.items()),
        )
        print(*told, flush=True)  # noqa: T201  (the run's own log)


def settings_of(facts: dict[str, Any]) -> Settings:
    """Return the settings a checkpoint was made with."""
    fields = dict(facts["settings"])
    kinds = {"shape": Shape, "augmentation": Augmentation, "weights": Weights}
    fields["cycles"] = tuple(Cycle(**cycle | {"mix": Mix(**cycle["mix"])}) for cycle in fields["cycles"])
    return Settings(**{name: kinds[name](**value) if name in kinds else value for name, value in fields.items()})


def _moved(told: Any, device: str) -> Any:
    if device == "cpu":
        return told
    return type(told)(**{name: getattr(told, name).to(device) for name in told.__slots__})


def _optimizer(net: Net, settings: Settings) -> torch.optim.AdamW:
    """Return AdamW with two rates; vectors (norms, biases, moves) do not decay."""
    rows: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in net.named_parameters():
        is_new = not name.startswith("encoder.") or name.startswith("encoder.features")
        rate = settings.head_rate if is_new else settings.encoder_rate
        decay = settings.decay if parameter.dim() > 1 and "moves" not in name else 0.0
        rows.setdefault((rate, decay), []).append(parameter)
    groups = [
        {"params": parameters, "lr": rate, "peak": rate, "weight_decay": decay}
        for (rate, decay), parameters in rows.items()
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
