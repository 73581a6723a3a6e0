"""Types: what each name of an article is, decided by all its mentions together.

The annotator types every mention by its sentence; the article knows better than one sentence. The most frequent type
of a name holds throughout; a family name alone is voted for by the full names that end in it. No word lists.
"""

from collections import Counter
from collections.abc import Sequence

from pipeline.entities.names import SHORTEST_FULL, SUFFIXES, Name
from pipeline.entities.words import Words
from pipeline.records import MentionType


def typed(words: Words, names: Sequence[Name], keys: Sequence[str]) -> list[Name]:
    """Return the names with the type that their article gives them. `keys` are equal where the names are the same."""
    votes = _votes(words, names, keys)
    winners = {key: cast.most_common(1)[0][0] for key, cast in votes.items()}  # of equals, the first counted
    return [name._replace(type=winners[key]) for name, key in zip(names, keys, strict=True)]


def _votes(words: Words, names: Sequence[Name], keys: Sequence[str]) -> dict[str, Counter[MentionType]]:
    votes: dict[str, Counter[MentionType]] = {}
    for name in names:
        if name.type == "PER" and name.last - name.first >= SHORTEST_FULL:
            votes.setdefault(family_of(words.strings[name.first : name.last]), Counter())["PER"] += 1
    for name, key in zip(names, keys, strict=True):
        votes.setdefault(key, Counter())[name.type] += 1
    return votes


def family_of(strings: Sequence[str]) -> str:
    """Return the family name of a person as names are compared: the last word that is no "Jr."."""
    last = strings[-2] if len(strings) > 1 and strings[-1] in SUFFIXES else strings[-1]
    return last.casefold()
