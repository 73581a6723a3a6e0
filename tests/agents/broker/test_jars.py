"""Jars: only bytes as locked are ever put in place, wherever they came from."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from agents.broker import jars as jars_module
from agents.broker.jars import Jar, fetch_jars, locked_jars
from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError

CONTENT = b"not really a jar"
JAR = Jar("org/example/thing/1.0/thing-1.0.jar", len(CONTENT), sha256(CONTENT).hexdigest())


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jars_module, "PAUSES_S", (0.0, 0.0))


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    """Give a repository as a folder, holding the jar."""
    place = tmp_path / "mirror" / JAR.path
    place.parent.mkdir(parents=True)
    place.write_bytes(CONTENT)
    return tmp_path / "mirror"


@pytest.fixture
def settings(mirror: Path, tmp_path: Path) -> BrokerSettings:
    """Give settings that fetch from the mirror into a cache of the test's own."""
    return BrokerSettings(maven_url=mirror.as_uri(), cache_dir=tmp_path / "cache")


def test_the_lock_names_a_whole_broker() -> None:
    """27 jars of 25.3 MB, each with a full digest, no two of one name."""
    jars = locked_jars()
    assert 27 == len(jars) == len({jar.name for jar in jars})
    assert 25_3 == sum(jar.size for jar in jars) // 100_000
    assert {64} == {len(jar.sha256) for jar in jars}


def test_a_jar_is_fetched_once(settings: BrokerSettings, mirror: Path) -> None:
    """With the jar in the cache the repository may go away."""
    (path,) = fetch_jars(settings, jars=[JAR])
    (mirror / JAR.path).unlink()
    assert [path] == fetch_jars(settings, jars=[JAR])
    assert CONTENT == path.read_bytes()


@pytest.mark.parametrize("wrong", [b"", CONTENT[:-1], CONTENT + b"!", bytes(len(CONTENT)), b"x" * 1_000_000], ids=len)
def test_other_bytes_are_refused_and_leave_nothing(settings: BrokerSettings, mirror: Path, wrong: bytes) -> None:
    """A torn, changed or longer jar is an error, and no file of it stays."""
    (mirror / JAR.path).write_bytes(wrong)
    with pytest.raises(OperatorError, match=r"operator/jars.*(differs from the lock|IncompleteRead)"):
        fetch_jars(settings, jars=[JAR])
    assert [] == [path for path in settings.cache.rglob("*") if path.is_file()]


def test_a_spoilt_cache_is_mended(settings: BrokerSettings) -> None:
    """A jar that was changed on disk is fetched anew before anything runs it."""
    (path,) = fetch_jars(settings, jars=[JAR])
    path.write_bytes(bytes(len(CONTENT)))
    assert [path] == fetch_jars(settings, jars=[JAR])
    assert CONTENT == path.read_bytes()


def test_an_unreachable_repository_is_told_without_its_address(tmp_path: Path) -> None:
    """The address of a mirror may hold a password: the error names the jar and the kind of failure only."""
    settings = BrokerSettings(maven_url="http://user:secret@127.0.0.1:1/m", cache_dir=tmp_path)
    with pytest.raises(OperatorError, match="operator/jars") as caught:
        fetch_jars(settings, jars=[JAR])
    assert "secret" not in str(caught.value)
    assert JAR.name == caught.value.context["jar"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_cache_that_cannot_be_written_is_told(settings: BrokerSettings, tmp_path: Path) -> None:
    """No right to the folder is the operator's affair."""
    tmp_path.chmod(0o500)
    with pytest.raises(OperatorError, match="operator/jars"):
        fetch_jars(settings, jars=[JAR])


def test_progress_is_told_on_standard_error(settings: BrokerSettings, capsys: pytest.CaptureFixture[str]) -> None:
    """Two plain lines where there is no terminal, and nothing on standard output."""
    fetch_jars(settings, jars=[JAR], narrate=True)
    told = capsys.readouterr()
    assert "" == told.out
    assert ["fetching", "fetched"] == [line.split()[0] for line in told.err.splitlines()]
