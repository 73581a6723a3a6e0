"""The breaker: how many of our own faults are too many."""

import pytest

from agents.breaker import WINDOW, Breaker
from pipeline.errors import OperatorError


def test_a_run_of_bugs_trips_it() -> None:
    """The last of the run raises, none before."""
    breaker = Breaker("quotes", run=3, share=1.0)
    breaker.count(is_bug=True)
    breaker.count(is_bug=True)
    with pytest.raises(OperatorError, match="operator/breaker"):
        breaker.count(is_bug=True)


def test_one_success_ends_a_run() -> None:
    """Bugs with a success between are no run."""
    breaker = Breaker("quotes", run=2, share=1.0)
    for number in range(50):
        breaker.count(is_bug=number % 2 == 0)


def test_a_share_of_bugs_trips_it_once_the_window_is_full() -> None:
    """Every other input a bug is too many, but not before there are enough to say so."""
    breaker = Breaker("quotes", run=10, share=0.4)
    for number in range(WINDOW - 1):
        breaker.count(is_bug=number % 2 == 0)
    with pytest.raises(OperatorError, match="operator/breaker"):
        breaker.count(is_bug=True)


def test_old_bugs_leave_the_window() -> None:
    """What happened more than a window ago no longer counts."""
    breaker = Breaker("quotes", run=50, share=0.2)
    for _ in range(20):
        breaker.count(is_bug=True)
    for _ in range(WINDOW):
        breaker.count(is_bug=False)
    for number in range(WINDOW):
        breaker.count(is_bug=number % 5 == 0)
