"""Beside marks: the cue and the source next to a quotation that no label reaches.

A few general forms only: '"A," said Lee', '"A," Lee said', 'Lee said: "A"'. Any word in the cue table will do for a
cue; a source is the phrase on its other side, up to a comma, with one apposition. Looks a bounded number of tokens
away, and never over another quotation.
"""

from typing import Final, NamedTuple

from pipeline.entities.words import Words
from pipeline.quotes.cues import CUES
from pipeline.quotes.tables import CLASSES
from pipeline.quotes.trees import Range

SIGNATURE: Final = 8  # tokens of a name with its body
DASHES: Final = frozenset(["–", "—", "--", "-", "―"])
INSIDE_NAMES: Final = frozenset(["of", "de", "van", "von", "al", "the", "and"])
CUE_REACH: Final = 8  # tokens between a cue and the mark: "said to the court on Monday:"
SOURCE_REACH: Final = 25
APPOSITION_REACH: Final = 16
STOPS: Final = frozenset([".", "!", "?", ";", ":", "–", "—", "--", "“", "”", '"', "``", "''", "(", ")", "*"])
ENDS: Final = STOPS | {",", "that", "and", "but", "who", "which", "because", "while", "when", "as", "after", "before"}
AUXILIARIES: Final = CLASSES["auxiliaries"] | CLASSES["adverbs"]
TIMES: Final = CLASSES["days"] | CLASSES["months"] | CLASSES["time_nouns"] | CLASSES["media"]
LEADS: Final = frozenset(["in", "on", "at", "to", "via", "by", "during", "late", "last", "this"])
OPENS_APPOSITION: Final = frozenset(["the", "a", "an", "his", "her", "its", "their", "one", "then"])
PRONOUNS: Final = frozenset(["he", "she", "they", "it", "we", "i"])


class Beside(NamedTuple):
    """A cue, and its source where one is found; a signature or a caption has a source alone."""

    cue: Range | None
    source: Range | None


def find_signature(words: Words, tokens: Range) -> Beside | None:
    """Return the name that signs a quotation ("..." – Ann Orr) or announces it (Ann Orr, Orin Post: "...")."""
    first, last = tokens
    if last + 1 < len(words.starts) and words.lowers[last] in DASHES and words.strings[last + 1][0].isupper():
        end = _line_end(words, last + 1)
        if end - last <= SIGNATURE and not any(_is_cue(low) for low in words.lowers[last + 1 : end]):
            return Beside(None, (last + 1, end))
    if first and words.lowers[first - 1] == ":":
        start = words.sentences[words.sentence_of[first - 1]][0]
        if 0 < first - 1 - start <= SIGNATURE and _is_names(words.strings[start : first - 1]):
            return Beside(None, (start, first - 1))
    return None


def _is_names(strings: list[str]) -> bool:
    """Tell whether words are names and nothing more: no small word but those inside names."""
    return all(string[0].isupper() or not string[0].isalpha() or string in INSIDE_NAMES for string in strings) and any(
        string[0].isupper() for string in strings
    )


def _line_end(words: Words, token: int) -> int:
    """Return where the names that begin at a token end."""
    end = token
    while (
        end < len(words.starts)
        and words.sentence_of[end] == words.sentence_of[token]
        and (words.strings[end][0].isupper() or words.strings[end] in INSIDE_NAMES)
    ):
        end += 1
    return end


def find_beside(words: Words, tokens: Range) -> Beside | None:
    """Return the cue and source beside the stretch of tokens inside marks."""
    return _behind(words, tokens[1]) or _before(words, tokens[0])


def _behind(words: Words, first: int) -> Beside | None:
    lowers = words.lowers
    last = min(_sentence_end(words, first), first + SOURCE_REACH)
    first += first < last and lowers[first] == ","
    if first >= last:
        return None
    if _is_cue(lowers[first]):
        end = _phrase_end(words, first + 1, last)
        return Beside((first, first + 1), (first + 1, end) if end > first + 1 else None)
    for cue in range(first + 1, last):
        if lowers[cue] in STOPS or (lowers[cue] == "," and cue == first + 1):
            break
        if _is_cue(lowers[cue]) and lowers[cue - 1] not in ("to", "the", "a"):
            end = cue
            while end > first + 1 and (lowers[end - 1] in AUXILIARIES or lowers[end - 1] == ","):
                end -= 1
            return Beside((cue, cue + 1), (first, end))
    return None


def _before(words: Words, last: int) -> Beside | None:
    lowers = words.lowers
    floor = words.sentences[words.sentence_of[last]][0] if last else 0
    if floor == last and last and lowers[last - 1] == ":":
        floor = words.sentences[words.sentence_of[last - 1]][0]
    for cue in range(last - 1, max(floor, last - 1 - CUE_REACH), -1):
        if lowers[cue] in STOPS and not (lowers[cue] == ":" and cue == last - 1):
            return None
        if _is_cue(lowers[cue]):
            source = _phrase_before(words, cue, floor)
            return Beside((cue, cue + 1), source) if source else None
    return None


def _is_cue(low: str) -> bool:
    return low in CUES and CUES[low].form != "base"


def _sentence_end(words: Words, token: int) -> int:
    if token >= len(words.starts):
        return token
    return words.sentences[words.sentence_of[token]][1]


def _phrase_end(words: Words, first: int, last: int) -> int:
    """Return where the phrase behind a cue ends, with one apposition."""
    if first < last and words.lowers[first] in PRONOUNS:
        return first + 1
    end = _stop(words, first, last)
    if end + 1 < last and words.lowers[end] == ",":
        opener = words.lowers[end + 1]
        if opener in OPENS_APPOSITION or opener[0].isdigit():
            end = _stop(words, end + 1, min(last, end + APPOSITION_REACH))
    return end


def _stop(words: Words, first: int, last: int) -> int:
    for token in range(first, last):
        low = words.lowers[token]
        if low in ENDS or (low in LEADS and any(near in TIMES for near in words.lowers[token + 1 : token + 4])):
            return token
    return last


def _phrase_before(words: Words, cue: int, floor: int) -> Range | None:
    """Return the phrase a cue closes, without the auxiliaries and times between them."""
    lowers, end = words.lowers, cue
    while end > floor and lowers[end - 1] in AUXILIARIES:
        end -= 1
    first = end
    while first > max(floor, end - SOURCE_REACH) and lowers[first - 1] not in ENDS:
        first -= 1
    return (first, end) if first < end else None
