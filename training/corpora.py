"""All corpora of a run, read once: three groups to train on, and the digests of the files.

What must never be trained on is not named here at all: only files of the training folder are opened.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from quality.corpora import is_held_back, read_lines
from training.articles import read_article
from training.examples import Example, Fit
from training.name_sets import VIEWS, read_name_set
from training.treebanks import TreeReader, read_trees

OWN: Final = ("wire/articles.jsonl.gz", "wikinews/articles.jsonl.gz")
TREEBANKS: Final = ("ud_english_ewt.train.conllu.gz", "gum_open.train.conllu.gz")


@dataclass(slots=True)
class Corpora:
    """Examples by group, without the articles kept for development."""

    groups: dict[str, list[Example]]
    tags: list[str]
    deps: list[str]
    fits: dict[str, Fit] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def words(self) -> dict[str, int]:
        """Count the words of each group."""
        return {name: sum(len(example.tokens) for example in group) for name, group in self.groups.items()}


def read_corpora(folder: Path) -> Corpora:
    """Read the training folder."""
    own_fit, reader = Fit(), TreeReader()
    own = [
        read_article(record, own_fit)
        for name in OWN
        for record in read_lines(folder / name)
        if not is_held_back(record["doc_id"])
    ]
    trees = [
        reader.read(f"{name}#{document}", sentences)
        for name in TREEBANKS
        for document, sentences in read_trees(folder / name)
    ]
    names = [
        example
        for name, view in VIEWS.items()
        for example in list(read_name_set(folder / f"{name}.conll.gz", view)) * view.times
    ]
    files = (*OWN, *TREEBANKS, *(f"{name}.conll.gz" for name in VIEWS))
    return Corpora(
        groups={"own": own, "trees": trees, "names": names},
        tags=reader.tags,
        deps=reader.deps,
        fits={"own": own_fit, "trees": reader.fit},
        digests={name: sha256((folder / name).read_bytes()).hexdigest() for name in files},
    )
