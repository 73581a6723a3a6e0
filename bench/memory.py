"""Resident memory of a worker over thousands of articles: flat, or it leaks."""

import threading

from agents.demo import running_service
from bench import report, wire
from tests.faults.articles import edition

ARTICLES = 5_000
EVERY = 1_000
RATE = 100.0
MEGABYTE = 2**20


def run() -> None:
    """Measure and print."""
    messages = edition(ARTICLES, seed=1, every_mistake=ARTICLES + 1)
    rows = []
    with running_service(narrate=True) as service:
        process = wire.process_of(service)
        feed = threading.Thread(target=wire.send, args=(service, messages, RATE, lambda _message: None))
        feed.start()
        for count, _key in enumerate(wire.receipts(service), 1):
            if count == 1 or count % EVERY == 0:
                rows.append([f"{count:,}", f"{process.memory_info().rss / MEGABYTE:.0f}"])
            if count == ARTICLES:
                break
        feed.join()
    report.show(f"resident memory of a worker with all stages, {RATE:.0f} articles/s", ("articles", "MB"), rows)
