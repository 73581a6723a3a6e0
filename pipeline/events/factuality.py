"""Whether an act happened: actual, planned, possible, denied, past or generic, from the words around it.

Not truth: what a source claims is judged by its own words, and the source is named beside it. Rule: denied before
possible before planned before past; without a sign the act is actual.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from pipeline.events.carriers import carrier_of, has_no_one, is_brought_about, is_means
from pipeline.events.closed_words import CONDITIONS
from pipeline.events.governors import (
    ASKING,
    DENIALS,
    DENYING,
    DISMISSALS,
    DOING,
    GENERIC,
    HEDGES,
    PAST_NOUNS,
    PLANNED_NOUNS,
    PLANNING,
    POSSIBLE_GOVERNORS,
    RUMOURS,
    SUSPECTING,
)
from pipeline.events.groups import Group
from pipeline.events.lines import Line
from pipeline.events.triggers import Found
from pipeline.records import FactStance, FactValue, Realis

_NEAR: Final = 7
_FAR: Final = 16
_ADJACENT: Final = 3
_STOPS: Final = frozenset({".", ";"})


class Verdict(NamedTuple):
    """The realis and the signs it rests on."""

    realis: Realis
    is_negated: bool = False
    is_hedged: bool = False


def judge(
    line: Line,
    found: Found,
    group: Group | None,
    *,
    is_bygone: bool,
    in_speech: bool,
    no_one: bool,
    is_dated: bool = False,
) -> Verdict:
    """Return what the words around a trigger say of its reality.

    `is_bygone`: its time lies well before the news. `in_speech`: a source tells it, so that its "had" and "would" may
    be reported speech. `no_one`: a participant begins with "no". `is_dated`: a time of its own clause dates it.
    """
    hedged = _is_hedged(line, found, group, in_speech=in_speech)
    carrier = carrier_of(line, found) if group is None else None
    if no_one or _is_denied(line, found, group) or (carrier and has_no_one(line, carrier)):
        return Verdict("denied", is_negated=True, is_hedged=hedged)
    if hedged or (carrier and carrier.is_possible):
        return Verdict("possible", is_hedged=True)
    if _is_planned(line, found, group) or (carrier and carrier.is_future):
        return Verdict("planned")
    if (
        is_bygone
        or line.word(found.start - 1) in PAST_NOUNS
        or _looks_back(line, group, in_speech=in_speech, is_dated=is_dated and not is_bygone)
    ):
        return Verdict("past")
    return Verdict("generic" if GENERIC.intersection(line.words[max(0, found.start - 2) : found.start]) else "actual")


def _is_denied(line: Line, found: Found, group: Group | None) -> bool:
    if group and (group.is_negated or _governor(line, group) in DENYING or _governor_is_negated(line, group)):
        return True
    before_noun = line.words[max(0, found.start - 2) : found.start]
    if found.sense.form is None and not {"no", "without"}.isdisjoint(before_noun):
        return True
    return _is_denied_ahead(line, group.start if group else found.start)


def _is_denied_ahead(line: Line, first: int) -> bool:
    """Tell "denied carrying out", "denies that it shelled", "dismissed talk of co-operation"."""
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word, between = line.words[at], line.words[at + 1 : first]
        if word in _STOPS:
            return False
        if word in DENIALS:
            return first - at <= _ADJACENT or "that" in between or not RUMOURS.isdisjoint(between)
        if word in DISMISSALS or (word == "out" and line.word(at - 1) in {"ruled", "rules"}):
            return not RUMOURS.isdisjoint(between) or word == "out"
    return False


def _is_hedged(line: Line, found: Found, group: Group | None, *, in_speech: bool) -> bool:
    if not HEDGES.isdisjoint(line.words[max(0, found.start - 2) : found.start]) or _is_conditional(line, found.start):
        return True
    if group is None or found.sense.form is None:
        asked = line.words[max(0, found.start - _NEAR) : found.start]
        if any(word in ASKING and then == "for" for word, then in pairwise(asked)):
            return True
    if group is None:
        return False
    if _is_demanded(line, group) or (group.is_possible and not (in_speech and "would" in group.helpers)):
        return True
    if _governor(line, group) in POSSIBLE_GOVERNORS or _is_asked_for(line, group):
        return True
    before = line.words[max(0, group.start - _NEAR) : group.start]
    return (
        line.verbs[group.verb] == "gerund" and before[-1:] in {("of",), ("for",)} and not SUSPECTING.isdisjoint(before)
    )


def _is_demanded(line: Line, group: Group) -> bool:
    """Tell "demanded that the gates be opened"."""
    before = line.words[max(0, group.start - _FAR) : group.start]
    asked = next((at for at, word in enumerate(before) if word in ASKING), None)
    return asked is not None and "that" in before[asked:] and not _STOPS.intersection(before[asked:])


def _is_asked_for(line: Line, group: Group) -> bool:
    if group.governor is None or line.verbs[group.governor] is not None:
        return False
    return not ASKING.isdisjoint(line.words[max(0, group.governor - _NEAR) : group.governor])


def _is_conditional(line: Line, first: int) -> bool:
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if line.words[at] == "," or line.words[at] in _STOPS:
            return False
        if line.words[at] in CONDITIONS:
            return True
    return False


def _is_planned(line: Line, found: Found, group: Group | None) -> bool:
    if not PLANNED_NOUNS.isdisjoint(line.words[max(0, found.start - 2) : found.start]):
        return True
    if group is None:
        return False
    if group.is_future or "would" in group.helpers or is_means(line, group):
        return True
    governor = _governor(line, group)
    if group.is_infinitive and is_brought_about(line, group):
        return False
    return (
        group.is_infinitive and governor not in DOING and (governor in PLANNING or governor not in POSSIBLE_GOVERNORS)
    )


def _looks_back(line: Line, group: Group | None, *, in_speech: bool, is_dated: bool) -> bool:
    """Tell "had fled" and "who fled" in the agency's own voice: the story before the news, unless a day dates it."""
    if group is None or in_speech:
        return False
    is_relative = line.word(group.start - 1) in {"who", "whose"} and line.verbs[group.verb] == "past"
    return group.is_pluperfect or (is_relative and not is_dated)


def _governor(line: Line, group: Group) -> str:
    return line.word(group.governor) if group.governor is not None else ""


def _governor_is_negated(line: Line, group: Group) -> bool:
    if group.governor is None:
        return False
    return not {"not", "n't", "n’t", "never"}.isdisjoint(line.words[max(0, group.governor - 2) : group.governor])


_VALUES: Final[dict[Realis, tuple[FactValue, FactStance]]] = {
    "denied": ("CT-", "denied"),
    "possible": ("PS+", "hedged"),
    "planned": ("PR+", "asserted"),
    "generic": ("Uu", "asserted"),
    "past": ("CT+", "asserted"),
    "actual": ("CT+", "asserted"),
}


def fact_value(realis: Realis, *, is_hedged: bool) -> tuple[FactValue, FactStance]:
    """Return FactBank's value and the holder's stance for a realis."""
    value, stance = _VALUES[realis]
    return ("PR+", "hedged") if is_hedged and value == "CT+" else (value, stance)
