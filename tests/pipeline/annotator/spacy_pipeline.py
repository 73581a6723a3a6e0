"""A spaCy pipeline of our own making: every pipe an English one has, untrained but for names it is told."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from pipeline.annotator.spacy_labels import CLEAR

# Whatever an untrained parser says, these are the labels it says it with.
RELATIONS = sorted({*CLEAR, "nsubj", "det", "amod", "punct", "conj", "cc", "aux", "advcl", "ROOT"})
TAGS = ("NN", "NNP", "VBD", "DT", "IN", "JJ", "CD", ".", ",", "_SP")
NAMES = {"Orin": "GPE", "Ruth Amsel": "PERSON", "the Norland army": "ORG", "Monday": "DATE", "Norland's": "GPE"}


def spacy() -> Any:
    """Return the package, or skip."""
    return pytest.importorskip("spacy", reason="the package spacy IS ABSENT: no pipeline of it was tried")


def saved_pipeline(folder: Path) -> Path:
    """Write the pipeline into a folder and return it."""
    package = spacy()
    import_module("spacy.training")
    package.util.fix_random_seed(0)
    nlp = package.blank("en", meta={"name": "made_up", "version": "1.2.3"})
    for pipe, labels in (("tagger", TAGS), ("parser", RELATIONS), ("ner", ("CARDINAL",))):
        added = nlp.add_pipe(pipe)
        for label in labels:
            added.add_label(label)
    ruler = nlp.add_pipe("entity_ruler", before="ner")
    told = package.training.Example.from_dict(
        nlp.make_doc("Ann met two men ."),
        {
            "tags": ["NNP", "VBD", "CD", "NN", "."],
            "heads": [1, 1, 3, 1, 1],
            "deps": ["nsubj", "ROOT", "nummod", "dobj", "punct"],
            "entities": ["O", "O", "U-CARDINAL", "O", "O"],
        },
    )
    nlp.initialize(lambda: [told])
    ruler.add_patterns([{"label": label, "pattern": name} for name, label in NAMES.items()])
    nlp.to_disk(folder)
    return folder
