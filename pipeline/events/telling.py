"""Which triggers of a line tell an act of their own, and which only repeat, count or govern another.

Rule: fewer, truer acts. A bare mention ("the attack"), a toll beside the deed ("and wounded 30"), what is only
promised or refused by an act already told ("threatened to strike"), and what was called off give none.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.events.closed_words import word_set
from pipeline.events.counts import VIOLENT
from pipeline.events.lexicon import NOUN_HEADS, lemma_of
from pipeline.events.lines import Line
from pipeline.events.participants import Roles, is_indefinite
from pipeline.events.plover_verbs import TOLL_VERBS
from pipeline.events.rows import HARM
from pipeline.events.triggers import Found

Telling = tuple[Found, Roles]

# Verbs whose object did not come about, or is no news by itself.
_UNDOING: Final = word_set("cancel postpone suspend halt end stop avoid prevent condemn denounce demand deny")
# Words of sport: with enough of them an article's shots and attacks are play. Source: own compilation.
_SPORT: Final = word_set(
    "goal goals cup final match league coach striker goalkeeper penalty penalties season scored score team teams "
    "referee tournament innings wicket championship title midfielder trophy medal race lap fans stadium club"
)
_ENOUGH: Final = 5
_RESULT: Final = "win"


def choose(line: Line, found: Sequence[Telling], seen: set[str], *, is_sport: bool) -> list[Telling]:
    """Return those worth an act; `seen` remembers the bare nouns an article has told."""
    told = [
        one for one in found if _tells(line, one, seen) and not (is_sport and one[0].sense.type in {*VIOLENT, HARM})
    ]
    told = [one for one in told if not _is_toll(line, one, told)]
    return [one for one in told if not _is_governed(one, told)]


def is_sport(words: frozenset[str]) -> bool:
    """Tell whether an article's words are those of a match."""
    return len(words & _SPORT) >= _ENOUGH


def _tells(line: Line, telling: Telling, seen: set[str]) -> bool:
    """Tell whether a trigger with its roles says anything new."""
    found, roles = telling
    has_roles = bool(roles.actors or roles.recipients)
    if found.sense.form is not None:
        return has_roles
    if (roles.is_definite and not has_roles) or _is_undone(line, found):
        return False
    if found.sense.bare:
        known = found.sense.type + found.sense.lemma
        is_new = known not in seen
        seen.add(known)
        return is_new or has_roles
    return has_roles or (roles.group is not None and is_indefinite(line, found.start - 1))


def _is_undone(line: Line, found: Found) -> bool:
    for at in range(found.start - 1, max(-1, found.start - 5), -1):
        if line.verbs[at] is not None:
            return lemma_of(line.words[at]) in _UNDOING
    return False


def _is_toll(line: Line, telling: Telling, others: Sequence[Telling]) -> bool:
    """Tell "and wounded 30" and "the blast killed five" from a deed of its own."""
    found, roles = telling
    if found.sense.type != HARM:
        return False
    doer = roles.actors[-1] if roles.actors else None
    if not roles.actors and any(line.word(phrase.end - 1) in NOUN_HEADS for phrase in roles.recipients):
        return True  # "the quake hit at dawn"
    for other, _ in others:
        if other.sense.form is None and doer is not None and doer.start <= other.start < doer.end:
            return True
        if found.sense.lemma in TOLL_VERBS and other != found and other.sense.type in VIOLENT and _leads(other, found):
            return True
    return False


def _leads(other: Found, found: Found) -> bool:
    """Tell whether the deed is told by the other trigger: it comes first, or it names more than a toll."""
    return other.start < found.start or (other.sense.lemma not in TOLL_VERBS and found.sense.lemma != "kill")


def _is_governed(telling: Telling, others: Sequence[Telling]) -> bool:
    """Tell "refused to accept", "came to win": the infinitive adds nothing to the act that governs it."""
    found, roles = telling
    if roles.group is None or found.sense.form is None or not roles.group.is_infinitive:
        return False
    if found.sense.lemma == _RESULT:
        return any(other.sense.type == found.sense.type for other, _ in others if other != found)
    governor = roles.group.governor
    return governor is not None and any(other.start <= governor < other.end for other, _ in others)
