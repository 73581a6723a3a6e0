"""What a user may decide about the embedded broker, read from the environment under the prefix DATELINE_.

Not the settings of a worker (`agents/settings.py`): a developer of a subscriber may run the broker alone.
"""

from pathlib import Path
from typing import Annotated, Self

from platformdirs import user_cache_path, user_state_path
from pydantic import AfterValidator, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from pipeline.errors import OperatorError

FETCHABLE = ("https://", "http://", "file://")


def _fetchable(url: str) -> str:
    if not url.startswith(FETCHABLE):
        raise ValueError("must begin with https://, http:// or file://")
    return url.rstrip("/")


class BrokerSettings(BaseSettings):
    """Where the broker's Java, jars and data come from; everything has a default."""

    model_config = SettingsConfigDict(
        env_prefix="DATELINE_", extra="ignore", frozen=True, use_attribute_docstrings=True
    )

    java: Path | None = None
    """A Java 17 or newer, its home or its executable, in place of the wheel's."""
    maven_url: Annotated[str, AfterValidator(_fetchable)] | None = None
    """A mirror of the public Maven repository."""
    cache_dir: Path | None = None
    """Where downloads are kept; the user's cache folder by default."""
    broker_dir: Path | None = None
    """Data, log and state of the broker that `dateline broker start` runs; the user's state folder by default."""

    @classmethod
    def load(cls) -> Self:
        """Read the environment, or say which setting is wrong."""
        try:
            return cls()
        except ValidationError as error:
            names = ", ".join(f"DATELINE_{str(fault['loc'][0]).upper()}" for fault in error.errors())
            raise OperatorError("operator/settings", names=names) from error

    @property
    def cache(self) -> Path:
        """The folder downloads are kept in."""
        return (self.cache_dir or user_cache_path("dateline")).expanduser().absolute()

    @property
    def broker_folder(self) -> Path:
        """The folder of the broker in the background."""
        return (self.broker_dir or user_state_path("dateline") / "broker").expanduser().absolute()
