"""The model card: what the weights were made of, under which licences, and every figure, each with its protocol.

Written from the run itself, so that it cannot tell of another.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from quality.figures import Figure
from training.corpora import Corpora
from training.evaluation import as_table

# What each file is and its licence, as its makers give them.
SOURCES: Final = {
    "wire/articles.jsonl.gz": ("wire articles written for this project, people and events invented", "CC0"),
    "wikinews/articles.jsonl.gz": (
        "Wikinews 2019-21, annotated for this project",
        "CC BY 2.5 (text), CC0 (annotation)",
    ),
    "ud_english_ewt.train.conllu.gz": ("Universal Dependencies, English Web Treebank", "CC BY-SA 4.0"),
    "gum_open.train.conllu.gz": (
        "GUM, open genres without news",
        "CC BY 4.0 on CC BY 2.5, CC BY-SA 3.0, CC BY 4.0 texts",
    ),
    "wikigold.conll.gz": ("Wikigold, names", "CC BY 4.0"),
    "wnut17.train.conll.gz": ("WNUT 2017, names", "CC BY 4.0"),
    "btc.conll.gz": ("Broad Twitter Corpus, names", "CC BY 4.0"),
    "re3d_without_bbc.conll.gz": ("re3d without its BBC part, names", "UK OGL, US public domain, CC BY-SA"),
}
_CARD: Final = """# The annotator's model

One encoder of {layers} layers with heads for Penn tags, Universal Dependencies (base relations), names of seven types,
attribution (content, cue, source) and event triggers with type and realis. English news. Weights are integers of 7
bits, what they multiply of 8, with scales fixed on training windows; made by `python -m training`.

Base: all-MiniLM-L6-v2 (Apache-2.0), its vocabulary in `vocab.txt`. Nothing else was learned from than the files below;
a fifth of our own articles (sha256 of the id ends in 0, 1 or 2) was held back.

## Data

| file | what | licence | sha256 |
|---|---|---|---|
{data}

{fits}

## The run

{run}

## Figures

Read by the run time, from bytes to layers. F1 or accuracy in per cent.

{figures}
## What it is not for

Other languages, speech, tweets. Names of places that act as bodies follow our guidelines (GPE). Attribution layers mark
the outermost source only. A tree of a sentence that had to be cut is a tree of its parts. Layers are the same on the
same kind of processor; between kinds, floats may round differently and single labels change.
"""


def write_card(path: Path, corpora: Corpora, facts: dict[str, Any], figures: Sequence[Figure]) -> None:
    """Write the card of a run."""
    data = "\n".join(
        f"| {name} | {' | '.join(SOURCES[name])} | {digest[:16]} |" for name, digest in corpora.digests.items()
    )
    fits = "\n".join(
        f"Own segmentation against {name}: {fit.differing} of {fit.total} {what} differ ({fit.share():.2f} %)."
        for name, what, fit in (
            ("our annotation", "marked spans", corpora.fits["own"]),
            ("the treebanks", "tokens", corpora.fits["trees"]),
        )
    )
    state, settings = facts["state"], facts["settings"]
    run = (
        f"Seed {settings['seed']}; {len(settings['cycles'])} cycles, {state['step']} steps, {state['words']:,} words, "
        f"{state['seconds'] / 60:.0f} min; "
        f"words at hand: {', '.join(f'{name} {count:,}' for name, count in corpora.words().items())}."
    )
    card = _CARD.format(layers=settings["shape"]["layers"], data=data, fits=fits, run=run, figures=as_table(figures))
    path.write_text(card, encoding="utf-8")
