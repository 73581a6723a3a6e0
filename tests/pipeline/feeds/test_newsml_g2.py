"""NewsML-G2: items, messages of several, and items without text."""

from base64 import b64encode

import pytest

from pipeline.limits import ARTICLES
from pipeline.notices import NOTICES
from tests.pipeline.feeds.reading import read_all, read_one, refusal

XMLNS = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
PACKED = b64encode(b"One.\n\nTwo.").decode()
NITF = """<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="en">
<head><docdata management-status="canceled"><urgency ed-urg="0"/><du-key generation="9" key="ferry"/></docdata></head>
<body><body.head><hedline><hl1>Other headline</hl1></hedline><byline>Lee Oram</byline>
<dateline><location>VELM</location> (Novum)</dateline></body.head>
<body.content><p>A ferry sank.</p><p>All are saved.</p></body.content></body></nitf>"""

WHOLE = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem {XMLNS} guid="urn:novum:77" version="2" standard="NewsML-G2" standardversion="2.34" xml:lang="de">
  <catalogRef href="http://127.0.0.1:9/catalogue.xml"/>
  <rightsInfo>
    <copyrightHolder qcode="nov:novum"><name>Novum</name></copyrightHolder>
    <copyrightNotice>(c) Novum</copyrightNotice>
    <usageTerms>not for archives</usageTerms>
  </rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider literal="Novum"/>
    <versionCreated>2031-05-02T10:00:00Z</versionCreated>
    <firstCreated>2031-05-02T08:00:00Z</firstCreated>
    <embargoed>2031-05-02T11:00:00Z</embargoed>
    <pubStatus qcode="stat:usable"/>
    <edNote>adds toll</edNote><edNote>picture to follow</edNote>
    <signal qcode="sig:update"/><signal qcode="sig:correction"/>
  </itemMeta>
  <contentMeta>
    <contentCreated>2031-05-01</contentCreated>
    <urgency>3</urgency>
    <located qcode="geo:1"><name xml:lang="de">Felm</name><name xml:lang="en">Velm</name></located>
    <infoSource qcode="nov:o"><name>Orin Radio</name></infoSource><infoSource literal="Novum"/>
    <creator literal="nobody"/>
    <language tag="en-GB"/>
    <subject qcode="medtop:1"><name>shipping</name></subject><subject qcode="medtop:2"/>
    <slugline separator="-">ferry-sinks</slugline>
    <headline role="hld:sub">All are saved</headline>
    <headline role="hld:main">Ferry <span>sinks</span> off Velm</headline>
    <by>Ann Poe</by>
  </contentMeta>
  <contentSet>
    <remoteContent href="http://127.0.0.1:9/copy.txt"/>
    <inlineXML contenttype="application/xhtml+xml">
      <html {XHTML}><head><title>No copy</title></head><body>
        <p>VELM (Novum) - A ferry <b>sank</b>.</p>
        <p>All are saved.</p>
      </body></html>
    </inlineXML>
  </contentSet>
</newsItem>"""


def item(content: str = "", *, guid: str = "urn:novum:1", meta: str = "", about: str = "") -> str:
    """Return a small item: content, item metadata and content metadata."""
    name = f'guid="{guid}"' if guid else ""
    return (
        f"<newsItem {XMLNS} {name}><itemMeta>{meta}</itemMeta><contentMeta>{about}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def message(*items: str) -> str:
    """Return a message of these items."""
    header = "<header><sent>2031-05-02T10:00:00Z</sent></header>"
    return f"<newsMessage {XMLNS}>{header}<itemSet>{''.join(items)}</itemSet></newsMessage>"


def words(text: str) -> str:
    """Return inline data."""
    return f'<inlineData contenttype="text/plain">{text}</inlineData>'


def test_metadata_is_carried_under_names_of_ninjs() -> None:
    """Everything the article block has a name for."""
    article = read_one(WHOLE)
    assert ("urn:novum:77", "2", "newsml-g2") == (article.uri, article.version, article.wire_format)
    times = (article.first_created, article.version_created, article.content_created, article.embargoed_until)
    assert ("2031-05-02T08:00:00Z", "2031-05-02T10:00:00Z", "2031-05-01", "2031-05-02T11:00:00Z") == times
    assert ("usable", 3, "correction") == (article.pub_status, article.urgency, article.signal)
    assert ("en-GB", "Ann Poe", "Velm") == (article.language, article.by, article.located)
    assert ("adds toll\npicture to follow", "ferry-sinks") == (article.ed_note, article.slugline)
    assert (("Orin Radio", "Novum"), ("shipping",)) == (article.info_sources, article.subjects)
    rights = {"usageTerms": "not for archives", "copyrightHolder": "Novum", "copyrightNotice": "(c) Novum"}
    assert rights == article.rights
    assert {"pubStatus": "stat:usable", "signal": "sig:update sig:correction"} == article.as_sent
    assert {} == article.notices


def test_headline_and_body() -> None:
    """The main headline, and the paragraphs of the inline XHTML."""
    article = read_one(WHOLE)
    assert ("Ferry sinks off Velm", "VELM (Novum) - A ferry sank.\n\nAll are saved.") == (
        article.headline,
        article.body,
    )


TWO = words("One.\n\nTwo.")


@pytest.mark.parametrize(
    "content",
    [
        TWO,
        "<inlineData>One.\n\nTwo.</inlineData>",
        f'<inlineData encoding="encd:base64">\n  {PACKED[:8]}\n  {PACKED[8:]}\n</inlineData>',
        '<inlineData contenttype="text/html">&lt;p>One.&lt;/p>&lt;p>Two.</inlineData>',
        '<inlineXML contenttype="text/html"><![CDATA[<p>One.<p>Two.]]></inlineXML>',
        f"<inlineXML><div {XHTML}><p>One.</p><p>Two.</p></div></inlineXML>",
        "<inlineXML><nitf xmlns=''><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>",
        "<inlineXML contenttype='application/nitf+xml'><block><p>One.</p><hl2>Two.</hl2></block></inlineXML>",
        f"{words(' ')}<inlineXML><p {XHTML}>One.</p><p {XHTML}>Two.</p></inlineXML>",
        f"<inlineXML><p {XHTML}>Markup.</p></inlineXML>{TWO}",
        f"<inlineData contenttype='image/png'>QUJD</inlineData>{TWO}",
    ],
    ids=["data", "bare", "base64", "html", "cdata", "xhtml", "nitf", "part", "blank first", "plain first", "picture"],
)
def test_renditions(content: str) -> None:
    """Plain text, HTML, XHTML and NITF, whole or in part: the first with words, plain text before markup."""
    assert read_one(item(content)).body == "One.\n\nTwo."


def test_broken_base64_is_refused() -> None:
    """Packed data that cannot be unpacked is no text."""
    assert refusal(item('<inlineData encoding="encd:base64">%%</inlineData>')).code == "decode/not-text"


def test_nitf_inside_fills_the_gaps() -> None:
    """What the item itself says counts; where it is silent, the NITF inside it is heard, with its own scales."""
    about = "<headline>Ferry sinks</headline>"
    article = read_one(item(f"<inlineXML>{NITF}</inlineXML>", meta='<pubStatus qcode="stat:usable"/>', about=about))
    assert ("Ferry sinks", "usable", "urn:novum:1") == (article.headline, article.pub_status, article.uri)
    assert ("Lee Oram", "VELM", "9", "ferry") == (article.by, article.located, article.version, article.slugline)
    assert "VELM (Novum) — A ferry sank.\n\nAll are saved." == article.body
    assert ("en", {"pubStatus": "stat:usable", "urgency": "0"}) == (article.language, article.as_sent)


def test_status_of_the_nitf_counts_where_the_item_has_none() -> None:
    """A document canceled inside is canceled."""
    assert read_one(item(f"<inlineXML>{NITF}</inlineXML>")).pub_status == "canceled"


def test_embargo_without_end_is_kept_as_such() -> None:
    """An empty element is an embargo until further notice: no time, but not nothing."""
    assert not read_one(item(words("A."), meta="<embargoed/>")).embargoed_until
    assert read_one(item(words("A."), meta="<embargoed/>")).embargoed_until is not None


def test_creators_stand_in_for_a_byline() -> None:
    """Where no `by` is written, the names of the creators."""
    about = '<creator qcode="p:1"><name>Ann Poe</name></creator><creator literal="Lee Oram"/>'
    assert read_one(item(words("A."), about=about)).by == "Ann Poe, Lee Oram"


def test_foreign_elements_are_no_metadata() -> None:
    """What a provider adds in a namespace of its own does not pass for the standard's."""
    assert read_one(item(words("A."), about='<headline xmlns="urn:other">No</headline>')).headline is None


def test_message_gives_its_items_in_order() -> None:
    """Several articles in a message are several articles."""
    articles = read_all(message(item(words("A."), guid="urn:a"), item(words("B."), guid="urn:b")))
    assert [("urn:a", "A."), ("urn:b", "B.")] == [(article.uri, article.body) for article in articles]


def test_items_without_text_are_passed_over_and_counted() -> None:
    """Pictures, packages and concepts travel in messages; their number is noted with the first article."""
    picture = item('<remoteContent href="x.jpg"/>')
    package = f'<packageItem {XMLNS} guid="urn:p"/>'
    article = read_one(message(picture, item(words("A.")), package, f"<conceptItem {XMLNS}/>"))
    assert ("A.", {"item-without-text": 3}) == (article.body, article.notices)
    assert "item-without-text" in NOTICES


@pytest.mark.parametrize("meta", ['<pubStatus qcode="stat:canceled"/>', '<signal qcode="sig:kill"/>'])
def test_kill_needs_no_text(meta: str) -> None:
    """An item that takes back an article is read though it brings nothing."""
    assert read_one(message(item(meta=meta), item(guid="urn:p"))).uri == "urn:novum:1"
    assert read_one(item(meta=meta)).uri == "urn:novum:1"


def test_kill_of_a_picture_is_a_picture() -> None:
    """What was never an article need not be taken back."""
    picture = item(meta='<itemClass qcode="ninat:picture"/><pubStatus qcode="stat:canceled"/>', guid="urn:p")
    assert read_one(message(item(words("A.")), picture)).notices == {"item-without-text": 1}


@pytest.mark.parametrize(
    "document",
    [f"<{kind}Item {XMLNS} guid='urn:p'/>" for kind in ("package", "concept", "knowledge", "planning", "catalog")]
    + [message(), message(item('<remoteContent href="x.jpg"/>'))],
)
def test_documents_without_any_text_are_refused(document: str) -> None:
    """Alone, an item that has no text is an article without one."""
    assert refusal(document).code == "domain/no-text"


def test_one_bad_item_fails_the_message_by_its_place() -> None:
    """The error says which item; the whole message is the dead letter."""
    bad = item('<inlineData encoding="encd:base64">%%</inlineData>', guid="urn:b")
    refused = refusal(message(item(words("A.")), bad))
    assert ("decode/not-text", {"item": 1}) == (refused.code, refused.context)


def test_items_of_a_message_need_names_of_their_own() -> None:
    """Without a guid two articles would pass for one; a single one is named by what surrounds it."""
    assert refusal(message(item(words("A.")), item(words("B."), guid=""))).context == {"item": 1}
    assert read_one(message(item(words("A."), guid="")), key=b"urn:k").uri == "urn:k"


def test_number_of_articles_is_bounded() -> None:
    """As many as the limit are read, one more is refused."""
    items = [item(words("A."), guid=f"urn:{number}") for number in range(ARTICLES.largest + 1)]
    assert len(read_all(message(*items[1:]))) == ARTICLES.largest
    assert refusal(message(*items)).code == "limit/articles"


@pytest.mark.parametrize("document", [WHOLE.replace("nar/2006-10-01", "other"), WHOLE.replace(XMLNS, "")])
def test_other_namespaces_are_no_newsml(document: str) -> None:
    """The namespace is what makes it NewsML-G2; NewsML 1 has items of other meaning."""
    assert refusal(document).code == "schema/unknown-format"


def test_prefixed_names_are_the_same_names() -> None:
    """Prefixes are the writer's choice."""
    document = item(words("A.")).replace("<", "<g:").replace("<g:/", "</g:").replace("xmlns", "xmlns:g")
    article = read_one(document)
    assert ("urn:novum:1", "A.") == (article.uri, article.body)
