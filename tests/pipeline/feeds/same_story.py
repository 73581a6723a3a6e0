"""One invented story, written the way each format writes it."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from pipeline.feeds import Headers
from tests.pipeline.feeds.reading import JSON, PLAIN, STRUCTURED, XML, declared

URI: Final = "urn:novum:77"
# Under the names of `Article`. Formats that carry less are held to what they carry.
METADATA: Final[Mapping[str, Any]] = {
    "version": "4",
    "first_created": "2031-05-02T08:00:00Z",
    "version_created": "2031-05-02T10:00:00Z",
    "content_created": "2031-05-01T07:30:00Z",
    "embargoed_until": "2031-05-02T11:00:00Z",
    "pub_status": "usable",
    "urgency": 3,
    "language": "en-GB",
    "by": "Ann Poe",
    "located": "Velm",
    "ed_note": "adds <toll> & names",
    "signal": "correction",
    "slugline": "ferry-sinks",
    "info_sources": ("Orin Radio",),
    "subjects": ("shipping", "rescue"),
    "rights": {"copyrightHolder": "Novum", "copyrightNotice": "(c) Novum", "usageTerms": "not for archives"},
}


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and paragraphs; none of them empty."""

    headline: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        """The paragraphs with a blank line between them."""
        return "\n\n".join(self.paragraphs)

    def tagged(self, space: str = "") -> str:
        """Give the paragraphs as elements."""
        return "\n".join(f"<p{space}>{escape(paragraph)}</p>" for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Format:
    """How a story is sent, and which of its metadata cannot be."""

    message: Callable[[Story], str]
    headers: Headers
    missing: frozenset[str] = frozenset()
    has_headline: bool = True


def _named(names: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"name": name} for name in names]


def _fields(names: Mapping[str, str], body: Mapping[str, Any]) -> dict[str, Any]:
    """Name the metadata as an edition of ninjs does."""
    values = {**METADATA, **METADATA["rights"]}
    values |= {name: _named(METADATA[name]) for name in ("info_sources", "subjects")}
    return {"uri": URI, **{theirs: values[ours] for ours, theirs in names.items()}, **body}


NINJS_3: Final = {
    "version": "version",
    "first_created": "firstCreated",
    "version_created": "versionCreated",
    "content_created": "contentCreated",
    "embargoed_until": "embargoedUntil",
    "pub_status": "pubStatus",
    "urgency": "urgency",
    "language": "language",
    "by": "by",
    "located": "located",
    "ed_note": "edNote",
    "signal": "signal",
    "slugline": "slugline",
    "info_sources": "infoSources",
    "subjects": "subjects",
    "copyrightHolder": "copyrightHolder",
    "copyrightNotice": "copyrightNotice",
    "usageTerms": "usageTerms",
}
NINJS_2: Final = {ours: theirs.lower() for ours, theirs in NINJS_3.items()}
NINJS_1: Final = NINJS_2 | {
    "embargoed_until": "embargoed",
    "by": "byline",
    "info_sources": "infosource",
    "subjects": "subject",
}


def _bodies(story: Story, media: str, key: str) -> dict[str, Any]:
    value = story.tagged() if media == "text/html" else story.body
    return {"headlines": [{"value": story.headline}], "bodies": [{key: media, "value": value}]}


def _ninjs_3(story: Story) -> dict[str, Any]:
    return _fields(NINJS_3, _bodies(story, "text/plain", "contentType"))


def _nitf(story: Story) -> str:
    rights = METADATA["rights"]
    subjects = "".join(f'<tobject.subject tobject.subject.matter="{name}"/>' for name in METADATA["subjects"])
    return f"""<nitf xml:lang="{METADATA["language"]}"><head><tobject>{subjects}</tobject>
<docdata management-status="usable"><correction/><doc-id id-string="{URI}"/><urgency ed-urg="3"/>
<date.issue norm="20310502T100000Z"/><date.release norm="20310502T110000Z"/>
<ed-msg info="{escape(METADATA["ed_note"])}"/>
<du-key version="4" key="ferry-sinks"/><doc.copyright holder="{rights["copyrightHolder"]}"/>
<doc.rights limitations="{rights["usageTerms"]}"/></docdata></head>
<body><body.head><hedline><hl1>{escape(story.headline)}</hl1></hedline><rights>{rights["copyrightNotice"]}</rights>
<byline>{METADATA["by"]}</byline><distributor>Orin Radio</distributor></body.head>
<body.content>{story.tagged()}</body.content></body></nitf>"""


def _item(story: Story, content: str) -> str:
    names = "".join(f"<subject><name>{name}</name></subject>" for name in METADATA["subjects"])
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{URI}" version="4"><rightsInfo>
<copyrightHolder literal="Novum"/><copyrightNotice>(c) Novum</copyrightNotice>
<usageTerms>not for archives</usageTerms></rightsInfo><itemMeta>
<firstCreated>{METADATA["first_created"]}</firstCreated>
<versionCreated>{METADATA["version_created"]}</versionCreated><embargoed>{METADATA["embargoed_until"]}</embargoed>
<pubStatus qcode="stat:usable"/><edNote>{escape(METADATA["ed_note"])}</edNote>
<signal qcode="sig:correction"/></itemMeta>
<contentMeta><contentCreated>{METADATA["content_created"]}</contentCreated><urgency>3</urgency>
<located><name>Velm</name></located><infoSource literal="Orin Radio"/><language tag="en-GB"/>{names}
<slugline>ferry-sinks</slugline><headline>{escape(story.headline)}</headline><by>Ann Poe</by></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def _data(story: Story) -> str:
    return _item(story, f'<inlineData contenttype="text/plain">{escape(story.body)}</inlineData>')


def _xhtml(story: Story) -> str:
    body = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{story.tagged()}</body></html>'
    return _item(story, f'<inlineXML contenttype="application/xhtml+xml">{body}</inlineXML>')


def _nitf_inside(story: Story) -> str:
    return _item(story, f'<inlineXML contenttype="application/nitf+xml">{_nitf(story)}</inlineXML>')


def _message(story: Story) -> str:
    itself = "http://iptc.org/std/nar/2006-10-01/"
    return f'<m:newsMessage xmlns:m="{itself}"><m:header/><m:itemSet>{_xhtml(story)}</m:itemSet></m:newsMessage>'


def _event(**fields: object) -> str:
    return json.dumps({"specversion": "1.0", "id": "1", "type": "t", "source": "novum", "subject": "other", **fields})


_ALL: Final = frozenset(METADATA)
_NO_NITF: Final = frozenset({"first_created", "content_created", "located"})

FORMATS: Final[Mapping[str, Format]] = {
    "ninjs 1": Format(
        lambda story: json.dumps(_fields(NINJS_1, {"headline": story.headline, "body_text": story.body})), JSON
    ),
    "ninjs 1, HTML": Format(
        lambda story: json.dumps(_fields(NINJS_1, {"headline": story.headline, "body_html": story.tagged()})), JSON
    ),
    "ninjs 2": Format(lambda story: json.dumps(_fields(NINJS_2, _bodies(story, "text/plain", "contenttype"))), JSON),
    "ninjs 3": Format(lambda story: json.dumps(_ninjs_3(story)), JSON),
    "ninjs 3, HTML": Format(
        lambda story: json.dumps(_fields(NINJS_3, _bodies(story, "text/html", "contentType"))), JSON
    ),
    "ninjs 3, detected": Format(lambda story: json.dumps(_ninjs_3(story)), ()),
    "NewsML-G2, plain": Format(_data, XML),
    "NewsML-G2, XHTML": Format(_xhtml, declared("application/vnd.iptc.g2.newsitem+xml")),
    "NewsML-G2, NITF": Format(_nitf_inside, ()),
    "NewsML-G2 message": Format(_message, declared("application/vnd.iptc.g2.newsmessage+xml")),
    "NITF": Format(_nitf, declared("application/nitf+xml"), _NO_NITF),
    "plain text": Format(lambda story: story.body, (("ce_subject", URI.encode()), *PLAIN), _ALL, has_headline=False),
    "event, binary": Format(lambda story: json.dumps(_ninjs_3(story)), (("ce_subject", b"other"), *JSON)),
    "event, ninjs": Format(lambda story: _event(data=_ninjs_3(story)), STRUCTURED),
    "event, XML": Format(lambda story: _event(datacontenttype="application/xml", data=_xhtml(story)), STRUCTURED),
    "event, packed": Format(
        lambda story: _event(datacontenttype="application/xml", data_base64=b64encode(_nitf(story).encode()).decode()),
        STRUCTURED,
        _NO_NITF,
    ),
}
