"""The losses: each over the tokens whose label is told, a set of labels counting as the sum of its members.

Names and chains are scored as sequences: what is given is the probability of all ways through the allowed labels, out
of all ways there are (a conditional random field with partial labels).
"""

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional

from training.examples import CHAIN_LABELS, CHAINS, NAME_LABELS, UNMARKED
from training.net import Net, Scores
from training.settings import Weights

NEVER: Final = -1e4


@dataclass(slots=True)
class Targets:
    """What is told of a batch. `names` [rows, tokens, labels] and `chains` [rows, chains, tokens, 3] are allowed sets.

    `heads` count the root as 0. `name_words` and `chain_words` tell for which tokens anything is told at all.
    """

    tags: Tensor
    heads: Tensor
    deps: Tensor
    types: Tensor
    realis: Tensor
    names: Tensor
    name_words: Tensor
    chains: Tensor
    chain_words: Tensor
    words: Tensor


def losses(net: Net, scores: Scores, told: Targets, weights: Weights) -> dict[str, Tensor]:
    """Return each loss of a batch, weighted; those of which nothing is told are absent."""
    found: dict[str, Tensor] = {}
    plain = (("tags", scores.tags, told.tags), ("arcs", scores.arcs, told.heads), ("types", scores.types, told.types))
    for name, score, target in (*plain, ("realis", scores.realis, told.realis)):
        if bool((target != UNMARKED).any()):
            found[name] = functional.cross_entropy(score.float().flatten(0, 1), target.flatten(), ignore_index=UNMARKED)
    if bool((told.deps != UNMARKED).any()):
        found["relations"] = _relation_loss(net, scores, told)
    if bool(told.name_words.any()):
        rows = told.name_words.any(1)
        found["names"] = (
            chain_loss(scores.names[rows], net.name_moves + name_rules(), told.names[rows], told.words[rows])
            / told.name_words.sum()
        )
    if bool(told.chain_words.any()):
        found["chains"] = _chains_loss(net, scores, told)
    return {name: loss * getattr(weights, name) for name, loss in found.items()}


def _relation_loss(net: Net, scores: Scores, told: Targets) -> Tensor:
    rows, at = (told.deps != UNMARKED).nonzero(as_tuple=True)
    scored = net.relations(scores.dependents[rows, at], scores.governors[rows, told.heads[rows, at]])
    return functional.cross_entropy(scored.float(), told.deps[rows, at])


def _chains_loss(net: Net, scores: Scores, told: Targets) -> Tensor:
    rows, chains = told.chain_words.any(2).nonzero(as_tuple=True)
    total = torch.zeros((), device=rows.device)
    moves = net.chain_moves + chain_rules()
    total = total + chain_loss(
        scores.chains[rows, chains], moves[chains], told.chains[rows, chains], told.words[rows], may_start_inside=True
    )
    return total / told.chain_words[:, 0].sum().clamp(min=1)


def chain_loss(
    scores: Tensor, moves: Tensor, allowed: Tensor, words: Tensor, *, may_start_inside: bool = False
) -> Tensor:
    """Return the sum over rows of minus the log probability of the allowed ways."""
    scores = scores.float()
    if not may_start_inside:
        first = torch.zeros_like(scores)
        first[:, 0, 2::2] = NEVER
        scores = scores + first
    both = torch.cat([scores, scores.masked_fill(~allowed, NEVER)])
    all_moves = moves.expand(len(scores), *moves.shape[-2:])
    sums = _sum_of_ways(both, torch.cat([all_moves, all_moves]), torch.cat([words, words]))
    return sums[: len(scores)].sum() - sums[len(scores) :].sum()


def _sum_of_ways(scores: Tensor, moves: Tensor, words: Tensor) -> Tensor:
    """Return the log of the summed weights of all ways through each row."""
    held = scores[:, 0]
    for at in range(1, scores.shape[1]):
        moved = torch.logsumexp(held[:, :, None] + moves, dim=1) + scores[:, at]
        held = torch.where(words[:, at, None], moved, held)
    return torch.logsumexp(held, dim=1)


def name_rules() -> Tensor:
    """Forbid I-X behind anything but B-X and I-X."""
    rules = torch.zeros(len(NAME_LABELS), len(NAME_LABELS))
    for to, label in enumerate(NAME_LABELS):
        if label.startswith("I-"):
            rules[:, to] = NEVER
            rules[to - 1, to] = rules[to, to] = 0.0
    return rules


def chain_rules() -> Tensor:
    """Forbid I behind O."""
    rules = torch.zeros(len(CHAINS), len(CHAIN_LABELS), len(CHAIN_LABELS))
    rules[:, 0, 2] = NEVER
    return rules
