"""Writes the records the seeds must give, in a form a person can review: `python -m tests.golden`.

Not the records themselves: one short line a record, with the exact words it rests on. Rule: regenerate, read the diff,
then commit; a line that is wrong is mended in the pipeline, not kept.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pipeline.entities import find_entities
from pipeline.events import code_events
from pipeline.quotes import find_quotes
from pipeline.records import EventRecord, Quoted, Span, StatementRecord
from pipeline.segmentation import segment

SEEDS: Final = Path(__file__).parent.parent / "seeds"
MEDIA: Final = {".txt": b"text/plain", ".json": b"application/json"}


def seed_files() -> tuple[Path, ...]:
    """Return the articles of seeds/, in order."""
    return tuple(sorted(path for path in SEEDS.iterdir() if path.suffix in MEDIA))


def golden_of(seed: Path) -> Path:
    """Return where the lines of a seed are kept."""
    return seed.with_name(seed.stem + ".expected.jsonl")


def read_seed(seed: Path) -> Quoted:
    """Run a seed through the rooms before events."""
    return find_quotes(find_entities(segment(seed.read_bytes(), (("content-type", MEDIA[seed.suffix]),))))


def lines_of(seed: Path) -> str:
    """Return the lines of a seed: the article, its events, its statements."""
    quoted = read_seed(seed)
    records = code_events(quoted)
    rows = [_article(quoted), *map(_event, records.events), *map(_statement, records.statements)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _article(quoted: Quoted) -> dict[str, Any]:
    dateline = quoted.dateline
    return _filled({
        "headline": quoted.article.headline,
        "dateline": [dateline.place, dateline.agency, dateline.date] if dateline else None,
        "sections": [
            [section.agency, section.basis, section.marker.of(quoted.text) if section.marker else None]
            for section in quoted.sections
        ],
        "furniture": [[some.kind, Span(some.start, some.end).of(quoted.text)] for some in quoted.furniture],
        "no_speech": [[some.why, Span(some.start, some.end).of(quoted.text)] for some in quoted.marked],
    })  # fmt: skip


def _event(event: EventRecord) -> dict[str, Any]:
    return _filled({
        "event": f"{event.type} {event.mode}" if event.mode else event.type,
        "trigger": [one.exact for one in event.evidence],
        "realis": event.realis,
        "who": [_named(one.text, one.name) for one in event.actors],
        "whom": [_named(one.text, one.name) for one in event.recipients],
        "where": [one.text for one in event.where],
        "when": _named(event.when.text, event.when.timex) if event.when else None,
        "counts": [f"{one.of}: {one.evidence.exact}" for one in event.counts],
        "said_by": [link.who for link in event.attribution],
        "copy": event.source_credit.agency,
        "flags": event.flags,
        "relations": [edge.type for edge in event.relations],
    })  # fmt: skip


def _statement(said: StatementRecord) -> dict[str, Any]:
    return _filled({
        "said": [content.exact for content in said.contents],
        "kind": said.quote_kind,
        "who": said.who,
        "source": said.source.exact if said.source else None,
        "source_type": said.source_type,
        "resolution": said.resolution,
        "cue": said.cue.evidence.exact if said.cue else None,
        "channel": said.channel,
        "closure": said.closure if said.closure != "closed" else None,
        "copy": said.source_credit.agency,
        "contains": len(said.contains),
        "flags": said.flags,
    })  # fmt: skip


def _named(words: str, name: str | None) -> str:
    return f"{words} = {name}" if name and name != words else words


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty, so that a line shows what there is."""
    return {name: value for name, value in row.items() if value}


def _changes() -> Iterator[str]:
    for seed in seed_files():
        golden, lines = golden_of(seed), lines_of(seed)
        if not golden.exists() or golden.read_text(encoding="utf-8") != lines:
            golden.write_text(lines, encoding="utf-8")
            yield golden.name


if __name__ == "__main__":
    sys.stdout.write("".join(f"wrote {name}\n" for name in _changes()) or "nothing changed\n")
