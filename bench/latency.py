"""From publish to receipt at a quiet hour's rate: real pipeline, real broker, four hops, read committed."""

import threading
import time

from agents.demo import running_service
from bench import report, wire
from tests.faults.articles import Message, edition

RATE = 5.0
ARTICLES = 300
WARM_UP = 20


def run() -> None:
    """Measure and print."""
    messages = edition(WARM_UP + ARTICLES, seed=1, every_mistake=WARM_UP + ARTICLES + 1)
    gone: dict[bytes, float] = {}
    taken: list[float] = []

    def note(message: Message) -> None:
        gone[message.key] = time.perf_counter()

    with running_service(narrate=True) as service:
        feed = threading.Thread(target=wire.send, args=(service, messages, RATE, note))
        feed.start()
        for count, key in enumerate(wire.receipts(service), 1):
            taken.append(1000 * (time.perf_counter() - gone[key]))
            if count == len(messages):
                break
        feed.join()
    taken = taken[WARM_UP:]
    figures = [f"{report.percentile(taken, share):.0f}" for share in (0.5, 0.9, 0.99)]
    title = f"publish to receipt at {RATE:.0f} articles/s: {len(taken)} articles"
    report.show(title, ("", "p50 ms", "p90 ms", "p99 ms", "max ms"), [["four hops", *figures, f"{max(taken):.0f}"]])
