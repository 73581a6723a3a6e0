"""Names that may stand once in a JSON object, because they decide who an article is: its uri and its version.

Parsers keep the last of two keys and drop the first without a word, and which of the two another reader took nobody
knows. Not a check of all names: a doubled headline costs a headline, a doubled uri costs another article its place.
Names inside subjects, places and associations are their own affair.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from pipeline.errors import FeedError
from pipeline.limits import DEPTH

# `versionCreated` is the version of an article that gives no other; it has two spellings, which may not contradict.
OF_ARTICLE: Final = ("uri", "version", "versionCreated", "versioncreated")
SPELLINGS: Final = (("versionCreated", "versioncreated"),)
OF_EVENT: Final = ("specversion", "id", "source", "subject", "datacontenttype", "data", "data_base64")

_MARKS_OF_EVENT: Final = frozenset({"specversion", "data", "data_base64"})
# A letter, digit or underscore written as an escape, which may spell any of these names. Nobody need write one so.
_ESCAPED_NAME: Final = re.compile(rb"\\u00[3-7]")
_STRING_OR_BRACKET: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[][{}]')


class _Members(list[tuple[str, Any]]):
    """The members of one object in the order they were written, doubled names included."""


def check_sole_names(document: bytes, value: Mapping[str, Any]) -> None:
    """Raise `schema/duplicate-key` where a name that decides identity stands twice in an object of `document`.

    `value` is what a parser made of it. Counting clears all but odd documents; those are parsed once more.
    """
    is_event = not _MARKS_OF_EVENT.isdisjoint(value)
    _check_spellings(value)
    if is_event:
        _check_spellings(value.get("data"))
    names = (*OF_ARTICLE, *OF_EVENT) if is_event else OF_ARTICLE
    if not _may_be_doubled(document, value, names):
        return
    members = _members(document)
    _check(members, names)
    if is_event:
        _check(next((data for name, data in members if name == "data"), None), OF_ARTICLE)


def _check_spellings(value: object) -> None:
    if not isinstance(value, Mapping):
        return
    for now, once in SPELLINGS:
        if now in value and once in value and value[now] != value[once]:
            raise FeedError("schema/duplicate-key", field=now)


def _check(members: object, names: Collection[str]) -> None:
    """Refuse a name that stands twice in one object."""
    taken: set[str] = set()
    for name, _ in members if isinstance(members, _Members) else ():
        if name in taken:
            raise FeedError("schema/duplicate-key", field=name)
        if name in names:
            taken.add(name)


def _may_be_doubled(document: bytes, value: object, names: Collection[str]) -> bool:
    """Tell whether a name stands in the bytes more often than in what was made of them, or may be in disguise."""
    if _ESCAPED_NAME.search(document):
        return True
    written = {name: count for name in names if (count := document.count(b'"%s"' % name.encode())) > 1}
    if not written:
        return False
    objects = list(_objects(value))
    return any(count > sum(name in held for held in objects) for name, count in written.items())


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield every object of a parsed document, its nesting bounded by now."""
    waiting = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, Mapping):
            yield held
            waiting += held.values()
        elif isinstance(held, list):
            waiting += held


def _members(document: bytes) -> _Members:
    """Parse the document, numbers left as they are written: Python refuses those of more than 4,300 digits.

    A doubled name may hide a value nobody has measured, so depth is counted in the document and not in what it became.
    """
    DEPTH.check(_depth(document))
    parsed: _Members = json.loads(document, object_pairs_hook=_Members, parse_int=str, parse_float=str)
    return parsed


def _depth(document: bytes) -> int:
    depth = deepest = 0
    for mark in _STRING_OR_BRACKET.findall(document):
        if mark in b"{[":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in b"]}":
            depth -= 1
    return deepest
