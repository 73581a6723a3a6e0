"""Segmentation measured: sentences and tokens of the treebanks, datelines and sections of wire copy, and its speed.

Only scores; the readers are in `corpora.py`. Offsets are compared as they are, nothing is trimmed or forgiven but what
a figure's protocol says.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from pipeline.records import Segmented
from quality.corpora import as_message, read_articles, read_treebank
from quality.dateline_forms import Filed, annotated, derived
from quality.figures import Figure, f1, share
from quality.scoring.segmentation import NEAR, agency_of, matched_sections

_ROUNDS: Final = 3


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield every figure of the room, in the order of the table; of every so many articles."""
    yield from _gum_news(step)
    for name in ("ud_english_ewt.dev", "ud_english_ewt.test", "gum_open.train"):
        yield from _treebank(f"training/{name}", step)
    yield from _wire(step)
    for name in ("conllpp.dev", "ieer.dev", "timeml.dev"):
        yield from _datelines(f"corpora/{name}", step, lambda article: derived(article["text"]), "derived by form from")
    yield from _datelines("corpora/muc4.dev", step, annotated, "annotated in")
    yield from _speed(step)


def _gum_news(step: int) -> Iterator[Figure]:
    corpus = "corpora/gumnews.dev"
    articles = read_articles(corpus, step)
    gold: set[tuple[int, int, int]] = set()
    found: set[tuple[int, int, int]] = set()
    for at, article in enumerate(articles or ()):
        gold |= {(at, start, end) for start, end in article["sentences"]}
        found |= {(at, *sentence) for sentence in as_message(article["text"]).sentences}
    yield from _sentences(corpus, gold, found, absent=articles is None, joined="its own text")


def _treebank(corpus: str, step: int) -> Iterator[Figure]:
    documents = read_treebank(corpus, step)
    gold: set[tuple[int, int, int]] = set()
    found: set[tuple[int, int, int]] = set()
    words: set[tuple[int, int, int]] = set()
    tokens: set[tuple[int, int, int]] = set()
    for at, document in enumerate(documents or ()):
        segmented = as_message(document.text)
        gold |= {(at, *span) for span in document.sentences}
        found |= {(at, *span) for span in segmented.sentences}
        words |= {(at, *span) for span in document.words}
        tokens |= {(at, *span) for span in segmented.tokens}
    joined = "documents as running text: newpar a blank line, else the spaces UD gives"
    absent = documents is None
    yield from _sentences(corpus, gold, found, absent=absent, joined=joined)
    yield Figure(
        corpus=corpus,
        what="tokens F1",
        value=None if absent else f1(words, tokens),
        of=len(words),
        protocol=f"exact spans against UD's syntactic words; {joined}",
    )


def _sentences(
    corpus: str,
    gold: set[tuple[int, int, int]],
    found: set[tuple[int, int, int]],
    *,
    absent: bool,
    joined: str,
) -> Iterator[Figure]:
    end_value = f1({(at, end) for at, _, end in gold}, {(at, end) for at, _, end in found})
    for what, value, how in (
        ("sentence ends F1", end_value, "offsets of ends"),
        ("sentences F1", f1(gold, found), "start and end both exact"),
    ):
        yield Figure(
            corpus=corpus,
            what=what,
            value=None if absent else value,
            of=len(gold),
            protocol=f"{how}; {joined}",
        )


def _wire(step: int) -> Iterator[Figure]:
    corpus = "training/wire/articles"
    articles = read_articles(corpus, step)
    strict, lenient, gold_sections, found_sections, near = 0, 0, 0, 0, 0
    for article in articles or ():
        segmented = as_message(article["text"])
        gold, found = _filed(article["dateline"]), _found(segmented)
        strict += gold == found
        lenient += gold == found or gold == (found[0] and found[0].partition(",")[0], found[1])
        sections = [(section.agency, section.start) for section in segmented.sections]
        wanted = [(agency_of(section["agency"]), section["start"]) for section in article["sections"]]
        gold_sections += len(wanted)
        found_sections += len(sections)
        near += matched_sections(wanted, sections)
    absent = articles is None
    count = len(articles or ())
    rows = (
        ("dateline, as annotated", share(strict, count), count, "place and agency exact, or none in both"),
        (
            "dateline, region may be dropped",
            share(lenient, count),
            count,
            "the same; gold without the region the text names agrees too (gold keeps it 102 times, drops it 19)",
        ),
        (
            "sections F1",
            share(2 * near, gold_sections + found_sections),
            gold_sections,
            f"agency (by its short name), and start within {NEAR} characters, one to one",
        ),
    )
    for what, value, of, protocol in rows:
        yield Figure(
            corpus=corpus,
            what=what,
            value=None if absent else value,
            of=of,
            protocol=f"all articles; {protocol}",
        )


def _filed(dateline: dict[str, Any] | None) -> tuple[str | None, str | None]:
    return (None, None) if dateline is None else (dateline["place"], agency_of(dateline["agency"]))


def _found(segmented: Segmented) -> tuple[str | None, str | None]:
    dateline = segmented.dateline
    return (None, None) if dateline is None else (dateline.place, dateline.agency)


def _datelines(
    corpus: str, step: int, gold_of: Callable[[dict[str, Any]], Filed | None], source: str
) -> Iterator[Figure]:
    articles = read_articles(corpus, step)
    gold, found, both = 0, 0, 0
    for article in articles or ():
        wanted, dateline = gold_of(article), as_message(article["text"]).dateline
        gold += wanted is not None
        found += dateline is not None
        both += (
            wanted is not None and dateline is not None and wanted == (dateline.place, dateline.agency, dateline.date)
        )
    for what, value, of in (
        ("datelines recall", share(both, gold), gold),
        ("datelines precision", share(both, found), found),
    ):
        yield Figure(
            corpus=corpus,
            what=what,
            value=None if articles is None else value,
            of=of,
            protocol=f"place, agency and date exact; {source} {gold} of {len(articles or ())} articles",
        )


def _speed(step: int) -> Iterator[Figure]:
    corpus = "training/wire/articles"
    articles = read_articles(corpus, step)
    texts = [article["text"] for article in articles or ()]
    words = sum(len(text.split()) for text in texts)
    best = float("inf")
    for _ in range(_ROUNDS):
        began = time.process_time()
        for text in texts:
            as_message(text)
        best = min(best, time.process_time() - began)
    yield Figure(
        corpus=corpus,
        what="words a second on one core",
        value=None if articles is None else words / best,
        of=words,
        protocol=f"bytes to record, processor time, best of {_ROUNDS}, words between white space",
    )
