"""NewsML-G2: a `newsItem` to an `Article`, a `newsMessage` to one for each of its items with text.

Not a validator and no resolver: codes are read behind their scheme's alias, no catalogue is opened and no link
followed. Items without text (pictures, packages, concepts) are passed over in a message and refused alone.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, NoReturn
from xml.etree.ElementTree import Element

from pipeline.article import Article
from pipeline.errors import FeedError
from pipeline.feeds import scales
from pipeline.feeds.g2_content import read_content
from pipeline.feeds.identity import Identity
from pipeline.feeds.strict_xml import LANGUAGE
from pipeline.feeds.xml_text import line_of
from pipeline.limits import ARTICLES

NAMESPACE: Final = "http://iptc.org/std/nar/2006-10-01/"
"""The namespace of every NewsML-G2 from 2.0 on: the version is an attribute."""
_G2: Final = {"": NAMESPACE}
_NEWS_ITEM: Final = f"{{{NAMESPACE}}}newsItem"
_TEXT: Final = "text"
_MAIN: Final = "main"

# What NITF inside an item may say where the item itself is silent.
_FILLED: Final = (
    "headline",
    "version",
    "version_created",
    "embargoed_until",
    "pub_status",
    "urgency",
    "language",
    "by",
    "located",
    "ed_note",
    "signal",
    "slugline",
    "info_sources",
    "subjects",
    "rights",
)


def read_item(root: Element, identity: Identity) -> tuple[Article]:
    """Return the article of one `newsItem`."""
    return (_article(root, identity),)


def read_message(root: Element, identity: Identity) -> tuple[Article, ...]:
    """Return the articles of a `newsMessage`, in its order. Raises `limit/articles`, `domain/no-text`.

    An item that cannot be read fails the whole message, with its place in the context: all of it is a dead letter.
    """
    items = root.findall("itemSet/*", _G2)
    written = [(place, item) for place, item in enumerate(items) if _has_text(item)]
    ARTICLES.check(len(written))
    if not written:
        raise FeedError("domain/no-text", items=len(items))
    first, *others = (_placed(item, identity, place, alone=len(written) == 1) for place, item in written)
    passed_over = len(items) - len(written)
    if passed_over:
        first = replace(first, notices={"item-without-text": passed_over})
    return first, *others


def refuse_item(_root: Element, _identity: Identity) -> NoReturn:
    """Refuse an item that has no text of its own: a package lists items, a concept explains a code."""
    raise FeedError("domain/no-text")


def _placed(item: Element, identity: Identity, place: int, *, alone: bool) -> Article:
    if not alone and not item.get("guid"):  # its neighbours would be given the same uri
        raise FeedError("schema/bad-uri", item=place)
    try:
        return _article(item, identity)
    except FeedError as error:
        raise FeedError(error.code, **error.context, item=place) from None


def _has_text(item: Element) -> bool:
    """Tell whether an item is an article: it brings text, or takes back one that did."""
    if item.tag != _NEWS_ITEM:
        return False
    inline = (item.find(f"contentSet/{name}", _G2) for name in ("inlineXML", "inlineData"))
    return any(found is not None for found in inline) or _kills_text(item)


def _kills_text(item: Element) -> bool:
    if scales.code(_code(item, "itemMeta/itemClass") or _TEXT) != _TEXT:
        return False
    status = scales.pub_status(_code(item, "itemMeta/pubStatus"))
    return status == "canceled" or scales.signal(_signals(item)) == "kill"


def _article(item: Element, identity: Identity) -> Article:
    uri = identity.uri(item.get("guid"))
    content = read_content(item.findall("contentSet/*", _G2), uri, identity)
    status, signal, urgency = _code(item, "itemMeta/pubStatus"), _signals(item), _line(item, "contentMeta/urgency")
    article = Article(
        uri=uri,
        version=item.get("version") or None,
        feed=identity.feed,
        wire_format="newsml-g2",
        headline=_headline(item),
        body=content.body,
        first_created=_line(item, "itemMeta/firstCreated"),
        version_created=_line(item, "itemMeta/versionCreated"),
        content_created=_line(item, "contentMeta/contentCreated"),
        embargoed_until=_embargo(item),
        pub_status=scales.pub_status(status),
        urgency=scales.urgency(urgency),
        language=_tag(item) or content.language or item.get(LANGUAGE),
        by=", ".join(_lines(item, "contentMeta/by") or _names(item, "contentMeta/creator")) or None,
        located=next(iter(_names(item, "contentMeta/located")), None),
        ed_note="\n".join(_lines(item, "itemMeta/edNote")) or None,
        signal=scales.signal(signal),
        slugline=_line(item, "contentMeta/slugline"),
        info_sources=_names(item, "contentMeta/infoSource"),
        subjects=_names(item, "contentMeta/subject"),
        rights=_rights(item),
    )
    sent = {"pubStatus": status, "urgency": urgency, "signal": " ".join(signal) or None}
    return _filled(replace(article, as_sent=scales.as_sent(sent, article)), content.nitf, sent)


def _filled(article: Article, nitf: Article | None, sent: Mapping[str, str | None]) -> Article:
    """Fill what the item leaves open (in `sent`: None) from the NITF inside it."""
    if nitf is None:
        return article
    gaps = {name: getattr(nitf, name) for name in _FILLED if getattr(article, name) in (None, (), {})}
    inner = {field: word for field, word in nitf.as_sent.items() if sent[field] is None}
    return replace(article, **gaps, as_sent=article.as_sent | inner)


def _embargo(item: Element) -> str | None:
    """Return the embargo's end; "" where the element is empty, which is an embargo without one."""
    found = item.find("itemMeta/embargoed", _G2)
    return None if found is None else (found.text or "").strip()


def _headline(item: Element) -> str | None:
    """Return the main headline, else the first."""
    found = item.findall("contentMeta/headline", _G2)
    ranked = sorted(found, key=lambda headline: scales.code(headline.get("role", "")) != _MAIN)
    return next((line for headline in ranked if (line := line_of(headline))), None)


def _tag(item: Element) -> str | None:
    found = item.find("contentMeta/language", _G2)
    return None if found is None else found.get("tag")


def _signals(item: Element) -> tuple[str, ...]:
    found = item.findall("itemMeta/signal", _G2)
    return tuple(code for signal in found if (code := signal.get("qcode") or signal.get("uri")))


def _rights(item: Element) -> dict[str, str]:
    rights = {
        "usageTerms": "\n".join(_lines(item, "rightsInfo/usageTerms")),
        "copyrightHolder": ", ".join(_names(item, "rightsInfo/copyrightHolder")),
        "copyrightNotice": "\n".join(_lines(item, "rightsInfo/copyrightNotice")),
    }
    return {name: value for name, value in rights.items() if value}


def _names(item: Element, path: str) -> tuple[str, ...]:
    """Return the names of concepts, an English one before others, else what stands as a literal."""
    named = (_name(concept) for concept in item.findall(path, _G2))
    return tuple(dict.fromkeys(name for name in named if name))


def _name(concept: Element) -> str | None:
    names = sorted(concept.findall("name", _G2), key=lambda name: not name.get(LANGUAGE, "en").startswith("en"))
    return next((line for name in names if (line := line_of(name))), concept.get("literal"))


def _code(item: Element, path: str) -> str | None:
    found = item.find(path, _G2)
    return None if found is None else found.get("qcode") or found.get("uri")


def _line(item: Element, path: str) -> str | None:
    return line_of(item.find(path, _G2))


def _lines(item: Element, path: str) -> tuple[str, ...]:
    return tuple(line for found in item.findall(path, _G2) if (line := line_of(found)))
