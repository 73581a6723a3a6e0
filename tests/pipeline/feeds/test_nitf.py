"""NITF: what is headline, what is body, what is metadata."""

import pytest

from pipeline.article import Article
from tests.pipeline.feeds.reading import read_one

WHOLE = """<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.5//EN" xml:lang="en-GB">
  <head>
    <title>A title for the file</title>
    <tobject><tobject.subject tobject.subject.type="economy" tobject.subject.matter="shipping"/></tobject>
    <docdata management-status="usable">
      <doc-id regsrc="novum" id-string="urn:novum:77"/>
      <urgency ed-urg="3"/>
      <date.issue norm="20310502T100000Z"/>
      <date.release norm="20310502T093000Z"/>
      <ed-msg info="adds toll"/>
      <du-key generation="2" key="ferry-sinks"/>
      <doc.copyright year="2031" holder="Novum"/>
      <doc.rights limitations="not for archives"/>
      <identified-content><classifier type="topic" value="rescue"/><org>Coastguard</org></identified-content>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry <em>sinks</em>
        off Velm</hl1><hl2>All are saved</hl2></hedline>
      <note noteclass="cpyrt"><body.content><p>(c) Novum</p></body.content></note>
      <note><body.content><p>Picture to follow</p></body.content></note>
      <byline>By <person>Ann Poe</person><byttl>Staff writer</byttl></byline>
      <distributor>Novum</distributor>
      <dateline><location>Velm</location>, May 2 (Novum)</dateline>
      <abstract><p>Not copy.</p></abstract>
    </body.head>
    <body.content>
      <p>A ferry sank on <chron norm="20310502">Tuesday</chron>.</p>
      <p>“All&#160;saved,” said <person>Lee Oram</person>.</p>
    </body.content>
    <body.end><tagline>Reporting by Ann Poe</tagline><bibliography>None</bibliography></body.end>
  </body>
</nitf>"""

PICTURE = """<media media-type="image"><media-reference source="x.jpg">x</media-reference>
<media-metadata name="n">m</media-metadata><media-object>QUJD</media-object>
<media-caption><p>b</p></media-caption><media-producer>c</media-producer></media>"""


def head(docdata: str) -> Article:
    """Read a document with that in its `docdata` element."""
    return read_one(f"<nitf><head>{docdata}</head><body/></nitf>")


def body(content: str, dateline: str = "") -> str:
    """Return the body of a document with that content and dateline."""
    opening = f"<body.head><dateline>{dateline}</dateline></body.head>" if dateline else ""
    return read_one(f"<nitf><body>{opening}<body.content>{content}</body.content></body></nitf>").body


def test_headline_and_body_are_what_a_reader_sees() -> None:
    """The headline is hl1; the body has the dateline run in and the tagline at its end."""
    article = read_one(WHOLE)
    assert article.headline == "Ferry sinks off Velm"
    assert [
        "Velm, May 2 (Novum) — A ferry sank on Tuesday.",
        "“All\u00a0saved,” said Lee Oram.",
        "Reporting by Ann Poe",
    ] == article.body.split("\n\n")


def test_metadata_is_carried_under_names_of_ninjs() -> None:
    """Everything the article block has a name for."""
    article = read_one(WHOLE)
    assert ("urn:novum:77", "2", "nitf") == (article.uri, article.version, article.wire_format)
    assert ("2031-05-02T10:00:00Z", "usable", 3) == (article.version_created, article.pub_status, article.urgency)
    assert ("en-GB", "Ann Poe", "Velm") == (article.language, article.by, article.located)
    assert ("Picture to follow\nadds toll", "ferry-sinks") == (article.ed_note, article.slugline)
    assert (("Novum",), ("shipping", "rescue")) == (article.info_sources, article.subjects)
    rights = {"copyrightHolder": "Novum", "copyrightNotice": "(c) Novum", "usageTerms": "not for archives"}
    assert rights == article.rights
    assert not article.as_sent
    assert not article.notices


def test_namespace_of_nitf_is_taken_or_left() -> None:
    """The schema has one, the older DTD has none."""
    named = WHOLE.replace("<nitf ", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" ')
    assert read_one(WHOLE).text == read_one(named).text


@pytest.mark.parametrize(
    ("docdata", "embargoed"),
    [
        ('<docdata><date.release norm="20310502T120000Z"/></docdata>', "2031-05-02T12:00:00Z"),
        (
            '<docdata><date.issue norm="20310502T100000Z"/><date.release norm="20310502T120000Z"/></docdata>',
            "2031-05-02T12:00:00Z",
        ),
        ('<docdata><date.issue norm="20310502T100000Z"/><date.release norm="20310502T100000Z"/></docdata>', None),
        ('<docdata><date.issue norm="20310502T100000Z"/><date.release norm="at noon"/></docdata>', "at noon"),
        ('<docdata><date.issue norm="20310502T100000Z"/><date.release/></docdata>', None),
    ],
)
def test_release_after_issue_is_an_embargo(docdata: str, embargoed: str | None) -> None:
    """A release that was past when the story was issued holds nothing back; one that cannot be read does."""
    assert embargoed == head(docdata).embargoed_until


@pytest.mark.parametrize(
    ("status", "release", "mapped"),
    [
        ("usable", "", "usable"),
        ("withheld", "", "withheld"),
        ("canceled", "", "canceled"),
        ("embargoed", "", "withheld"),
        ("embargoed", '<date.issue norm="20310502"/><date.release norm="20310501"/>', "usable"),
    ],
)
def test_embargoed_is_no_status_of_ninjs(status: str, release: str, mapped: str) -> None:
    """An embargo with an end is left to the embargo, one without is withheld; the feed's word is kept."""
    article = head(f'<docdata management-status="{status}">{release}</docdata>')
    assert mapped == article.pub_status
    assert ("2031-05-01" if release else None) == article.embargoed_until
    assert ({} if status == mapped else {"pubStatus": status}) == article.as_sent


def test_urgency_off_the_scale_is_kept_as_sent() -> None:
    """A number that ninjs has not is no urgency, but is not lost."""
    article = head('<docdata><urgency ed-urg="0"/></docdata>')
    assert (None, {"urgency": "0"}) == (article.urgency, article.as_sent)


def test_correction_is_a_signal_with_its_note() -> None:
    """`correction` says that the document corrects another, and how."""
    article = head('<docdata><correction info="corrects the toll" id-string="urn:novum:76"/></docdata>')
    assert ("correction", "corrects the toll") == (article.signal, article.ed_note)


@pytest.mark.parametrize(
    ("key", "version"),
    [('generation="2" version="5"', "2.5"), ('version="5"', "5"), ('generation="2"', "2"), ('part="1"', None)],
)
def test_version_is_generation_and_version(key: str, version: str | None) -> None:
    """The lead counts first, the system's own count after it."""
    assert version == head(f"<docdata><du-key {key}/></docdata>").version


@pytest.mark.parametrize(
    ("byline", "by"),
    [
        ("By Ann Poe", "By Ann Poe"),
        ("By Ann Poe, <byttl>Staff writer</byttl>", "By Ann Poe"),
        ("By <person>Ann Poe</person> and <person>Lee Oram</person>", "Ann Poe, Lee Oram"),
        ("<byttl>By Ann Poe</byttl>", "By Ann Poe"),
        (" ", None),
    ],
)
def test_byline_names_the_writers(byline: str, by: str | None) -> None:
    """Persons where they are marked, else the line as it stands without its title."""
    document = f"<nitf><body><body.head><byline>{byline}</byline></body.head></body></nitf>"
    assert by == read_one(document).by


@pytest.mark.parametrize(
    ("dateline", "paragraph", "opening"),
    [
        ("VELM (Novum)", "A ferry sank.", "VELM (Novum) — A ferry sank."),
        ("VELM (Novum) -", "A ferry sank.", "VELM (Novum) - A ferry sank."),
        ("<location>VELM</location> (Novum) —", "A ferry sank.", "VELM (Novum) — A ferry sank."),
        ("<location>Velm</location>", "VELM, May 2 (Novum) -- A ferry sank.", "VELM, May 2 (Novum) -- A ferry sank."),
        ("VELM, May 2", "VELM (Novum) - A ferry sank.", "VELM (Novum) - A ferry sank."),
        ("VELM", "Velm is quiet again.", "VELM — Velm is quiet again."),
        ("VELM", "ORIN (Novum) - A ferry sank.", "VELM — ORIN (Novum) - A ferry sank."),
    ],
)
def test_dateline_is_run_in_once(dateline: str, paragraph: str, opening: str) -> None:
    """A dateline in the head is put before the first paragraph with a dash, unless that has it already."""
    assert opening == body(f"<p>{paragraph}</p>", dateline)


def test_dateline_needs_copy() -> None:
    """A dateline alone is no text."""
    assert not body("", "VELM (Novum)")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<block><p>a</p><p>b <br/>c</p></block>", "a\n\nb\nc"),
        ("<p>a</p><hl2>b</hl2><p>c</p>", "a\n\nb\n\nc"),
        ("<p>a</p><hr/><p>b</p>", "a\n\nb"),
        ("<ul><li>a</li><li>b</li></ul><dl><dt>c</dt><dd>d</dd></dl>", "a\n\nb\n\nc\n\nd"),
        ("<table><caption>a</caption><tr><td>b</td><td>c</td></tr></table>", "a\n\nb\n\nc"),
        ("<bq><block><p>a</p></block><credit>b</credit></bq>", "a\n\nb"),
        ("<p>a</p><fn><p>b</p></fn>", "a\n\nb"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("<p>on <q>the <em>one</em></q> hand<!-- or --> <num>1<frac>1/2</frac></num></p>", "on the one hand 11/2"),
        (f"<p>a</p>{PICTURE}<p>d</p>", "a\n\nb\n\nd"),
        ("\n  loose words\n", "loose words"),
    ],
)
def test_content_becomes_paragraphs(content: str, text: str) -> None:
    """Blocks are paragraphs, captions among them; what describes a picture is not copy."""
    assert text == body(content)
