"""Settings: all problems at once, no value shown, nothing misspelt goes unnoticed."""

from pathlib import Path

import pytest

from agents.broker.settings import BrokerSettings
from agents.settings import ELSEWHERE, PREFIX, Settings
from pipeline.errors import OperatorError

Patch = pytest.MonkeyPatch


def test_the_defaults_fit_the_local_broker() -> None:
    """Nothing need be set on a developer's machine."""
    settings = Settings.load()
    assert (("127.0.0.1:9092",), "dateline", "wire.raw") == (
        settings.brokers,
        settings.group_id(),
        settings.topic("wire.raw"),
    )


def test_every_problem_is_told_at_once(monkeypatch: Patch) -> None:
    """Three mistakes, one message, each by its variable."""
    monkeypatch.setenv("DATELINE_METRICS_PORT", "many")
    monkeypatch.setenv("DATELINE_BROKERS", "nowhere")
    monkeypatch.setenv("DATELINE_BORKERS", "kafka:9092")
    with pytest.raises(OperatorError) as told:
        Settings.load()
    problems = str(told.value.context["problems"])
    assert ["DATELINE_BORKERS", "DATELINE_BROKERS", "DATELINE_METRICS_PORT"] == [
        problem.partition(":")[0] for problem in problems.split("; ")
    ]
    assert "many" not in problems


def test_variables_of_the_embedded_broker_are_no_mistake() -> None:
    """The broker's own settings share the prefix; the worker knows their names without importing the extra."""
    assert {f"{PREFIX}{name.upper()}" for name in BrokerSettings.model_fields} <= ELSEWHERE


def test_lists_are_written_with_commas(monkeypatch: Patch) -> None:
    """Blanks and empty parts do no harm."""
    monkeypatch.setenv("DATELINE_BROKERS", "a:1, b:2,")
    monkeypatch.setenv("DATELINE_FEEDS", "afp,reuters")
    settings = Settings.load()
    assert (("a:1", "b:2"), ("afp", "reuters")) == (settings.brokers, settings.feeds)


def test_a_stage_alone_is_a_group_of_its_own_and_the_prefix_goes_before_it(monkeypatch: Patch) -> None:
    """Two deployments with different prefixes share neither offsets nor transactions."""
    monkeypatch.setenv("DATELINE_TOPIC_PREFIX", "test.")
    assert "test.dateline-quotes" == Settings.load().group_id("quotes")


def test_the_password_is_never_shown(monkeypatch: Patch) -> None:
    """Neither in a representation nor in the error of a setting beside it."""
    monkeypatch.setenv("DATELINE_SASL_PASSWORD", "opensesame")
    assert "opensesame" not in repr(Settings.load())
    monkeypatch.setenv("DATELINE_SECURITY_PROTOCOL", "SASL_SSL")
    with pytest.raises(OperatorError) as told:
        Settings.load()
    assert "DATELINE_SASL_USERNAME" in str(told.value)
    assert "opensesame" not in str(told.value)


def test_the_password_can_be_a_mounted_file(monkeypatch: Patch, tmp_path: Path) -> None:
    """A file wins over the variable, and its trailing newline is not part of it."""
    secret = tmp_path / "password"
    secret.write_text("opensesame\n")
    monkeypatch.setenv("DATELINE_SASL_PASSWORD_FILE", str(secret))
    assert "opensesame" == Settings.load().password


def test_a_prefix_kafka_would_refuse_is_refused_here(monkeypatch: Patch) -> None:
    """Topic names have an alphabet."""
    monkeypatch.setenv("DATELINE_TOPIC_PREFIX", "wire/")
    with pytest.raises(OperatorError, match="DATELINE_TOPIC_PREFIX"):
        Settings.load()


def test_every_setting_is_described() -> None:
    """The table of docs/settings.md has no empty row."""
    assert [] == [name for name, field in Settings.model_fields.items() if not field.description]


def test_the_annotator_reaches_the_desk(monkeypatch: Patch) -> None:
    """What reads the articles is a setting; what is no choice is refused before anything is loaded."""
    assert "packaged" == Settings.load().desk.annotator
    monkeypatch.setenv("DATELINE_ANNOTATOR", "spacy:en_core_web_sm")
    assert "spacy:en_core_web_sm" == Settings.load().desk.annotator
    monkeypatch.setenv("DATELINE_ANNOTATOR", "stanza:en")
    with pytest.raises(OperatorError, match="DATELINE_ANNOTATOR"):
        Settings.load()
