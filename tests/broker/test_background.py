"""`dateline broker start|stop|status`: started once, found again, and no process touched that is not ours."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import psutil
import pytest
from click.testing import CliRunner, Result

from agents.broker.background import Background, State
from agents.broker.ports import free_ports
from agents.broker.settings import BrokerSettings
from agents.cli import INTERRUPTED, OPERATOR, SOME_FAILED, SUCCESS, main


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a broker's folder, and stop what was left running there."""
    yield tmp_path / "broker"
    Background(BrokerSettings.load(), tmp_path / "broker").stop()


def _broker(*arguments: str, folder: Path) -> Result:
    return CliRunner().invoke(main, ["broker", *arguments, "--dir", str(folder)])


def test_start_is_idempotent_and_stop_leaves_nothing(folder: Path) -> None:
    """A second start finds the first, status says where it is, stop ends it and says so once."""
    port = str(free_ports(1)[0])
    assert "started" in _broker("start", "--port", port, folder=folder).output
    assert "already running" in _broker("start", folder=folder).output
    status = msgspec.json.decode(_broker("status", "--json", folder=folder).stdout)
    assert f"127.0.0.1:{port}" == status["brokers"]
    assert OPERATOR == _broker("start", "--port", "1", folder=folder).exit_code
    assert "stopped\n" == _broker("stop", folder=folder).output
    assert not psutil.pid_exists(status["pid"])
    assert "was not running\n" == _broker("stop", folder=folder).output
    assert SOME_FAILED == _broker("status", folder=folder).exit_code


def test_a_pid_that_is_used_again_is_left_alone(folder: Path) -> None:
    """A state file that names this test's own process does not get it stopped."""
    folder.mkdir()
    created = psutil.Process().create_time()
    (folder / "broker.json").write_bytes(msgspec.json.encode(State(pid=os.getpid(), created=created, port=1)))
    assert SOME_FAILED == _broker("status", folder=folder).exit_code
    assert "was not running\n" == _broker("stop", folder=folder).output


def test_a_torn_state_file_is_no_broker(folder: Path) -> None:
    """Whatever stands in the state file, status and stop answer."""
    folder.mkdir()
    (folder / "broker.json").write_text("{")
    assert SOME_FAILED == _broker("status", folder=folder).exit_code
    assert SUCCESS == _broker("stop", folder=folder).exit_code


@pytest.mark.parametrize("ended", ["by a signal", "by stop"])
def test_in_the_foreground_it_is_seen_by_others_and_gone_with_its_command(folder: Path, ended: str) -> None:
    """`--foreground` stays until SIGTERM or until another command stops it; both are orderly ends."""
    port = str(free_ports(1)[0])
    call = [sys.executable, "-c", "from agents.cli import main; main()", "broker", "start", "--foreground"]
    with subprocess.Popen([*call, "--dir", str(folder), "--port", port], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout is not None
        assert f"running: 127.0.0.1:{port}" in command.stdout.readline()
        pid = Background(BrokerSettings.load(), folder).status().pid
        assert pid is not None
        if ended == "by stop":
            assert "stopped\n" == _broker("stop", folder=folder).output
        else:
            command.terminate()
        assert SUCCESS == command.wait(30)
    assert not psutil.pid_exists(pid)
    assert SOME_FAILED == _broker("status", folder=folder).exit_code


def test_interrupted_while_starting_it_leaves_nothing(folder: Path) -> None:
    """Ctrl-C before the broker serves ends it, and the command with 130."""
    call = [sys.executable, "-c", "from agents.cli import main; main()", "broker", "start", "--dir", str(folder)]
    with subprocess.Popen([*call, "--port", str(free_ports(1)[0])], stderr=subprocess.DEVNULL) as command:
        deadline = time.monotonic() + 30
        while not (folder / "broker.json").exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        pid = msgspec.json.decode((folder / "broker.json").read_bytes(), type=State).pid
        command.send_signal(signal.SIGINT)
        assert INTERRUPTED == command.wait(30)
    assert not psutil.pid_exists(pid)
    assert not (folder / "broker.json").exists()
