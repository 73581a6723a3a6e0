"""What is generated from the code is current, and every record fits its published schema."""

from pathlib import Path

import jsonschema
import msgspec
import orjson
import pytest

from agents.contract import blocks, examples, schemas, tables
from pipeline.records import encode


@pytest.mark.parametrize("path", schemas.files(), ids=lambda path: path.name)
def test_a_schema_file_is_current(path: Path) -> None:
    """A schema differs from its record type: run `make contract` and read the diff."""
    assert schemas.files()[path].decode() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", blocks.pages(), ids=lambda page: page.name)
def test_a_table_in_the_docs_is_current(page: Path) -> None:
    """A table differs from the code: run `make contract` and read the diff."""
    content = page.read_text(encoding="utf-8")
    assert blocks.filled(content, tables.TABLES) == content


def test_every_record_fits_its_closed_schema() -> None:
    """What the rooms write has no field the schema does not know, and none missing."""
    published = {path.name: orjson.loads(content) for path, content in schemas.files().items()}
    for record in examples.records():
        schema = published[f"{schemas.kind_of(type(record))}.v1.json"]
        jsonschema.Draft202012Validator(schema).validate(orjson.loads(encode(record)))


@pytest.mark.parametrize("path", sorted(examples.FOLDER.glob("*.json")), ids=lambda path: path.name)
def test_every_released_example_still_reads(path: Path) -> None:
    """A record of any released schema in use is read by today's types."""
    kinds = {schemas.kind_of(kind): kind for kind in schemas.KINDS}
    kind = kinds[path.name.rsplit(".v", 1)[0]]
    assert isinstance(msgspec.json.decode(path.read_bytes(), type=kind), kind)


def test_every_kind_has_an_example() -> None:
    """An example of each kind and major version is kept, so that the promise above is about something."""
    assert {path.name for path in schemas.files()} == {path.name for path in examples.FOLDER.glob("*.json")}
