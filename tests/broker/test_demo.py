"""`dateline demo` as a user runs it: a process that starts everything, shows everything, and leaves nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.broker

DATELINE = str(Path(sys.executable).with_name("dateline"))
DEADLINE_S = 120.0
ARTICLES = {
    "a.txt": "TOLVE - “We will not leave,” mayor Ruth Amsel said on Monday.\n\nPolice arrested four men in Orin.\n",
    "b.txt": "Nothing of note happened in Kestral.\n",
    "c.json": '{"uri": "urn:demo:c", "version": "1", "bodies": [{"value": "It rained.", "contentType": "text/plain"}]}',
    "d.json": '{"uri": "urn:demo:d", "version": "1", "bodies": [{"value": "  ", "contentType": "text/plain"}]}',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of three articles and one that ends in the dead letters."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    """Give the demo a temporary folder of its own, and see to it that no process of it outlives the test."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    yield scratch
    for process in left_running(scratch):
        process.kill()


def left_running(scratch: Path) -> list[psutil.Process]:
    """Give every process that was started for this temporary folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("TMPDIR", "").startswith(str(scratch)):
                found.append(process)
        except psutil.Error:  # gone meanwhile, or another user's
            continue
    return found


def demo(folder: Path, scratch: Path, *options: str) -> subprocess.Popen[str]:
    """Start the demo over these articles."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}
    return subprocess.Popen(
        [DATELINE, "demo", "--seeds", str(folder), *options],
        env={**plain, "TMPDIR": str(scratch), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_demo_ends_by_itself_with_every_receipt_and_leaves_nothing(folder: Path, scratch: Path) -> None:
    """Three receipts and one dead letter come, the exit code is 0, no process and no file is left."""
    with demo(folder, scratch) as process:
        output, _ = process.communicate(timeout=DEADLINE_S)
    assert process.returncode == 0, output
    assert "3 articles" in output
    assert "1 dead-lettered" in output
    assert "Ruth Amsel" in output
    assert "/metrics" in output
    assert [] == left_running(scratch)
    assert [] == list(scratch.iterdir())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_demo_interrupted_leaves_nothing(folder: Path, scratch: Path, number: signal.Signals) -> None:
    """A signal after the first line stops the worker and the broker and removes the folder."""
    with demo(folder, scratch, "--keep") as process:
        assert process.stdout is not None
        shown = list(takewhile(lambda line: "left running" not in line, process.stdout))
        started = left_running(scratch)
        process.send_signal(number)
        process.wait(DEADLINE_S)
    assert len(started) >= 3, shown
    assert [] == left_running(scratch)
    assert [] == list(scratch.iterdir())
