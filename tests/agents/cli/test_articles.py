"""Files of articles as messages: by the file's name, or by the first line of standard input."""

import io
import json
from hashlib import sha256
from pathlib import Path

import pytest

from agents.cli.articles import JSON, TEXT, Message, messages

ONE, TWO = b'{"uri": "urn:e:1"}', b'{"uri": "urn:e:2"}'


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"Rain.\n\n{}", [(b"Rain.\n\n{}", TEXT)]),
        ("a.json", b"{\n}", [(b"{\n}", JSON)]),
        ("a.jsonl", ONE + b"\n\n" + TWO, [(ONE, JSON), (TWO, JSON)]),
        ("a.wire", b"Rain.", [(b"Rain.", TEXT)]),
    ],
)
def test_the_name_tells_what_a_file_is(
    tmp_path: Path, name: str, content: bytes, expected: list[tuple[bytes, str]]
) -> None:
    """Bytes as they are; only .jsonl is cut, at its lines."""
    (tmp_path / name).write_bytes(content)
    assert expected == [(message.value, message.content_type) for message in messages(str(tmp_path / name))]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Rain.\nMore rain.\n", [(b"Rain.\nMore rain.\n", TEXT)]),
        (ONE + b"\n" + TWO + b"\n", [(ONE, JSON), (TWO, JSON)]),
        (b'{\n"uri": "urn:e:1"}\n', [(b'{\n"uri": "urn:e:1"}\n', JSON)]),
        (b"", [(b"", TEXT)]),
    ],
    ids=["text", "one a line", "one over lines", "nothing"],
)
def test_the_first_line_tells_what_standard_input_is(
    monkeypatch: pytest.MonkeyPatch, content: bytes, expected: list[tuple[bytes, str]]
) -> None:
    """Text, messages one a line, or one message written over several."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert expected == [(message.value, message.content_type) for message in messages("-")]


@pytest.mark.parametrize("given", [None, 7, "", "a\nb", "ü" * 600], ids=repr)
def test_without_a_proper_uri_the_digest_names_the_article(given: object) -> None:
    """An article sent twice has one key, and stays in order, whatever its sender left out."""
    value = json.dumps({"uri": given}).encode()
    assert f"urn:dateline:sha256:{sha256(value).hexdigest()}" == Message("f", value, JSON).uri
    assert "urn:e:1" == Message("f", ONE, JSON).uri
    assert f"urn:dateline:sha256:{sha256(ONE).hexdigest()}" == Message("f", ONE, TEXT).uri
