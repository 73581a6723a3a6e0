"""Which acts of an article are one event told twice.

Rule: same type, no clash of mode, place, time or reality, a participant in common and none at odds, and besides the
same verb or the same bearer. When in doubt they stay two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.events.acts import Act
from pipeline.events.closed_words import DETERMINERS, POSSESSIVES, word_set
from pipeline.events.naming import Namer
from pipeline.records import Span

_NEAR: Final = 60  # events back that a mention is compared with, so that merging stays linear in a long article
_ORDINARY: Final = word_set("people men women others person persons of in and") | DETERMINERS | POSSESSIVES


@dataclass(slots=True)
class _Event:
    """The mentions merged so far and what they agree on."""

    acts: list[Act]
    modes: set[str]
    actors: set[str]
    recipients: set[str]
    places: set[str]
    times: set[str]


def merge(acts: Sequence[Act], namer: Namer, text: str) -> tuple[tuple[Act, ...], ...]:
    """Return the acts in groups, each one event; groups and the acts in them stand in text order."""
    events: list[_Event] = []
    for act in acts:
        new = _event(act, namer, text)
        same = next((old for old in events[-_NEAR:] if _is_same(old, new)), None)
        if same is None:
            events.append(new)
        else:
            _absorb(same, new)
    return tuple(tuple(event.acts) for event in events)


def _event(act: Act, namer: Namer, text: str) -> _Event:
    return _Event(
        [act],
        {act.mode} if act.mode else set(),
        _keys(act.actors, namer, text),
        _keys(act.recipients, namer, text),
        {place.span.of(text) for place in act.where},
        {act.when.span.of(text).lower().rsplit(" ", 1)[-1]} if act.when else set(),
    )


def _is_same(old: _Event, new: _Event) -> bool:
    first, second = old.acts[0], new.acts[0]
    if first.type != second.type or _reality(first) != _reality(second) or first.line == second.line:
        return False
    pairs = ((old.modes, new.modes), (old.places, new.places), (old.times, new.times))
    if any(a and b and a.isdisjoint(b) for a, b in pairs):
        return False
    shared_actor, shared_recipient = (
        not old.actors.isdisjoint(new.actors),
        not old.recipients.isdisjoint(new.recipients),
    )
    odd_actor = bool(old.actors and new.actors) and not shared_actor
    odd_recipient = bool(old.recipients and new.recipients) and not shared_recipient
    if odd_actor or odd_recipient or not (shared_actor or shared_recipient):
        return False
    return first.lemma == second.lemma or shared_recipient


def _reality(act: Act) -> str:
    return "actual" if act.realis in {"actual", "generic"} else act.realis


def _keys(spans: Iterable[Span], namer: Namer, text: str) -> set[str]:
    keys: set[str] = set()
    for span in spans:
        entity = namer.entity(span)
        keys.update({entity.id} if entity else (w for w in span.of(text).lower().split() if w not in _ORDINARY))
        keys.update(mention.entity for mention in namer.mentions_in(span))
    return keys


def _absorb(old: _Event, new: _Event) -> None:
    old.acts.extend(new.acts)
    old.modes |= new.modes
    old.actors |= new.actors
    old.recipients |= new.recipients
    old.places |= new.places
    old.times |= new.times
