"""Which words of a sentence are verbs, and in which form, told by their shape and their neighbours.

No tagger: without the annotator's tags this is all there is, and a word no table knows is a verb only by its "-ed".
Rule: one word ahead and at most five back are looked at, so a sentence costs linear time.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.events.closed_words import (
    ADVERBS,
    BE,
    CLOSED,
    DETERMINERS,
    DO,
    HAVE,
    HOMOGRAPHS,
    MODALS,
    NEGATIONS,
    NUMBER_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    word_set,
)
from pipeline.events.inflection import VerbForm
from pipeline.events.lexicon import NOUN_HEADS, VERB_FORMS

_REACH: Final = 5  # words back in which an auxiliary is looked for, over adverbs
_SHORTEST: Final = 5  # "red" and "shed" are no participles
_GERUND_LEADS: Final = word_set(", by after before without and for from of while since")
_OPENERS: Final = word_set("that all both this some those one")


def verbs_of(words: Sequence[str], is_name: Sequence[bool], *, in_headline: bool) -> Iterator[VerbForm | None]:
    """Yield a form for each word that is a verb here, nothing for the others; a hyphened verb is its first word."""
    for at in range(len(words)):
        word, size = _whole(words, at)
        before = words[at - 1] if at else ""
        after = words[at + size] if at + size < len(words) else ""
        follows = (
            "the" if at + size < len(words) and is_name[at + size] else after
        )  # a name opens a phrase as "the" does
        is_tail = before == "-" and at > 1 and f"{words[at - 2]}-{word}" in VERB_FORMS
        if is_name[at] or is_tail:
            yield None
        else:
            yield _form(word, _support(words, at), before, follows, in_headline=in_headline)


def _whole(words: Sequence[str], at: int) -> tuple[str, int]:
    """Return "co-ordinating" and 3 for its first token, any other word and 1."""
    joined = "".join(words[at : at + 3])
    return (joined, 3) if words[at + 1 : at + 2] == ("-",) and joined in VERB_FORMS else (words[at], 1)


def _support(words: Sequence[str], at: int) -> str:
    """Return the nearest word before that is no adverb or negation: the auxiliary, if there is one."""
    here = at - 1
    while here >= 0 and at - here < _REACH and _is_adverbial(words[here]):
        here -= 1
    return words[here] if here >= 0 else ""


def _is_adverbial(word: str) -> bool:
    return word in ADVERBS or word in NEGATIONS or word.endswith("ly")


def _form(word: str, support: str, before: str, after: str, *, in_headline: bool) -> VerbForm | None:
    forms = VERB_FORMS.get(word)
    if forms is None:
        return _unknown_form(word, support, before, after)
    if support in MODALS or support in DO or support == "to":
        return "base" if "base" in forms else None
    if "participle" in forms and (support in BE or support in HAVE):
        return "participle"
    if "gerund" in forms:
        return _gerund(word, support, before, after)
    if "past" in forms or "participle" in forms:
        return None if _is_attributive(before, after) else ("past" if "past" in forms else "participle")
    return _present(word, before, after, in_headline=in_headline) if "present" in forms else _base(before)


def _base(before: str) -> VerbForm | None:
    return "base" if before in {"who", "they", "we", "i", "you"} else None


def _unknown_form(word: str, support: str, before: str, after: str) -> VerbForm | None:
    if not word.endswith("ed") or len(word) < _SHORTEST or word.endswith("eed"):
        return None
    if support in BE or support in HAVE:
        return "participle"
    return None if _is_attributive(before, after) else "past"


def _gerund(word: str, support: str, before: str, after: str) -> VerbForm | None:
    if before in DETERMINERS or before in POSSESSIVES or after == "of":
        return None
    if word in NOUN_HEADS and before not in BE:
        return "gerund" if _opens_object(after) else None
    return "gerund" if support in BE or before in _GERUND_LEADS or before else None


def _opens_object(word: str) -> bool:
    return word in DETERMINERS or word in POSSESSIVES or word[:1].isdigit() or word in NUMBER_WORDS


def _is_attributive(before: str, after: str) -> bool:
    """Tell "the wounded soldiers" and "of armed men" from "police wounded soldiers"."""
    if before in DETERMINERS or before in POSSESSIVES or before in NUMBER_WORDS or before[:1].isdigit():
        return before not in _OPENERS or after not in CLOSED
    opens = after.isalpha() and after not in CLOSED and after not in DETERMINERS
    return opens and (before in PREPOSITIONS or not before)


def _present(word: str, before: str, after: str, *, in_headline: bool) -> VerbForm | None:
    if not before or before in PREPOSITIONS or _opens_object(before):
        return None
    if (word not in NOUN_HEADS and word not in HOMOGRAPHS) or before in SUBJECT_PRONOUNS:
        return "present"
    return "present" if _opens_object(after) or (in_headline and after not in CLOSED) else None
