"""The verb an act hangs on: what a noun is the object of, what an infinitive or a "by" clause serves.

Says how far the act follows that verb's reality; the verdict itself is factuality.py's. Rule: each looks left a few
words, never over a comma or stop.
"""

from typing import Final

from pipeline.events.governors import FORCING, NO_ONE, PLANNING
from pipeline.events.groups import Group, read_group
from pipeline.events.lines import Line
from pipeline.events.triggers import Found

_NEAR: Final = 7
_FAR: Final = 16
_CARRIED: Final = 5  # words between a verb and the noun that is its object
_NO_ONE_REACH: Final = 4
_STOPS: Final = frozenset({".", ";", ","})


def carrier_of(line: Line, found: Found) -> Group | None:
    """Return the verb that a noun is the object of: "complain about a drought"."""
    for at in range(found.start - 1, max(-1, found.start - _CARRIED), -1):
        if line.words[at] in {"that", "after", "before"} or line.words[at] in _STOPS:
            return None
        if line.verbs[at] is not None:
            return read_group(line, at)
    return None


def has_no_one(line: Line, group: Group) -> bool:
    """Tell "nobody in Orin will complain": the clause opens with no one."""
    return not NO_ONE.isdisjoint(line.words[max(0, group.start - _NO_ONE_REACH) : group.start])


def is_brought_about(line: Line, group: Group) -> bool:
    """Tell "forcing the port to close", which it then did."""
    if group.governor is None or line.verbs[group.governor] is not None:
        return False
    reach = range(group.governor - 1, max(-1, group.governor - _NEAR), -1)
    verb = next((at for at in reach if line.verbs[at] is not None), None)
    return verb is not None and line.words[verb] in FORCING and not read_group(line, verb).is_possible


def is_means(line: Line, group: Group) -> bool:
    """Tell "plans to pay by selling": the means are to come, as the end is."""
    if line.verbs[group.verb] != "gerund" or line.word(group.start - 1) != "by":
        return False
    for at in range(group.start - 2, max(-1, group.start - _FAR), -1):
        if line.words[at] in _STOPS:
            return False
        if line.verbs[at] is not None:
            end = read_group(line, at)
            return end.is_future or (end.is_infinitive and line.word(end.start - 1) in PLANNING)
    return False
