"""How XML is opened: what is refused, and before what cost."""

import contextlib
import time

import pytest

from pipeline.errors import FeedError
from pipeline.feeds.strict_xml import load_xml
from pipeline.limits import BYTES, MARKUP_DEPTH

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def code_of(document: bytes | str) -> str:
    """Return the code a document is refused with."""
    with pytest.raises(FeedError) as refused:
        load_xml(document)
    return refused.value.code


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE nitf><nitf/>",
        '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf-3-5.dtd"><nitf/>',
        '<?xml version="1.0"?>\n<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.5//EN" "nitf.dtd"><nitf/>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>',
        '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x">%x;]><r/>',
        f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]><r>&l11;</r>',
        f'<!DOCTYPE r [<!ENTITY x "{"a" * 50_000}">]><r>{"&x;" * 10_000}</r>',
        '<!DOCTYPE r [<!ATTLIST r a CDATA "b">]><r/>',
    ],
    ids=["bare", "system", "public", "file", "parameter", "laughs", "quadratic", "attributes"],
)
def test_document_types_are_refused(document: str) -> None:
    """Whatever a document type declares, nothing of it is read, expanded or fetched."""
    assert code_of(document) == code_of(document.encode()) == "limit/xml-dtd"


@pytest.mark.parametrize(
    "document",
    [
        "<r>",
        "<r/><r/>",
        "<r>&nbsp;</r>",
        "<r a=1/>",
        "<r>\x00</r>",
        "<r>\x1b</r>",
        "<r>&#0;</r>",
        "<a:r/>",
        "words",
        "",
    ],
)
def test_what_is_not_well_formed_is_refused(document: str) -> None:
    """Unclosed, undeclared or forbidden characters: no repair is tried."""
    assert code_of(document) == "decode/not-xml"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("<r>caf\xe9</r>".encode("latin-1"), "decode/not-utf8"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><r>caf\xe9</r>'.encode("latin-1"), "decode/not-utf8"),
        ("<?xml version='1.0' encoding='windows-1252'?><r>café</r>".encode(), "decode/not-utf8"),
        (b"<r>\xed\xa0\x80</r>", "decode/not-utf8"),
    ],
)
def test_only_utf8_is_taken(document: bytes, code: str) -> None:
    """Bytes of another encoding are refused, declared or not, and so is a declaration at odds with the bytes."""
    assert code == code_of(document)


def test_declared_code_page_of_ascii_is_harmless() -> None:
    """Where all bytes are ASCII every code page reads them alike."""
    assert load_xml(b'<?xml version="1.0" encoding="ISO-8859-1"?><r>caf&#233;</r>').text == "café"


def test_text_that_was_decoded_already_may_declare_anything() -> None:
    """Inside JSON the encoding is JSON's."""
    assert load_xml('<?xml version="1.0" encoding="UTF-16"?><r>café</r>').text == "café"


def test_blank_lines_may_come_first() -> None:
    """Wires send them, though a declaration must stand at the very start."""
    assert load_xml(b'\r\n <?xml version="1.0"?><r/>').tag == "r"


def test_depth_is_bounded_as_it_is_read() -> None:
    """As many elements as the limit may be open, one more may not, and the rest is not looked at."""
    assert load_xml("<r>" * MARKUP_DEPTH.largest + "</r>" * MARKUP_DEPTH.largest).tag == "r"
    assert code_of("<r>" * (MARKUP_DEPTH.largest + 1)) == "limit/depth"


@pytest.mark.parametrize(
    "document",
    [
        "<r>" * 300_000,
        "<r " + " ".join(f"a{n}='x'" for n in range(80_000)) + "/>",
        "<r " + " ".join(f"xmlns:a{n}='u{n}' a{n}:b=''" for n in range(30_000)) + "/>",
        "<r>" + "<i/>" * 250_000 + "</r>",
        "<r>" + "&amp;" * 200_000 + "</r>",
        "<r><!--" + "-" * 1_000_000,
        "<r" + " " * 1_000_000,
        "<r>" + "<![CDATA[" * 100_000,
    ],
    ids=["deep", "attributes", "namespaces", "flat", "references", "comment", "spaces", "sections"],
)
def test_a_megabyte_of_anything_is_read_or_refused_in_linear_time(document: str) -> None:
    """A full-size document of one kind of thing costs a second or two, where quadratic code would need minutes."""
    assert BYTES.largest * 1.1 > len(document)
    begun = time.process_time()
    with contextlib.suppress(FeedError):
        load_xml(document)
    assert 5 > time.process_time() - begun
