"""ninjs, the IPTC's JSON for news: 3.x, and 2.x and 1.x under their older names. One object to an `Article`.

Not a validator: fields we do not read are passed over and counted where no edition has them, a field of the wrong type
is refused by name. Statuses, embargo and language are carried, never judged here; associated items are not read.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

import msgspec

from pipeline.article import Article
from pipeline.feeds import scales
from pipeline.feeds.html_text import html_text
from pipeline.feeds.identity import Identity
from pipeline.feeds.ninjs_keys import OLDER_NAMES, unknown_keys
from pipeline.feeds.nitf_copy import nitf_copy
from pipeline.feeds.strict_json import fit, load_object
from pipeline.feeds.strict_xml import load_xml

_HTML: Final = ("text/html", "application/xhtml+xml")
_NITF: Final = "application/nitf+xml"
_MAIN: Final = "main"


class _Part(msgspec.Struct, frozen=True, rename="camel"):
    """One entry of `bodies` or `headlines`."""

    value: str | None = None
    content_type: str | None = None
    role: str | None = None

    @property
    def media(self) -> str:
        return (self.content_type or "text/plain").partition(";")[0].strip().lower()


class _Named(msgspec.Struct, frozen=True):
    """A subject or source; only its name is kept."""

    name: str | None = None


class Ninjs(msgspec.Struct, frozen=True, rename="camel"):
    """The fields of a ninjs object that are read, under their names of version 3."""

    uri: str | None = None
    version: str | int | None = None
    first_created: str | None = None
    version_created: str | None = None
    content_created: str | None = None
    embargoed_until: str | None = None
    pub_status: str | None = None
    urgency: int | None = None
    language: str | None = None
    by: str | None = None
    located: str | None = None
    ed_note: str | None = None
    signal: str | None = None
    slugline: str | None = None
    info_sources: list[_Named] | None = None
    subjects: list[_Named] | None = None
    usage_terms: str | None = None
    copyright_holder: str | None = None
    copyright_notice: str | None = None
    headline: str | None = None
    headlines: list[_Part] | None = None
    bodies: list[_Part] | None = None
    body_text: str | None = None
    body_html: str | None = None
    body_xhtml: str | None = None
    body_nitf: str | None = None


def read_ninjs(payload: bytes | str, identity: Identity) -> tuple[Article]:
    """Return the article of one ninjs message."""
    return from_object(load_object(payload), identity)


def from_object(message: dict[str, Any], identity: Identity) -> tuple[Article]:
    """Return the article of a ninjs object that is parsed already."""
    ninjs = fit(_modern(message), Ninjs)
    article = Article(
        uri=identity.uri(ninjs.uri),
        version=None if ninjs.version is None else str(ninjs.version),
        feed=identity.feed,
        wire_format=_edition(message),
        headline=_headline(ninjs),
        body=_body(ninjs),
        first_created=ninjs.first_created,
        version_created=ninjs.version_created,
        content_created=ninjs.content_created,
        embargoed_until=ninjs.embargoed_until,
        pub_status=scales.pub_status(ninjs.pub_status),
        urgency=scales.urgency(ninjs.urgency),
        language=ninjs.language,
        by=ninjs.by,
        located=ninjs.located,
        ed_note=ninjs.ed_note,
        signal=scales.signal((ninjs.signal,) if ninjs.signal else ()),
        slugline=ninjs.slugline,
        info_sources=_names(ninjs.info_sources),
        subjects=_names(ninjs.subjects),
        rights=_rights(ninjs),
        notices=_notices(message),
    )
    sent = {"pubStatus": ninjs.pub_status, "urgency": ninjs.urgency, "signal": ninjs.signal}
    return (replace(article, as_sent=scales.as_sent(sent, article)),)


def _modern(message: dict[str, Any]) -> dict[str, Any]:
    """Give older fields the names of version 3, in the message and in its bodies and headlines."""
    modern = _renamed(message)
    for field in ("bodies", "headlines"):
        if isinstance(modern.get(field), list):
            modern[field] = [_renamed(part) if isinstance(part, dict) else part for part in modern[field]]
    return modern


def _renamed(fields: dict[str, Any]) -> dict[str, Any]:
    older = {OLDER_NAMES[name]: value for name, value in fields.items() if name in OLDER_NAMES}
    return older | {name: value for name, value in fields.items() if name not in OLDER_NAMES}


def _edition(message: dict[str, Any]) -> str:
    if "bodies" not in message and any(name in message for name in ("body_text", "body_html", "body_xhtml")):
        return "ninjs 1"
    return "ninjs 2" if any(name in message for name in OLDER_NAMES) else "ninjs 3"


def _body(ninjs: Ninjs) -> str:
    """Return the first body with words in it, plain text before HTML before NITF, the main one before others; or ""."""
    parts = [*_ranked(ninjs.bodies), _Part(ninjs.body_text), _Part(ninjs.body_html, "text/html")]
    parts += _Part(ninjs.body_xhtml, "text/html"), _Part(ninjs.body_nitf, _NITF)
    for media in ("text/plain", *_HTML, _NITF):
        for part in parts:
            if part.media == media and (text := _text(part)).strip():
                return text
    return ""


def _headline(ninjs: Ninjs) -> str | None:
    """Return the main headline, else the first, else that of ninjs 1; None where all are blank."""
    texts = (_text(part) for part in (*_ranked(ninjs.headlines), _Part(ninjs.headline)))
    return next((text for text in texts if text.strip()), None)


def _ranked(parts: Iterable[_Part] | None) -> list[_Part]:
    return sorted(parts or (), key=lambda part: scales.code(part.role or "") != _MAIN)


def _text(part: _Part) -> str:
    value = part.value or ""
    if part.media in _HTML:
        return html_text(value)
    return nitf_copy(load_xml(value)) if part.media == _NITF and value.strip() else value


def _notices(message: dict[str, Any]) -> dict[str, int]:
    unknown = unknown_keys(message)
    return {"unknown-key": unknown} if unknown else {}


def _names(entries: list[_Named] | None) -> tuple[str, ...]:
    return tuple(entry.name for entry in entries or () if entry.name)


def _rights(ninjs: Ninjs) -> dict[str, str]:
    rights = {
        "usageTerms": ninjs.usage_terms,
        "copyrightHolder": ninjs.copyright_holder,
        "copyrightNotice": ninjs.copyright_notice,
    }
    return {name: value for name, value in rights.items() if value}
