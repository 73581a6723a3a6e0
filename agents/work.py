"""One message in; its outputs, or its one dead letter, out. What is sent, never how.

The only place that catches what nobody foresaw: a bug in a room dead-letters the input it fell over and is counted,
so that one article does not stop the wire and a bad release stops itself (`agents/breaker.py`). An `OperatorError` and
the end of memory go through: they are not the article's affair.
"""

import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from agents.deadletter import letter_headers
from agents.envelope import enveloped, written
from agents.stages import DEAD_LETTERS, Clock, Message, Stage
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
    """What came of one message. `trace` says where a bug was, in files and lines only: its message may hold payload."""

    sends: tuple[Send, ...]
    error: DatelineError | None = None
    trace: tuple[str, ...] = field(default=())

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

    def do(self, message: Message) -> Worked:
        """Work on one message."""
        try:
            return Worked(self._outputs(message))
        except (OperatorError, MemoryError):
            raise
        except DatelineError as error:
            return Worked((self._letter(message, error),), error)
        except Exception as error:  # noqa: BLE001 - the one place: whatever a room raises, the input must land somewhere
            bug = InternalError("internal/bug", exception=type(error).__name__)
            return Worked((self._letter(message, bug),), bug, _frames(error))

    def bury(self, message: Message) -> Worked:
        """Dead-letter, without touching it, a message the process died on before."""
        poison = InternalError("internal/poison")
        return Worked((self._letter(message, poison),), poison)

    def _outputs(self, message: Message) -> tuple[Send, ...]:
        time, topic, name = written(self.now()), self.topic_prefix + self.stage.sink, self.stage.name
        sends = tuple(
            Send(topic, output.key, output.value, enveloped(output, name, time, message.headers))
            for output in self.stage.work(message, self.desk, self.now)
        )
        for send in sends:
            if send.value is not None and len(send.value) > self.largest:
                raise FeedError("limit/record", value=len(send.value), largest=self.largest)
        return sends

    def _letter(self, message: Message, error: DatelineError) -> Send:
        headers = letter_headers(message, error, stage=self.stage.name, source=self.source, now=self.now)
        # Kafka clients refuse a record with neither key nor value; an empty one is the nearest to a bare tombstone.
        value = b"" if message.key is None and message.value is None else message.value
        return Send(self.topic_prefix + DEAD_LETTERS, message.key, value, headers)


def _frames(error: Exception) -> tuple[str, ...]:
    frames = traceback.extract_tb(error.__traceback__)
    return tuple(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[-12:])
