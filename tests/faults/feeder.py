"""The feed: publishes messages at a steady rate from a thread of its own, and knows what the broker has acknowledged.

A message counts as published only when its acknowledgement came, as in any ledger; an outage is waited out, never
skipped over.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kafka import KafkaProducer

from tests.faults.articles import Message
from tests.faults.hops import RECONNECT_MS

GIVE_UP_MS = 300_000  # longer than any outage a scenario makes


class Feeder:
    """Publishes `messages` to `topic`, `rate` a second, as far as it is allowed to."""

    def __init__(self, brokers: str, topic: str, messages: Sequence[Message], rate: float) -> None:
        self.acknowledged = 0
        self.homes: dict[bytes, set[int]] = defaultdict(set)
        self._brokers, self._topic, self._messages, self._rate = brokers, topic, messages, rate
        self._failure: BaseException | None = None
        self._stopped, self._moved = threading.Event(), threading.Condition()
        self._allowed = len(messages)
        self._thread = threading.Thread(target=self._run, name="feeder", daemon=True)

    def start(self, allowed: int) -> None:
        """Begin to publish, `allowed` messages for now."""
        self._allowed = allowed
        self._thread.start()

    def allow(self, count: int) -> None:
        """Let the feed go on up to so many messages in all; it never takes back what it allowed."""
        with self._moved:
            self._allowed = max(self._allowed, count)
            self._moved.notify()

    @property
    def is_done(self) -> bool:
        """Whether everything was acknowledged; raises what went wrong if something did."""
        if self._failure is not None:
            raise self._failure
        return self.acknowledged == len(self._messages) and not self._thread.is_alive()

    def stop(self) -> None:
        """End early, when the scenario has failed anyway."""
        self._stopped.set()
        self.allow(len(self._messages))
        if self._thread.ident is not None:
            self._thread.join(timeout=30)

    def _run(self) -> None:
        try:
            self._publish()
        except BaseException as failure:  # noqa: BLE001 - handed to the test's own thread by is_done
            self._failure = failure

    def _publish(self) -> None:
        producer = KafkaProducer(
            bootstrap_servers=self._brokers,
            acks="all",
            enable_idempotence=True,
            linger_ms=5,
            delivery_timeout_ms=GIVE_UP_MS,
            reconnect_backoff_max_ms=RECONNECT_MS,
        )
        try:
            sent = []
            for message in self._paced():
                headers = list(message.headers)
                sent.append(producer.send(self._topic, key=message.key, value=message.value, headers=headers))
            producer.flush()
            for message, future in zip(self._messages, sent, strict=False):  # fewer were sent when it was stopped
                self.homes[message.key].add(future.get(timeout=GIVE_UP_MS / 1000).partition)
                self.acknowledged += 1
        finally:
            producer.close(timeout=5)

    def _paced(self) -> Iterator[Message]:
        due = time.monotonic()
        for number, message in enumerate(self._messages):
            with self._moved:
                while self._allowed <= number:
                    self._moved.wait()
            due = max(due + 1 / self._rate, time.monotonic())
            if self._stopped.wait(max(0.0, due - time.monotonic())):
                return
            yield message
