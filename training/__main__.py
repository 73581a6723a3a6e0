"""`python -m training`: read, train, export, measure, and write the model's card. Steps can be asked for one by one."""

import argparse
import time
from calendar import timegm
from dataclasses import replace
from pathlib import Path
from typing import Final

import torch

from pipeline.annotator.engine import MODEL
from pipeline.annotator.wordpieces import WordPieces
from training.card import write_card
from training.checkpoints import load
from training.corpora import Corpora, read_corpora
from training.evaluation import as_table, evaluate
from training.package import write_model
from training.run import Run
from training.settings import Settings

ROOT: Final = Path(__file__).resolve().parents[1]
_DAY_S: Final = 86_400
STEPS: Final = ("train", "export", "measure")


def main() -> None:
    """Run what is asked for."""
    asked = _asked()
    torch.set_num_threads(asked.threads)
    settings = replace(Settings(), shape=replace(Settings().shape, layers=asked.layers))
    if asked.words is not None:
        settings = replace(settings, cycles=(replace(settings.cycles[0], words=asked.words),))
    corpora = read_corpora(asked.data)
    _tell(f"read: {corpora.words()} words")
    if "train" in asked.steps:
        split = WordPieces.from_file(MODEL / "vocab.txt")
        Run(asked.out, corpora, split, settings).train(_clock(asked.until))
    if "export" in asked.steps:
        write_model(asked.out, corpora, MODEL)
    if "measure" in asked.steps:
        _measure(asked, corpora)


def _measure(asked: argparse.Namespace, corpora: Corpora) -> None:
    figures = []
    for figure in evaluate(asked.sample):
        figures.append(figure)
        _tell(as_table([figure]).splitlines()[-1])
    checkpoint = load(asked.out)
    if checkpoint is not None:
        write_card(MODEL / "MODEL_CARD.md", corpora, checkpoint["facts"] | {"state": checkpoint["state"]}, figures)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("steps", nargs="*", default=STEPS, help=f"of {', '.join(STEPS)}; all when none is named")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "training")
    parser.add_argument("--out", type=Path, default=ROOT.parent / "training-run", help="where the checkpoint lies")
    parser.add_argument("--words", type=int, help="one cycle of so many words, for a trial")
    parser.add_argument("--until", help="end the last cycle at this UTC time of the day (HH:MM)")
    parser.add_argument("--layers", type=int, default=Settings().shape.layers, help="of the base encoder's six")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--sample", type=int, default=1, help="measure on every so many articles of the corpora")
    return parser.parse_args()


def _clock(until: str | None) -> float | None:
    if until is None:
        return None
    hours, minutes = map(int, until.split(":"))
    today = time.gmtime()
    ends_at = float(timegm((today.tm_year, today.tm_mon, today.tm_mday, hours, minutes, 0)))
    return ends_at if ends_at > time.time() else ends_at + _DAY_S


def _tell(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S', time.gmtime())} {line}", flush=True)  # noqa: T201  (the command's own report)


if __name__ == "__main__":
    main()
