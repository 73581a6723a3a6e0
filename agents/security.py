"""How the settings' login and certificates are handed to the three Kafka clients we use.

Not a judgement whether they suffice: that is preflight's. Reads the CA file, nothing else.
"""

import ssl
from typing import Any

import faust

from agents.settings import Settings


def client_security(settings: Settings) -> dict[str, Any]:
    """Return the arguments that aiokafka and kafka-python have in common."""
    arguments: dict[str, Any] = {"security_protocol": settings.security_protocol}
    if settings.security_protocol.endswith("SSL"):
        arguments["ssl_context"] = tls(settings)
    if settings.security_protocol.startswith("SASL"):
        arguments |= {
            "sasl_mechanism": settings.sasl_mechanism,
            "sasl_plain_username": settings.sasl_username,
            "sasl_plain_password": settings.password,
        }
    return arguments


def faust_credentials(settings: Settings) -> Any | None:
    """Return what Faust calls credentials; None for plaintext."""
    context = tls(settings) if settings.security_protocol.endswith("SSL") else None
    if settings.security_protocol.startswith("SASL"):
        return faust.SASLCredentials(
            username=settings.sasl_username,
            password=settings.password,
            mechanism=settings.sasl_mechanism,
            ssl_context=context,
        )
    return faust.SSLCredentials(context) if context is not None else None


def tls(settings: Settings) -> ssl.SSLContext:
    """Trust the CA file where one is named, else what the system trusts; host names are checked."""
    return ssl.create_default_context(cafile=str(settings.ca_file) if settings.ca_file else None)
