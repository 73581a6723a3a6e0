"""Questions: what somebody was asked before they answered: "Asked whether it was late, Lee said ...".

Whoever asks is rarely named, so the question is an act of its own without a source. Only the form that opens a sentence
is read here, up to its comma; other questions are labelled like any other speech.
"""

from typing import Final

from pipeline.entities.words import Words
from pipeline.quotes.acts import Act

ASKED: Final = frozenset(("asked", "pressed", "questioned"))
QUESTION_WORDS: Final = frozenset(("whether", "if", "about", "what", "why", "how", "when", "where", "who"))
ASIDES: Final = frozenset((",", "when", "if"))
SHORTEST: Final = 4  # tokens of a sentence that holds one
LONGEST: Final = 60  # tokens of a question


def find_questions(words: Words, acts: list[Act]) -> list[Act]:
    """Return the questions that open sentences, taken from acts that hold them; who is asked is no source of one."""
    found = []
    for first, last in words.sentences:
        if last - first < SHORTEST or words.lowers[first] not in ASKED or words.lowers[first + 1] not in QUESTION_WORDS:
            continue
        commas = (token for token in range(first + 2, min(last, first + LONGEST)) if words.lowers[token] == ",")
        comma = next(commas, None)
        if comma is not None:
            found.append(Act((first, first + 1), None, [(first + 1, comma)]))
    asked = {token for act in found for token in range(act.contents[0][0] - 1, act.contents[0][1])}
    for act in acts:
        act.contents = [content for content in act.contents if content[0] not in asked]
        if act.cue is not None and _is_aside(words, act.cue[0]):
            act.source = None
    return [*(act for act in acts if act.cue is None or act.cue[0] not in asked), *found]


def _is_aside(words: Words, cue: int) -> bool:
    """Tell whether "asked" is said of whoever answers: ", asked about it,", "when asked"."""
    around = words.lowers[max(0, cue - 1) : cue + 2]
    return words.lowers[cue] in ASKED and around[0] in ASIDES and around[-1] in QUESTION_WORDS
