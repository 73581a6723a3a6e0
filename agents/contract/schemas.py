"""JSON Schema 2020-12 of every record kind, generated from the record types.

Closed for producers (a typo is an error here), while consumers ignore fields they do not know. One file a kind and
major version; a released file never changes but for additions.
"""

from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

import msgspec
import orjson

from pipeline import records
from pipeline.records import (
    SCHEMA_MAJOR,
    Annotated,
    EventRecord,
    Quoted,
    ReceiptRecord,
    Record,
    Segmented,
    Sparse,
    StatementRecord,
)

FOLDER: Final = Path(__file__).parent / "schemas"
KINDS: Final[tuple[type[Record], ...]] = (
    Segmented,
    Annotated,
    Quoted,
    EventRecord,
    StatementRecord,
    ReceiptRecord,
)


def kind_of(record: type[Record]) -> str:
    """Return the value of the record's `kind` field."""
    return str(record.__struct_config__.tag)


def schema_of(record: type[Record]) -> dict[str, Any]:
    """Return the closed JSON Schema of a record type, with all it refers to under `$defs`."""
    (reference,), definitions = msgspec.json.schema_components([record], ref_template="#/$defs/{name}")
    name = str(reference["$ref"]).rsplit("/", 1)[-1]
    for title, definition in definitions.items():
        if "description" in definition:
            definition["description"] = cleandoc(definition["description"])  # Python 3.13 does it, 3.11 does not
        if "properties" in definition:
            _close(definition, getattr(records, title, None))
    top = definitions.pop(name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:dateline:schema:{kind_of(record)}:{SCHEMA_MAJOR}",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def _close(definition: dict[str, Any], record: type[Record] | None) -> None:
    """Allow no unknown field, and require every field that is always written."""
    definition["additionalProperties"] = False
    if record is not None and not issubclass(record, Sparse):
        definition["required"] = list(definition["properties"])


def files() -> dict[Path, bytes]:
    """Return every schema file with the bytes it should hold."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return {
        FOLDER / f"{kind_of(record)}.v{SCHEMA_MAJOR}.json": orjson.dumps(schema_of(record), option=options)
        for record in KINDS
    }
