"""Articles through a running service: published at a rate, their receipts awaited, the worker watched meanwhile."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

import psutil
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from agents.demo import EVENTS, Service
from agents.stages import RAW
from tests.faults.articles import Message

RECEIPT = b'{"kind":"receipt"'
STUCK_S = 60.0
POLL_MS = 50


def process_of(service: Service) -> psutil.Process:
    """Give the worker's process, to be asked for its time and memory."""
    return psutil.Process(service.worker.pid)


def cpu_s(process: psutil.Process) -> float:
    """Give the processor seconds a process has used, in user and kernel."""
    times = process.cpu_times()
    return float(times.user + times.system)


def send(service: Service, messages: Sequence[Message], rate: float | None, sent: Callable[[Message], None]) -> None:
    """Publish at `rate` a second (None: at once), telling `sent` of each just before it goes."""
    with closing(KafkaProducer(bootstrap_servers=service.brokers, acks="all", enable_idempotence=True)) as producer:
        started = time.perf_counter()
        for number, message in enumerate(messages):
            if rate:
                time.sleep(max(0.0, started + number / rate - time.perf_counter()))
            sent(message)
            producer.send(RAW, key=message.key, value=message.value, headers=list(message.headers))
        producer.flush()


def receipts(service: Service, marker: bytes = RECEIPT) -> Iterator[bytes]:
    """Yield the key of each receipt as a subscriber sees it; end when none has come for a minute."""
    with closing(KafkaConsumer(bootstrap_servers=service.brokers, isolation_level="read_committed")) as consumer:
        at = [TopicPartition(EVENTS, number) for number in consumer.partitions_for_topic(EVENTS)]
        consumer.assign(at)
        consumer.seek_to_beginning(*at)
        last = time.monotonic()
        while time.monotonic() - last < STUCK_S:
            for records in consumer.poll(timeout_ms=POLL_MS).values():
                for record in records:
                    last = time.monotonic()
                    if record.value.startswith(marker):
                        yield record.key
