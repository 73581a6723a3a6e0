"""The table at the end of a run: scenario, expected, missing and extra at every hop. A plugin of tests/conftest.py.

Where tests run in several processes, each sends its verdicts home when it ends.
"""

import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.faults.verdict import Verdict, table

TABLE_VARIABLE = "DATELINE_FAULTS_TABLE"
VERDICTS = pytest.StashKey[list[Verdict]]()


def pytest_configure(config: pytest.Config) -> None:
    """Make room for the verdicts of this run."""
    config.stash[VERDICTS] = []


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Send the verdicts home."""
    home: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if home is not None:
        home["verdicts"] = msgspec.to_builtins(session.config.stash[VERDICTS])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what a process sent; one that died has sent nothing."""
    verdicts = getattr(node, "workeroutput", {}).get("verdicts", [])
    node.config.stash[VERDICTS] += msgspec.convert(verdicts, list[Verdict])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """End with the table, and write it where the environment asks for it."""
    verdicts = config.stash[VERDICTS]
    if not verdicts:
        return
    lines = table(verdicts)
    terminalreporter.section("faults: expected / missing / extra at every hop, read committed")
    for line in lines:
        terminalreporter.write_line(line)
    if target := os.environ.get(TABLE_VARIABLE):
        Path(target).write_text("\n".join(lines) + "\n", "utf-8")
