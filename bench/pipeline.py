"""Articles and words a second, stage by stage: the functions of the stages alone, no broker, one core."""

import statistics
import time
from collections.abc import Callable
from typing import Any

from bench import copy, machine, report
from pipeline.annotator import annotate
from pipeline.entities import join_names
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.quotes import find_quotes
from pipeline.segmentation import segment

PASSES = 5
ANNOTATOR, JOINED = "entities: the annotator", "entities: names and references"
# Each step, and what it makes of what the step before it left: a message, a record, or a record with its annotation.
STEPS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("segmentation", lambda message: segment(message[0], (("content-type", message[1].encode()),))),
    (ANNOTATOR, lambda segmented: (segmented, annotate(segmented))),
    (JOINED, lambda read: join_names(*read)),
    ("quotes", find_quotes),
    ("events", code_events),
)
SUMS = {
    "entities and quotes, without the annotator": (JOINED, "quotes"),
    "in all": tuple(step for step, _ in STEPS),
}


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
    seconds = {step: statistics.median(each[step] for each in passes) for step, _ in STEPS}
    for total, steps in SUMS.items():
        seconds[total] = statistics.median(sum(each[step] for step in steps) for each in passes)
    rows = [
        [step, f"{len(articles) / taken:,.0f}", f"{words / taken:,.0f}", f"{1000 * taken / len(articles):.2f}"]
        for step, taken in seconds.items()
    ]
    title = f"pipeline over {name}: {len(articles)} articles, {words:,} words, {where}, median of {PASSES} passes"
    report.show(title, ("step", "articles/s", "words/s", "ms/article"), rows)


def _one_pass(articles: list[tuple[bytes, str]]) -> dict[str, float]:
    taken, layer = {}, list(articles)
    for step, function in STEPS:
        taken[step], layer = _seconds(function, layer)
    return taken


def _seconds(function: Callable[[Any], Any], layer: list[Any]) -> tuple[float, list[Any]]:
    started = time.perf_counter()
    given = [function(article) for article in layer]
    return time.perf_counter() - started, given


def _is_accepted(article: tuple[bytes, str]) -> bool:
    try:
        STEPS[0][1](article)
    except FeedError:
        return False
    return True
