"""Node: one broker process and its folder, as an object a test or a command can start, stop and kill.

The process is a child of whoever starts it, in a session of its own, so that Ctrl-C reaches the caller first and the
broker is stopped in order. It counts as ready only when the child lives and the cluster that answers on its port is
the one it was formatted as: another broker on the same port is never mistaken for it.
"""

import base64
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from agents.broker.jars import fetch_jars
from agents.broker.java import IGNORED_VARIABLES, find_java
from agents.broker.ports import free_ports, is_free
from agents.broker.probe import answering_cluster
from agents.broker.properties import HOST, JVM_FLAGS, server_properties
from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError

READY_S: Final = 60.0  # 1.5 s on an idle machine, 4 s after kill -9; the rest is for a loaded one
STOP_S: Final = 30.0
FORMAT_S: Final = 60.0
POLL_S: Final = 0.05


@dataclass(frozen=True, slots=True)
class NodeStatus:
    """What can be said of a node now; `pid` is null unless its process lives."""

    state: Literal["running", "stopped"]
    pid: int | None
    brokers: str
    directory: Path
    log: Path


class Node:
    """A broker in `directory`; a free port when none is named; `properties` override the table of properties.py.

    The same object can be started again after `term` or `kill`: same port, same data.
    """

    def __init__(
        self,
        directory: Path,
        port: int | None = None,
        *,
        settings: BrokerSettings | None = None,
        properties: Mapping[str, str] | None = None,
        narrate: bool = False,
    ) -> None:
        self.directory = directory.absolute()
        free = free_ports(2)
        self.port = port or free[0]
        self.controller_port = free[1]
        self.process: subprocess.Popen[bytes] | None = None
        self._settings = settings or BrokerSettings.load()
        self._overrides = dict(properties or {})
        self._narrate = narrate
        self._command: list[str] = []

    @property
    def brokers(self) -> str:
        """The address for DATELINE_BROKERS."""
        return f"{HOST}:{self.port}"

    @property
    def log(self) -> Path:
        """What the broker writes."""
        return self.directory / "broker.log"

    @property
    def config(self) -> Path:
        """The server.properties of this node; its path in a command line tells whose process it is."""
        return self.directory / "server.properties"

    @property
    def cluster_id(self) -> str | None:
        """What the data folder was formatted as."""
        meta = self.directory / "data" / "meta.properties"
        lines = meta.read_text("utf-8").splitlines() if meta.is_file() else []
        return next((line.partition("=")[2] for line in lines if line.startswith("cluster.id=")), None)

    def format(self) -> Self:
        """Fetch what is needed, write the properties, and format the data folder unless it has been."""
        java = find_java(self._settings)
        jars = fetch_jars(self._settings, narrate=self._narrate)
        self._command = [str(java), *JVM_FLAGS, "-cp", os.pathsep.join(map(str, jars))]
        self.directory.mkdir(parents=True, exist_ok=True)
        self.config.write_text(
            server_properties(
                port=self.port,
                controller_port=self.controller_port,
                data=self.directory / "data",
                overrides=self._overrides,
            ),
            "ascii",
        )
        if self.cluster_id is None:
            self._format_data()
        return self

    def start(self) -> Self:
        """Start the process; see `wait_ready` for when it serves."""
        if self.process is not None and self.process.poll() is None:
            return self
        if not self._command:
            self.format()
        for port in (self.port, self.controller_port):
            if not is_free(port):
                raise OperatorError("operator/embedded-broker", port=port, reason="the port is taken")
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own command, no shell
                [*self._command, "kafka.Kafka", str(self.config)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=_plain_environment(),
                start_new_session=True,
            )
        return self

    def wait_ready(self, timeout_s: float = READY_S) -> Self:
        """Wait until our own child answers a metadata request. Raises `OperatorError` operator/embedded-broker."""
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            if self.process is None or self.process.poll() is not None:
                raise OperatorError("operator/embedded-broker", reason="it ended while starting", log=str(self.log))
            if answering_cluster(self.port) == self.cluster_id:
                return self
            time.sleep(POLL_S)
        self.kill()
        raise OperatorError("operator/embedded-broker", reason="not ready in time", log=str(self.log))

    def term(self, timeout_s: float = STOP_S) -> float:
        """Stop in order (SIGTERM), by SIGKILL after the deadline; return the seconds it took."""
        began = time.monotonic()
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout_s)
            except subprocess.TimeoutExpired:
                self.kill()
        return time.monotonic() - began

    def kill(self) -> None:
        """End it as a crash would (SIGKILL)."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def wait(self) -> int | None:
        """Stay until the process ends; return its exit status."""
        return self.process.wait() if self.process is not None else None

    def status(self) -> NodeStatus:
        """Say whether the child lives."""
        alive = self.process is not None and self.process.poll() is None
        pid = self.process.pid if self.process is not None and alive else None
        return NodeStatus("running" if alive else "stopped", pid, self.brokers, self.directory, self.log)

    def __enter__(self) -> Self:
        """Start and wait; nothing is left running when that fails."""
        try:
            return self.format().start().wait_ready()
        except BaseException:
            self.kill()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.term()

    def _format_data(self) -> None:
        cluster = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")  # what Kafka's own tool would draw
        tool = ("kafka.tools.StorageTool", "format", f"--cluster-id={cluster}", f"--config={self.config}")
        try:
            done = subprocess.run(  # noqa: S603 - our own command, no shell
                [*self._command, *tool, "--ignore-formatted"],
                capture_output=True,
                env=_plain_environment(),
                timeout=FORMAT_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise OperatorError("operator/embedded-broker", reason=f"format: {type(error).__name__}") from error
        if done.returncode:
            self.log.write_bytes(done.stdout + done.stderr)
            raise OperatorError("operator/embedded-broker", reason="format failed", log=str(self.log))


def _plain_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in IGNORED_VARIABLES}
