"""What a hop costs besides the language work: pass-through stages through a real Kafka, worker processor time a hop."""

import sys
import time

from agents.demo import running_service
from bench import report, wire
from tests.faults.articles import Message

ARTICLES = 10_000
BYTES = 2_000
HOPS = 4
COMMAND = (sys.executable, "-m", "bench.passthrough")


def run() -> None:
    """Measure and print."""
    padding = b"x" * BYTES
    messages = [Message(b"urn:wiring:%d" % number, b"%d " % number + padding) for number in range(ARTICLES)]
    with running_service(narrate=True, command=COMMAND) as service:
        process = wire.process_of(service)
        arrivals = wire.receipts(service, marker=b"")
        wire.send(service, messages[:1], None, lambda _message: None)
        next(arrivals)  # the worker has its partitions
        before, started = wire.cpu_s(process), time.perf_counter()
        wire.send(service, messages[1:], None, lambda _message: None)
        for count, _key in enumerate(arrivals, 2):
            if count == ARTICLES:
                break
        took, used = time.perf_counter() - started, wire.cpu_s(process) - before
    hops = HOPS * (ARTICLES - 1)
    row = ["four hops", f"{1e6 * used / hops:.0f}", f"{ARTICLES / took:.0f}", f"{100 * used / took:.0f}"]
    report.show(
        f"wiring: {ARTICLES:,} pass-through articles of {BYTES} bytes",
        ("", "µs CPU/hop", "articles/s", "% of a core"),
        [row],
    )
