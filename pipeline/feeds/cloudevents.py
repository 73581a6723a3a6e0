"""Structured CloudEvents: the article as `data` (or `data_base64`) of one JSON object, its names beside it.

Not binary mode: there the names are headers, which `identity.py` reads. What lies inside is a payload of its own with
a content type of its own; an event inside an event is refused.
"""

from base64 import b64decode
from dataclasses import replace
from typing import Any, Final

import msgspec
from msgspec import UNSET, UnsetType

from pipeline.errors import FeedError
from pipeline.feeds.headers import media_type
from pipeline.feeds.identity import Identity
from pipeline.feeds.strict_json import fit

STRUCTURED: Final = "application/cloudevents+json"


class _Event(msgspec.Struct, frozen=True):
    """The attributes of CloudEvents 1.0 that are read."""

    subject: str | None = None
    source: str | None = None
    datacontenttype: str | None = None
    data: Any | UnsetType = UNSET
    data_base64: str | None = None


def is_event(message: dict[str, Any]) -> bool:
    """Tell whether an undeclared JSON object is a structured event."""
    return "specversion" in message and ("data" in message or "data_base64" in message)


def unwrap(message: dict[str, Any], identity: Identity) -> tuple[object, str | None, Identity]:
    """Return data, its media type, and the identity with the event's names. Raises `decode/cloudevent`."""
    event = fit(message, _Event)
    named = replace(identity, subject=event.subject or identity.subject, source=event.source or identity.source)
    return _data(event), media_type(event.datacontenttype), named


def _data(event: _Event) -> object:
    if event.data_base64 is not None:
        try:
            return b64decode(event.data_base64, validate=True)
        except ValueError:
            raise FeedError("decode/cloudevent", field="data_base64") from None
    if event.data is UNSET or event.data is None:
        raise FeedError("decode/cloudevent", field="data")
    return event.data
