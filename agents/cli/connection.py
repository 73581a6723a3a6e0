"""The option every command that talks to Kafka has, and the settings it gives."""

from typing import Final

import click

from agents.cluster import quiet_client
from agents.settings import Settings

BROKERS: Final = click.option(
    "--brokers", metavar="HOST:PORT,...", help="In place of DATELINE_BROKERS (127.0.0.1:9092 unless set)."
)


def reached(brokers: str | None) -> Settings:
    """Return the settings, with the brokers named on the command line when there are any; quieten the client."""
    quiet_client()
    settings = Settings.load()
    return settings.model_copy(update={"brokers": tuple(brokers.split(","))}) if brokers else settings
