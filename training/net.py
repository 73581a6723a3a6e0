"""The net: one encoder, all heads upon it. Each head is a matrix or a pair of them; none sees another's decision.

Outputs are raw scores; what they are worth is `losses.py`, what is read from them `pipeline/annotator`.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.encoder import Encoder
from training.examples import CHAIN_LABELS, CHAINS, EVENTS, NAME_LABELS, REALIS
from training.settings import Settings


@dataclass(slots=True)
class Scores:
    """Scores of one batch: [rows, tokens, labels], chains [rows, chains, tokens, 3], arcs [rows, tokens, 1 + heads]."""

    tags: Tensor
    names: Tensor
    chains: Tensor
    types: Tensor
    realis: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor


class Net(nn.Module):
    """Encoder and heads. The first head an arc may have is the root."""

    def __init__(self, settings: Settings, tags: int, relations: int) -> None:
        super().__init__()
        shape = settings.shape
        width, arc, relation = shape.width, shape.arc_width, shape.relation_width
        self.encoder = Encoder(shape, settings.dropout)
        self.tags = nn.Linear(width, tags)
        self.names = nn.Linear(width, len(NAME_LABELS))
        self.chains = nn.Linear(width, len(CHAINS) * len(CHAIN_LABELS))
        self.types = nn.Linear(width, len(EVENTS))
        self.realis = nn.Linear(width, len(REALIS))
        # Four views of a token: as dependent and as governor, for the arc and for its relation.
        self.views = nn.Linear(width, 2 * arc + 2 * relation)
        self.root = nn.Parameter(torch.randn(arc + relation) * 0.1)
        self.arc = nn.Parameter(torch.randn(arc, arc) / arc)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.relation = nn.Parameter(torch.randn(relation + 1, relations, relation + 1) / relation)
        self.name_moves = nn.Parameter(torch.zeros(len(NAME_LABELS), len(NAME_LABELS)))
        self.chain_moves = nn.Parameter(torch.zeros(len(CHAINS), len(CHAIN_LABELS), len(CHAIN_LABELS)))
        self.dropout = nn.Dropout(settings.head_dropout)
        self._widths = [arc, arc, relation, relation]

    def forward(self, pieces: Tensor, features: Tensor, firsts: Tensor, lasts: Tensor, sentences: Tensor) -> Scores:
        """Score one batch (`pipeline.annotator.batches`)."""
        words = self.encoder(pieces, features, firsts, lasts)
        dropped = self.dropout(words)
        rows, tokens, _ = words.shape
        seen = self.dropout(torch.relu(self.views(dropped)))
        arc_dependents, arc_governors, dependents, governors = seen.split(self._widths, dim=2)
        root = torch.relu(self.root).expand(rows, 1, -1)
        arc_width = self._widths[0]
        arc_governors = torch.cat([root[:, :, :arc_width], arc_governors], dim=1)
        governors = torch.cat([root[:, :, arc_width:], governors], dim=1)
        arcs = (arc_dependents @ self.arc + self.arc_bias) @ arc_governors.transpose(1, 2)
        return Scores(
            tags=self.tags(dropped),
            names=self.names(dropped),
            chains=self.chains(dropped).view(rows, tokens, len(CHAINS), len(CHAIN_LABELS)).transpose(1, 2),
            types=self.types(dropped),
            realis=self.realis(dropped),
            arcs=arcs.float().masked_fill(~_may_govern(sentences), -1e4),
            dependents=dependents,
            governors=governors,
        )

    def relations(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Score the relations of pairs [pairs, width]."""
        ones = torch.ones_like(dependents[:, :1])
        left, right = torch.cat([dependents, ones], dim=1), torch.cat([governors, ones], dim=1)
        mixed = (left @ self.relation.flatten(1).to(left.dtype)).view(len(left), *self.relation.shape[1:])
        return (mixed * right[:, None, :]).sum(-1)


def _may_govern(sentences: Tensor) -> Tensor:
    """Tell which head each token may have: the root, or a token of its own sentence but itself."""
    same = (sentences[:, :, None] == sentences[:, None, :]) & (sentences[:, :, None] > 0)
    same &= ~torch.eye(sentences.shape[1], dtype=torch.bool, device=sentences.device)
    return torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2)
