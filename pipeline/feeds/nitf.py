"""NITF 3.x, the News Industry Text Format: one `nitf` element to an `Article`, alone or inside NewsML-G2.

Not a validator: elements are found by name, with NITF's namespace or without. The headline is `hl1`, the body what
`nitf_copy.py` makes of it; byline, notes and rights stand in the head of a page and are metadata.
"""

from dataclasses import replace
from typing import Final
from xml.etree.ElementTree import Element

from pipeline.article import Article
from pipeline.feeds import scales
from pipeline.feeds.identity import Identity
from pipeline.feeds.nitf_copy import DATELINE, nitf_copy
from pipeline.feeds.strict_xml import LANGUAGE
from pipeline.feeds.typesetting import NITF
from pipeline.feeds.xml_paths import attribute, find, find_all, line, lines
from pipeline.feeds.xml_text import copy_of, line_of

NAMESPACE: Final = "http://iptc.org/std/NITF/2006-10-18/"
_EMBARGOED: Final = "embargoed"
_BYLINE: Final = replace(NITF, unread=frozenset({"byttl"}))


def read_nitf(root: Element, identity: Identity) -> tuple[Article]:
    """Return the article of one NITF document."""
    return (nitf_article(root, identity.uri(attribute(root, "head/docdata/doc-id", "id-string")), identity),)


def nitf_article(root: Element, uri: str, identity: Identity) -> Article:
    """Return the article of an `nitf` element under that uri."""
    article = Article(
        uri=uri,
        version=_version(root),
        feed=identity.feed,
        wire_format="nitf",
        headline=line(root, "body/body.head/hedline/hl1") or line(root, "head/title"),
        body=nitf_copy(root),
        language=_language(root),
        by=_byline(root),
        located=line(root, f"{DATELINE}/location"),
        ed_note=_notes(root),
        slugline=attribute(root, "head/docdata/du-key", "key"),
        info_sources=lines(root, "body/body.head/distributor"),
        subjects=_subjects(root),
        rights=_rights(root),
    )
    return _with_status(article, root)


def _with_status(article: Article, root: Element) -> Article:
    """Add times, status, urgency and signal: those that NITF writes in its own way."""
    issued, released = (
        scales.extended_time(attribute(root, f"head/docdata/date.{kind}", "norm")) for kind in ("issue", "release")
    )
    status = attribute(root, "head/docdata", "management-status")
    urgency = attribute(root, "head/docdata/urgency", "ed-urg")
    # `date.release` is when a story may go out: an embargo, unless it was issued with that time behind it.
    embargoed = released is not None and (status == _EMBARGOED or scales.is_later(released, issued))
    mapped = replace(
        article,
        version_created=issued,
        embargoed_until=released if embargoed else None,
        pub_status=_pub_status(status, released),
        urgency=scales.urgency(urgency),
        signal="correction" if find(root, "head/docdata/correction") is not None else None,
    )
    return replace(mapped, as_sent=scales.as_sent({"pubStatus": status, "urgency": urgency}, mapped))


def _pub_status(sent: str | None, released: str | None) -> str | None:
    """Map NITF's fourth status: an embargo with an end is held until then, one without is withheld."""
    if sent == _EMBARGOED:
        return "usable" if released is not None else "withheld"
    return scales.pub_status(sent)


def _version(root: Element) -> str | None:
    """Return the generation (the lead) and, behind it, the version the feed's own system counts."""
    key = find(root, "head/docdata/du-key")
    numbers = () if key is None else (key.get("generation"), key.get("version"))
    return ".".join(number for number in numbers if number) or None


def _byline(root: Element) -> str | None:
    """Return the persons a byline names, else its words without their title; some feeds have only that."""
    names = []
    for byline in find_all(root, "body/body.head/byline"):
        persons = [name for person in find_all(byline, "person") if (name := line_of(person))]
        names.append(", ".join(persons) or copy_of(byline, _BYLINE).rstrip(" ,") or line_of(byline))
    return ", ".join(name for name in names if name) or None


def _notes(root: Element) -> str | None:
    """Return editor's notes and the desk's messages, one a line."""
    notes = [
        line_of(note)
        for note in find_all(root, "body/body.head/note")
        if note.get("noteclass", "editorsnote") == "editorsnote"
    ]
    messages = [
        found.get("info") for name in ("ed-msg", "correction") for found in find_all(root, f"head/docdata/{name}")
    ]
    return "\n".join(note for note in (*notes, *messages) if note) or None


def _subjects(root: Element) -> tuple[str, ...]:
    """Return the narrowest name of each subject code, and the classifiers that describe the content."""
    codes = [
        next((name for level in ("detail", "matter", "type") if (name := code.get(f"tobject.subject.{level}"))), None)
        for code in find_all(root, "head/tobject/tobject.subject")
    ]
    classifiers = [
        line_of(found) or found.get("value") for found in find_all(root, "head/docdata/identified-content/classifier")
    ]
    return tuple(dict.fromkeys(name for name in (*codes, *classifiers) if name))


def _rights(root: Element) -> dict[str, str]:
    notices = lines(root, "body/body.head/rights") or tuple(
        notice
        for note in find_all(root, "body/body.head/note")
        if note.get("noteclass") == "cpyrt" and (notice := line_of(note))
    )
    rights = {
        "copyrightHolder": attribute(root, "head/docdata/doc.copyright", "holder"),
        "copyrightNotice": "\n".join(notices),
        "usageTerms": attribute(root, "head/docdata/doc.rights", "limitations"),
    }
    return {name: value for name, value in rights.items() if value}


def _language(root: Element) -> str | None:
    bearers = (root, find(root, "body"), find(root, "body/body.content"))
    return next((tag for bearer in bearers if bearer is not None and (tag := bearer.get(LANGUAGE))), None)
