"""The stream of batches: groups mixed by the run's pace, each read round after round in chance order."""

import random
from collections.abc import Iterator

from pipeline.annotator.wordpieces import WordPieces
from training.augmentation import augmented, stock_of
from training.batches import shuffled_batches
from training.corpora import Corpora
from training.pace import shares
from training.settings import GROUPS, Mix, Settings
from training.windows import Sample, samples_of


class Feed:
    """Gives the next batch for a mix and how far its cycle is. `rounds` counts how often each group was begun."""

    def __init__(self, corpora: Corpora, split: WordPieces, settings: Settings, seed: int) -> None:
        self._corpora, self._split, self._settings = corpora, split, settings
        self._chance = random.Random(seed)  # noqa: S311  (a seed, no secret)
        self._stock = stock_of(corpora.groups["own"])
        self._streams = {group: self._rounds(group) for group in GROUPS}
        self._read = dict.fromkeys(GROUPS, 0.0)
        self.rounds = dict.fromkeys(GROUPS, 0)

    def next(self, mix: Mix, progress: float) -> list[Sample]:
        """Return the next batch: of the group that is furthest behind its share."""
        wanted = shares(mix, progress)
        group = max(GROUPS, key=lambda name: (wanted[name] > 0, -self._read[name] / max(wanted[name], 1e-6)))
        batch = next(self._streams[group])
        for name in GROUPS:
            self._read[name] *= 0.98
        self._read[group] += sum(sample.size for sample in batch)
        return batch

    def _rounds(self, group: str) -> Iterator[list[Sample]]:
        while True:
            self.rounds[group] += 1
            yield from shuffled_batches(
                self._samples(group), self._settings.batch_words, self._chance.randrange(1 << 30)
            )

    def _samples(self, group: str) -> list[Sample]:
        samples: list[Sample] = []
        for example in self._corpora.groups[group]:
            changed = example
            if group == "own":
                changed = augmented(example, self._settings.augmentation, self._stock, self._chance)
            samples += samples_of(changed, self._split, self._chance)
        return samples
