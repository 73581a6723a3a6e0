"""Several: sources of more than one name, "Tokyo and Canberra", "Senator Ann Orr and her rival Renzo Dal".

The names that one "and" joins are the source together. They are called as the phrase has them where nothing stands
between them but "and", commas and articles, else by their names alone; people by their full names. Reads one phrase.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from pipeline.quotes.phrases import ARTICLES, NOUN_PREPOSITIONS, RELATIVES, Phrase
from pipeline.records import Mention

PLAIN: Final = ARTICLES | {"and", ",", "both"}
ADJECTIVES: Final = frozenset(("NORP",))
EXPLAINING: Final = frozenset(("flat", "appos"))
FEWEST: Final = 2
NAMED: Final = frozenset(("PER", "ORG"))
APART: Final = NOUN_PREPOSITIONS | RELATIVES | {",", "and", "or", "including", "like", "as"}


def called(phrase: Phrase, name_of: Callable[[Mention], str]) -> str | None:
    """Return what several names that are one source are called; none where one name or noun is the source."""
    members = _members(phrase) or _beside(phrase)
    if len(members) < FEWEST:
        return None
    words = phrase.words
    first, last = words.at(members[0].start), words.at(members[-1].end)
    listed = [one for one in phrase.mentions if members[0].start <= one.start <= members[-1].start]
    is_plain = all(words.lowers[token] in PLAIN for token in range(first, last) if token not in phrase.named)
    if is_plain:
        members = listed
    if any(member.type == "PER" for member in members):
        names = list(map(name_of, members))
    elif is_plain and all(low in PLAIN for low in words.lowers[phrase.first : first]):
        first = max(phrase.first, first - (words.lowers[first - 1] in ARTICLES))
        return words.span(first, last).of(words.text)
    else:
        names = [words.text[member.start : member.end] for member in members]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _members(phrase: Phrase) -> list[Mention]:
    """Return the names the phrase turns on, in order: the head of the phrase and those joined to it."""
    within, trees = phrase.words.within, phrase.trees
    tops = {trees.top(within((one.start, one.end))): one for one in phrase.mentions if one.type not in ADJECTIVES}
    head = trees.top((phrase.first, phrase.last))
    heads = [top for top in tops if top == head or (trees.head(top) == head and trees.relation(top) in EXPLAINING)]
    if not heads:
        return []
    joined = {heads[0], head}
    members = [tops[heads[0]]]
    for top, one in tops.items():
        if top not in joined and trees.relation(top) == "conj" and trees.head(top) in joined:
            between = phrase.words.lowers[phrase.words.at(members[-1].end) : phrase.words.at(one.start)]
            if not RELATIVES.isdisjoint(between):
                break
            members.append(one)
            joined.add(top)
    last = phrase.words.at(members[-2].end) if len(members) >= FEWEST else 0
    is_listed = "and" in phrase.words.lowers[last : phrase.words.at(members[-1].start)]
    return members if is_listed and len(members) >= FEWEST else []


def _beside(phrase: Phrase) -> list[Mention]:
    """Return two names that "and" joins where no tree tells: "Norway's Nord Oil and the brewer Kita"."""
    for left, right in pairwise(mention for mention in phrase.mentions if mention.type in NAMED):
        first, last = phrase.words.at(left.end), phrase.words.at(right.start)
        between = phrase.words.lowers[first:last]
        before = phrase.words.lowers[phrase.first : phrase.words.at(left.start)]
        behind = phrase.words.lowers[phrase.words.at(right.end) : phrase.last]
        is_listed = between[:1] == ["and"] and behind[:1] in ([], [","])
        if is_listed and APART.isdisjoint((*before, *between[1:])):
            return [left, right]
    return []
