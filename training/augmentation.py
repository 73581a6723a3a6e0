"""Changes to our own articles that keep their labels true: other marks, headlines in capitals, other names.

Copy of the 1990s has other quotation marks and capitals than today's; names of one year must not be learnt by heart.
New names come from the training articles themselves, by type.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from training.examples import CHAINS, NAME_LABELS, UNMARKED, Example
from training.settings import Augmentation

_STRAIGHT: Final = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_DOUBLED: Final = {"“": "``", "”": "''", "‘": "`", "’": "'", "—": "--"}
_NAMES_SWAPPED: Final = 0.6
# A name in so many letters at most is a word of its own kind ("US"), and stays.
_SHORT: Final = 3
Stock = Mapping[str, Sequence[tuple[str, ...]]]


def stock_of(examples: Sequence[Example]) -> Stock:
    """Collect the names of each type, each as often as it stands there, no oftener than a few times."""
    seen: dict[str, dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))
    for example in examples:
        for start, end, kind in _names(example):
            seen[kind][tuple(example.tokens[start:end])] += 1
    return {kind: [name for name, count in names.items() for _ in range(min(count, 3))] for kind, names in seen.items()}


def augmented(example: Example, how: Augmentation, stock: Stock, chance: random.Random) -> Example:
    """Return the example, changed or not."""
    if chance.random() < how.names:
        example = _with_other_names(example, stock, chance)
    if chance.random() < how.marks:
        table = chance.choice((_STRAIGHT, _DOUBLED))
        example = replace(example, tokens=[_marked(token, table) for token in example.tokens])
    if example.sentences and chance.random() < how.capitals:
        many = 1 if chance.random() < 1 - how.capitals else len(example.sentences)
        end = example.sentences[many - 1][1]
        tokens = [token.upper() if at < end else token for at, token in enumerate(example.tokens)]
        example = replace(example, tokens=tokens)
    return example


def _marked(token: str, table: Mapping[str, str]) -> str:
    if token in table:
        return table[token]
    return token.replace("’", "'") if "’" in token else token


def _names(example: Example) -> list[tuple[int, int, str]]:
    """Return the names as token ranges with their types; only for layers in our own guidelines."""
    found: list[tuple[int, int, str]] = []
    for at, bits in enumerate(example.names or ()):
        label = NAME_LABELS[bits.bit_length() - 1]
        if label[0] == "B":
            found.append((at, at + 1, label[2:]))
        elif label[0] == "I" and found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1, label[2:])
    return found


def _with_other_names(example: Example, stock: Stock, chance: random.Random) -> Example:
    chosen: dict[tuple[str, ...], tuple[str, ...] | None] = {}
    edits: list[tuple[int, int, tuple[str, ...], str]] = []
    for start, end, kind in _names(example):
        name = tuple(example.tokens[start:end])
        if name not in chosen:
            swapped = chance.random() < _NAMES_SWAPPED and (len(name) > 1 or len(name[0]) > _SHORT)
            chosen[name] = chance.choice(stock[kind]) if swapped and kind != "NORP" else None
        other = chosen[name]
        if other is not None:
            edits.append((start, end, other, kind))
    return _edited(example, edits)


def _edited(example: Example, edits: Sequence[tuple[int, int, tuple[str, ...], str]]) -> Example:
    """Put other names in; layers stretch or shrink along, each taking up the label the old name had."""
    origin: list[int] = []
    tokens: list[str] = []
    spaced: list[bool] = []
    names: list[int] = []
    old_names = example.names or []
    new_start = list(range(len(example.tokens) + 1))
    at = 0
    for start, end, name, kind in [*edits, (len(example.tokens), len(example.tokens), (), "")]:
        for kept in range(at, start):
            new_start[kept] = len(tokens)
            origin.append(kept)
            tokens.append(example.tokens[kept])
            spaced.append(example.spaced[kept])
            names.append(old_names[kept])
        for old in range(start, end):
            new_start[old] = len(tokens)
        for part, word in enumerate(name):
            origin.append(start if part == 0 else -1 - start)
            tokens.append(word)
            spaced.append(example.spaced[start] if part == 0 else word[0] not in ".,-'’")
            names.append(1 << NAME_LABELS.index(f"{'I' if part else 'B'}-{kind}"))
        at = end
    new_start[len(example.tokens)] = len(tokens)
    return replace(
        example,
        tokens=tokens,
        spaced=spaced,
        names=names,
        sentences=[(new_start[start], new_start[end]) for start, end in example.sentences],
        chains=example.chains
        and {chain: _moved_chain(example.chains[chain], origin) for chain in CHAINS if chain in example.chains},
        types=_moved(example.types, origin),
        realis=_moved(example.realis, origin),
    )


def _moved_chain(labels: Sequence[int], origin: Sequence[int]) -> list[int]:
    """Carry a chain along: a name's later tokens are inside what its first token is in."""
    return [labels[at] if at >= 0 else 2 * bool(labels[-1 - at]) for at in origin]


def _moved(labels: Sequence[int] | None, origin: Sequence[int]) -> list[int] | None:
    return None if labels is None else [labels[at] if at >= 0 else UNMARKED for at in origin]
