"""Missed names: read in one place of an article, overlooked in another, or read without their first word.

A person behind a comma is named from the comma on ("his lawyer, Per Orsk"). A name read twice or more is a name
wherever the very same words stand with capitals and are tagged as a proper noun, unless other proper nouns beside them
make a longer name. The type is the one most of its readings have.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.entities.gazetteer import OFFICES, TITLES
from pipeline.entities.names import Name
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words
from pipeline.records import MentionType

FEWEST_READINGS: Final = 2
LONGEST: Final = 8  # tokens of a name looked for


def with_missed(words: Words, trees: Trees, names: Sequence[Name]) -> list[Name]:
    """Return the names with those that were overlooked, in order."""
    if not trees.has_tags:
        return list(names)
    taken = bytearray(len(words.strings) + 1)
    for name in names:
        taken[name.first : name.last] = b"\1" * (name.last - name.first)
    names = [_from_comma(words, trees, name, taken) for name in names]
    return sorted([*names, *_overlooked(words, trees, _known(words, names), taken)])


def _from_comma(words: Words, trees: Trees, name: Name, taken: bytearray) -> Name:
    """Return a person's name with the one proper noun between it and a comma."""
    first = name.first - 1
    if name.type != "PER" or first < 1 or words.strings[first - 1] != "," or taken[first]:
        return name
    word = words.lowers[first]
    if not trees.pos[first].startswith("NNP") or not word.isalpha() or word in TITLES or word in OFFICES:
        return name
    taken[first] = 1
    return name._replace(first=first, title=first)


def _known(words: Words, names: Sequence[Name]) -> dict[str, list[tuple[list[str], MentionType]]]:
    """Return what is read often enough, longest first, by first word."""
    readings: dict[tuple[str, ...], Counter[MentionType]] = {}
    for name in names:
        if name.last - name.first <= LONGEST:
            readings.setdefault(tuple(words.strings[name.first : name.last]), Counter())[name.type] += 1
    known: dict[str, list[tuple[list[str], MentionType]]] = {}
    for strings, types in sorted(readings.items(), key=lambda item: -len(item[0])):
        if types.total() >= FEWEST_READINGS and strings[0][0].isupper():
            known.setdefault(strings[0], []).append((list(strings), types.most_common(1)[0][0]))
    return known


def _overlooked(
    words: Words, trees: Trees, known: dict[str, list[tuple[list[str], MentionType]]], taken: bytearray
) -> Iterator[Name]:
    until = 0
    for index, string in enumerate(words.strings):
        if index < until or taken[index] or string not in known:
            continue
        for strings, kind in known[string][:LONGEST]:
            last = index + len(strings)
            if words.strings[index:last] == strings and _is_free(trees, taken, index, last):
                until = last
                yield Name(index, last, kind, index)
                break


def _is_free(trees: Trees, taken: bytearray, first: int, last: int) -> bool:
    """Tell whether tokens are proper nouns in no name, and end with no other proper noun beside them."""
    if any(taken[first:last]) or not all(tag.startswith("NNP") for tag in trees.pos[first:last]):
        return False
    beside = [index for index in (first - 1, last) if 0 <= index < len(trees.pos)]
    return not any(trees.pos[index].startswith("NNP") and not taken[index] for index in beside)
