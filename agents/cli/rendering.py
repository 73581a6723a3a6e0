"""One record of wire.events as one line a person reads: who said what, who did what, by whose copy.

For eyes only: a program takes `dateline tail --json`. Words of an article reach a terminal through `printable` alone,
which leaves nothing in them that a terminal would obey or that would turn the line's direction.
"""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from rich.console import Console
from rich.text import Text

from pipeline.records import Count, EventRecord, Participant, ReceiptRecord, SourceCredit, StatementRecord

Published = EventRecord | StatementRecord | ReceiptRecord

UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories a terminal may obey, or show as nothing: controls, formats (bidi), surrogates, unassigned."""
LONGEST: Final = 400  # characters of one piece; a quotation of a whole speech need not fill the screen

SAID: Final = "bold cyan"
DID: Final = "bold magenta"
DONE: Final = "bold green"
DEAD: Final = "bold red"
DIM: Final = "dim"


def printable(text: str) -> str:
    """Return the words on one line, white space as single spaces, every other control as its code."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(map(_visible, " ".join(cut.split())))


def _visible(letter: str) -> str:
    return f"\\u{ord(letter):04x}" if unicodedata.category(letter) in UNSEEN else letter


def terminal_safe(document: bytes) -> str:
    """Return a line of JSON that means the same and holds no control; what is no JSON becomes a JSON string."""
    try:
        line = document.decode()
        msgspec.json.decode(document, type=msgspec.Raw)
    except (UnicodeDecodeError, msgspec.DecodeError):
        line = msgspec.json.encode(document.decode("utf-8", errors="replace")).decode()
    return line if line.isprintable() else "".join(map(_escaped, line))


def _escaped(letter: str) -> str:
    """Write a control as JSON does; outside a string JSON has only white space, which may as well be a space."""
    if letter in "\t\n\r":
        return " "
    if unicodedata.category(letter) not in UNSEEN:
        return letter
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def read(document: bytes | Mapping[str, Any]) -> Published:
    """Read a value of wire.events, as bytes or decoded already. Raises `msgspec.ValidationError`, `DecodeError`."""
    raw = msgspec.json.decode(document) if isinstance(document, bytes) else document
    record: Published = msgspec.convert(raw, type=Published)
    return record


def render(record: Published) -> Text:
    """Return the record's line; its `plain` is the same without colours."""
    return _LINES[type(record)](record)


def show(document: bytes | Mapping[str, Any], console: Console | None = None) -> None:
    """Print the line of one value of wire.events."""
    (console or Console(highlight=False)).print(render(read(document)), soft_wrap=True)


def _statement(record: StatementRecord) -> Text:
    words = " … ".join(printable(content.exact) for content in record.contents)
    line = Text.assemble(("SAID ", SAID), (_who(record), "bold"), f": {words}")
    for mark in (record.quote_kind, f"via {printable(record.channel)}" if record.channel else ""):
        line.append(f"  {mark}" if mark else "", DIM)
    return line.append_text(_credit(record.source_credit))


def _who(record: StatementRecord) -> str:
    if record.who:
        return printable(record.who)
    return printable(record.source.exact) if record.source else "somebody"


def _event(record: EventRecord) -> Text:
    kind = f"{record.type}/{record.mode}" if record.mode else record.type
    line = Text.assemble(("DID  ", DID), (printable(kind), "bold"), " ")
    line.append(" → ".join(filter(None, [_people(record.actors) or "somebody", _people(record.recipients)])))
    facts = [
        f"“{printable(record.trigger.evidence.exact)}”",
        *(f"in {printable(place.text)}" for place in record.where),
        printable(record.when.text) if record.when else "",
        *map(_count, record.counts),
        "" if record.realis == "actual" else record.realis,
        *(f"says {printable(link.who)}" for link in record.attribution if link.who),
    ]
    line.append("".join(f"  {fact}" for fact in facts if fact))
    return line.append_text(_credit(record.source_credit))


def _people(participants: tuple[Participant, ...]) -> str:
    return ", ".join(printable(one.name or one.text) for one in participants)


def _count(count: Count) -> str:
    bounds = {count.min, count.max} - {None}
    number = "–".join(str(bound) for bound in sorted(bound for bound in bounds if bound is not None))
    return f"{printable(count.qualifier or '')} {number} {printable(count.of)}".strip()


def _credit(credit: SourceCredit) -> Text:
    return Text(f"  [{printable(credit.agency) if credit.agency else 'own copy'}]", DIM)


def _receipt(record: ReceiptRecord) -> Text:
    counts = ", ".join(f"{number} {printable(kind)}{'s' * (number != 1)}" for kind, number in record.counts.items())
    title = printable(record.article.headline or record.article.uri)
    ending = f": {counts or 'no records'}" + ("" if record.status == "current" else f" ({record.status})")
    return Text.assemble(("DONE ", DONE), (title, "bold"), ending)


_LINES: Final[Mapping[type[Published], Callable[[Any], Text]]] = {
    StatementRecord: _statement,
    EventRecord: _event,
    ReceiptRecord: _receipt,
}
