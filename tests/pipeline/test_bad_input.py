"""Twenty-five inputs no feed should send, and what becomes of each. The table for readers is docs/bad-input.md."""

import gzip
import inspect
import json
import re
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from pipeline.errors import CODES, FeedError
from pipeline.feeds import Headers
from pipeline.limits import BYTES, HEADER_BYTES, HEADERS
from pipeline.versions import Version, is_lower, rule
from tests.heavy import heaviest_reading
from tests.pipeline.copy_desk import JSON, PLAIN, STORY, accepted, coded, ninjs, read, refusal
from tests.timing import least_seconds

DOCS: Final = Path(__file__).parents[2] / "docs" / "bad-input.md"
ROW: Final = re.compile(r"^\| (\d+) \|", re.MULTILINE)
CODE: Final = re.compile(r"\b(?:decode|schema|limit|domain)/[a-z0-9-]+")

SLOWEST_S: Final = 8.0
NITF: Final[Headers] = (("content-type", b"application/nitf+xml"),)


def rows(cases: dict[str, object], row: int) -> pytest.MarkDecorator:
    """Give a test one case for each shape of a row."""
    return pytest.mark.parametrize("value", cases.values(), ids=[f"row-{row:02d} {name}" for name in cases])


@rows({"no bytes": b"", "a byte order mark alone": b"\xef\xbb\xbf"}, 1)
def test_row_01_a_value_without_bytes(value: bytes) -> None:
    """An empty value is refused; a null one never gets here, the worker counts it and passes over it."""
    assert "decode/empty" == refusal(value)
    assert "decode/empty" == refusal(value, JSON)


@rows({"truncated": b'{"uri": "urn:', "trailing": ninjs() + b"x", "two documents": ninjs() + ninjs()}, 2)
def test_row_02_json_that_is_not_one_document(value: bytes) -> None:
    """JSON that ends too soon or too late is no JSON."""
    assert "decode/not-json" == refusal(value)
    assert "decode/not-json" == refusal(value, JSON)


@rows({"array": b"[]", "string": b'"words"', "number": b"42", "null": b"null"}, 3)
def test_row_03_json_with_no_object_at_the_top(value: bytes) -> None:
    """What is declared as JSON must be one object; undeclared, only what begins as JSON does is taken for it."""
    assert "schema/not-an-object" == refusal(value, JSON)


@rows({"array": b"[" * 100_000, "closed": b"[" * 100_000 + b"]" * 100_000, "objects": b'{"a":' * 100_000}, 4)
def test_row_04_a_hundred_thousand_levels(value: bytes) -> None:
    """Nesting that would exhaust a stack is refused by its depth."""
    assert "limit/depth" == refusal(value)


@rows({"object": b'{"a":' * 300 + b"1" + b"}" * 300, "in a field": ninjs(x=json.loads("[" * 33 + "]" * 33))}, 5)
def test_row_05_deeper_than_an_article(value: bytes) -> None:
    """Nesting that parsers read and cannot write again is refused by its depth, before anybody has to write it."""
    assert "limit/depth" == refusal(value)


def test_row_06_twenty_megabytes() -> None:
    """A huge body is refused by its bytes, before any parser sees it."""
    value = ninjs("a" * 20_000_000)
    began = time.process_time()
    assert "limit/bytes" == refusal(value)
    assert time.process_time() - began < 0.1


def test_row_07_a_million_keys() -> None:
    """A million keys are over the limit of bytes; as many as it holds are passed over, each counted."""
    value = b'{"uri":"urn:a",' + b",".join(b'"%d":1' % number for number in range(1_000_000)) + b"}"
    assert "limit/bytes" == refusal(value)
    most = b",".join(b'"k%d":1' % number for number in range(90_000))
    full = ninjs()[:-1] + b"," + most + b"}"
    assert 0.8 * BYTES.largest < len(full) < BYTES.largest
    assert STORY == accepted(full).text


@rows(
    {
        "uri": b'{"uri": "urn:a", "body_text": "B.", "uri": "urn:b"}',
        "the same uri": b'{"uri": "urn:a", "body_text": "B.", "uri": "urn:a"}',
        "an escaped name": b'{"uri": "urn:a", "body_text": "B.", "\\u0075ri": "urn:b"}',
        "version": b'{"uri": "urn:a", "version": "1", "body_text": "B.", "version": "2"}',
        "of an event": b'{"specversion": "1.0", "subject": "urn:a", "data": {"body_text": "B."}, "subject": "urn:b"}',
        "in an event": b'{"specversion": "1.0", "data": {"uri": "urn:a", "body_text": "B.", "uri": "urn:b"}}',
    },
    8,
)
def test_row_08_a_name_that_decides_identity_stands_twice(value: bytes) -> None:
    """Two uris or two versions in one object are refused, whatever they say; of other doubled names the last counts."""
    assert "schema/duplicate-key" == refusal(value)
    assert "schema/duplicate-key" == refusal(value, JSON)
    assert "Last." == accepted(b'{"uri": "urn:a", "body_text": "First.", "body_text": "Last."}').text


@rows({"NaN": b"NaN", "Infinity": b"-Infinity", "1e999": b"1e999"}, 9)
def test_row_09_numbers_json_has_not(value: bytes) -> None:
    """What only some parsers take for a number is no JSON."""
    assert "decode/not-json" == refusal(b'{"urgency": %s, "body_text": "B."}' % value)


@rows({"30 digits": b"9" * 30, "4 digits": b"2031"}, 10)
def test_row_10_an_identity_that_is_a_number(value: bytes) -> None:
    """A uri is a string: a number's digits would not all survive; nor would those of 5,000, which is no number here."""
    assert "schema/bad-field" == refusal(b'{"uri": %s, "body_text": "B."}' % value)
    assert "decode/not-json" == refusal(b'{"uri": %s, "body_text": "B."}' % (b"9" * 5_000))


@rows({"a stray byte": b"caf\xff", "overlong": b"a\xc0\xafb", "latin-1": "café".encode("latin-1")}, 11)
def test_row_11_bytes_that_are_not_utf8(value: bytes) -> None:
    """Text in another encoding is refused, plain or in JSON; nothing is guessed and nothing replaced."""
    assert "decode/not-utf8" == refusal(value, PLAIN)
    assert "decode/not-utf8" == refusal(b'{"body_text": "%s"}' % value, JSON)


@rows({"high": b"\\ud800", "low": b"\\udc00", "the wrong way round": b"\\udc00\\ud800"}, 12)
def test_row_12_half_a_character(value: bytes) -> None:
    """An escaped surrogate without its other half is no JSON, for no encoder could write it again."""
    assert "decode/not-json" == refusal(b'{"body_text": "%s"}' % value)


@rows({"little": STORY.encode("utf-16"), "big": b"\xfe\xff" + STORY.encode("utf-16-be")}, 13)
def test_row_13_byte_order_marks(value: bytes) -> None:
    """The mark of UTF-8 is dropped and counted, UTF-16 is refused."""
    assert "decode/not-text" == refusal(value)
    for marked, headers in ((STORY.encode("utf-8-sig"), PLAIN), (b"\xef\xbb\xbf" + ninjs(), JSON)):
        assert STORY == accepted(marked, headers).text
        assert {"bom": 1} == read(marked, headers)[0].notices


@rows(
    {
        "gzip": gzip.compress(ninjs()),
        "zstd": b"\x28\xb5\x2f\xfd\x04\x00",
        "a schema registry's": b"\x00\x00\x00\x00\x07" + ninjs(),
        "Avro": b"Obj\x01\x04\x14avro.codec",
    },
    14,
)
def test_row_14_what_another_producer_meant_for_another_topic(value: bytes) -> None:
    """Compressed and binary values are refused under a code that says what they look like; nothing is unpacked."""
    assert "decode/not-text" == refusal(value)
    assert "decode/not-text" == refusal(value, JSON)


@rows({"NUL": "\0", "ESC": "\x1b[31m", "BEL": "\a", "backspace": "\b", "DEL": "\x7f", "CSI": "\x9b31m"}, 15)
def test_row_15_control_characters(value: str) -> None:
    """Controls stay where they stood and every span counts them; whatever shows records escapes them."""
    segmented = accepted(ninjs(_sown(value), headline=f"Mayor{value} stays{value}"))
    assert f"Mayor{value} stays{value}\n\n{_sown(value)}" == segmented.text


@rows({"LS": "\u2028", "PS": "\u2029", "NEL": "\x85", "VT": "\v", "FF": "\f", "FS": "\x1c", "CR": "\r"}, 16)
def test_row_16_separators_only_some_programs_split_at(value: str) -> None:
    """Line separators are white space in the text like any other: offsets count them, nothing is cut at them."""
    for text in (_sown(value), STORY.replace(" ", value)):
        assert text == accepted(text.encode(), PLAIN).text


@rows({"override": "\u202e", "joiner": "\u200d", "mark": "\ufeff", "isolate": "\u2066", "hyphen": "\xad"}, 17)
def test_row_17_characters_nobody_sees(value: str) -> None:
    """Marks of direction and characters without width stay and are counted."""
    for text in (_sown(value), value.join(STORY)):
        assert text == accepted(text.encode(), PLAIN).text


@rows(
    {
        "zalgo": "e" + "\u0301\u0489\u0335" * 60,
        "one for eighteen": "\ufdfa",
        "dotted": "İ",
        "sharp": "ẞß",
        "ligatures": "ﬁﬄ",
        "astral": "\U0001f469\u200d\U0001f680",
        "mathematical": "\U0001d411\U0001d42e\U0001d42d\U0001d421",
    },
    18,
)
def test_row_18_characters_that_change_length(value: str) -> None:
    """Letters that grow when they change case or are normalised leave every offset where the text has it."""
    for text in (_sown(value), STORY.replace("a", value).replace("A", value)):
        assert text == accepted(text.encode(), PLAIN).text


@rows(
    {
        "letters": lambda n: "a" * n,
        "capitals": lambda n: "A" * n,
        "digits": lambda n: "9" * n,
        "stops": lambda n: "a." * (n // 4),
        "spaces": lambda n: "Rain" + " " * n + "x",
        "blank lines": lambda n: "Rain.\n" + "\n " * (n // 2) + "x",
        "hyphens": lambda n: "a-" * (n // 4) + "b",
        "commas": lambda n: "1," * (n // 4) + "1",
    },
    19,
)
def test_row_19_runs_without_end(value: Callable[[int], str]) -> None:
    """A hundred thousand of one thing take twice as long as half of them, and not long."""
    _assert_linear(value, 100_000)


@rows(
    {
        "straight": lambda n: '"' * n,
        "opening": lambda n: "“" * n,
        "nested": lambda n: "“‘" * (n // 4) + "’”" * (n // 4),
        "unbalanced": lambda n: "“a ‘b " * (n // 6),
        "crossed": lambda n: "“ ‘ ” ’ " * (n // 4),
        "said": lambda n: "said " * (n // 5),
        "said of marks": lambda n: "“a” said " * (n // 9),
    },
    20,
)
def test_row_20_quotation_marks_without_end(value: Callable[[int], str]) -> None:
    """Fifty thousand marks, or ten thousand times "said", take twice as long as half of them, and not long."""
    _assert_linear(value, 50_000)


@rows(
    {
        "script": ("<p>One.<script>alert('x')</script></p><p>Two.</p>", "One.\n\nTwo."),
        "unclosed": ("<p>One.<p>Two.<div><b>Three.", "One.\n\nTwo.\n\nThree."),
        "nested": ("<p>" + "<b>" * 10_000 + "One.", "One."),
        "entities": ("<p>A&#0;B &#xD800; &amp;lt; &bogus; C&nbsp;D.</p>", "A\ufffdB \ufffd &lt; &bogus; C\xa0D."),
        "comments": ("<p>One<!-- <p>hidden</p> --> two.</p><!-- --!> -->", "One two.\n\n-->"),
        "attributes": ('<p onclick="x()" title="<b>">One.</p><img src=x onerror="y()">', "One."),
    },
    21,
)
def test_row_21_hostile_html(value: tuple[str, str]) -> None:
    """Of a page nothing is left but what a reader would see, as plain text."""
    markup, text = value
    assert text == accepted(ninjs(markup, "text/html")).text


def test_row_21_html_that_would_fill_the_memory() -> None:
    """Formatting that is opened anew in each paragraph is taken out before it multiplies; other depth is refused."""
    markup = "<p>" + "".join(f"<b id={number}>" for number in range(500)) + "<p>x" * 20_000
    began = time.process_time()
    assert accepted(ninjs(markup, "text/html"), reader=heaviest_reading).text.startswith("x\n\nx")
    assert time.process_time() - began < SLOWEST_S
    assert "limit/depth" == refusal(ninjs("<div>" * 10_000 + "x", "text/html"))


BOMBS: Final = {
    "laughs": '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>{}&b;{}',
    "quadratic": f'<!DOCTYPE nitf [<!ENTITY a "{"a" * 50_000}">]>{{}}{"&a;" * 100}{{}}',
    "a file": '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>{}&a;{}',
    "an address": '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:{port}/nitf.dtd">{}x{}',
    "parameters": '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://127.0.0.1:{port}/a">%a;]>{}x{}',
    "a bare one": "<!DOCTYPE nitf>{}x{}",
}


@rows(dict(BOMBS), 22)
def test_row_22_xml_with_a_document_type(value: str) -> None:
    """XML that declares a document type is refused as such, in every format, and nothing is fetched for it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        document = value.replace("{port}", str(server.getsockname()[1]))
        nitf = document.format("<nitf><body><body.content><p>", "</p></body.content></body></nitf>")
        item = document.replace("DOCTYPE nitf", "DOCTYPE newsItem").format(
            '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="1"><contentSet><inlineData>',
            "</inlineData></contentSet></newsItem>",
        )
        for message in (nitf, item, '<?xml version="1.0" encoding="UTF-8"?>\n' + nitf):
            assert "limit/xml-dtd" == refusal(message.encode())
        assert "limit/xml-dtd" == refusal(nitf.encode(), NITF)
        with pytest.raises(BlockingIOError):
            server.accept()


@rows({"a megabyte": "u" * 900_000, "a newline": "urn:a\nb", "empty": "", "NUL": "urn:\0", "C1": "urn:\x85"}, 23)
def test_row_23_an_identity_that_is_no_name(value: str) -> None:
    """A uri too long or with control characters is refused; slashes and emoji are names like others."""
    assert "schema/bad-uri" == refusal(ninjs(uri=value))
    for proper in ("urn:a/b/../c", "urn:🙂", "https://example.org/?a=b&c"):
        assert proper == accepted(ninjs(uri=proper)).article.uri


def test_row_23_an_identity_that_is_missing_or_shared() -> None:
    """Without a uri the event's subject, the key or the digest names the article; a uri is one for all feeds."""
    nameless = b'{"body_text": "Rain fell."}'
    assert "urn:key" == accepted(nameless, (), b"urn:key").article.uri
    assert accepted(nameless).article.uri.startswith("urn:dateline:sha256:")
    one, other = (accepted(ninjs(), (("ce_source", feed),)).article for feed in (b"novum", b"other"))
    assert one.uri == other.uri


@rows(
    {
        name: name
        for name in (
            *("0000-00-00T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:60Z", "2031-02-30", "2031-05-03T25:61"),
            *(
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                "2031-05-03T12:00:00",
                "1969-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "99999-01-01",
                "soon",
                "2031",
            ),
        )
    },
    24,
)
def test_row_24_times_that_cannot_be(value: str) -> None:
    """A time nobody can read is carried as it was sent and dates nothing; a time far off overflows nothing."""
    story = STORY + " ".join(
        f"Police arrested ten men {when}."
        for when in ("on Friday", "next month", "9,999 years ago", "last year", "in the coming days", "on Jan. 31")
    )
    segmented = accepted(ninjs(story, versionCreated=value, firstCreated=value, contentCreated=value))
    assert value == segmented.article.version_created
    assert value == segmented.article.version
    noon = accepted(ninjs(versionCreated="2031-05-03T12:00:00+14:00")).article
    assert isinstance(is_lower(Version.of(segmented.article), Version.of(noon)), bool)
    assert "schema/bad-field" == refusal(ninjs(story, versionCreated=-1))


def test_row_25_contradictory_versions() -> None:
    """One version with two texts is refused where the first is known; a lower version late is passed over."""
    taken = Version.of(accepted(ninjs("Rain fell.", version="2")).article)
    with pytest.raises(FeedError, match="domain/contradictory-version"):
        rule(taken, Version.of(accepted(ninjs("Snow fell.", version="2")).article))
    assert "superseded" == rule(taken, Version.of(accepted(ninjs("Snow fell.", version="1")).article))


def test_row_25_a_kill_and_an_embargo() -> None:
    """A cancelled article gives a receipt that withdraws it and no record; an embargo goes with the article."""
    records = coded(accepted(ninjs(pubStatus="canceled")))
    assert ("withdrawn", ()) == (records.receipt.status, records.receipt.records)
    embargoed = accepted(ninjs(embargoedUntil="2931-05-03T12:00:00Z")).article
    assert "2931-05-03T12:00:00Z" == embargoed.embargoed_until


@rows(
    {
        "many": ([(f"x-{n}", b"1") for n in range(200)], {"header-dropped": 136}),
        "large": ([(f"x-{n}", b"1" * 100_000) for n in range(200)], {"header-dropped": 200}),
        "spoofed": ([("Dateline-Error-Code", b"1"), ("__dlq.topic", b"1")], {"header-spoofed": 2}),
        "replayed": ([("dateline-error-replay-count", b"1")], {}),
    },
    25,
)
def test_row_25_headers_too_many_too_large_or_spoofed(value: tuple[list[tuple[str, bytes]], dict[str, int]]) -> None:
    """Headers over the limits, and those that claim to be ours, are dropped and counted; the article is read."""
    sent, notices = value
    assert (64, 65_536) == (HEADERS.largest, HEADER_BYTES.largest)
    assert STORY == accepted(ninjs(), tuple(sent)).text
    assert notices == read(ninjs(), tuple(sent))[0].notices


def test_row_25_a_key_that_is_null() -> None:
    """Without a key the article's own uri names it, and is the key from there on."""
    assert "urn:bad:1" == accepted(ninjs(), (), None).article.uri


def test_every_row_is_tested_and_told() -> None:
    """The table for readers has the 25 rows and the codes that stand in these tests."""
    told = {int(line[1]): set(CODE.findall(line.string.splitlines()[0])) for line in _lines()}
    tested: dict[int, set[str]] = {}
    for name, test in vars(sys.modules[__name__]).items():
        if name.startswith("test_row_"):
            tested.setdefault(int(name.split("_")[2]), set()).update(CODE.findall(inspect.getsource(test)))
    assert list(range(1, 26)) == sorted(tested)
    assert tested == told
    assert set().union(*told.values()) <= set(CODES)


def _lines() -> list[re.Match[str]]:
    return [found for line in DOCS.read_text("utf-8").splitlines() if (found := ROW.match(line))]


def _sown(character: str) -> str:
    """Put the character into the story: before, inside and behind names, marks and words."""
    for place in ("Ruth", " Amsel", "leave", "“We", "said", "sted", " men", "Own"):
        assert place in STORY
    text = STORY
    for place in ("Ruth", "Amsel", "leave", "“We", "said", "men", "Own"):
        text = text.replace(place, f"{character}{place[:1]}{character}{place[1:]}{character}")
    return text


def _assert_linear(repeated: Callable[[int], str], count: int) -> None:
    """Assert that all of it takes little more than twice as long as half of it, through all four rooms.

    The long ones are read for the rooms, whose rules must stand anything; that the weights take their time by the word
    is shown once, in tests/pipeline/entities.
    """
    accepted(repeated(100).encode(), PLAIN)
    half, whole = (_seconds(repeated(size)) for size in (count // 2, count))
    assert whole < SLOWEST_S
    assert whole < 3.5 * max(half, 0.1)


def _seconds(text: str) -> float:
    return least_seconds(lambda: accepted(text.encode(), PLAIN, reader=heaviest_reading), rounds=2)
