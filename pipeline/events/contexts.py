"""Acts whose code hangs on a word beside them: "won" a match or a vote, "promised" help or anything.

Data and one look-up. Rule: the first row whose lemma fits and one of whose words stands in the line decides.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pipeline.events.closed_words import word_set


class Context(NamedTuple):
    """The lemmas it is about, the words that decide, and the code they give."""

    lemmas: frozenset[str]
    words: frozenset[str]
    type: str
    mode: str | None


_VOTING = word_set(
    "election elections vote votes voters seats seat percent presidency party ballot poll polls primary caucus "
    "caucuses "
    "parliament majority referendum runoff candidate candidates senate constituency electorate delegates"
)
_AID = word_set("aid food tonnes million billion doctors tents medicine relief loan grant dollars euros")
_AUTHORITY = word_set("authorities ministry police government regulator court council inspectors army")
_BEATING = word_set("police guards officers custody sticks batons soldiers mob truncheons unconscious")
_WAR = word_set("attack attacks offensive strikes strike missiles rockets drones assault raid raids")
_LABOUR = word_set("union unions wages pay workers drivers teachers nurses walkout")
# People are abducted, ground is seized: the one verb for both hangs on its object.
SEIZED_OR_TAKEN: Final = frozenset({"capture"})
GROUND: Final = word_set(
    "port town city village base airport airfield bridge hill hills district area territory island station post "
    "outpost checkpoint crossing region province road highway building barracks headquarters fort camp border ridge "
    "heights"
)
# Source: own compilation, from confusions seen on open training articles.
CONTEXTS: Final = (
    Context(word_set("win beat defeat"), _VOTING, "ELECT", None),
    Context(word_set("promise pledge offer"), _AID, "AID", None),
    Context(word_set("close shut suspend"), _AUTHORITY, "COERCE", "restrict"),
    Context(word_set("beat"), _BEATING, "ASSAULT", "beat"),
    Context(word_set("launch"), _WAR, "ASSAULT", None),
    Context(word_set("strike"), _LABOUR, "PROTEST", "strike"),
    Context(word_set("resign quit"), word_set("retire retirement health family"), "OFFICE", None),
    Context(word_set("reject"), word_set("bill motion amendment"), "REJECT", None),
)


def code_in_context(lemma: str, words: Iterable[str]) -> Context | None:
    """Return the row that decides a lemma's code in a line, if one does."""
    said = frozenset(words)
    return next((row for row in CONTEXTS if lemma in row.lemmas and not row.words.isdisjoint(said)), None)
