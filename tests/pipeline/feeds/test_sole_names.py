"""Names that decide who an article is stand once; all others are the feed's affair."""

from functools import partial

import pytest

from pipeline.errors import FeedError
from pipeline.feeds.strict_json import load_object
from tests.timing import least_seconds


@pytest.mark.parametrize(
    "document",
    [
        b'{"uri": "a", "subjects": [{"uri": "b"}, {"uri": "c"}]}',
        b'{"uri": "a", "place": {"uri": "b", "uri": "c"}}',
        b'{"uri": "uri", "by": "uri", "headline": "\\"uri\\": \\"version\\""}',
        b'{"subject": [], "subject": [], "source": 1, "source": 2}',
        b'{"uri": "a", "headline": "caf\\u00e9 \\u0041"}',
        b'{"versioncreated": "2031", "versionCreated": "2031"}',
        b'{"specversion": "1.0", "data": {"uri": "a", "subjects": [{"uri": "b", "uri": "c"}]}}',
        b'{"specversion": "1.0", "data": "uri", "subject": "uri"}',
        b"{}",
    ],
)
def test_names_elsewhere_raise_no_alarm(document: bytes) -> None:
    """Subjects, places, words and other fields may hold and repeat what they like."""
    load_object(document)


@pytest.mark.parametrize(
    "document",
    [
        b'{"version": 1, "version": 1}',
        b'{"versionCreated": "a", "headline": "b", "versionCreated": "a"}',
        b'{"versioncreated": "2031", "versionCreated": "2032"}',
        b'{"\\u0076ersion": 1, "versio\\u006E": 1}',
        b'{"uri": null, "uri": null}',
        b'{"data": {"uri": "a"}, "data": {"uri": "b"}}',
        b'{"specversion": "1.0", "data_base64": "e30=", "id": "1", "id": "2"}',
        b'{"specversion": "1.0", "data": {"versioncreated": "2031", "versionCreated": "2032"}}',
        b'{"uri": "a", "x": %s, "uri": "b"}' % (b"9" * 300),
    ],
)
def test_a_doubled_name_is_refused(document: bytes) -> None:
    """Equal or not, escaped or not, in the article or in the event around it."""
    with pytest.raises(FeedError, match="schema/duplicate-key"):
        load_object(document)


def test_text_is_read_as_bytes_are() -> None:
    """A document that was decoded already is held to the same rule."""
    with pytest.raises(FeedError, match="schema/duplicate-key"):
        load_object('{"uri": "é", "uri": "é"}')


@pytest.mark.parametrize("level", [b"[%s]", b'{"a":%s}'])
def test_what_a_doubled_name_hides_is_measured(level: bytes) -> None:
    """A value that no parser keeps may nest no deeper than the others, however much stack there is left."""
    hidden = b"1"
    for _ in range(1_000):
        hidden = level % hidden
    with pytest.raises(FeedError, match="limit/depth"):
        load_object(b'{"uri": 1, "x": %s, "x": 1, "uri": 1}' % hidden)


def test_many_members_take_linear_time() -> None:
    """A document full of doubted names is parsed a second time and no more."""
    times = []
    for count in (20_000, 40_000):
        members = b",".join(b'"k%d":{"uri":1}' % number for number in range(count))
        times.append(least_seconds(partial(load_object, b'{"\\u0061":1,"uri":1,%s}' % members)))
    assert times[1] < 4 * max(times[0], 0.05)
