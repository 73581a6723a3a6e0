"""Articles and words a second, stage by stage: the four functions alone, no broker, one core."""

import statistics
import time
from collections.abc import Callable
from typing import Any

from bench import copy, machine, report
from pipeline.annotator import annotate
from pipeline.entities import find_entities
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.quotes import find_quotes
from pipeline.segmentation import segment

PASSES = 5
ANNOTATOR = "of entities: the annotator"
STAGES: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("segmentation", lambda message: segment(message[0], (("content-type", message[1].encode()),))),
    ("entities", find_entities),
    ("quotes", find_quotes),
    ("events", code_events),
)


def run() -> None:
    """Measure each collection of articles that is here."""
    with machine.one_core() as where:
        for name, articles in (
            ("seeds/", copy.seeds()),
            *((name, copy.corpus(name)) for name in (copy.NEWS, copy.WIRE)),
        ):
            if articles:
                _measure(name, [article for article in articles if _is_accepted(article)], where)
            else:
                print(f"\npipeline over {name}: NOT MEASURED, it is not here")


def _measure(name: str, articles: list[tuple[bytes, str]], where: str) -> None:
    words = sum(len(value.split()) for value, _ in articles)
    passes = [_one_pass(articles) for _ in range(PASSES)]
    seconds = {stage: statistics.median(each[stage] for each in passes) for stage in passes[0]}
    seconds["in all"] = statistics.median(sum(each[stage] for stage, _ in STAGES) for each in passes)
    rows = [
        [stage, f"{len(articles) / taken:,.0f}", f"{words / taken:,.0f}", f"{1000 * taken / len(articles):.2f}"]
        for stage, taken in seconds.items()
    ]
    title = f"pipeline over {name}: {len(articles)} articles, {words:,} words, {where}, median of {PASSES} passes"
    report.show(title, ("stage", "articles/s", "words/s", "ms/article"), rows)


def _one_pass(articles: list[tuple[bytes, str]]) -> dict[str, float]:
    taken, layer = {}, list(articles)
    for stage, function in STAGES:
        if stage == "entities":
            taken[ANNOTATOR] = _seconds(annotate, layer)[0]
        taken[stage], layer = _seconds(function, layer)
    return taken


def _seconds(function: Callable[[Any], Any], layer: list[Any]) -> tuple[float, list[Any]]:
    started = time.perf_counter()
    given = [function(article) for article in layer]
    return time.perf_counter() - started, given


def _is_accepted(article: tuple[bytes, str]) -> bool:
    try:
        STAGES[0][1](article)
    except FeedError:
        return False
    return True
