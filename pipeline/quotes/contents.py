"""Contents: where what is said begins and ends, and whether what stands behind a cue is content at all.

Reads items of one unit; makes no report. A clause ends at its stop, at a semicolon, or where the reporter's next cue
takes over ("... and said", ", adding", ", X said").
"""

from typing import Final

from pipeline.quotes.clauses import QUOTED, Unit
from pipeline.quotes.coordination import ends_phrase, starts_other_report
from pipeline.quotes.cue_extents import adjuncts_end
from pipeline.quotes.cues import CUES, Cue
from pipeline.quotes.grammar import AUXILIARIES, DASHES, NOUN_PREPOSITIONS, RELATIVES, STOPS
from pipeline.quotes.tables import CLASSES
from pipeline.records import Span

CLOSERS: Final = CLASSES["closers"]
JOINERS: Final = frozenset((",", "and", "but"))
CLAUSE_LEADS: Final = JOINERS | {"while", "although", "though"}
CREDITED_REACH: Final = 60  # items of a clause before its ", X said"
CREDIT_REACH: Final = 8  # items of ", X said." at the end of a sentence
VERB_REACH: Final = 9  # items in which a clause shows its auxiliary
QUOTE_REACH: Final = 12  # items between "called" and what it is called
AT_REACH: Final = 8  # items between "put the toll" and "at"
AS_REACH: Final = 8  # items between "described" and "as"
NO_CONTENT: Final = STOPS | DASHES | {",", ")"}
QUESTION_WORDS: Final = CLASSES["question_words"]
# Frames that take any clause behind them, auxiliary or not; the rest must show one.
PLAIN_SAYERS: Final = CLASSES["plain_sayers"]
NO_OBJECT: Final = CLASSES["no_object"]
ADJUNCT_OPENERS: Final = (NOUN_PREPOSITIONS - {"in", "under", "at"}) | frozenset(
    ["after", "before", "when", "while", "during", "as", "about"]
)
TO_SAYERS: Final = frozenset(["vow", "agree", "tell", "pledge"])
NAMERS_WITH_TO: Final = frozenset(["compare", "liken"])
NAMERS_WITH_AS: Final = CLASSES["namers_with_as"]
MARKS: Final = "\"”'’»“ "
LEAD_PUNCTUATION: Final = CLASSES["lead_punctuation"]


def content_start(unit: Unit, end: int, done: int) -> int:
    """Return where the clause that ends at item `end` begins, not before `done`."""
    for index in range(end - 1, done - 1, -1):
        low = unit.low(index)
        if (low in STOPS and index < end - 1) or (low == ":" and unit.is_quoted(index + 1)):
            return index + 1
    return done


def without_lead(unit: Unit, start: int, end: int) -> int:
    """Step over the conjunctions and dashes a clause may open with."""
    while start < end and unit.low(start) in LEAD_PUNCTUATION:
        start += 1
    return start


def content_before(unit: Unit, start: int, end: int) -> Span:
    """Return the content before a cue: the quotation alone where a whole one stands there, else all of the clause."""
    whole = unit.is_quoted(end - 1) and (end - 1 == start or unit.low(end - 2) in STOPS or unit.low(end - 2) == ":")
    return unit.extent(end - 1) if whole else unit.span(start, end)


def content_end(unit: Unit, first: int, *, is_phrase: bool = False) -> int:
    """Return where content that begins at item `first` ends; `is_phrase`: it is a noun phrase, not a clause."""
    index = first
    while index < len(unit.items) and unit.low(index) not in STOPS:
        low = unit.low(index)
        if index > first and (low in JOINERS or unit.is_quoted(index - 1)) and _starts_report(unit, index, low):
            break
        if index > first and (ends_phrase(unit, first, index) if is_phrase else starts_other_report(unit, index)):
            break
        index += 1
    while index > first and unit.low(index - 1) in JOINERS:
        index -= 1
    return index


def is_noun_phrase(unit: Unit, first: int, cue: Cue) -> bool:
    """Tell whether what a cue takes at item `first` is an object ("the vote"), no clause."""
    if unit.is_quoted(first) or unit.low(first) in ("that", "whether"):
        return False
    if unit.low(first).endswith("ing") and "object" in cue.frames:
        return True
    return "object" in cue.frames and not (cue.frames & {"say", "tell"} and has_clause(unit, first))


def _starts_report(unit: Unit, index: int, low: str) -> bool:
    """Tell whether another report of the reporter's own begins at an item."""
    after = index + 1 if low in JOINERS else index
    if unit.low(after) in CLAUSE_LEADS:
        after += 1
    word = unit.low(after)
    if word in CLOSERS and (low == "," or unit.is_quoted(index - 1)):
        return word != "according" or unit.low(after + 1) == "to"
    cue = CUES.get(word)
    if cue is not None and low in ("and", "but") and (cue.form == "past" or (cue.form == "s" and not cue.is_nounlike)):
        return True
    return low == "," and _is_credit(unit, after)


def is_credited(unit: Unit, first: int) -> bool:
    """Tell whether ", X said" ahead makes all of the clause somebody's words, and a report in it theirs."""
    for index in range(first, min(first + CREDITED_REACH, len(unit.items))):
        low = unit.low(index)
        if low in STOPS or low == QUOTED:
            return False
        if low == "," and _is_credit(unit, index + 1):
            return True
    return False


def _is_credit(unit: Unit, first: int) -> bool:
    """Tell whether ", X said" closes the sentence from item `first` on."""
    for index in range(first, min(first + CREDIT_REACH, len(unit.items))):
        low = unit.low(index)
        if low in (",", "that", QUOTED) or low in STOPS or low in RELATIVES:
            return False
        cue = CUES.get(low)
        if (
            cue is not None
            and index > first
            and cue.form in ("past", "s")
            and "say" in cue.frames
            and not cue.is_nounlike
        ):
            end = adjuncts_end(unit, index + 1)
            return end >= len(unit.items) or unit.low(end) in STOPS or (unit.low(end) == "," and end > index + 1)
    return False


def is_content(unit: Unit, first: int, cue: Cue, *, has_source: bool, is_phrasal: bool) -> bool:
    """Tell whether what begins at item `first`, behind a cue, is what was said."""
    low = unit.low(first)
    if low == QUOTED:
        return True
    if low in NO_CONTENT:
        return False
    if low == "that" and not is_phrasal and cue.frames != {"name"}:
        return (has_source or cue.form in ("ing", "past")) and unit.low(first + 1) not in NO_CONTENT | {""}
    if "ask" in cue.frames and low in QUESTION_WORDS:
        return True
    if is_phrasal or (not has_source and cue.form != "ing"):
        return has_source
    return _suits_frame(unit, first, cue, low)


def _suits_frame(unit: Unit, first: int, cue: Cue, low: str) -> bool:
    if "name" in cue.frames:
        return (
            _holds(unit, first, QUOTE_REACH, QUOTED)
            or (cue.lemma in NAMERS_WITH_AS and _holds(unit, first, AS_REACH, "as"))
            or (cue.lemma in NAMERS_WITH_TO and low != "to" and _holds(unit, first, AS_REACH, "to"))
        )
    if "object" in cue.frames:
        return low not in NO_OBJECT
    if cue.lemma == "put":
        return _holds(unit, first, AT_REACH, "at")
    if not cue.frames & {"say", "tell"}:
        return False
    if low == "to":
        return cue.lemma in TO_SAYERS and cue.form != "ing"
    plain = cue.lemma in PLAIN_SAYERS and not low[0].isdigit()
    return low not in ADJUNCT_OPENERS and (plain or has_clause(unit, first))


def _holds(unit: Unit, first: int, reach: int, word: str) -> bool:
    return any(unit.low(near) == word for near in range(first, first + reach))


def has_clause(unit: Unit, first: int) -> bool:
    """Tell whether a verb stands soon after an item: a clause, not an object."""
    return any(unit.low(near) in AUXILIARIES for near in range(first + 1, first + VERB_REACH))


def is_finished(unit: Unit, index: int) -> bool:
    """Tell whether a folded stretch ends like speech: a comma, a stop or a question before its closing mark."""
    return last_letter(unit, index) in (",", ".", "?", "!", "…", "—", "-", "–") if unit.is_quoted(index) else False


def last_letter(unit: Unit, index: int) -> str:
    """Return the last character inside the marks of a folded stretch."""
    span = unit.extent(index)
    return unit.words.text[max(span.start, span.end - 4) : span.end].rstrip(MARKS)[-1:]
