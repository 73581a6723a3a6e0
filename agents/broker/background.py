"""A broker left running behind the command line: start once, find again, stop; never touch another's process.

The folder holds all of it: data, log, and `broker.json` with the pid and the time that process was made. A process is
ours only when it lives, was made at that time and runs with this folder's properties: pids are used again.
"""

import fcntl
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from typing import Final, Literal

import msgspec
import psutil

from agents.broker.node import STOP_S, Node
from agents.broker.properties import DEFAULT_PORT, HOST
from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError

CLOCK_ROOM_S: Final = 2.0  # the system's idea of when a process was made moves a little when its clock is set
MEGABYTE: Final = 1 << 20
_LEFT_RUNNING: Final[
    list[Popen[bytes] | None]
] = []  # children we let go of on purpose must not be collected and warned of

Ending = Literal["stopped", "killed", "was not running"]


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What `broker.json` holds."""

    pid: int
    created: float
    port: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What `dateline broker status --json` prints; all but `running` and the folders are null when it is not."""

    running: bool
    directory: str
    log: str
    brokers: str | None = None
    pid: int | None = None
    uptime_s: int | None = None
    memory_mb: int | None = None


class Background:
    """The broker of one folder."""

    def __init__(self, settings: BrokerSettings, directory: Path | None = None) -> None:
        self.settings = settings
        self.directory = (directory or settings.broker_folder).absolute()
        self.state_file = self.directory / "broker.json"

    def start(self, port: int | None = None) -> tuple[Report, bool]:
        """Start it unless it runs; return its report, and whether it was started now."""
        with self._alone():
            state = self._state()
            if state is not None and self._process(state) is not None:
                if port not in (None, state.port):
                    raise OperatorError("operator/embedded-broker", reason="runs already", port=state.port)
                return self.status(), False
            node = Node(self.directory, port or DEFAULT_PORT, settings=self.settings, narrate=True)
            self._start(node)
            _LEFT_RUNNING.append(node.process)
            return self.status(), True

    @contextmanager
    def held(self, port: int | None = None) -> Generator[Node]:
        """Run it for as long as the block takes; others see it, and may stop it."""
        node = Node(self.directory, port or DEFAULT_PORT, settings=self.settings, narrate=True)
        try:
            with self._alone():
                if self.status().running:
                    raise OperatorError("operator/embedded-broker", reason="runs already", folder=str(self.directory))
                self._start(node)
            yield node
        finally:
            if node.process is not None:
                node.term()
                self.state_file.unlink(missing_ok=True)

    def stop(self, timeout_s: float = STOP_S) -> Ending:
        """Stop it in order, by SIGKILL after the deadline."""
        if not self.directory.is_dir():
            return "was not running"
        with self._alone():
            state = self._state()
            process = self._process(state) if state is not None else None
            ending = _end(process, timeout_s) if process is not None else "was not running"
            self.state_file.unlink(missing_ok=True)
            return ending

    def status(self) -> Report:
        """Say whether it runs and where."""
        log = self.directory / "broker.log"
        state = self._state()
        process = self._process(state) if state is not None else None
        if state is None or process is None:
            return Report(running=False, directory=str(self.directory), log=str(log))
        return Report(
            running=True,
            directory=str(self.directory),
            log=str(log),
            brokers=f"{HOST}:{state.port}",
            pid=state.pid,
            uptime_s=max(0, int(time.time() - process.create_time())),
            memory_mb=process.memory_info().rss // MEGABYTE,
        )

    def _start(self, node: Node) -> None:
        try:
            process = node.format().start().process
            if process is not None:
                self._remember(
                    State(pid=process.pid, created=psutil.Process(process.pid).create_time(), port=node.port)
                )
            node.wait_ready()
        except BaseException:
            node.kill()
            self.state_file.unlink(missing_ok=True)
            raise

    def _remember(self, state: State) -> None:
        part = self.state_file.with_suffix(".part")
        part.write_bytes(msgspec.json.encode(state))
        part.replace(self.state_file)

    def _state(self) -> State | None:
        try:
            return msgspec.json.decode(self.state_file.read_bytes(), type=State)
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def _process(self, state: State) -> psutil.Process | None:
        """Return the process the state names, if it still is that process."""
        try:
            process = psutil.Process(state.pid)
            is_same = abs(process.create_time() - state.created) < CLOCK_ROOM_S
            is_ours = str(self.directory / "server.properties") in process.cmdline()
            return process if is_same and is_ours and process.status() != psutil.STATUS_ZOMBIE else None
        except psutil.Error:
            return None

    @contextmanager
    def _alone(self) -> Generator[None]:
        """Let one command at a time start or stop the broker of this folder."""
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            lock = os.open(self.directory / "broker.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            reason = type(error).__name__
            raise OperatorError("operator/embedded-broker", folder=str(self.directory), reason=reason) from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


def _end(process: psutil.Process, timeout_s: float) -> Ending:
    try:
        process.terminate()
        process.wait(timeout_s)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(timeout_s)
        return "killed"
    except psutil.NoSuchProcess:
        return "was not running"
    return "stopped"
