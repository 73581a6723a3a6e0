"""Whatever is sent: articles or one of the documented codes, and never another exception."""

import json
from collections.abc import Sequence
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK
from pipeline.errors import CODES, FeedError
from pipeline.feeds import Headers, read_articles
from pipeline.feeds.formats import PARSERS
from pipeline.notices import NOTICES
from pipeline.segmentation import segment, segment_article
from tests.pipeline.feeds.reading import PLAIN, STRUCTURED, declared
from tests.pipeline.feeds.same_story import FORMATS, Story
from tests.tiling import assert_tiles

TYPES = [*PARSERS, "application/nitf+xml", "application/cloudevents+json", "text/html", "", "x;y", "application/x+xml"]
HEADERS = st.sampled_from([(), *(declared(name) for name in TYPES)])
SENT = [(sent.message(Story("Ferry sinks", ("One.", "Two."))).encode(), sent.headers) for sent in FORMATS.values()]


def attempt(value: bytes, headers: Headers) -> Sequence[Article] | FeedError:
    """Return the articles of a message, segmented without complaint, or what it is refused with."""
    try:
        articles = read_articles(value, headers, None, DEFAULT_DESK)
        for article in articles:
            segment_article(article)
    except FeedError as refused:
        return refused
    return articles


def assert_promised(value: bytes, headers: Headers) -> None:
    """Assert that a message gives proper articles, or a code of the table and facts too short to be copy."""
    articles = attempt(value, headers)
    if isinstance(articles, FeedError):
        assert articles.code in CODES
        assert all(len(str(fact)) < 80 for fact in articles.context.values())
        return
    assert articles
    for article in articles:
        assert article.uri
        assert article.notices.keys() <= NOTICES.keys()
        assert article.as_sent.keys() <= {"pubStatus", "urgency", "signal"}


@given(st.binary(max_size=300), HEADERS)
def test_any_bytes(value: bytes, headers: Headers) -> None:
    """Bytes of no meaning, under any declared type."""
    assert_promised(value, headers)


@given(st.sampled_from(SENT), HEADERS, st.data())
def test_any_damage(sent: tuple[bytes, Headers], headers: Headers, data: st.DataObject) -> None:
    """A sound message with a piece cut out, doubled or overwritten, under its own type or another."""
    value, own = sent
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, min(len(value), start + 40)))
    patch = data.draw(st.sampled_from([b"", value[start:end] * 2, b"<", b"&", b'"', b"\xff", b"\0", b"<!DOCTYPE x>"]))
    damaged = value[:start] + patch + value[end:]
    assert_promised(damaged, data.draw(st.sampled_from([own, headers])))


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    str.split(
        "uri version bodies headlines headline body_text body_nitf subjects urgency pubstatus signal data specversion "
        "datacontenttype"
    )
)


@given(st.dictionaries(FIELDS, JSON_VALUES | st.just([{"value": "x"}]), max_size=6), st.sampled_from([(), STRUCTURED]))
def test_any_object(message: dict[str, object], headers: Headers) -> None:
    """Fields of every shape are either fitted or refused."""
    assert_promised(json.dumps(message).encode(), headers)


NAMES = st.sampled_from(
    str.split(
        "nitf head docdata doc-id date.issue date.release urgency du-key body body.head hedline hl1 byline dateline "
        "location body.content p block table pre br media newsItem newsMessage itemSet itemMeta contentMeta contentSet "
        "inlineXML inlineData pubStatus embargoed headline subject name html title"
    )
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(str.split("guid version qcode norm ed-urg generation contenttype encoding role literal tag")),
    st.sampled_from(["", "1", "stat:canceled", "20310502T100000Z", "text/html", "base64", "main"])
    | st.text(max_size=4),
    max_size=2,
)


def element(name: str, attributes: dict[str, str], children: list[str]) -> str:
    """Write an element."""
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(children)}</{name}>"


TREES = st.recursive(
    st.text(max_size=12).map(escape),
    lambda inner: st.builds(element, NAMES, ATTRIBUTES, st.lists(inner, max_size=4)),
    max_leaves=12,
)


@given(st.sampled_from(["nitf", "newsItem", "newsMessage", "packageItem"]), ATTRIBUTES, st.lists(TREES, max_size=4))
def test_any_tree(root: str, attributes: dict[str, str], children: list[str]) -> None:
    """Elements of the formats in any order and nesting."""
    space = {} if root == "nitf" else {"xmlns": "http://iptc.org/std/nar/2006-10-01/"}
    assert_promised(element(root, attributes | space, children).encode(), ())


@given(st.text(max_size=200))
def test_any_text_tiles(text: str) -> None:
    """JSON carries every character there is, in headlines too; spans cover them all."""
    message = json.dumps({"uri": "a", "headline": f"Head {text}", "body_text": f"Body {text}"})
    segmented = segment(message.encode())
    assert f"Head {text}\n\nBody {text}" == segmented.text
    assert_tiles(segmented)


@given(st.text(max_size=200))
def test_any_plain_text_tiles(text: str) -> None:
    """Plain text of any characters is kept as it is."""
    segmented = segment(f"Body {text}".encode(), PLAIN)
    assert f"Body {text}" == segmented.text
    assert_tiles(segmented)
