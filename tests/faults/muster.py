"""The muster: gives every drill topics, a consumer group and a folder of its own on one broker."""

import itertools
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from kafka import KafkaAdminClient, TopicPartition
from kafka.admin import OffsetSpec

from agents.broker import Node
from agents.cluster import quiet_client
from agents.topics import apply, plan
from tests.faults.articles import Message
from tests.faults.drill import PARTITIONS, Drill
from tests.faults.fleet import COMMAND
from tests.faults.ledger import RAW, Ledger

GROUP = "dateline"
SESSION_S = 6
NUMBERS = itertools.count(1)


class Muster:
    """Calls a drill together: `with muster(scenario, messages) as drill`."""

    def __init__(
        self, node: Node, folder: Path, *, seed: int, given_back: Callable[[Drill, BaseException | None], None]
    ) -> None:
        quiet_client()  # its log records would keep the sockets of failed connections alive past the test
        self.node, self.seed = node, seed
        self._folder, self._given_back = folder, given_back

    def __call__(
        self,
        scenario: str,
        messages: Iterable[Message] | Ledger,
        *,
        command: Sequence[str] = COMMAND,
    ) -> Drill:
        """Make the topics and give the drill, with nothing published and no worker yet."""
        prefix = f"drill{next(NUMBERS)}-{self.seed}."
        settings = {
            "DATELINE_BROKERS": self.node.brokers,
            "DATELINE_TOPIC_PREFIX": prefix,
            "DATELINE_SESSION_TIMEOUT_S": str(SESSION_S),
            "DATELINE_METRICS_PORT": "0",
        }
        with closing(KafkaAdminClient(bootstrap_servers=self.node.brokers)) as admin:
            apply(admin, plan("dev", prefix, partitions=PARTITIONS))
        return Drill(
            scenario,
            messages if isinstance(messages, Ledger) else Ledger(messages),
            brokers=self.node.brokers,
            prefix=prefix,
            folder=self._folder,
            settings=settings,
            seed=self.seed,
            given_back=self._given_back,
            command=command,
        )

    def outage(self, drill: Drill, number: signal.Signals, away_s: float) -> None:
        """End the broker, keep it away, and bring it back with its data."""
        (self.node.kill if number is signal.SIGKILL else self.node.term)()
        drill.passes(away_s)
        self.node.start().wait_ready()

    def await_members(self, drill: Drill, count: int) -> None:
        """Wait until the group has so many members: a paused one is out when its session has run out."""
        group = drill.prefix + GROUP
        with closing(KafkaAdminClient(bootstrap_servers=self.node.brokers)) as admin:
            drill.holds(
                lambda: len(admin.describe_groups([group])[group]["members"]) == count, f"{count} members of {group}"
            )

    def reset_group(self, drill: Drill) -> None:
        """Set the group's offsets on wire.raw to the beginning, once every member has left."""
        self.await_members(drill, 0)
        raw = {TopicPartition(drill.prefix + RAW, number): OffsetSpec.EARLIEST for number in range(PARTITIONS)}
        with closing(KafkaAdminClient(bootstrap_servers=self.node.brokers)) as admin:
            admin.reset_group_offsets(drill.prefix + GROUP, raw)
