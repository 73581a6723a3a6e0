"""What holds of any input at all: bytes, headers, JSON of every shape, text of every character."""

import json
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.errors import CODES, FeedError
from pipeline.feeds import Headers
from pipeline.segmentation import segment, segment_article
from tests.pipeline.copy_desk import JSON, PLAIN, STORY, accepted, coded, ninjs, read

THE_ARTICLES: Final = {"decode", "schema", "limit", "domain"}

NAMES: Final = st.sampled_from(
    ("content-type", "Content-Type", "ce_subject", "ce_source", "ce_specversion", "__dlq.topic", "dateline-error-code")
)
TYPES: Final = st.sampled_from(
    (
        *(b"application/json", b"text/plain; charset=latin-1", b"application/cloudevents+json", b"text/xml"),
        *(b"application/nitf+xml", b"application/vnd.iptc.g2.newsitem+xml", b"\xff", b""),
    )
)
HEADERS: Final[st.SearchStrategy[Headers]] = st.lists(
    st.tuples(st.one_of(NAMES, st.text(max_size=8)), st.one_of(TYPES, st.binary(max_size=16))), max_size=6
).map(tuple)
KEYS: Final = st.one_of(st.none(), st.binary(max_size=12))
STARTS: Final = st.sampled_from((b"", b"{", b"[", b"<", b"<?xml", b"\xef\xbb\xbf", b"\x1f\x8b", b"<nitf>", b'{"uri":"'))

# Every character a Python string may hold but for surrogates, which no UTF-8 can; and those that make news of them.
PIECES: Final = st.sampled_from(
    (
        *(
            "“",
            "”",
            "‘",
            "’",
            '"',
            "'",
            "``",
            "''",
            "«",
            " ",
            "\n\n",
            "\n",
            ". ",
            ", ",
            ": ",
            " - ",
            "(",
            ")",
            "\u2028",
        ),
        *("Ruth Amsel", "VELM, May 3 (Own) - ", " said", " he ", "Police arrested four men", " in Orin", " on Monday"),
        *("İ", "ﬁ", "\u0301", "\u202e", "\u200d", "\0", "\x1b[31m", "🙂", "U.S.", "12", "AFP", "By Ann Orr\n", "KILL"),
    )
)
TEXTS: Final = st.lists(st.one_of(PIECES, st.text(st.characters(exclude_categories=["Cs"]), max_size=12)), max_size=40)

FIELDS: Final = st.sampled_from(
    (
        *("uri", "version", "versionCreated", "versioncreated", "pubStatus", "urgency", "language", "headline", "by"),
        *(
            "headlines",
            "bodies",
            "body_text",
            "body_html",
            "subjects",
            "subject",
            "value",
            "contentType",
            "role",
            "name",
        ),
        *("specversion", "data", "data_base64", "datacontenttype", "source", "embargoedUntil", "edNote", "signal"),
    )
)
SCALARS: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    FIELDS,
)
VALUES: Final = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(FIELDS, st.text()), inner, max_size=5)
    ),
    max_leaves=20,
)
DOUBLED: Final = ("uri", "version", "versionCreated")


def assert_answered(value: bytes, headers: Headers, key: bytes | None) -> None:
    """Take a message through the four rooms; where it is refused, the code must be one of the article's faults."""
    refused = None
    try:
        segments = [segment_article(article) for article in read(value, headers, key)]
    except FeedError as error:
        refused, segments = error, []
    assert refused is None or (refused.code in CODES and refused.error_class in THE_ARTICLES)
    for segmented in segments:
        coded(segmented)


@settings(max_examples=400)
@given(st.tuples(STARTS, st.binary(max_size=200)).map(b"".join), HEADERS, KEYS)
@example(b'{"data":{},"specversion":"', (), None)
@example(b"<p>x", (("content-type", b"text/xml"),), b"\xff")
def test_any_bytes_give_records_or_one_documented_code(value: bytes, headers: Headers, key: bytes | None) -> None:
    """Whatever arrives is an article or a dead letter; nothing but `FeedError` leaves the rooms."""
    assert_answered(value, headers, key)


@settings(max_examples=400)
@given(st.one_of(VALUES, st.dictionaries(FIELDS, VALUES, max_size=8)), HEADERS)
def test_any_json_gives_records_or_one_documented_code(value: Any, headers: Headers) -> None:
    """Fields of every shape are read, passed over or refused by name."""
    assert_answered(json.dumps(value, ensure_ascii=False).encode(errors="replace"), headers, None)


@settings(max_examples=400)
@given(TEXTS.map("".join))
def test_any_text_tiles_and_all_evidence_is_the_slice(text: str) -> None:
    """No character is lost, and every span of every record is exact."""
    if text.strip() and not text.startswith(("\x1f\x8b", "Obj\x01")):
        segmented = _unless_killed(text)
        assert segmented is None or text == segmented


@settings(max_examples=200)
@given(TEXTS.map("".join), TEXTS.map("".join))
def test_headline_and_body_are_carried_whole(headline: str, body: str) -> None:
    """A headline and a body stand in the text as they were sent, two newlines apart."""
    message = ninjs(body + " Rain fell.", headline=headline)
    text = segment(message, JSON).text
    assert text in {"", f"{body} Rain fell.", f"{headline}\n\n{body} Rain fell."}
    if text:
        assert text == accepted(message, JSON).text


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from((*DOUBLED, "headline", "by", "located")), SCALARS, st.booleans()), max_size=6)
)
def test_a_doubled_name_is_refused_if_it_decides_identity(members: list[tuple[str, Any, bool]]) -> None:
    """Two of one name are refused for uri and version alone, in plain letters and in escaped ones."""
    written = [f"{_name(name, is_escaped)}:{json.dumps(value)}" for name, value, is_escaped in members]
    message = ",".join(
        [*written, '"subjects":[{"uri":"urn:s","name":"s"},{"uri":"urn:t"}]', '"body_text":"Rain fell."']
    )
    names = [name for name, _, _ in members]
    code = None
    try:
        read(b"{%s}" % message.encode(), JSON)
    except FeedError as error:
        code = error.code
    assert any(names.count(name) > 1 for name in DOUBLED) == (code == "schema/duplicate-key")


@settings(max_examples=200)
@given(st.lists(st.tuples(NAMES, st.integers(0, 70_000)), max_size=90))
def test_any_headers_leave_the_article_as_it_is(sent: list[tuple[str, int]]) -> None:
    """However many and large headers are, the article is read and each that was dropped is counted."""
    headers = tuple((name, b"" if name.lower() == "content-type" else b"x" * size) for name, size in sent)
    (article,) = read(ninjs(), headers)
    assert STORY == article.body
    spoofed = sum(name in {"__dlq.topic", "dateline-error-code"} for name, _ in sent)
    assert spoofed == article.notices.get("header-spoofed", 0)


def _unless_killed(text: str) -> str | None:
    """Return the text of the article's records; None where its own words withdraw it."""
    segmented = segment(text.encode(), PLAIN)
    return None if segmented.article.is_withdrawn else accepted(text.encode(), PLAIN).text


def _name(name: str, is_escaped: bool) -> str:  # noqa: FBT001 - one of three facts that are drawn together
    return '"' + (f"\\u{ord(name[0]):04x}{name[1:]}" if is_escaped else name) + '"'
