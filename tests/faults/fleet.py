"""The fleet: worker processes as a deployment runs them, and its supervisor, who starts a crashed one again.

Every worker is the real `dateline worker` in a process of its own with settings in its environment; what happens to
it is a signal, never a call. A worker that ends unasked is counted and started again, up to a bound.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

COMMAND = (str(Path(sys.executable).with_name("dateline")), "worker")  # as installed, as a deployment calls it
READY_S = 60.0
STOP_S = 30.0
POLL_S = 0.05
MOST_CRASHES = 8
TAIL_BYTES = 3_000


class StuckError(AssertionError):
    """Something that had to happen did not in time."""


def until(is_so: Callable[[], bool], what: str, *, within_s: float, poll_s: float = POLL_S) -> None:
    """Wait until `is_so()`, looking again every `poll_s`; say what was waited for when it does not come."""
    deadline = time.monotonic() + within_s
    while not is_so():
        if time.monotonic() > deadline:
            raise StuckError(f"not within {within_s:.0f} s: {what}")
        time.sleep(poll_s)


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Give our own environment with these settings of dateline and no others."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")} | dict(settings)


@dataclass(slots=True)
class Worker:
    """One process and its log. `name` is kept over restarts, `is_expected_to_end` set before a signal that ends it."""

    process: subprocess.Popen[bytes]
    log: Path
    stage: str
    name: str | None
    is_expected_to_end: bool = field(default=False)

    @property
    def is_alive(self) -> bool:
        """Whether the process runs (or is paused)."""
        return self.process.poll() is None

    @property
    def is_ready(self) -> bool:
        """Whether its log says that it has its partitions."""
        return b'"event":"ready"' in self.log.read_bytes().replace(b'": "', b'":"')

    def tail(self) -> str:
        """Give the end of its log."""
        return self.log.read_bytes()[-TAIL_BYTES:].decode(errors="replace")


class Fleet:
    """Starts, signals and supervises workers. `settings` are theirs in common, as environment variables."""

    def __init__(self, settings: Mapping[str, str], logs: Path, command: Sequence[str] = COMMAND) -> None:
        self.workers: list[Worker] = []
        self.crashes = 0
        self._settings, self._logs, self._command = dict(settings), logs, tuple(command)

    def start(self, stage: str = "all", name: str | None = None) -> Worker:
        """Start one worker and return at once; a name makes it a static member of its group."""
        log = self._logs / f"worker-{len(self.workers):02d}-{stage}.log"
        with log.open("wb") as sink:
            process = subprocess.Popen(
                [*self._command, "--stage", stage],
                env=environment(self._settings | ({"DATELINE_INSTANCE_ID": name} if name else {})),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.workers.append(Worker(process, log, stage, name))
        return self.workers[-1]

    def start_ready(self, stage: str = "all", name: str | None = None) -> Worker:
        """Start one worker and wait for its word that it is ready."""
        worker = self.start(stage, name)
        self.await_ready(worker)
        return worker

    def await_ready(self, worker: Worker) -> None:
        """Wait until the worker says that it is ready; its end before that is a failure."""
        until(lambda: worker.is_ready or not worker.is_alive, f"{worker.log.name} ready", within_s=READY_S)
        if not worker.is_ready:
            raise StuckError(f"{worker.log.name} ended with {worker.process.returncode} before it was ready")

    def kill(self, worker: Worker) -> None:
        """SIGKILL, which no process can answer."""
        self._end(worker, signal.SIGKILL)

    def terminate(self, worker: Worker) -> None:
        """SIGTERM, upon which a worker finishes what it holds and exits 0."""
        self._end(worker, signal.SIGTERM)
        if worker.process.returncode != 0:
            raise StuckError(f"{worker.log.name} answered SIGTERM with exit code {worker.process.returncode}")

    def pause(self, worker: Worker) -> None:
        """SIGSTOP: the process stands still and does not know it."""
        os.killpg(worker.process.pid, signal.SIGSTOP)

    def resume(self, worker: Worker) -> None:
        """SIGCONT."""
        os.killpg(worker.process.pid, signal.SIGCONT)

    def tend(self) -> None:
        """Start again every worker that ended unasked, as the supervisor of a deployment does."""
        for worker in self.workers:
            if worker.is_alive or worker.is_expected_to_end:
                continue
            worker.is_expected_to_end = True
            self.crashes += 1
            if self.crashes > MOST_CRASHES:
                raise StuckError(f"{self.crashes} workers ended unasked")
            self.start(worker.stage, worker.name)

    def disband(self) -> None:
        """Ask every worker to end, all at once; each must exit 0."""
        leaving = self.standing
        for worker in leaving:
            worker.is_expected_to_end = True
            worker.process.terminate()
        codes = {worker.log.name: worker.process.wait(STOP_S) for worker in leaving}
        if any(codes.values()):
            raise StuckError(f"exit codes at the end: {codes}")

    def destroy(self) -> None:
        """Leave no process behind, whatever happened before."""
        for worker in self.standing:
            os.killpg(worker.process.pid, signal.SIGKILL)
            worker.process.wait(STOP_S)

    def logs(self) -> str:
        """Give the ends of all logs, for a failure."""
        return "\n".join(f"---- {worker.log.name}\n{worker.tail()}" for worker in self.workers)

    @property
    def standing(self) -> list[Worker]:
        """Those that run (or are paused), the oldest first."""
        return [worker for worker in self.workers if worker.is_alive]

    def _end(self, worker: Worker, number: signal.Signals) -> None:
        worker.is_expected_to_end = True
        os.killpg(worker.process.pid, number)
        try:
            worker.process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            raise StuckError(f"{worker.log.name} still runs {STOP_S:.0f} s after {number.name}") from None
