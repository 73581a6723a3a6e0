"""Live cues: whether a form of the cue table reports speech where it stands.

"Claims" may be a noun, "called" a passive, "said" denied by what stands before it. Looks at a few neighbours only and
finds neither source nor content.
"""

from typing import Final

from pipeline.quotes.clauses import Unit
from pipeline.quotes.cues import Cue
from pipeline.quotes.grammar import ADVERBS, BE, DASHES, DETERMINERS, MODALS, NEGATIONS, PRONOUNS, STOPS
from pipeline.quotes.tables import CLASSES

# Determiners that are whole subjects as well: "several said".
BARE_SUBJECTS: Final = CLASSES["bare_subjects"]
# Before "to say": what makes an infinitive an act of speech ("went on to say").
INFINITIVE_LEADS: Final = CLASSES["infinitive_leads"]
NO_VERB_AFTER: Final = CLASSES["no_verb_after"]
PARTICIPLE_LEADS: Final = frozenset([",", "and", "as", "while", "by", "without"])
NEGATION_REACH: Final = 3


def is_live(unit: Unit, index: int, cue: Cue) -> bool:
    """Tell whether the form at an item is a cue."""
    before = unit.low(index - 1)
    if before in DETERMINERS - BARE_SUBJECTS or before in NO_VERB_AFTER or _is_compound(unit, index):
        return False
    if any(unit.low(back) in NEGATIONS for back in range(max(0, index - NEGATION_REACH), index)):
        return False
    if cue.form == "ing":
        return _is_live_participle(unit, index, before)
    if cue.form == "base" and (before == "to" or before in MODALS):
        return _is_near_quote(unit, index) and (before != "to" or unit.low(index - 2) in INFINITIVE_LEADS)
    if cue.form == "past":
        return not _is_passive(unit, index)
    return not cue.is_nounlike or _has_verb_shape(unit, index)


def _is_compound(unit: Unit, index: int) -> bool:
    """Tell whether a hyphen ties the form to what follows ("said-to-be")."""
    return (
        unit.low(index + 1) in ("-", "–") and unit.items[index + 1] >= 0 and unit.words.is_glued(unit.items[index + 1])
    )


def _is_live_participle(unit: Unit, index: int, before: str) -> bool:
    if before in PARTICIPLE_LEADS or before in BE or before in DASHES or unit.is_quoted(index - 1):
        return True
    return unit.low(index + 1) in ("that", ":") or unit.is_quoted(index + 1)


def _is_near_quote(unit: Unit, index: int) -> bool:
    return any(unit.is_quoted(near) for near in (index + 1, index + 2, index + 3))


def _has_verb_shape(unit: Unit, index: int) -> bool:
    """Tell a verb from a noun by a subject before it, and a clause or an object behind it."""
    before, after = unit.low(index - 1), unit.low(index + 1)
    subject = unit.is_capital(index - 1) or before in PRONOUNS
    if after in ("that", ":") or unit.is_quoted(index + 1):
        return subject or before.endswith("s")
    if after in STOPS:
        return subject or before.endswith("s")
    opens = after in DETERMINERS or after in PRONOUNS or after in ("to", "on", "for") or unit.is_capital(index + 1)
    return opens and (subject or before == "who")


def _is_passive(unit: Unit, index: int) -> bool:
    back = index - 1
    while back >= 0 and (unit.low(back) in ADVERBS or unit.low(back).endswith("ly")):
        back -= 1
    return unit.low(back) in BE and unit.low(back) not in ("'s", "’s")
