"""Logs: JSON, no payload, and no flood."""

import io
import logging
from collections.abc import Iterator

import orjson
import pytest
import structlog

from agents import logs
from pipeline.errors import FeedError

WORDS = "Orin fell at dawn"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Log into memory, and put everything back."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in logs.LIBRARIES}
    memory = io.StringIO()
    logs.set_up("INFO", memory)
    yield memory
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    """Parse what was logged."""
    return [orjson.loads(line) for line in stream.getvalue().splitlines()]


def fail(error: Exception) -> None:
    """Raise it."""
    raise error


def test_our_events_and_the_libraries_lines_are_json(stream: io.StringIO) -> None:
    """One object a line, with level, logger and time."""
    structlog.get_logger("dateline").info("ready", partitions=4)
    logging.getLogger("faust").warning("slow: %s", "x")
    ours, theirs = lines(stream)
    assert ("ready", 4, "info", "dateline") == (ours["event"], ours["partitions"], ours["level"], ours["logger"])
    assert ("slow: x", "warning", "faust") == (theirs["event"], theirs["level"], theirs["logger"])
    assert "timestamp" in ours


@pytest.mark.parametrize("name", ["dateline", "mode.services"])
def test_an_exceptions_message_stays_out_where_it_may_quote_an_article(stream: io.StringIO, name: str) -> None:
    """Type and places are told, for our own lines and the libraries'."""
    try:
        fail(ValueError(WORDS))
    except ValueError:
        logging.getLogger(name).exception("failed")
    assert WORDS not in stream.getvalue()
    (line,) = lines(stream)
    assert "ValueError" == line["exception"]
    assert str(line["trace"]).startswith("['test_logs.py:")


def test_our_own_errors_say_what_they_have_to_say(stream: io.StringIO) -> None:
    """Messages of the table of codes hold no payload."""
    try:
        fail(FeedError("decode/empty"))
    except FeedError:
        structlog.get_logger("dateline").exception("failed")
    assert str(FeedError("decode/empty")) == lines(stream)[0]["reason"]


def test_libraries_never_log_below_info(stream: io.StringIO) -> None:
    """Below that, aiokafka logs keys and values."""
    logs.set_up("DEBUG", stream)
    logging.getLogger("aiokafka.producer").debug("Sending (key=%s)", WORDS)
    assert "" == stream.getvalue()


def test_a_flood_is_rationed_and_counted() -> None:
    """Ten lines of one wording a minute; when the minute is over, how many were held back."""
    now = [0.0]
    ration = logs.Ration(lambda: now[0])

    def passes() -> bool:
        record = logging.LogRecord("aiokafka.conn", logging.WARNING, "", 0, "no answer from %s", ("b",), None)
        is_written = bool(ration.filter(record))
        passed.append(record.getMessage())
        return is_written

    passed: list[str] = []
    assert logs.RATION == sum(passes() for _ in range(500))
    now[0] = logs.WINDOW_S
    assert passes()
    assert "no answer from b (and 490 more like it)" == passed[-1]


def test_other_loggers_have_no_ration() -> None:
    """Our own lines are never held back."""
    ration = logs.Ration(lambda: 0.0)
    record = logging.LogRecord("dateline", logging.INFO, "", 0, "dead-lettered", (), None)
    assert all(ration.filter(record) for _ in range(100))
