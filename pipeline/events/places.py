"""Where an act happened: the place names of its own line that a preposition of place leads to.

Rule: only names count, with their bearing ("eastern Iraq"), never descriptions; without one in the line the place stays
unknown, for a dateline says where a story was filed, not where its events took place.
"""

from collections.abc import Iterator
from typing import Final

from pipeline.events.acts import Place
from pipeline.events.closed_words import PREPOSITIONS, word_set
from pipeline.events.lines import Line
from pipeline.events.triggers import Found
from pipeline.records import Mention, Span, WhereRole

_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_LEADS: Final[dict[str, WhereRole]] = {
    "in": "event", "at": "event", "near": "event", "outside": "event", "around": "event", "across": "event",
    "inside": "event", "off": "event", "throughout": "event", "along": "event", "over": "event", "on": "event",
    "through": "event", "from": "origin", "to": "destination", "into": "destination", "towards": "destination",
    "toward": "destination", "onto": "destination",
}  # fmt: skip
_OF: Final = word_set(
    "town city village province district state region port island north south east west outskirts capital suburb coast "
    "centre center northwest northeast southwest southeast streets airport"
)
_BEARINGS: Final = word_set("northern southern eastern western central north-eastern upper lower outer inner downtown")
_MOVES: Final = frozenset({"CONSULT", "MOBILIZE", "RETREAT", "AID", "OTHER", "LAUNCH", "COERCE"})
# What is said to somebody happens nowhere in particular: a place beside it belongs to what it speaks of.
_SPOKEN: Final = frozenset({"ACCUSE", "REJECT", "SUPPORT", "CONCEDE", "THREATEN"})
_JOINTS: Final = frozenset({",", "and", "the"})
_REACH: Final = 25
_MODIFIERS: Final = 8  # words between a preposition and the name it leads to


def places_of(line: Line, found: Found, taken: tuple[Span, ...]) -> tuple[Place, ...]:
    """Return the places of an act; `taken` are its participants, which are no places beside."""
    if found.sense.type in _SPOKEN:
        return ()
    led = [(at, place) for at, place in _led_places(line) if not any(place.span.touches(span) for span in taken)]
    led = [(at, place) for at, place in led if place.role == "event" or found.sense.type in _MOVES]
    following = [
        (at, place)
        for at, place in led
        if found.start <= at <= found.start + _REACH and not _is_cut(line, found.end, at)
    ]
    if following:
        return _close_together(following)
    leading = [(at, place) for at, place in led if at < found.start and found.start - at < _REACH]
    return _close_together(leading[-1:]) if leading else ()


def _led_places(line: Line) -> Iterator[tuple[int, Place]]:
    """Yield each place with a preposition before it, and the names joined to it by commas and "and"."""
    role: WhereRole | None = None
    at = 0
    while at < len(line.words):
        name = line.names[at]
        if name is None or name.type not in _PLACES:
            role = role if line.words[at] in _JOINTS else None
            at += 1
            continue
        end = _name_end(line, at, name)
        role = _lead(line, at) or role
        if role and _stands_alone(line, at, end):
            yield at, Place(line.span(_with_bearing(line, at), end), role)
        else:
            role = None
        at = end


def _with_bearing(line: Line, at: int) -> int:
    """Return where "eastern" of "eastern Iraq" begins."""
    return at - 1 if line.word(at - 1) in _BEARINGS else at


def _stands_alone(line: Line, at: int, end: int) -> bool:
    """Tell "in Velm" from "in Velm's name" and "in Velm harbour"; one that opens the line may precede a subject."""
    if line.word(end) in {"'s", "’s"}:
        return False
    return at == 1 or not line.is_nominal(end) or line.names[end] is not None


def _lead(line: Line, at: int) -> WhereRole | None:
    """Return what the words before a name make of it: "in the eastern Iraqi province of" Orin."""
    here = at - 1
    while (
        here >= 0
        and at - here < _MODIFIERS
        and line.words[here] not in PREPOSITIONS
        and (line.is_nominal(here) or line.words[here] in {"-", "neighbouring", "neighboring"})
    ):
        here -= 1
    if here < 0:
        return None
    if line.words[here] == "of":
        return _lead(line, here) if line.word(here - 1) in _OF and here < at else None
    return _LEADS.get(line.words[here])


def _name_end(line: Line, at: int, name: Mention) -> int:
    """Return the end of a place phrase, "City, Country" taken as one."""
    end = at
    while end < len(line.names) and line.names[end] is name:
        end += 1
    wider = line.names[end + 1] if line.word(end) == "," and end + 1 < len(line.names) else None
    if wider is None or wider.type != "GPE" or name.type == "LOC" or line.word(end + 2) == "and":
        return end
    after_wider = end + 1
    while after_wider < len(line.names) and line.names[after_wider] is wider:
        after_wider += 1
    closes = after_wider >= len(line.words) or line.words[after_wider] in {",", ".", ";"} or line.timed[after_wider]
    joins_more = line.word(after_wider) == "," and line.word(after_wider + 2) in {"and", ","}
    return after_wider if closes and not joins_more else end


def _is_cut(line: Line, start: int, end: int) -> bool:
    """Tell whether another clause begins between a trigger and a place."""
    return any(
        line.words[at] in {";", "after", "before", "while", "but", "which", "who"}
        or (line.words[at] == "as" and line.word(at - 1) == ",")
        for at in range(start, end)
    )


def _close_together(led: list[tuple[int, Place]]) -> tuple[Place, ...]:
    """Keep the first place and those joined right to it."""
    kept = [led[0][1]]
    for _, place in led[1:]:
        if place.span.start - kept[-1].span.end > 6 or place.role != kept[0].role:  # noqa: PLR2004 - ", and "
            break
        kept.append(place)
    return tuple(kept)
