"""The book a lane keeps of its partition: which version of each article was taken last, and what copy is put aside.

Kept in two compacted topics, written in the same transaction as the outputs it explains and read back when a lane
opens: no restart and no change of owner forgets anything, and nothing is entered that did not happen. Bounded: the
book forgets the article it has longest not heard of (with a tombstone, so that the topic stays as small), and puts no
more bytes aside than it may.

What it decides, article by article: taken, passed over (a lower version, a repetition), put aside (an embargo), or
refused (`domain/contradictory-version`). It rules first and enters later, so that a message that fails leaves no trace.
An input at or before the offset that was entered is read again: a replay, for which the article begins anew. Only a
kill outlasts it.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from typing import Final

import msgspec

from agents.embargoes import Held, Holding, Line, book_key, put_aside
from agents.envelope import Claim, Output
from agents.stages import EMBARGOES, VERSIONS, Clock, Message
from pipeline.errors import FeedError
from pipeline.versions import Version, is_lower, rule


class Entry(msgspec.Struct, frozen=True):
    """The value of wire.versions: an article's last version, and the offset of wire.raw it came at."""

    uri: str
    at: int
    version: Version


@dataclass(slots=True)
class Ruled:
    """What becomes of one message: the outputs that go on, the book's own lines, what to count."""

    outputs: list[Output] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    notices: dict[str, int] = field(default_factory=dict)

    def note(self, notice: str, count: int = 1) -> None:
        """Count it."""
        self.notices[notice] = self.notices.get(notice, 0) + count


class Book:
    """The book of one partition: at most `articles` uris, and `held_bytes` of copy put aside."""

    topics: Final = (VERSIONS, EMBARGOES)

    def __init__(self, now: Clock, *, articles: int, held_bytes: int) -> None:
        self._now, self._most_articles, self._most_held = now, articles, held_bytes
        self._entries: OrderedDict[bytes, bytes] = OrderedDict()  # as they stand on the topic, the latest last
        self._held: dict[bytes, Held] = {}
        self._held_bytes = 0

    def __len__(self) -> int:
        """Count the articles it knows."""
        return len(self._entries)

    @property
    def held(self) -> int:
        """Count the articles put aside."""
        return len(self._held)

    def enter(self, line: Line) -> None:
        """Take up a line that is written, or was."""
        if line.topic == VERSIONS:
            self._enter_version(line)
        else:
            self._enter_held(line)

    def rule(self, message: Message, outputs: Sequence[Output], released: Held | None = None) -> Ruled:
        """Say what becomes of each output that claims to be an article's version; others go on as they are.

        Of a message put aside only the article it was `released` for counts. Raises `domain/contradictory-version`,
        and `domain/embargoed` when no more copy may be put aside.
        """
        ruled = Ruled()
        if released is not None:
            ruled.lines.append(released.taken_back())
            ruled.note("embargo-released")
        for output in outputs:
            if output.claim is None:
                ruled.outputs.append(output)
            elif released is None or output.claim.uri == released.holding.uri:
                self._rule_on(output, output.claim, message, ruled)
        ruled.lines += self._forgotten(ruled.lines)
        return ruled

    def due(self) -> list[Held]:
        """Return what was put aside until now or earlier, in the order of its times."""
        now = self._now()
        return sorted(
            (held for held in self._held.values() if held.holding.until <= now),
            key=lambda held: (held.holding.until, held.holding.at),
        )

    def due_in(self) -> timedelta | None:
        """Return how long it is until something is due, None when nothing is put aside."""
        first = min((held.holding.until for held in self._held.values()), default=None)
        return None if first is None else first - self._now()

    def _rule_on(self, output: Output, claim: Claim, message: Message, ruled: Ruled) -> None:
        key = book_key(claim.uri)
        known = self._entry(key)
        is_replay = known is not None and message.offset <= known.at
        ruling = rule(_standing(known, is_replay=is_replay), claim.version)
        if ruling == "superseded" or (ruling == "repeated" and not is_replay):
            ruled.note(ruling)
            return
        if claim.until is not None:
            holding = Holding(
                uri=claim.uri, until=claim.until, partition=message.partition, at=message.offset, version=claim.version
            )
            ruled.lines.append(self._put_aside(key, holding, message))
            ruled.note("embargo-held")
        else:
            ruled.outputs.append(output)
            ruled.lines += [line for line in self._overtaken(key, claim.version) if line not in ruled.lines]
        entry = Entry(uri=claim.uri, at=message.offset, version=claim.version)
        ruled.lines.append(Line(VERSIONS, key, msgspec.json.encode(entry)))

    def _put_aside(self, key: bytes, holding: Holding, message: Message) -> Line:
        before = self._held.get(key)
        size = self._held_bytes + _size(message) - (_size(before.message) if before else 0)
        if size > self._most_held:
            raise FeedError("domain/embargoed", held_bytes=size, largest=self._most_held)
        return put_aside(holding, message)

    def _overtaken(self, key: bytes, version: Version) -> list[Line]:
        """Let go of copy put aside for a version that will never be published now."""
        held = self._held.get(key)
        return [] if held is None or is_lower(version, held.holding.version) else [Line(EMBARGOES, key, None)]

    def _forgotten(self, lines: Sequence[Line]) -> list[Line]:
        """Take back the oldest entries, one for each article that is new and one too many."""
        new = {line.key for line in lines if line.topic == VERSIONS}
        overflow = len(self._entries) + len(new - self._entries.keys()) - self._most_articles
        oldest = (key for key in self._entries if key not in new)
        return [Line(VERSIONS, key, None) for key in islice(oldest, max(overflow, 0))]

    def _entry(self, key: bytes) -> Entry | None:
        value = self._entries.get(key)
        return None if value is None else msgspec.json.decode(value, type=Entry)

    def _enter_version(self, line: Line) -> None:
        self._entries.pop(line.key, None)
        if line.value is not None:
            self._entries[line.key] = line.value
        if len(self._entries) > self._most_articles:  # the bound was lowered since
            self._entries.popitem(last=False)

    def _enter_held(self, line: Line) -> None:
        before = self._held.pop(line.key, None)
        self._held_bytes -= _size(before.message) if before else 0
        if line.value is not None:
            held = Held.read(line.value, line.headers)
            self._held[line.key] = held
            self._held_bytes += _size(held.message)


def _standing(known: Entry | None, *, is_replay: bool) -> Version | None:
    if known is None or (is_replay and known.version.standing != "withdrawn"):
        return None
    return known.version


def _size(message: Message) -> int:
    return len(message.value or b"") + sum(len(name) + len(value) for name, value in message.headers)
