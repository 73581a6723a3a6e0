"""ninjs in its three generations, and HTML bodies."""

import json

import pytest

from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK
from pipeline.errors import FeedError
from pipeline.feeds import read_article
from pipeline.feeds.html_text import html_text
from pipeline.limits import MARKUP_DEPTH


def read(**fields: object) -> Article:
    """Read one ninjs object."""
    return read_article(json.dumps(fields).encode(), (), None, DEFAULT_DESK)


def test_version_three_metadata_is_carried() -> None:
    """Names of ninjs 3 come through, unknown ones are ignored."""
    article = read(
        uri="urn:x:2",
        version=3,
        versionCreated="2031-05-02T10:00:00Z",
        pubStatus="usable",
        urgency=2,
        language="en-GB",
        edNote="adds toll",
        infoSources=[{"name": "Novum", "literal": 5}, {"uri": "x"}],
        subjects=[{"name": "shipping"}],
        copyrightHolder="Novum",
        headlines=[{"value": "second", "role": "sub"}, {"value": "Ferry sinks", "role": "main"}],
        bodies=[{"value": "<p>no", "contentType": "text/html"}, {"value": "Yes.", "contentType": "text/plain"}],
        place=[{"anything": {}}],
    )
    assert ("3", "2031-05-02T10:00:00Z", "usable") == (article.version, article.version_created, article.pub_status)
    assert ("adds toll", ("Novum",), ("shipping",)) == (article.ed_note, article.info_sources, article.subjects)
    assert {"copyrightHolder": "Novum"} == article.rights
    assert ("Ferry sinks", "Yes.", "ninjs 3") == (article.headline, article.body, article.wire_format)
    assert article.text == "Ferry sinks\n\nYes."


def test_version_one_names_are_read() -> None:
    """`body_text`, `headline` and lower-case names of ninjs 1 mean what they meant."""
    article = read(uri="a", versioncreated="2031", pubstatus="usable", byline="Ann Poe", headline="H", body_text="B.")
    assert ("2031", "usable", "Ann Poe") == (article.version_created, article.pub_status, article.by)
    assert ("H", "B.", "ninjs 1") == (article.headline, article.body, article.wire_format)


def test_version_two_names_are_read() -> None:
    """Lower-case names of ninjs 2, inside bodies too; an HTML body where there is no plain one."""
    article = read(uri="a", embargoeduntil="2031", bodies=[{"contenttype": "text/html", "value": "<p>A</p><p>B"}])
    assert ("2031", "A\n\nB", "ninjs 2") == (article.embargoed_until, article.body, article.wire_format)


def test_blank_headline_is_none() -> None:
    """A headline of white space is no headline."""
    assert read(uri="a", headline=" \n", body_text="B.").headline is None


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>bold</b>\n word</p><p>Two", "One bold word\n\nTwo"),
        ("<div>A<script>x()</script><style>p{}</style>B</div>", "AB"),
        ("A<br>B<br/><br/>C", "A\nB\n\nC"),
        ("<ul><li>a</li><li>b</li></ul>after", "a\n\nb\n\nafter"),
        ("&ldquo;x&rdquo;&nbsp;&amp; y", "“x”\u00a0& y"),
        ("plain words", "plain words"),
        ("<p>un<p>closed <i>tags", "un\n\nclosed tags"),
        ("<!-- note --><p>seen", "seen"),
        ("", ""),
    ],
)
def test_html_becomes_the_text_a_reader_sees(markup: str, text: str) -> None:
    """Blocks are paragraphs, inline tags vanish, entities are letters."""
    assert text == html_text(markup)


def test_markup_as_deep_as_browsers_go() -> None:
    """Nesting is counted by open elements: paragraphs end by themselves."""
    assert html_text("<div>" * MARKUP_DEPTH.largest + "<p>deep" * 2000).startswith("deep\n\ndeep")


def test_deeper_markup_is_refused() -> None:
    """One element more is over the limit, end tags of other kinds notwithstanding."""
    with pytest.raises(FeedError) as refused:
        html_text("<div></b>" * (MARKUP_DEPTH.largest + 1))
    assert refused.value.code == "limit/depth"
