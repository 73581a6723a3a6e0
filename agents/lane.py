"""A lane: one stage's work on one partition of its source, in order, each batch one transaction.

What it promises: an input's outputs (or its dead letter) and the offset after it become visible together or not at
all, and inputs are taken in the order of their offsets. What it does not know is Kafka: inputs are put in by whoever
consumes, and a `TransactionalSink` takes the batches, so that the same tests run in memory and on a broker.

    open    fences whoever wrote under this name before, and only then says how far they got; earlier inputs are skipped
    batch   what waits, within bounds of number, bytes and seconds; worked on before any transaction begins, so that
            slow work ages none
    commit  outputs, dead letters, the book's lines and the offset; then, and only then, the inputs are acknowledged

A lane of a stage with a book (`agents/books.py`) reads it back when it opens, and between its inputs takes up what was
put aside and is due now; with nothing to do it sleeps until the next is. Copy put aside was worked on once already, so
it carries no mark of starts.

Only one lane of a process works at a time, which the interpreter would see to anyway: the bench is a lock so that a
marked batch (`agents/starts.py`) can keep it until its commit. And the lanes of a stage take turns: while one commits,
the others' inputs gather, so batches grow with the load; and a producer that has just committed is not used again at
once, for which the broker would make it wait 20 to 100 ms. (Two cores, four stages, passing through: 714 articles a
second taking turns, 214 all at once.)

An error nobody foresaw here ends the lane, and its owner ends the process: the transaction is aborted, and the
inputs are read again by whoever comes next.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic
from typing import Final, Generic, TypeVar

from agents.books import Book
from agents.breaker import Breaker
from agents.embargoes import Held
from agents.sink import Bounds, FencedError, Ledger, TransactionalSink
from agents.stages import Message
from agents.starts import Starts
from agents.work import Send, StageWork, Worked
from pipeline.errors import OperatorError

YIELD_S: Final = 0.005  # between inputs the loop gets its turn: answers of the broker, rebalances, signals
LAST_ACT_S: Final = 3.0
FENCED_POLL_S: Final = 0.05
LONGEST_SLEEP_S: Final = 0.5  # while copy is put aside: a clock that was set is noticed so soon

T = TypeVar("T")


@dataclass(slots=True)
class _Batch(Generic[T]):
    """What was taken and what came of it. `following` is the offset after the last input worked on."""

    taken: list[T] = field(default_factory=list)
    sends: list[Send] = field(default_factory=list)
    articles: int = 0
    size: int = 0
    following: int | None = None


class Lane(Generic[T]):
    """Works until retired. `T` is what the consumer hands in; `read` makes a message of it, `let_go` acknowledges it.

    `is_ours` says whether the partition is still this consumer's and it wants more work done.
    """

    def __init__(  # noqa: PLR0913 - everything a test replaces
        self,
        work: StageWork,
        sink: TransactionalSink,
        *,
        read: Callable[[T], Message],
        let_go: Callable[[T], Awaitable[object]],
        is_ours: Callable[[], bool],
        breaker: Breaker,
        ledger: Ledger,
        bounds: Bounds,
        turn: asyncio.Lock,
        bench: asyncio.Lock,
        book: Book | None = None,
    ) -> None:
        self._work, self._sink, self._read, self._let_one_go = work, sink, read, let_go
        self._is_ours, self._breaker, self._ledger, self._bounds = is_ours, breaker, ledger, bounds
        self._turn, self._bench, self._book = turn, bench, book
        self._waiting: deque[tuple[T, Message]] = deque()
        self._waiting_bytes = 0
        self._in_hand: list[T] = []
        self._woken, self._has_room = asyncio.Event(), asyncio.Event()
        self._is_retiring = self._is_over = False
        self._starts = Starts()
        self._next: int | None = None  # the committed offset

    async def put(self, taken: T) -> None:
        """Hand in one input; waits while a whole batch is waiting already."""
        while not self._is_over and (
            len(self._waiting) >= self._bounds.articles or self._waiting_bytes >= self._bounds.size
        ):
            self._has_room.clear()
            await self._has_room.wait()
        if self._is_over:
            await self._let_one_go(taken)
            return
        message = self._read(taken)
        self._waiting.append((taken, message))
        self._waiting_bytes += len(message.value or b"")
        self._woken.set()

    def retire(self) -> None:
        """End after the input in hand: what is done is committed, what waits is let go and comes to the next owner."""
        self._is_retiring = True
        self._woken.set()

    async def run(self) -> None:
        """Work until retired. Raises what the sink raises, and `operator/breaker`, `operator/fenced`."""
        try:
            if self._may_go_on():
                await self._open()
            while await self._some_work():
                async with self._turn:
                    await (self._deliver() if self._may_go_on() else self._drop())
            self._is_over = True
            await self._within(self._withdraw())
        except FencedError:
            await self._stand_aside()
        except BaseException:
            await self._within(self._withdraw())
            raise
        finally:
            self._is_over = True
            self._has_room.set()
            if self._book is not None:
                self._ledger.booked(0, 0)
            await self._within(self._sink.close())

    async def _open(self) -> None:
        position = await self._sink.open()
        self._next = position.offset
        self._starts = Starts(position.note, end=position.end, inputs=self._bounds.articles)
        if self._book is not None:
            await self._sink.recall(self._book.topics, self._book.enter)
            self._ledger.booked(len(self._book), self._book.held)

    async def _some_work(self) -> bool:
        while not self._waiting and not self._due():
            if self._is_retiring:
                return False
            self._woken.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), self._sleep_s())
        return True

    def _due(self) -> list[Held]:
        return [] if self._book is None else self._book.due()

    def _sleep_s(self) -> float | None:
        """Return how long to sleep with nothing to do, None for until woken."""
        due_in = None if self._book is None else self._book.due_in()
        return None if due_in is None else min(max(due_in.total_seconds(), 0.0), LONGEST_SLEEP_S)

    async def _deliver(self) -> None:
        due = self._due()
        if due:
            await self._commit(await self._taken_up(due))
            return
        first = next((message.offset for _, message in self._waiting if not self._is_behind(message.offset)), None)
        if first is not None and self._starts.is_marked(first):
            async with self._bench:
                await self._commit(await self._worked_on(await self._leave_mark()))
        else:
            async with self._bench:
                batch = await self._worked_on(self._bounds.articles)
            await self._commit(batch)

    async def _leave_mark(self) -> int:
        """Commit a note of what is about to begin. Return how many inputs that is."""
        first = [message.offset for _, message in islice(self._waiting, self._bounds.articles)]
        fresh = [offset for offset in first if not self._is_behind(offset)]
        note = self._starts.before(fresh[0], fresh[-1] + 1) if fresh else None
        if note is not None:
            self._next = fresh[0] if self._next is None else self._next
            await self._sink.commit((), self._next, note)
        return len(first)

    async def _commit(self, batch: _Batch[T]) -> None:
        if batch.following is not None:
            await self._sink.commit(batch.sends, batch.following, self._starts.after(batch.following))
            self._starts.got_past(batch.articles)
            self._next = batch.following
            self._ledger.committed(batch.articles, batch.sends)
            if self._book is not None:
                self._ledger.booked(len(self._book), self._book.held)
        await self._drop_in_hand()
        self._has_room.set()

    async def _taken_up(self, due: list[Held]) -> _Batch[T]:
        """Work on what was put aside until now; the committed offset stays where it is."""
        batch: _Batch[T] = _Batch(self._in_hand, following=self._next or 0)
        began = monotonic()
        async with self._bench:
            with self._ledger.working():
                for held in due[: self._bounds.articles]:
                    self._add(self._work.do(held.message, self._book, held), held.message, batch, monotonic())
                    if monotonic() - began > self._bounds.seconds or batch.size >= self._bounds.size:
                        break
        return batch

    async def _worked_on(self, most: int) -> _Batch[T]:
        batch = _Batch(self._in_hand)
        began = yielded = monotonic()
        with self._ledger.working():
            while self._waiting and len(batch.taken) < most and batch.size < self._bounds.size:
                taken, message = self._waiting.popleft()
                batch.taken.append(taken)
                self._waiting_bytes -= len(message.value or b"")
                if self._is_behind(message.offset):
                    self._ledger.skipped()
                    continue
                self._work_on(message, batch)
                now = monotonic()
                if now - began > self._bounds.seconds or self._starts.is_careful(message.offset):
                    break
                if now - yielded > YIELD_S:
                    await asyncio.sleep(0)
                    yielded = monotonic()
                    if not self._may_go_on():
                        break
        return batch

    def _work_on(self, message: Message, batch: _Batch[T]) -> None:
        began = monotonic()
        is_poison = self._starts.is_poison(message.offset)
        result = self._work.bury(message) if is_poison else self._work.do(message, self._book)
        self._add(result, message, batch, began)
        batch.articles += 1
        batch.following = message.offset + 1

    def _add(self, result: Worked, message: Message, batch: _Batch[T], began: float) -> None:
        self._ledger.worked(message, result, monotonic() - began)
        self._breaker.count(is_bug=result.is_bug)
        batch.sends.extend(result.sends)
        batch.size += result.size

    def _may_go_on(self) -> bool:
        return not self._is_retiring and self._is_ours()

    def _is_behind(self, offset: int) -> bool:
        return self._next is not None and offset < self._next

    async def _drop(self) -> None:
        """Let go, unworked, all that waits: the next owner reads it again. This one is done: it has a gap now."""
        self._is_retiring = True
        self._in_hand.extend(taken for taken, _ in self._waiting)
        self._waiting.clear()
        self._waiting_bytes = 0
        await self._drop_in_hand()
        self._has_room.set()

    async def _drop_in_hand(self) -> None:
        for taken in self._in_hand:
            await self._let_one_go(taken)
        self._in_hand.clear()

    async def _stand_aside(self) -> None:
        """Fenced: normal when the partition has moved, and the word of it is on its way. If none comes, stop."""
        deadline = monotonic() + self._bounds.fenced_s
        await self._drop()
        while self._is_ours():
            if monotonic() > deadline:
                raise OperatorError("operator/fenced", topic=self._work.source)
            await asyncio.sleep(FENCED_POLL_S)
            await self._drop()
        self._is_over = True

    async def _withdraw(self) -> None:
        note = self._starts.withdrawn()
        if note is not None and self._next is not None:
            await self._sink.commit((), self._next, note)

    async def _within(self, last_act: Coroutine[object, object, None]) -> None:
        """Do it if it can be done soon; with the broker away it cannot, and that is no reason to stay."""
        task = asyncio.ensure_future(last_act)
        await asyncio.wait({task}, timeout=LAST_ACT_S)
        if not task.done():
            task.cancel()
        elif not task.cancelled():
            task.exception()  # seen: the error that ends the lane is the one to tell of
