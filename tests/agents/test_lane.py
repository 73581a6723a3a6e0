"""A lane against a log in memory: what becomes visible, in what order, and what a successor finds."""

import asyncio
from collections.abc import Sequence

import pytest

from agents.breaker import Breaker
from agents.envelope import Outcome
from agents.lane import Lane
from agents.sink import Bounds
from agents.stages import Clock, Message, Work
from pipeline.desk import Desk
from pipeline.errors import FeedError, OperatorError
from tests.agents.samples import MemoryLog, MemorySink, Tally, at_work, message, passing, run, until

BOUNDS = Bounds(articles=10, size=1_000, seconds=60.0, fenced_s=0.2)


class DeathError(BaseException):
    """Stands for the end of the process: nobody may catch it and live."""


class Owner:
    """One process's lane on a log."""

    def __init__(
        self, log: MemoryLog, work: Work = passing, *, bounds: Bounds = BOUNDS, failing: Sequence[int] = ()
    ) -> None:
        self.log, self.sink, self.tally = log, MemorySink(log, failing), Tally()
        self.gone: list[int] = []
        self.is_ours = True
        self.lane: Lane[Message] = Lane(
            at_work(work),
            self.sink,
            read=lambda taken: taken,
            let_go=self._let_go,
            is_ours=lambda: self.is_ours,
            breaker=Breaker("segmentation", run=3, share=0.5),
            ledger=self.tally,
            bounds=bounds,
            turn=asyncio.Lock(),
            bench=asyncio.Lock(),
        )

    async def takes(self, offsets: Sequence[int]) -> None:
        """Put these in, let the lane work until they are let go, and retire it in order."""
        running = asyncio.ensure_future(self.lane.run())
        for offset in offsets:
            await self.lane.put(message(offset))
        await until(lambda: len(self.gone) == len(offsets) or running.done())
        self.lane.retire()
        await running

    async def _let_go(self, taken: Message) -> None:
        self.gone.append(taken.offset)


def dead_letters(log: MemoryLog) -> list[tuple[bytes | None, bytes]]:
    """Give key and code of every dead letter."""
    letters = [send for send in log.visible if send.topic == "wire.deadletter"]
    return [(letter.key, dict(letter.headers)["dateline-error-code"]) for letter in letters]


def killed(log: MemoryLog, offsets: Sequence[int], *, by: Sequence[int]) -> None:
    """Let a process die on the log when it works on one of `by`: at once, and no last word reaches the broker."""

    def fatal(taken: Message, desk: Desk, now: Clock) -> Outcome:
        if taken.offset in by:
            owner.sink.is_cut_off = True
            raise DeathError
        return passing(taken, desk, now)

    owner = Owner(log, fatal)
    with pytest.raises(DeathError):
        run(owner.takes(offsets))


def test_outputs_come_in_the_order_of_the_inputs_and_the_offset_follows_the_last() -> None:
    """What goes in comes out, once, in order, with the offset after it."""
    log = MemoryLog()
    run(Owner(log).takes(range(25)))
    assert [b"a%d" % n for n in range(25)] == log.keys
    assert (25, "") == (log.offset, log.note)


def test_batches_are_bounded_by_number() -> None:
    """No transaction has more inputs than the bound."""
    log = MemoryLog()
    run(Owner(log).takes(range(25)))
    assert 10 == max(log.batches)


def test_batches_are_bounded_by_bytes() -> None:
    """A batch is closed by the output that takes it past its bytes."""
    log = MemoryLog()
    run(Owner(log, bounds=Bounds(articles=10, size=6, seconds=60.0)).takes(range(6)))
    assert 2 == max(log.batches)  # two bytes of value, two of key


def test_batches_are_bounded_by_time() -> None:
    """A batch is closed once the work has taken its seconds."""
    log = MemoryLog()
    run(Owner(log, bounds=Bounds(articles=10, size=1_000, seconds=0.0)).takes(range(5)))
    assert [1, 1, 1, 1, 1] == log.batches


def test_inputs_that_a_former_owner_committed_are_skipped() -> None:
    """Inputs below the committed offset are let go and make nothing."""
    log = MemoryLog(offset=3)
    owner = Owner(log)
    run(owner.takes(range(5)))
    assert [b"a3", b"a4"] == log.keys
    assert 3 == owner.tally.skips
    assert [0, 1, 2, 3, 4] == owner.gone


def test_nothing_is_committed_where_all_was_committed_before() -> None:
    """A replay of what is done makes no transaction."""
    log = MemoryLog(offset=9)
    run(Owner(log).takes(range(5)))
    assert [] == log.notes


def test_none_and_several_outputs_move_the_offset_alike() -> None:
    """An input with no output, and one with three, are as done as any other."""

    def uneven(taken: Message, desk: Desk, now: Clock) -> Outcome:
        return Outcome(list(passing(taken, desk, now).outputs) * (taken.offset % 4))

    log = MemoryLog()
    run(Owner(log, uneven).takes(range(5)))
    assert [b"a1", b"a2", b"a2", b"a3", b"a3", b"a3"] == log.keys
    assert 5 == log.offset


def test_an_input_nobody_can_use_is_dead_lettered_between_its_neighbours() -> None:
    """A dead letter takes the input's place; the others pass."""

    def picky(taken: Message, desk: Desk, now: Clock) -> Outcome:
        if taken.offset == 1:
            raise FeedError("decode/not-json")
        return passing(taken, desk, now)

    log = MemoryLog()
    run(Owner(log, picky).takes(range(3)))
    assert ["wire.segmentation", "wire.deadletter", "wire.segmentation"] == [send.topic for send in log.visible]


def test_a_failed_commit_ends_the_lane_and_lets_nothing_go() -> None:
    """What could not be committed is not acknowledged, and the error comes out."""
    log = MemoryLog()
    owner = Owner(log, failing=(1,))
    with pytest.raises(ConnectionError):
        run(owner.takes(range(3)))
    assert ([], None, []) == (log.visible, log.offset, owner.gone)
    assert owner.sink.is_closed


def test_a_run_of_bugs_stops_the_stage_before_they_are_dead_lettered() -> None:
    """The batch in which the breaker trips is not committed: a bad release buries no day's wire."""

    def broken(taken: Message, desk: Desk, now: Clock) -> Outcome:
        raise KeyError

    log = MemoryLog()
    with pytest.raises(OperatorError, match="operator/breaker"):
        run(Owner(log, broken).takes(range(5)))
    assert [] == log.visible


def test_a_fenced_lane_lets_go_of_all_it_holds_when_the_partition_has_moved() -> None:
    """Fenced after a rebalance: no error, nothing visible, everything let go."""
    log = MemoryLog()
    owner = Owner(log)

    async def story() -> None:
        running = asyncio.ensure_future(owner.lane.run())
        await until(lambda: log.owner is owner.sink)
        log.owner = "another process"
        for offset in range(3):
            await owner.lane.put(message(offset))
        await until(lambda: bool(owner.gone))
        owner.is_ours = False
        await running

    run(story())
    assert ([], [0, 1, 2]) == (log.visible, owner.gone)


def test_a_lane_fenced_for_good_stops_the_worker() -> None:
    """Two deployments under one name: after the patience given, the operator is asked."""
    log = MemoryLog()
    owner = Owner(log)

    async def story() -> None:
        running = asyncio.ensure_future(owner.lane.run())
        await until(lambda: log.owner is owner.sink)
        log.owner = "another deployment"
        await owner.lane.put(message(0))
        await running

    with pytest.raises(OperatorError, match="operator/fenced"):
        run(story())


def test_a_retired_lane_commits_what_is_done_and_lets_the_rest_go() -> None:
    """Asked to end in the middle of a batch, it ends after the input in hand."""
    log = MemoryLog()

    def slow(taken: Message, desk: Desk, now: Clock) -> Outcome:
        if taken.offset == 2:
            owner.lane.retire()
        return passing(taken, desk, now)

    owner = Owner(log, slow, bounds=Bounds(articles=10, size=1_000, seconds=0.0))
    run(owner.takes(range(6)))
    assert (3, [0, 1, 2, 3, 4, 5]) == (log.offset, sorted(owner.gone))
    assert [b"a0", b"a1", b"a2"] == log.keys


def test_an_input_put_into_a_lane_that_is_over_is_let_go() -> None:
    """Nothing hangs on a lane that has ended."""
    owner = Owner(MemoryLog())

    async def story() -> None:
        owner.lane.retire()
        await owner.lane.run()
        await owner.lane.put(message(7))

    run(story())
    assert [7] == owner.gone


def test_a_lane_that_let_go_never_works_again() -> None:
    """After a gap nothing may be committed, even if the partition seems to be ours once more."""
    log = MemoryLog()
    owner = Owner(log)

    async def story() -> None:
        running = asyncio.ensure_future(owner.lane.run())
        await until(lambda: log.owner is owner.sink)
        owner.is_ours = False
        await owner.lane.put(message(0))
        await until(lambda: owner.gone == [0])
        owner.is_ours = True
        await owner.lane.put(message(1))
        await running

    run(story())
    assert ([], [0, 1]) == (log.notes, owner.gone)


def test_a_lane_whose_partition_has_gone_before_it_began_fences_nobody() -> None:
    """Opening would end the new owner's transactions."""
    log = MemoryLog(owner="new owner")
    owner = Owner(log)
    owner.is_ours = False
    run(owner.takes([0]))
    assert ("new owner", [0]) == (log.owner, owner.gone)


def test_a_lane_marks_nothing_where_nothing_waited() -> None:
    """In the ordinary course every commit is a batch: marks cost nothing."""
    log = MemoryLog(offset=0)
    run(Owner(log).takes(range(5)))
    assert [""] == sorted({note for _, note in log.notes})
    assert len(log.batches) == len(log.notes)


def test_a_lane_marks_the_batch_it_found_waiting() -> None:
    """Before the first batch among what was there at opening, a note says what is begun; the commit takes it away."""
    log = MemoryLog(offset=0, end=3)
    run(Owner(log).takes(range(3)))
    assert [(0, "dateline starts=1 until=3"), (3, "")] == log.notes


def test_an_input_that_kills_is_buried_after_its_third_start_alone() -> None:
    """Four deaths on it, the first in its batch and three alone: then it is dead-lettered, and only it."""
    log = MemoryLog(offset=0, end=8)
    killed(log, range(8), by=[5])
    assert (0, "dateline starts=1 until=8") == (log.offset, log.note)
    for starts in (2, 3, 4):
        killed(log, range(8), by=[5])
        assert (5, f"dateline starts={starts} until=8") == (log.offset, log.note)
    run(Owner(log).takes(range(8)))
    assert [b"a%d" % n for n in range(8)] == log.keys
    assert [(b"a5", b"internal/poison")] == dead_letters(log)
    assert (8, "") == (log.offset, log.note)


def test_an_input_that_came_later_takes_one_death_more() -> None:
    """A death in an unmarked batch is not counted."""
    log = MemoryLog(offset=0, end=0)
    killed(log, range(8), by=[5])
    assert (0, "") == (log.offset, log.note)
    log.end = 8
    for _ in range(4):
        killed(log, range(8), by=[5])
    run(Owner(log).takes(range(8)))
    assert [(b"a5", b"internal/poison")] == dead_letters(log)


def test_two_kills_from_outside_soon_after_a_start_bury_nobody() -> None:
    """Whoever was in hand when the process was killed twice is worked on like any other the third time."""
    log = MemoryLog(offset=0, end=8)
    killed(log, range(8), by=[5])
    killed(log, range(8), by=[5])
    run(Owner(log).takes(range(8)))
    assert [] == dead_letters(log)
    assert [b"a%d" % n for n in range(8)] == log.keys


def test_two_inputs_that_kill_are_both_buried() -> None:
    """A second one in the same stretch has its own three starts, not a new batch."""
    log = MemoryLog(offset=0, end=6)
    for _ in range(4):
        killed(log, range(6), by=[1, 4])
    for _ in range(3):
        killed(log, range(6), by=[4])
    run(Owner(log).takes(range(6)))
    assert [(b"a1", b"internal/poison"), (b"a4", b"internal/poison")] == dead_letters(log)
    assert [b"a%d" % n for n in range(6)] == log.keys


def test_an_ordinary_death_buries_nothing() -> None:
    """Killed in a batch and started again: the stretch is worked on one by one, and all of it passes."""
    log = MemoryLog(offset=0, end=4)
    killed(log, range(4), by=[2])
    run(Owner(log).takes(range(4)))
    assert [] == dead_letters(log)
    assert [1, 1, 1, 1] == log.batches
    assert (4, "") == (log.offset, log.note)


def test_an_owner_that_dies_knowingly_takes_its_mark_back() -> None:
    """A broker that fails is no reason to suspect an input."""
    log = MemoryLog(offset=0, end=4)
    with pytest.raises(ConnectionError):
        run(Owner(log, failing=(2,)).takes(range(4)))  # the mark is the first commit, the batch the second
    assert [(0, "dateline starts=1 until=4"), (0, "")] == log.notes
