"""The command line's frame: what is loaded when, and what each ending says."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from agents.cli import COMMANDS, INTERRUPTED, OPERATOR, USAGE, main
from pipeline.desk import VERSION
from pipeline.errors import OperatorError

HEAVY = ("faust", "aiokafka", "kafka", "pydantic", "rich")


def test_help_lists_every_command_and_loads_none() -> None:
    """`dateline --help` costs no import of a client, of Faust or of word lists."""
    asked = f"""
import sys
from click.testing import CliRunner
from agents.cli import main
print(CliRunner().invoke(main, ["--help"]).output)
print("LOADED", [name for name in {HEAVY} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert "LOADED []" in done.stdout
    assert all(row.summary in done.stdout for row in COMMANDS.values())
    assert "Exit codes" in done.stdout


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    """Each loads, says what it does and shows one call."""
    result = CliRunner().invoke(main, [name, "--help"])
    assert 0 == result.exit_code
    assert "Example" in result.output


def test_the_version_is_the_softwares() -> None:
    """`--version` says what provenance says."""
    assert f"dateline, version {VERSION}\n" == CliRunner().invoke(main, ["--version"]).output


def test_an_unknown_command_is_wrong_usage() -> None:
    """A misspelt command ends with 2."""
    assert USAGE == CliRunner().invoke(main, ["pubish"]).exit_code


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (OperatorError("operator/broker", brokers="b:1"), OPERATOR, "remedy: check DATELINE_BROKERS"),
        (KeyboardInterrupt(), INTERRUPTED, "interrupted"),
        (click.Abort(), INTERRUPTED, "interrupted"),
    ],
    ids=["operator", "ctrl-c", "abort"],
)
def test_endings_have_their_code_and_their_word(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, told: str
) -> None:
    """What the operator must mend is said with its remedy, on standard error, without a trace."""

    @click.command()
    def failing() -> None:
        raise error

    monkeypatch.setattr("agents.cli.broker.command", failing)
    result = CliRunner().invoke(main, ["broker"])
    assert code == result.exit_code
    assert told in result.stderr
    assert "" == result.stdout
