"""One message in, outputs or one dead letter out."""

import pytest

from agents.envelope import Outcome
from agents.stages import Clock, Message
from pipeline.desk import Desk
from pipeline.errors import FeedError, OperatorError
from tests.agents.samples import at_work, message, passing

WORDS = "Orin fell at dawn"


def raising(error: BaseException) -> object:
    """Give a stage that raises."""

    def work(taken: Message, desk: Desk, now: Clock) -> Outcome:
        raise error

    return work


def test_an_output_has_the_articles_uri_as_key_and_an_envelope() -> None:
    """The key orders an article; the envelope says what the record is."""
    (send,) = at_work().do(message(3)).sends
    assert ("wire.segmentation", b"a3", b"{}") == (send.topic, send.key, send.value)
    assert b"1.0" == dict(send.headers)["ce_specversion"]


def test_a_feed_error_becomes_one_dead_letter_with_the_bytes_as_they_came() -> None:
    """No outputs, one dead letter, value and key untouched."""
    result = at_work(raising(FeedError("decode/not-json"))).do(message(3, b"\xff{"))  # type: ignore[arg-type]  # raises
    (send,) = result.sends
    assert ("wire.deadletter", b"a3", b"\xff{") == (send.topic, send.key, send.value)
    assert not result.is_bug


def test_an_unforeseen_exception_becomes_a_dead_letter_that_tells_nothing_of_the_article() -> None:
    """Its type is named, its message, which may quote the text, is not; the trace has places only."""
    result = at_work(raising(ValueError(WORDS))).do(message(3))  # type: ignore[arg-type]  # raises
    assert result.is_bug
    told = repr(result.sends) + repr(result.error) + repr(result.trace)
    assert "ValueError" in told
    assert WORDS not in told
    assert any(place.startswith("test_work.py:") for place in result.trace)


def test_deep_recursion_is_a_bug_and_no_crash() -> None:
    """A room that recurses without end loses its input to the dead letters."""

    def deep(taken: Message, desk: Desk, now: Clock) -> Outcome:
        return deep(taken, desk, now)

    assert at_work(deep).do(message(1)).is_bug


@pytest.mark.parametrize("error", [OperatorError("operator/rights"), MemoryError(), KeyboardInterrupt()])
def test_what_is_not_the_articles_affair_goes_through(error: BaseException) -> None:
    """Rights, memory and the wish to stop dead-letter nothing."""
    with pytest.raises(type(error)):
        at_work(raising(error)).do(message(1))  # type: ignore[arg-type]  # raises


def test_a_record_larger_than_its_topic_takes_dead_letters_the_article() -> None:
    """A record the broker would refuse must not stop the stage for ever."""
    result = at_work(passing, largest=10).do(message(1, b"x" * 11))
    assert result.error is not None
    assert ("limit/record", 1) == (result.error.code, len(result.sends))


def test_a_buried_message_is_not_worked_on() -> None:
    """The stage's function is not called: the last two calls killed the process."""
    result = at_work(raising(SystemExit())).bury(message(1))  # type: ignore[arg-type]  # never called
    assert b"internal/poison" == dict(result.sends[0].headers)["dateline-error-code"]


def test_a_bare_tombstone_can_be_dead_lettered() -> None:
    """Neither key nor value: clients refuse to write that, so the letter has an empty value."""
    result = at_work(raising(FeedError("decode/empty"))).do(Message(None, None))  # type: ignore[arg-type]  # raises
    assert (None, b"") == (result.sends[0].key, result.sends[0].value)


def test_a_tombstone_with_a_key_keeps_its_nothing() -> None:
    """A null value stays null."""
    result = at_work(raising(FeedError("decode/empty"))).do(Message(b"k", None))  # type: ignore[arg-type]  # raises
    assert (b"k", None) == (result.sends[0].key, result.sends[0].value)
