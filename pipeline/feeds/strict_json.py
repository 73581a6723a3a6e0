"""Bytes to plain JSON values, and those to typed structs: the one place where other people's JSON is opened.

Not a schema: the structs are (`ninjs.py`, `cloudevents.py`). The parser is orjson, which takes no NaN, no comments and
no lone surrogates; depth is counted without recursion, so that no nesting can exhaust the stack. Names that decide who
an article is may stand once (`sole_names.py`), which no parser of ours would notice.
"""

import re
from typing import Any, TypeVar

import msgspec
import orjson

from pipeline.errors import FeedError
from pipeline.feeds.sole_names import check_sole_names
from pipeline.limits import DEPTH

_FIELD = re.compile(r"at `\$\.?([^`]*)`")

Struct = TypeVar("Struct", bound=msgspec.Struct)


def load_object(payload: bytes | str) -> dict[str, Any]:
    """Return one JSON object.

    Raises `decode/not-json`, `decode/not-utf8`, `limit/depth`, `schema/not-an-object` or `schema/duplicate-key`.
    """
    document = payload.encode() if isinstance(payload, str) else payload
    try:
        value = orjson.loads(document)
    except orjson.JSONDecodeError as error:
        raise _refusal(document, error) from None
    DEPTH.check(_depth(value))
    if not isinstance(value, dict):
        raise FeedError("schema/not-an-object")
    check_sole_names(document, value)
    return value


def fit(value: object, struct: type[Struct]) -> Struct:
    """Return the value as `struct`. Raises `schema/bad-field`, naming the field and nothing of its content."""
    try:
        return msgspec.convert(value, type=struct, strict=True)
    except msgspec.ValidationError as error:
        found = _FIELD.search(str(error))
        raise FeedError("schema/bad-field", field=found[1] if found else None) from None


def _refusal(document: bytes, error: orjson.JSONDecodeError) -> FeedError:
    # orjson's own bound (1,024 levels) lies above ours, so what trips it is too deep for us as well.
    if "depth" in error.msg or "ecursion" in error.msg:
        return FeedError("limit/depth", largest=DEPTH.largest)
    try:
        document.decode()
    except UnicodeDecodeError as found:
        return FeedError("decode/not-utf8", at=found.start)
    return FeedError("decode/not-json", at=error.pos)


def _depth(value: object) -> int:
    """Count the levels of nesting, no further than one past the limit."""
    level, layer = 0, [value]
    while layer and level <= DEPTH.largest:
        inner = [held for held in layer if isinstance(held, dict | list)]
        if not inner:
            break
        level += 1
        layer = [child for held in inner for child in (held.values() if isinstance(held, dict) else held)]
    return level
