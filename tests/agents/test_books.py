"""The book of a partition: what is taken, passed over, put aside, and what a successor reads of it."""

import gc
import tracemalloc
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from agents.books import Book, Ruled
from agents.embargoes import Line
from agents.envelope import Claim, Output
from agents.stages import EMBARGOES, VERSIONS, Message
from pipeline.errors import FeedError
from pipeline.versions import Standing, Version
from tests.agents.samples import NOON

LATER = NOON + timedelta(minutes=5)


def book(articles: int = 100, held_bytes: int = 10_000, now: datetime = NOON) -> Book:
    """Give an empty book."""
    return Book(lambda: now, articles=articles, held_bytes=held_bytes)


def output(
    uri: str = "u", version: str = "1", text: str = "t", standing: Standing = "current", until: datetime | None = None
) -> Output:
    """Give a stage's output with its claim."""
    said = Version(version=version, text=text, block=text, standing="held" if until else standing)
    return Output(b"{}", uri, "id", "stub", claim=Claim(uri, said, until))


def raw(offset: int, value: bytes = b"{}") -> Message:
    """Give a message of wire.raw."""
    return Message(b"key", value, (("content-type", b"text/plain"),), 3, offset)


def taken(kept: Book, offset: int, *outputs: Output, value: bytes = b"{}") -> Ruled:
    """Rule on a message and enter what comes of it."""
    ruled = kept.rule(raw(offset, value), outputs)
    for line in ruled.lines:
        kept.enter(line)
    return ruled


def reread(lines: Sequence[Line], now: datetime = NOON, articles: int = 100) -> Book:
    """Give the book a successor reads from the topics."""
    successor = book(articles, now=now)
    for line in lines:
        successor.enter(line)
    return successor


def test_a_version_is_entered_with_what_it_lets_out() -> None:
    """One output, one line, under a key of one size."""
    ruled = taken(book(), 7, output("a" * 1000))
    assert 1 == len(ruled.outputs)
    assert [(VERSIONS, 32)] == [(line.topic, len(line.key)) for line in ruled.lines]


def test_a_lower_version_is_passed_over_and_counted() -> None:
    """No output, no line."""
    kept = book()
    taken(kept, 1, output(version="2"))
    ruled = taken(kept, 2, output(version="1", text="old"))
    assert ([], [], {"superseded": 1}) == (ruled.outputs, ruled.lines, ruled.notices)


def test_a_repetition_is_passed_over_but_a_replay_is_not() -> None:
    """The same message sent twice gives one record; the same offset read again gives it again."""
    kept = book()
    taken(kept, 5, output())
    assert ({"repeated": 1}, 0) == ((sent := taken(kept, 6, output())).notices, len(sent.outputs))
    assert 1 == len(taken(kept, 5, output()).outputs)


def test_a_replay_gives_an_articles_versions_again_as_they_came() -> None:
    """Read again from the first, with what was passed over and refused then; only a kill is not undone for a while."""
    way = [("2", "two"), ("1", "one"), ("3", "three")]
    kept = book()
    for expected in ([1, 0, 1], [1, 0, 1]):
        outs = [len(taken(kept, at, output(version=v, text=text)).outputs) for at, (v, text) in enumerate(way)]
        assert expected == outs
    taken(kept, 3, output(version="3", text="kill", standing="withdrawn"))
    assert {"superseded": 1} == taken(kept, 0, output(version="2", text="two")).notices
    assert 1 == len(taken(kept, 3, output(version="3", text="kill", standing="withdrawn")).outputs)


def test_a_contradiction_is_refused_and_enters_nothing() -> None:
    """The first stands."""
    kept = book()
    taken(kept, 1, output(text="one"))
    with pytest.raises(FeedError, match="domain/contradictory-version"):
        kept.rule(raw(2), [output("other"), output(text="two")])
    assert 1 == len(kept)
    assert {"repeated": 1} == taken(kept, 3, output(text="one")).notices


def test_an_output_without_a_claim_goes_on() -> None:
    """The book judges claims only."""
    assert 1 == len(book().rule(raw(1), [Output(b"{}", "u", "id", "stub")]).outputs)


def test_copy_under_embargo_is_put_aside_with_all_that_came_with_it() -> None:
    """Nothing goes on; the message can be worked on again as it was."""
    kept = book()
    ruled = taken(kept, 9, output(until=LATER), value=b"the copy")
    assert ([], {"embargo-held": 1}, 1) == (ruled.outputs, ruled.notices, kept.held)
    (held,) = reread(ruled.lines, LATER).due()
    assert raw(9, b"the copy") == held.message


def test_nothing_is_due_a_moment_too_early() -> None:
    """The end itself is late enough."""
    lines = taken(book(), 9, output(until=LATER)).lines
    assert [] == reread(lines, LATER - timedelta(microseconds=1)).due()
    assert 1 == len(reread(lines, LATER).due())
    assert (timedelta(minutes=5), None) == (reread(lines).due_in(), book().due_in())


def test_what_is_due_comes_in_the_order_of_its_times() -> None:
    """Then in the order it came in."""
    kept = book()
    lines = [
        line
        for offset, (uri, minutes) in enumerate([("c", 2), ("a", 1), ("b", 1)])
        for line in taken(kept, offset, output(uri, until=NOON + timedelta(minutes=minutes))).lines
    ]
    assert ["a", "b", "c"] == [held.holding.uri for held in reread(lines, LATER).due()]


def test_copy_taken_up_again_is_let_go_and_current() -> None:
    """Its line is taken back in the same breath, and the version counts as published."""
    kept = book(now=LATER)
    taken(kept, 9, output(until=LATER))
    (held,) = kept.due()
    ruled = kept.rule(held.message, [output(), output("another of the same message")], held)
    assert (1, {"embargo-released": 1}) == (len(ruled.outputs), ruled.notices)
    for line in ruled.lines:
        kept.enter(line)
    assert (0, [EMBARGOES, VERSIONS]) == (kept.held, [line.topic for line in ruled.lines])
    assert {"repeated": 1} == taken(kept, 10, output()).notices


def test_a_clock_set_back_puts_the_copy_aside_again() -> None:
    """Taken back and put aside anew, in this order."""
    kept = book(now=LATER)
    taken(kept, 9, output(until=LATER))
    (held,) = kept.due()
    ruled = kept.rule(held.message, [output(until=LATER)], held)
    for line in ruled.lines:
        kept.enter(line)
    assert ([], 1) == (ruled.outputs, kept.held)


def test_a_newer_version_takes_the_place_of_copy_put_aside() -> None:
    """Whether it waits itself or not; of a lower one nothing is kept."""
    kept = book()
    taken(kept, 1, output(version="1", until=LATER))
    taken(kept, 2, output(version="2", text="two", until=LATER + timedelta(hours=1)))
    assert (1, timedelta(hours=1, minutes=5)) == (kept.held, kept.due_in())
    assert {"superseded": 1} == taken(kept, 3, output(version="1")).notices
    assert 1 == len(taken(kept, 4, output(version="3", text="three")).outputs)
    assert 0 == kept.held


def test_a_kill_ends_the_hold_and_a_late_kill_of_an_older_version_does_not() -> None:
    """What is killed never appears; what is newer still waits."""
    kept = book()
    taken(kept, 1, output(version="2", until=LATER))
    assert 1 == len(taken(kept, 2, output(version="1", text="k", standing="withdrawn")).outputs)
    assert 1 == kept.held
    assert 1 == len(taken(kept, 3, output(version="2", text="k", standing="withdrawn")).outputs)
    assert 0 == kept.held


def test_no_more_copy_is_put_aside_than_may_be() -> None:
    """The next goes to the dead letters; replacing one of the same size does not count twice."""
    kept = book(held_bytes=300)
    taken(kept, 1, output("a", until=LATER), value=b"x" * 200)
    with pytest.raises(FeedError, match="domain/embargoed"):
        taken(kept, 2, output("b", until=LATER), value=b"x" * 200)
    taken(kept, 3, output("a", "2", "two", until=LATER), value=b"y" * 250)
    assert 1 == kept.held


def test_the_book_forgets_the_article_it_has_longest_not_heard_of() -> None:
    """With a tombstone, so that a successor knows no more than it did."""
    kept = book(articles=2)
    lines = [line for at, uri in enumerate("abac") for line in taken(kept, at, output(uri, str(at), f"t{at}")).lines]
    assert 2 == len(kept)
    for one in (kept, reread(lines)):
        assert {"superseded": 1} == taken(one, 9, output("a", "1", "old")).notices
        assert {} == one.rule(raw(10), [output("b", "0", "old")]).notices


def test_a_bound_that_was_lowered_is_kept_by_the_successor() -> None:
    """The latest stay."""
    kept = book()
    lines = [line for at, uri in enumerate("abc") for line in taken(kept, at, output(uri)).lines]
    assert 2 == len(reread(lines, articles=2))


def test_headers_that_look_like_ours_do_not_get_in() -> None:
    """A feed cannot say what its copy waits for."""
    kept = book(now=LATER)
    spoofed = Message(b"key", b"{}", (("dateline-held-for", b"{}"), ("ce_subject", b"u")), 3, 1)
    for line in kept.rule(spoofed, [output(until=LATER)]).lines:
        kept.enter(line)
    assert (("ce_subject", b"u"),) == kept.due()[0].message.headers


def test_an_entry_weighs_what_the_settings_say() -> None:
    """Little more than half a kilobyte with what surrounds it, whatever the uri."""
    kept = book(articles=2_000)
    gc.collect()
    tracemalloc.start()
    for at in range(2_000):
        taken(kept, at, output(f"urn:newsml:wire.example:20310504:{at:08}", "1", f"{at:016}"))
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 500 > size / 2_000
