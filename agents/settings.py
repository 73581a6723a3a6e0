"""What an operator may decide about a worker, read from the environment under the prefix DATELINE_.

Not what the embedded broker needs (`agents/broker/settings.py`), and not the stage table. Everything wrong is told at
once, a variable nobody knows is wrong too, and no value is ever shown: names and rules only. The table in
docs/settings.md is generated from the descriptions here.
"""

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from pipeline.annotator_choice import PACKAGED, Choice
from pipeline.desk import Desk
from pipeline.errors import OperatorError

PREFIX: Final = "DATELINE_"
# Read by others under the same prefix: the embedded broker, which is an extra and may not be installed, and the fault
# tests, whose workers inherit their environment.
ELSEWHERE: Final = frozenset(
    f"{PREFIX}{name}" for name in ("JAVA", "MAVEN_URL", "CACHE_DIR", "BROKER_DIR", "FAULTS_SEED", "FAULTS_TABLE")
)
LEGAL_TOPIC: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
LONGEST_PREFIX: Final = 200  # Kafka names have 249 characters at most; ours end in -segmentation-<partition>


def _split(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _legal(name: str) -> str:
    if not LEGAL_TOPIC.issuperset(name) or len(name) > LONGEST_PREFIX:
        raise ValueError(f"letters, digits, '.', '_' and '-' only, at most {LONGEST_PREFIX}")
    return name


def _addresses(brokers: tuple[str, ...]) -> tuple[str, ...]:
    for broker in brokers:
        host, _, port = broker.rpartition(":")
        if not host or not port.isdigit():
            raise ValueError("must be host:port, several with commas between")
    if not brokers:
        raise ValueError("must name at least one broker")
    return brokers


def _known(annotator: str) -> str:
    return str(Choice.parse(annotator))


Listed = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Named = Annotated[str, AfterValidator(_legal)]
Described = partial(Field, validate_default=True)


class Settings(BaseSettings):
    """A worker's settings. `Settings.load()` reads them; in the environment they are upper case, with the prefix."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True, hide_input_in_errors=True)

    brokers: Annotated[Listed, AfterValidator(_addresses)] = Described(
        ("127.0.0.1:9092",), description="Kafka brokers to start from, host:port, several with commas between."
    )
    topic_prefix: Named = Described("", description="Goes before every topic and group name, `tests.` for one.")
    group: Named = Described(
        "dateline",
        min_length=1,
        description="Consumer group of a worker that runs all stages; one that runs a single stage adds `-<stage>`.",
    )
    instance_id: str | None = Described(
        None,
        min_length=1,
        description="A name this worker keeps over restarts (a pod's): it gets its partitions back in 2 s, not 10.",
    )
    feeds: Listed = Described((), description="Feeds known by name (`ce_source`), with commas; others are `unknown`.")
    receipt_fields: bool = Described(True, description="Whether receipts carry the article's texts.")  # noqa: FBT003 - a default

    annotator: Annotated[str, AfterValidator(_known)] = Described(
        PACKAGED,
        description="What reads the articles: `packaged`, `onnx:FOLDER` or `spacy:NAME` (annotator.md); "
        "the same for all workers of a deployment.",
    )

    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Described(
        "PLAINTEXT", description="How to talk to the brokers."
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Described(
        "SCRAM-SHA-512", description="How to log in, where the protocol begins with SASL."
    )
    sasl_username: str | None = Described(None, description="User of the brokers.")
    sasl_password: SecretStr | None = Described(None, description="Its password; better mounted as a file.")
    sasl_password_file: Path | None = Described(None, description="A file that holds the password, and nothing else.")
    ca_file: Path | None = Described(None, description="PEM file of the authority that signed the brokers' keys.")

    metrics_host: str = Described("127.0.0.1", description="Address that serves /metrics, /livez and /readyz.")
    metrics_port: int = Described(9464, ge=0, le=65535, description="Its port; 0 takes any free one.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Described("INFO", description="Least level logged.")

    session_timeout_s: float = Described(
        30.0, ge=1, le=300, description="Silence after which the group gives a worker's partitions to others."
    )
    assignment_timeout_s: float = Described(
        60.0, gt=0, le=3600, description="A worker that has joined no group by then exits."
    )
    stop_timeout_s: float = Described(
        20.0, gt=0, le=600, description="Longest an orderly end may take; then it is cut."
    )
    stall_timeout_s: float = Described(
        300.0, gt=0, description="Seconds on one batch after which /livez answers 503 and the process may be killed."
    )

    batch_articles: int = Described(500, ge=1, le=10_000, description="Most inputs in one transaction.")
    batch_bytes: int = Described(4_194_304, ge=1, description="Output bytes that close a batch.")
    batch_seconds: float = Described(1.0, gt=0, le=30, description="Seconds of work that close a batch.")
    transaction_timeout_s: float = Described(
        60.0, ge=5, le=900, description="Age at which the broker aborts a transaction; work is done before one begins."
    )
    book_articles: int = Described(
        25_000,
        ge=1,
        le=10_000_000,
        description="Articles a partition whose last version is remembered; about 0.6 kB of memory each.",
    )
    held_bytes: int = Described(
        16_777_216, ge=0, description="Most bytes a partition of articles put aside until their embargo ends."
    )
    breaker_run: int = Described(20, ge=1, description="Bugs in a row, on different inputs, that stop a stage.")
    breaker_share: float = Described(
        0.5, gt=0, le=1, description="Share of bugs among a stage's last 100 inputs that stops it."
    )

    @model_validator(mode="after")
    def _login_is_whole(self) -> Self:
        if self.security_protocol.startswith("SASL") and not (self.sasl_username and self._has_password):
            raise ValueError(
                f"{PREFIX}SECURITY_PROTOCOL asks for a login: set {PREFIX}SASL_USERNAME and "
                f"{PREFIX}SASL_PASSWORD or {PREFIX}SASL_PASSWORD_FILE"
            )
        for file in (self.sasl_password_file, self.ca_file):
            if file is not None and not file.is_file():
                raise ValueError("a file named by *_FILE is not there")
        return self

    @classmethod
    def load(cls) -> Self:
        """Read the environment. Raises `operator/settings` with everything that is wrong with it."""
        problems = [f"{name}: no such setting" for name in sorted(unknown(os.environ))]
        try:
            settings = cls()
        except ValidationError as error:
            problems += [f"{_name(fault['loc'])}: {fault['msg']}" for fault in error.errors(include_input=False)]
        if problems:
            raise OperatorError("operator/settings", problems="; ".join(problems)) from None
        return settings

    @property
    def desk(self) -> Desk:
        """What of this decides about the records themselves."""
        return Desk(feeds=self.feeds, receipt_fields=self.receipt_fields, annotator=self.annotator)

    @property
    def password(self) -> str | None:
        """The password, from the file where one is named."""
        if self.sasl_password_file is not None:
            return self.sasl_password_file.read_text().strip()
        return self.sasl_password.get_secret_value() if self.sasl_password is not None else None

    def topic(self, name: str) -> str:
        """Return a topic's name on the cluster ("wire.raw" with the prefix before it)."""
        return self.topic_prefix + name

    def group_id(self, stage: str | None = None) -> str:
        """Return the consumer group of a worker that runs one stage, or all of them (None).

        The prefix goes before it, so that two deployments on one cluster share neither offsets nor transactions.
        """
        return f"{self.topic_prefix}{self.group}" + (f"-{stage}" if stage else "")

    @property
    def _has_password(self) -> bool:
        return self.sasl_password is not None or self.sasl_password_file is not None


def unknown(names: Iterable[str]) -> set[str]:
    """Return the variables under our prefix that nobody reads."""
    known = ELSEWHERE | {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    return {name for name in names if name.startswith(PREFIX) and name not in known}


def _name(place: tuple[int | str, ...]) -> str:
    return f"{PREFIX}{str(place[0]).upper()}" if place else "settings"
