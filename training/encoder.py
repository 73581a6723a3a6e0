"""The encoder: MiniLM's layers as they are published, with our features of a token added to its pieces.

Written out here so that its weights can be taken from the base file and put into the run time's graph by name
(`export.py`).
"""

from collections.abc import Mapping
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from pipeline.annotator.casing import FEATURES
from training.settings import Shape

PIECES: Final = 30_522
POSITIONS: Final = 512
EPSILON: Final = 1e-12


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each added to its input and normalised."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.attention_heads = shape.attention_heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, EPSILON)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Return the layer's output; `mask` [rows, 1, 1, pieces] is added to the attention scores."""
        rows, pieces, width = hidden.shape
        qkv = self.qkv(hidden).view(rows, pieces, 3, self.attention_heads, -1).permute(2, 0, 3, 1, 4)
        read = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask.to(qkv.dtype))
        read = self.out(read.transpose(1, 2).reshape(rows, pieces, width))
        hidden = self.norm1(hidden + self.dropout(read))
        normed: Tensor = self.norm2(hidden + self.dropout(self.narrow(functional.gelu(self.wide(hidden)))))
        return normed


class Encoder(nn.Module):
    """Pieces and features to one vector a token: the mean of its first and its last piece."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, shape.width)
        self.positions = nn.Embedding(POSITIONS, shape.width)
        self.features = nn.Embedding(FEATURES, shape.width)
        self.norm = nn.LayerNorm(shape.width, EPSILON)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.features.weight, std=0.02)

    def forward(self, pieces: Tensor, features: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
        """Return token vectors [rows, tokens, width]."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.pieces(pieces) + self.positions(places) + self.features(features)
        hidden = self.dropout(self.norm(hidden))
        mask = (pieces == 0)[:, None, None, :] * -1e4
        for layer in self.stack():
            hidden = layer(hidden, mask)
        return (_at(hidden, firsts) + _at(hidden, lasts)) / 2

    def stack(self) -> list[Layer]:
        """Return the layers, the first first."""
        return [layer for layer in self.layers if isinstance(layer, Layer)]

    def load_base(self, weights: Mapping[str, Tensor]) -> None:
        """Take the published weights; the type embedding, of which one row is ever used, joins the positions."""
        get = weights.__getitem__
        embeddings = "embeddings."
        self.pieces.weight.data.copy_(get(embeddings + "word_embeddings.weight"))
        positions = get(embeddings + "position_embeddings.weight") + get(embeddings + "token_type_embeddings.weight")[0]
        self.positions.weight.data.copy_(positions)
        _copy(self.norm, weights, embeddings + "LayerNorm")
        for number, layer in enumerate(self.stack()):
            base = f"encoder.layer.{number}."
            parts = [base + f"attention.self.{part}" for part in ("query", "key", "value")]
            layer.qkv.weight.data.copy_(torch.cat([get(f"{part}.weight") for part in parts]))
            layer.qkv.bias.data.copy_(torch.cat([get(f"{part}.bias") for part in parts]))
            _copy(layer.out, weights, base + "attention.output.dense")
            _copy(layer.norm1, weights, base + "attention.output.LayerNorm")
            _copy(layer.wide, weights, base + "intermediate.dense")
            _copy(layer.narrow, weights, base + "output.dense")
            _copy(layer.norm2, weights, base + "output.LayerNorm")


def _at(hidden: Tensor, places: Tensor) -> Tensor:
    return hidden.gather(1, places[:, :, None].expand(-1, -1, hidden.shape[2]))


def _copy(module: nn.Linear | nn.LayerNorm, weights: Mapping[str, Tensor], name: str) -> None:
    module.weight.data.copy_(weights[f"{name}.weight"])
    module.bias.data.copy_(weights[f"{name}.bias"])
