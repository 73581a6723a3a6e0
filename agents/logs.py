"""JSON lines on standard error, ours and those of the libraries, one object a line.

No payload: our own events carry codes, names and numbers; of an exception only its type and places are written, with
its message where the type is one whose messages hold none; and the libraries stay above DEBUG, where they log keys and
values: at WARNING, or at INFO when we are asked for DEBUG. aiokafka says the same thing thousands of times while a
broker is away, so it gets a ration.
"""

import logging
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TextIO

import orjson
import structlog
from aiokafka.errors import KafkaError
from structlog.typing import EventDict, Processor

from pipeline.errors import DatelineError

LIBRARIES: Final = ("aiokafka", "kafka", "faust", "mode", "asyncio")
RATIONED: Final = ("aiokafka", "kafka")
RATION: Final = 10  # lines of one wording in each window
WINDOW_S: Final = 60.0
SAFE_MESSAGES: Final = (DatelineError, KafkaError, OSError)
LAST_FRAMES: Final = 12


def set_up(level: str, stream: TextIO | None = None) -> None:
    """Send everything logged in this process to `stream` (standard error), at `level` and above."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        safe_exception,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.addFilter(Ration())
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder(allow=())],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(serializer=_written),
            ],
        )
    )
    number = logging.getLevelNamesMapping()[level]
    logging.basicConfig(handlers=[handler], level=number, force=True)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.INFO if level == "DEBUG" else max(logging.WARNING, number))


def safe_exception(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Replace `exc_info` by the exception's type, its places, and its message only where that is known to be safe."""
    found = event.pop("exc_info", None)
    error = sys.exc_info()[1] if found is True else found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event["exception"] = type(error).__name__
        event["trace"] = frames(error)
        if isinstance(error, SAFE_MESSAGES):
            event["reason"] = str(error)
    return event


def frames(error: BaseException) -> list[str]:
    """Return the last places of an exception's way, files, lines and functions only."""
    places = traceback.extract_tb(error.__traceback__)[-LAST_FRAMES:]
    return [f"{Path(place.filename).name}:{place.lineno} {place.name}" for place in places]


class Ration(logging.Filter):
    """Lets through `RATION` lines of one wording from the chatty libraries a window, and says how many it held back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._since: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether the record is written."""
        if record.name.partition(".")[0] not in RATIONED:
            return True
        key, now = (record.name, str(record.msg)), self._clock()
        began, count = self._since.get(key, (now, 0))
        if now - began >= WINDOW_S:
            if count > RATION:
                record.msg, record.args = f"{record.getMessage()} (and {count - RATION} more like it)", ()
            began, count = now, 0
        self._since[key] = (began, count + 1)
        return count < RATION


def _written(event: dict[str, Any], **_options: Any) -> str:
    return orjson.dumps(event, default=str, option=orjson.OPT_NON_STR_KEYS).decode()
