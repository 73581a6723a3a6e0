"""A dead letter: an input nobody could use, its bytes as they came, and why in the headers `dateline-error-*`.

Not a record of ours and never parsed: what cannot be read must not be written anew. Of the headers that came, those
on the list go on, within a cap; whoever sends `dateline-error-*` of their own does not get them in, except the count
of replays, which is read. No header holds words of the article beyond what its own headers held.
"""

from typing import Final

from agents.envelope import written
from agents.stages import Clock, Message
from pipeline.desk import VERSION
from pipeline.errors import DatelineError
from pipeline.feeds.headers import Headers

PREFIX: Final = "dateline-error-"
REPLAY_COUNT: Final = PREFIX + "replay-count"
KEPT: Final = frozenset({"content-type", "traceparent", "tracestate"})
KEPT_PREFIX: Final = "ce_"
MOST_HEADERS: Final = 32
MOST_NAME_BYTES: Final = 64
MOST_VALUE_BYTES: Final = 2_048  # a uri has 1,024 at most
MOST_BYTES: Final = 8_192
MOST_REPLAYS: Final = 1_000_000
LONGEST_MESSAGE: Final = 512


def letter_headers(message: Message, error: DatelineError, *, stage: str, source: str, now: Clock) -> Headers:
    """Return the headers of the dead letter of `message`, read from topic `source`."""
    facts: dict[str, str] = {
        "stage": stage,
        "class": error.error_class,
        "code": error.code,
        "message": str(error)[:LONGEST_MESSAGE],
        "source-topic": source,
        "source-partition": str(message.partition),
        "source-offset": str(message.offset),
        "time": written(now()).decode(),
        "replay-count": str(replays(message.headers)),
        "software-version": VERSION,
    }
    return (*kept(message.headers), *((PREFIX + name, fact.encode()) for name, fact in facts.items()))


def kept(came: Headers) -> Headers:
    """Return the headers that go on: listed, small enough, and few enough, in the order they came."""
    going: list[tuple[str, bytes]] = []
    left = MOST_BYTES
    for name, value in came:
        if not _is_listed(name) or len(value) > MOST_VALUE_BYTES:
            continue
        left -= len(name) + len(value)
        if left < 0 or len(going) == MOST_HEADERS:
            break
        going.append((name, value))
    return tuple(going)


def replays(came: Headers) -> int:
    """Return how often this input was sent again from the dead letters, 0 for what is no such number."""
    for name, value in came:
        if name == REPLAY_COUNT and value.isdigit() and len(value) < len(str(MOST_REPLAYS)):
            return int(value)
    return 0


def _is_listed(name: str) -> bool:
    return name in KEPT or (name.startswith(KEPT_PREFIX) and len(name) <= MOST_NAME_BYTES)
