"""Versions out of order, repeated, contradictory and under embargo, with the worker killed in their midst."""

import random
import time
from collections.abc import Iterator

import orjson
import pytest

from tests.faults.articles import Message, story
from tests.faults.ledger import DEAD, Ledger, sight
from tests.faults.muster import Muster
from tests.faults.sizes import BOTH

pytestmark = pytest.mark.faults

EMBARGO_S = 12.0  # long enough for two kills, short enough to wait for
EVERY_EMBARGO = 25


@pytest.mark.parametrize("count", BOTH)
def test_versions_stand_as_they_came_whoever_reads_them(muster: Muster, count: int) -> None:
    """A model of a few lines says what stands; four SIGKILLs and some embargoes later the topics must say the same."""
    messages = list(_disorderly(count, random.Random(f"versions/{muster.seed}")))  # noqa: S311 - repeatable, not secret
    with muster("versions out of order, embargoes; SIGKILL, 4 times", _what_stands(messages)) as drill:
        drill.goes_under_kills(4)
        assert drill.settle().is_exact, str(drill.verdict)


def _disorderly(count: int, dice: random.Random) -> Iterator[tuple[str, int, int, Message]]:
    """Give uri, version, text number and message; about four messages an article, spread over eight articles' time."""
    end = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + EMBARGO_S))
    for number in range(count):
        which = number // 32 * 8 + dice.randrange(8)
        uri, version, text = f"urn:versions:{which:06d}", dice.randint(1, 4), dice.choice((0, 0, 0, 1))
        words = f"ORIN - Mara Voss said that version {version} of report {which} stands. {'Not so. ' * text}"
        if which % EVERY_EMBARGO == 0:
            version, text = 1, 0
            value = {"uri": uri, "version": "1", "body_text": f"Report {which} waits.", "embargoedUntil": end}
            yield uri, version, text, Message(uri.encode(), orjson.dumps(value))
        else:
            yield uri, version, text, story(uri, words, version=str(version))


def _what_stands(messages: list[tuple[str, int, int, Message]]) -> Ledger:
    """Enter what must come of each: the highest version so far and its text, each once."""
    ledger, highest = Ledger(), dict[str, tuple[int, int]]()
    for uri, version, text, message in messages:
        known = highest.get(uri)
        if known is None or version > known[0]:
            highest[uri] = version, text
            ledger.enter(message)
            continue
        ledger.published.append(message)
        if version == known[0] and text != known[1]:
            ledger.expected[DEAD][sight(message.key, message.value)] += 1
    return ledger
