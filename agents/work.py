"""One message in; its outputs, or its one dead letter, out. What is sent, never how.

The only place that catches what nobody foresaw: a bug in a room dead-letters the input it fell over and is counted,
so that one article does not stop the wire and a bad release stops itself (`agents/breaker.py`). An `OperatorError` and
the end of memory go through: they are not the article's affair.
"""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from agents.books import Book, Ruled
from agents.deadletter import letter_headers
from agents.embargoes import Held, Line
from agents.envelope import Outcome, enveloped, written
from agents.stages import DEAD_LETTERS, Clock, Message, Stage
from agents.tallies import Series
from pipeline.desk import Desk
from pipeline.errors import DatelineError, FeedError, InternalError, OperatorError
from pipeline.feeds.headers import Headers


class Send(NamedTuple):
    """One record for one topic, on the partition its input came from."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers


@dataclass(frozen=True, slots=True)
class Worked:
    """What came of one message. `trace` says where a bug was, in files and lines only: its message may hold payload.

    `notices` counts what was odd about it, by the names in pipeline/notices.py; `tallies` what its records hold, by the
    series of agents/tallies.py.
    """

    sends: tuple[Send, ...]
    error: DatelineError | None = None
    trace: tuple[str, ...] = field(default=())
    notices: Mapping[str, int] = field(default_factory=dict)
    tallies: Mapping[Series, int] = field(default_factory=dict)

    @property
    def is_bug(self) -> bool:
        """Whether it counts towards the breaker."""
        return self.error is not None and self.error.code == "internal/bug"

    @property
    def size(self) -> int:
        """Bytes of all values and keys."""
        return sum(len(send.value or b"") + len(send.key or b"") for send in self.sends)


@dataclass(frozen=True, slots=True)
class StageWork:
    """A stage at work in one deployment: its row, the desk, the clock, the topics' prefix, the largest record."""

    stage: Stage
    desk: Desk
    now: Clock
    topic_prefix: str = ""
    largest: int = 1_048_576

    @property
    def source(self) -> str:
        """The topic it reads."""
        return self.topic_prefix + self.stage.source

    def do(self, message: Message, book: Book | None = None, released: Held | None = None) -> Worked:
        """Work on one message; what its articles claim to be is judged by the book, and entered there.

        A message that was put aside comes with what it was `released` for, and is put aside no more, whatever happens.
        """
        lines: Sequence[Line] = () if released is None else (released.taken_back(),)
        try:
            outcome = self.stage.work(message, self.desk, self.now)
            ruled = _ruled(message, outcome, book, released)
            worked = Worked(self._sends(message, ruled), notices=ruled.notices, tallies=outcome.tallies)
            lines = ruled.lines
        except (OperatorError, MemoryError):
            raise
        except DatelineError as error:
            worked = Worked((self._letter(message, error), *map(self._booked, lines)), error)
        except Exception as error:  # noqa: BLE001 - the one place: whatever a room raises, the input must land somewhere
            bug = InternalError("internal/bug", exception=type(error).__name__)
            worked = Worked((self._letter(message, bug), *map(self._booked, lines)), bug, _frames(error))
        if book is not None:
            for line in lines:
                book.enter(line)
        return worked

    def bury(self, message: Message) -> Worked:
        """Dead-letter, without touching it, a message the process died on before."""
        poison = InternalError("internal/poison")
        return Worked((self._letter(message, poison),), poison)

    def _sends(self, message: Message, ruled: Ruled) -> tuple[Send, ...]:
        time, topic, name = written(self.now()), self.topic_prefix + self.stage.sink, self.stage.name
        for output in ruled.outputs:
            if len(output.value) > self.largest:
                raise FeedError("limit/record", value=len(output.value), largest=self.largest)
        outputs = (
            Send(topic, output.key, output.value, enveloped(output, name, time, message.headers))
            for output in ruled.outputs
        )
        return (*outputs, *map(self._booked, ruled.lines))

    def _booked(self, line: Line) -> Send:
        return Send(self.topic_prefix + line.topic, line.key, line.value, line.headers)

    def _letter(self, message: Message, error: DatelineError) -> Send:
        headers = letter_headers(message, error, stage=self.stage.name, source=self.source, now=self.now)
        # Kafka clients refuse a record with neither key nor value; an empty one is the nearest to a bare tombstone.
        value = b"" if message.key is None and message.value is None else message.value
        return Send(self.topic_prefix + DEAD_LETTERS, message.key, value, headers)


def _ruled(message: Message, outcome: Outcome, book: Book | None, released: Held | None) -> Ruled:
    ruled = Ruled(list(outcome.outputs)) if book is None else book.rule(message, outcome.outputs, released)
    for notice, count in outcome.notices.items():
        ruled.note(notice, count)
    return ruled


def _frames(error: Exception) -> tuple[str, ...]:
    frames = traceback.extract_tb(error.__traceback__)
    return tuple(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[-12:])
