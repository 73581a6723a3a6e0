"""Sends values through the four rooms as the wire does, and holds every span of what comes out to its text."""

import json
from collections.abc import Callable, Sequence

import pytest

from pipeline.annotator import Annotation, annotate
from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK
from pipeline.entities import join_names
from pipeline.errors import FeedError
from pipeline.events import code_events
from pipeline.exports.spans import as_spans
from pipeline.feeds import Headers, read_articles
from pipeline.quotes import find_quotes
from pipeline.records import Records, Segmented
from pipeline.segmentation import segment
from tests.evidence import assert_evidenced
from tests.pipeline.spans import assert_sound
from tests.tiling import assert_tiles

PLAIN: Headers = (("content-type", b"text/plain"),)
JSON: Headers = (("content-type", b"application/json"),)
Reader = Callable[[Segmented], Annotation]
STORY = "VELM, May 3 (Own) - “We will not leave,” mayor Ruth Amsel said on Monday. Police arrested four men in Orin.\n"


def ninjs(body: str = STORY, media: str = "text/plain", **fields: object) -> bytes:
    """Give a ninjs 3 message of one body."""
    return json.dumps({"uri": "urn:bad:1", "bodies": [{"value": body, "contentType": media}], **fields}).encode()


def read(value: bytes, headers: Headers = (), key: bytes | None = None) -> Sequence[Article]:
    """Read the articles of one message."""
    return read_articles(value, headers, key, DEFAULT_DESK)


def coded(segmented: Segmented, reader: Reader = annotate) -> Records:
    """Take a segmented article through the other rooms; every span and every evidence must be exact."""
    quoted = find_quotes(join_names(segmented, reader(segmented)))
    assert_sound(quoted)
    records = code_events(quoted)
    assert_evidenced(records)
    assert segmented.text == as_spans(quoted)["text"]
    return records


def accepted(value: bytes, headers: Headers = (), key: bytes | None = None, *, reader: Reader = annotate) -> Segmented:
    """Return the segmentation of a message that is used, after all four rooms have read it."""
    segmented = segment(value, headers, key)
    if not segmented.article.is_withdrawn:
        assert_tiles(segmented)
    coded(segmented, reader)
    return segmented


def refusal(value: bytes, headers: Headers = (), key: bytes | None = None) -> str:
    """Return the code of a message that is refused."""
    with pytest.raises(FeedError) as refused:
        segment(value, headers, key)
    return refused.value.code
