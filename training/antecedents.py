"""`python -m training.antecedents`: learn what speaks for an antecedent of a pronoun, and write it as a table.

Articles whose pronouns are known (coreference.py) are read once more, each known pronoun answered rightly; what is
written down of every antecedent is what `pipeline.entities.salience` weighs. The weights are those that make the right
ones likeliest, for he and she, for it and for they apart. Nothing of the present table is used but the order of its
lines, and nothing is drawn by lot: the same annotator and the same files give the same table.

The held-back fifth of our own articles is not learned from; `--check` tells how a table does on it.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final
from unittest.mock import patch

from pipeline.annotator.engine import MODEL
from pipeline.entities import coreference, join_names, salience
from pipeline.entities.antecedents import Antecedent, Sort
from pipeline.entities.pronouns import Pronoun, candidates
from pipeline.entities.tables import entries
from quality.corpora import is_held_back, read_lines
from training.articles import Record
from training.coreference import Known, read_gum, read_own
from training.corpora import OWN
from training.ranking import Lesson, learn, names_of

ROOT: Final = Path(__file__).resolve().parents[1]
TABLE: Final = ROOT / "pipeline" / "entities" / "tables" / "salience.txt"
GUM: Final = "gum_open.train.conllu.gz"
SORTS: Final[Mapping[Sort, str]] = {"person": "he and she", "thing": "it", "people": "they"}
DIGITS: Final = 16  # of a digest

Weights = dict[Sort, dict[str, float]]
Lessons = dict[Sort, list[Lesson]]


class Teacher:
    """Stands where `salience.choose` does: answers each known pronoun rightly, and writes its lesson down."""

    def __init__(self, known: Known, lessons: Lessons) -> None:
        self._known = known
        self._lessons = lessons

    def __call__(self, pronoun: Pronoun) -> Antecedent | None:
        """Return what a pronoun means; as the weights have it where that is not known."""
        place = pronoun.scene.words.spans[pronoun.index]
        if place not in self._known.meant:
            return salience.choose(pronoun)
        entity = self._known.meant[place]
        listed = list(candidates(pronoun))
        if entity not in {candidate.one.entity for candidate in listed}:
            entity = None  # out of sight: open is right
        speaks = [list(salience.features(pronoun, candidate)) for candidate in listed]
        is_right = [candidate.one.entity == entity for candidate in listed]
        lesson = Lesson([*speaks, list(salience.nobody(pronoun))], [*is_right, entity is None], self._known.weight)
        self._lessons[pronoun.sort].append(lesson)
        return next((candidate.one for candidate in listed if entity and candidate.one.entity == entity), None)


def lessons_of(articles: Iterable[Known], weights: Weights) -> Lessons:
    """Return the lessons of articles; pronouns not known are read by the weights given."""
    lessons: Lessons = {sort: [] for sort in SORTS}
    for known in articles:
        teacher = Teacher(known, lessons)
        with patch.object(coreference, "choose", teacher), patch.object(salience, "WEIGHTS", weights):
            join_names(known.segmented, known.annotation)
    return lessons


def weigh(lessons: Lessons) -> tuple[Weights, dict[Sort, float]]:
    """Return the weights of each sort, and the mean log-likelihood of what is right under them."""
    place = {name: at for at, name in enumerate(salience.WEIGHTS["person"])}
    met = names_of(lesson for listed in lessons.values() for lesson in listed)
    order = sorted(met, key=lambda name: place.get(name, len(place)))
    learned = {sort: learn(lessons[sort], order) for sort in SORTS}
    return {sort: one.weights for sort, one in learned.items()}, {sort: one.likelihood for sort, one in learned.items()}


def as_table(weights: Weights, head: Iterable[str] = ()) -> str:
    """Return a table: its head as comments, then a line a name."""
    lines = [f"# {line}" for line in head]
    lines += [", ".join((name, *(f"{weights[sort][name]:.2f}" for sort in SORTS))) for name in weights["person"]]
    return "\n".join(lines) + "\n"


def read_table(text: str) -> Weights:
    """Return the weights a table holds."""
    weights: Weights = {sort: {} for sort in SORTS}
    for line in text.splitlines():
        if not line.startswith("#"):
            name, *numbers = entries(line)
            for sort, number in zip(SORTS, numbers, strict=True):
                weights[sort][name] = float(number)
    return weights


def head_of(lessons: Lessons, likelihood: Mapping[Sort, float], files: Mapping[str, Path]) -> Iterator[str]:
    """Yield what a table says of itself."""
    yield from HEAD
    for sort, called in SORTS.items():
        yield f"Learned from {len(lessons[sort])} of {called}: log-likelihood {likelihood[sort]:.4f} a pronoun."
    for name, path in files.items():
        yield f"sha256 {sha256(path.read_bytes()).hexdigest()[:DIGITS]} {name}"


HEAD: Final = (
    "What speaks for an antecedent of a pronoun of the third person: of he and she, of it, of they. Log-odds; what a",
    "name means: salience.py. Made by `python -m training.antecedents`: a maximum-likelihood ranking of antecedents on",
    "the coreference of GUM's biographies, speeches and court reports, and on who speaks in the open news of our own",
    "less the fifth held back (their texts are not here), as the annotator's two graphs below read them.",
)


def make(data: Path) -> str:
    """Read the corpora, learn, and return the table."""
    gum = lessons_of(read_gum(data / GUM), {sort: {} for sort in SORTS})
    first, _ = weigh(gum)  # reads those pronouns of our own articles of which nothing is known
    own = lessons_of(read_own(each for each in _own(data) if not is_held_back(each["doc_id"])), first)
    lessons: Lessons = {sort: [*gum[sort], *own[sort]] for sort in SORTS}
    weights, likelihood = weigh(lessons)
    files = {name: data / name for name in (GUM, *OWN)} | {path.name: path for path in sorted(MODEL.glob("*.onnx"))}
    return as_table(weights, head_of(lessons, likelihood, files))


def check(data: Path, weights: Weights) -> Counter[str]:
    """Count how the pronouns that speak in our held-back articles are read."""
    counted: Counter[str] = Counter()
    for known in read_own(each for each in _own(data) if is_held_back(each["doc_id"])):
        with patch.object(salience, "WEIGHTS", weights):
            read = join_names(known.segmented, known.annotation)
        found = {(one.start, one.end): one.entity for one in read.references}
        for place, entity in known.meant.items():
            answer = found.get((place.start, place.end))
            is_named = "" if entity else ", who speaks has no name"
            counted[("left open" if answer is None else "right" if answer == entity else "wrong") + is_named] += 1
    return counted


def _own(data: Path) -> Iterator[Record]:
    for name in OWN:
        yield from read_lines(data / name)


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(prog="python -m training.antecedents", description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "training")
    parser.add_argument("--table", type=Path, default=TABLE, help="where the table is written, or read by --check")
    parser.add_argument("--check", action="store_true", help="tell how the table does on held-back articles, no more")
    asked = parser.parse_args()
    if asked.check:
        counted = check(asked.data, read_table(asked.table.read_text(encoding="utf-8")))
        print("\n".join(f"{number:5} {called}" for called, number in sorted(counted.items())))  # noqa: T201  (a report)
    else:
        asked.table.write_text(make(asked.data), encoding="utf-8")


if __name__ == "__main__":
    main()
