"""Gold and predictions as files: JSON Lines, plain or gzipped, an article a line, put side by side and checked.

A gold article with no line among the predictions counts as one nothing was found in. A span outside its text, another
text than the gold's, a doc_id that comes twice and a prediction of an unknown article stop the run: a system with wrong
offsets has no score.
No message holds words of an article.
"""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import msgspec
import orjson

from pipeline.records import Span
from quality.scoring.articles import Article, AttributionsOf, EventsOf, NamesOf, SegmentsOf

Kind = TypeVar("Kind", bound=Article)
Line = Mapping[str, Any]
_GZIP: Final = b"\x1f\x8b"


class UnusableError(Exception):
    """A file that is not what it should be; the message says which, where and why."""


@dataclass(frozen=True, slots=True)
class Pairs(Generic[Kind]):
    """Gold articles that have the layer, each with its prediction; `missing`: gold articles without one."""

    pairs: list[tuple[Kind, Kind]]
    missing: int

    @property
    def names(self) -> list[str]:
        """The articles' doc_ids."""
        return [gold.doc_id for gold, _ in self.pairs]


@dataclass(frozen=True, slots=True)
class Layer(Generic[Kind]):
    """What a scorer reads of a line: its field, how it is taken, and its spans, which must lie in the text.

    A null stands for a content that is missing.
    """

    field: str | None
    take: Callable[[Line], Kind]
    spans: Callable[[Kind], Iterable[Span | None]]

    def has(self, fields: Line) -> bool:
        """Tell whether an article is annotated with it."""
        return self.field is None or fields.get(self.field) is not None


def _quote_spans(article: AttributionsOf) -> Iterator[Span | None]:
    for one in article.quotes or ():
        yield from (*(one.content or (None,)), *(one.cue or ()), *(one.speaker or ()))


def _event_spans(article: EventsOf) -> Iterator[Span]:
    for event in article.events or ():
        yield event.trigger
        for slot in ("actor", "recip", "where", "when", "counts"):
            yield from event.slot(slot)


def _segment_spans(article: SegmentsOf) -> Iterator[Span]:
    yield from (*(article.sentences or ()), *(article.tokens or ()))


NAMES: Final = Layer("entities", lambda line: msgspec.convert(line, NamesOf), lambda article: [
    name.span for name in article.entities or ()
])  # fmt: skip
QUOTES: Final = Layer("quotes", lambda line: msgspec.convert(line, AttributionsOf), _quote_spans)
EVENTS: Final = Layer("events", lambda line: msgspec.convert(line, EventsOf), _event_spans)
SEGMENTS: Final = Layer(None, SegmentsOf.of, _segment_spans)


def read_pairs(gold: Path, predictions: Path, layer: Layer[Kind], where: str | None = None) -> Pairs[Kind]:
    """Read both files. Raises UnusableError."""
    return side_by_side(_lines(gold), _lines(predictions), layer, where)


def side_by_side(
    gold: Iterable[Line],
    predictions: Iterable[Line],
    layer: Layer[Kind],
    where: str | None = None,
) -> Pairs[Kind]:
    """Put articles and predictions side by side. `where`: only gold whose KEY is not empty, or is VALUE (KEY=VALUE)."""
    found, known = _by_name(predictions, "the predictions"), _by_name(gold, "the gold")
    stray = sorted(found.keys() - known.keys())
    if stray:
        raise UnusableError(f"{len(stray)} predicted articles are not in the gold, for one {stray[0]!r}")
    wanted = [line for line in known.values() if not where or _is_wanted(line, where)]
    pairs = [
        (_checked(line, line, layer, "gold"), _checked(found.get(name, {"doc_id": name}), line, layer, "prediction"))
        for line in wanted
        if layer.has(line)
        for name in [line["doc_id"]]
    ]
    return Pairs(pairs, sum(line["doc_id"] not in found for line in wanted))


def _is_wanted(line: Line, where: str) -> bool:
    key, equals, value = where.partition("=")
    return str(line.get(key)) == value if equals else bool(line.get(key))


def _by_name(lines: Iterable[Line], side: str) -> dict[str, Line]:
    named: dict[str, Line] = {}
    for line in lines:
        if line["doc_id"] in named:
            raise UnusableError(f"doc_id {line['doc_id']!r} comes twice in {side}")
        named[line["doc_id"]] = line
    return named


def _checked(line: Line, gold: Line, layer: Layer[Kind], side: str) -> Kind:
    """Take a line whose every span lies in the gold text, which a text of its own must be."""
    text = gold.get("text")
    try:
        article = layer.take(line)
        problem = "it has no text" if not isinstance(text, str) else _problem(layer.spans(article), len(text))
    except msgspec.ValidationError as error:
        problem = str(error)
    if problem is None and line.get("text", text) != text:
        problem = "its text is not the gold's"
    if problem:
        raise UnusableError(f"{side} of {line['doc_id']!r}: {problem}")
    return article


def _problem(spans: Iterable[Span | None], length: int) -> str | None:
    for span in spans:
        if span is None:
            return "an attribution without content"
        if not 0 <= span.start < span.end <= length:
            return f"span [{span.start}, {span.end}] is not in the text ({length:,} characters)"
    return None


def _lines(path: Path) -> Iterator[Line]:
    """Yield the objects of a file."""
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if data.startswith(_GZIP) else data).splitlines()
    except (OSError, EOFError, zlib.error) as error:
        raise UnusableError(f"{path}: {getattr(error, 'strerror', None) or 'broken gzip'}") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _object(line, f"{path}:{number}")


def _object(line: bytes, place: str) -> Line:
    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError:
        raise UnusableError(f"{place}: not JSON; one article a line is expected") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("doc_id"), str):
        raise UnusableError(f"{place}: no object with a doc_id")
    return fields
