"""The network: MiniLM-L6 with shape and layout embeddings, one linear block of tags, biaffine arcs, links and antecedents.

Encoder: Wang et al. (2020), MiniLM. Arcs: Dozat and Manning (2017), the root as an arc of a word to itself. Coreference in
words: Dobrovolskii (2021). Structured tags: linear-chain CRF, Lafferty et al. (2001). Products that round as int8 will, with
gradients straight through: Jacob et al. (2018), "Quantization and Training of Neural Networks".
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.data.records import CONDITIONS, ROLES, TAGS
from training.labels import Labels
from verbale.language.antecedents import PAIR_FEATURES
from verbale.language.features import LAYOUTS, SHAPES

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
ARC, RELATION, LINK, COREF = 192, 128, 64, 96
DISTANCES = 16


class Outputs(NamedTuple):
    """Scores and vectors of the words, (N, ...) flat over windows but for the arcs (B, W, W)."""

    tags: Tensor
    arcs_dependent: Tensor
    arcs_head: Tensor
    relation: Tensor
    links: Tensor
    coref: Tensor
    arguments: Tensor


class Product(nn.Linear):
    """A linear map that, once ``rounded`` is set, sees its weight and its input as the exported graph will: in int8.

    Weights have seven bits and a scale for each output, inputs (B, ..., C) eight bits and a scale for each of the B windows.
    """

    rounded = False

    def forward(self, x: Tensor) -> Tensor:
        """(B, ..., in) -> (B, ..., out)."""
        if not self.rounded:
            return super().forward(x)
        return functional.linear(_Straight.apply(x, round_window), _Straight.apply(self.weight, round_rows), self.bias)


class _Straight(torch.autograd.Function):
    """Round forward, pass gradients through as they are."""

    @staticmethod
    def forward(_context: object, x: Tensor, rounding: Callable[[Tensor], Tensor]) -> Tensor:
        return rounding(x)

    @staticmethod
    def backward(_context: object, *gradients: Tensor) -> tuple[Tensor, None]:
        return gradients[0], None


def round_rows(weight: Tensor) -> Tensor:
    """A weight (out, in) on seven bits around zero: what eight would make overflows on processors without VNNI."""
    scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-12) / 64
    return (weight / scale).round() * scale


def round_window(x: Tensor) -> Tensor:
    """An input (B, ..., C) on eight bits from the least to the greatest of each window, zero among the steps."""
    inner = tuple(range(1, x.ndim))
    low, high = x.amin(inner, keepdim=True).clamp_max(0).float(), x.amax(inner, keepdim=True).clamp_min(0).float()
    scale = ((high - low) / 255).clamp_min(1e-12)
    scale = scale.to(x.dtype)
    zero = (-low / scale).round().to(x.dtype)
    return ((x / scale).round_().clamp_(-zero, 255 - zero)).mul_(scale)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = Product(WIDTH, 3 * WIDTH)
        self.out = Product(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = Product(WIDTH, INNER)
        self.down = Product(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(B, P, WIDTH) -> (B, P, WIDTH)."""
        batch, pieces, _ = x.shape
        q, k, v = self.qkv(x).view(batch, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        seen = attend(q, k, v, mask)
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, pieces, WIDTH))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    """Scaled dot-product attention over (B, HEADS, P, D); ``mask`` (B, P) is 1 for pieces and 0 for padding.

    Plain products are twice as fast to train on CPU as the fused kernel's backward pass, and masking the values with a
    normaliser beside them (rather than the (P, P) scores) halves them again.
    """
    weights = ((q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)).softmax(-1)
    if mask is None:
        return weights @ v
    keep = mask[:, None, :, None].to(v.dtype)
    seen = weights @ torch.cat((v * keep, keep.expand(-1, HEADS, -1, -1)), dim=-1)
    return seen[..., :-1] / seen[..., -1:].clamp_min(1e-3)


class Dropout(nn.Module):
    """Dropout by masks cut at random from one drawn pool: drawing fresh ones costs a third of a CPU step."""

    POOL, SHIFT = 1 << 22, 1 << 18

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate
        self.pools: dict[torch.dtype, Tensor] = {}

    def forward(self, x: Tensor) -> Tensor:
        """Zero a share of the values and scale up the rest, while training."""
        if not self.training or self.rate == 0:
            return x
        if x.dtype not in self.pools:
            keep = torch.rand(self.POOL + self.SHIFT, device=x.device) >= self.rate
            self.pools[x.dtype] = keep.to(x.dtype) / (1 - self.rate)
        count, at = x.numel(), int(torch.randint(self.SHIFT, ()))
        if count > self.POOL:
            return functional.dropout(x, self.rate)
        return x * self.pools[x.dtype][at : at + count].view(x.shape)


class Network(nn.Module):
    """Everything that is learnt."""

    def __init__(self, labels: Labels, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = [
            ("sentence", 1), ("upos", len(labels.upos)), ("xpos", len(labels.xpos)), ("lemma", len(labels.lemma)),
            ("names", len(labels.names)), ("mentions", len(labels.mentions)), ("roles", len(labels.roles)),
            ("nested", len(labels.roles)), ("discourse", len(labels.roles)), ("told", len(labels.roles)), *TAGS.items(),
        ]  # fmt: skip
        self.pieces = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.layouts = nn.Embedding(LAYOUTS + 1, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = Dropout(dropout)
        self.head_drop = Dropout(0.2)
        self.meaning = Product(WIDTH, WIDTH)
        self.syntax_tags = Product(WIDTH, sum(size for name, size in self.sizes[:4]))
        self.meaning_tags = Product(WIDTH, sum(size for name, size in self.sizes[4:]))
        self.arc_dependent = Product(WIDTH, ARC)
        self.arc_head = Product(WIDTH, ARC)
        self.arc_matrix = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.relation = Product(WIDTH, 2 * RELATION)
        self.relation_out = nn.Linear(RELATION, len(labels.deprel))
        self.links = Product(WIDTH, 6 * LINK)
        self.link_distance = nn.Parameter(torch.zeros(2, 2 * DISTANCES))
        self.no_source = nn.Parameter(torch.zeros(1))
        self.coref = Product(WIDTH, 2 * COREF + 1)
        self.pair_hidden = nn.Linear(PAIR_FEATURES, 32)
        self.pair_out = nn.Linear(32, 1)
        self.crf_names = Crf(len(labels.names), labels.names)
        self.crf_roles = Crf(len(labels.roles), labels.roles)
        self.crf_nested = Crf(len(labels.roles), labels.roles)
        self.crf_discourse = Crf(len(labels.roles), labels.roles)
        self.crf_told = Crf(len(labels.roles), labels.roles)
        self.crf_conditions = Crf(len(CONDITIONS), list(CONDITIONS))
        self.arguments = Product(WIDTH, (len(ROLES) + 1) * LINK)
        self.no_argument = nn.Parameter(torch.zeros(len(ROLES)))
        nn.init.normal_(self.shapes.weight, std=0.01)
        nn.init.normal_(self.layouts.weight, std=0.01)

    def round(self) -> None:
        """From now on every product sees its numbers in int8."""
        for module in self.modules():
            if isinstance(module, Product):
                module.rounded = True

    def embed(self, ids: Tensor, shapes: Tensor, layouts: Tensor) -> Tensor:
        """Pieces (B, P) with features (B, P) -> (B, P, WIDTH)."""
        positions = self.positions.weight[: ids.shape[1]]
        x = self.norm(self.pieces(ids) + positions + self.shapes(shapes) + self.layouts(layouts))
        return self.drop(x)

    def encode(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(B, P, WIDTH) -> (B, P, WIDTH) through all layers; ``mask`` (B, P) is false on padding."""
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def read_words(self, words: Tensor) -> Outputs:
        """Word vectors (N, WIDTH) -> all scores."""
        words = self.head_drop(words)
        meaning = self.head_drop(functional.gelu(self.meaning(words)) + words)
        tags = torch.cat((self.syntax_tags(words), self.meaning_tags(meaning)), dim=-1)
        dependent = self.head_drop(functional.relu(self.arc_dependent(words)))
        head = self.head_drop(functional.relu(self.arc_head(words)))
        return Outputs(
            tags, dependent, head, self.relation(words), self.links(meaning), self.coref(meaning), self.arguments(meaning)
        )

    def arc_scores(self, dependent: Tensor, head: Tensor) -> Tensor:
        """(B, W, ARC) twice -> (B, W, W): score of column as the head of row; the diagonal is the root."""
        return (dependent @ self.arc_matrix + self.arc_bias) @ head.transpose(-1, -2)

    def relation_scores(self, of_dependents: Tensor, of_heads: Tensor) -> Tensor:
        """(N, 2 RELATION) twice -> (N, deprels): additive, one hidden layer."""
        return self.relation_out(functional.relu(of_dependents[..., :RELATION] + of_heads[..., RELATION:]))


class Crf(nn.Module):
    """A linear chain over BIO tags; chains restart where a line starts."""

    def __init__(self, size: int, labels: list[str]) -> None:
        super().__init__()
        self.move = nn.Parameter(torch.zeros(size, size))
        self.begin = nn.Parameter(torch.zeros(size))
        legal = torch.zeros(size, size)
        start = torch.zeros(size)
        for to, label in enumerate(labels):
            if label.startswith("I-"):
                start[to] = -1e4
                for at, before in enumerate(labels):
                    if before[2:] != label[2:]:
                        legal[at, to] = -1e4
        self.register_buffer("legal", legal)
        self.register_buffer("start", start)

    def matrices(self) -> tuple[Tensor, Tensor]:
        """Transition (from, to) and start scores with what is illegal ruled out."""
        return self.move + self.legal, self.begin + self.start


class Chains(NamedTuple):
    """Chains to be scored side by side: R rows, each with its own transitions."""

    scores: Tensor  # (R, W, T)
    tags: Tensor  # (R, W)
    move: Tensor  # (R, T, T)
    begin: Tensor  # (R, T)
    restart: Tensor  # (R, W) bool
    lengths: Tensor  # (R,)


def chain_loss(chains: Chains) -> Tensor:
    """Negative log-likelihood of each row's gold tags (R,)."""
    scores, tags, move, begin, restart, lengths = chains
    rows, width = tags.shape
    inside = torch.arange(width, device=scores.device)[None] < lengths[:, None]
    first, *later = scores.unbind(1)  # cut once: a cut at each word would have a gradient of the whole array's size
    alpha = first + begin
    for at, word in enumerate(later, 1):
        total = torch.logsumexp(alpha[:, :, None] + move, dim=1)
        fresh = torch.logsumexp(alpha, dim=1, keepdim=True) + begin
        step = torch.where(restart[:, at, None], fresh, total) + word
        alpha = torch.where(inside[:, at, None], step, alpha)
    number = torch.arange(rows, device=scores.device)[:, None]
    gold = scores.gather(2, tags[..., None])[..., 0]
    before = torch.where(restart[:, 1:], begin.gather(1, tags[:, 1:]), move[number, tags[:, :-1], tags[:, 1:]])
    gold = (gold * inside).sum(1) + begin[number[:, 0], tags[:, 0]] + (before * inside[:, 1:]).sum(1)
    return torch.logsumexp(alpha, dim=1) - gold


def load_encoder(network: Network, folder: Path) -> None:
    """Copy the published MiniLM-L6 weights (safetensors) into the encoder."""
    from safetensors.torch import load_file  # noqa: PLC0415  (a training dependency that tests of the model do without)

    weights = load_file(folder / "model.safetensors")
    table = weights["embeddings.word_embeddings.weight"]
    with torch.no_grad():
        network.pieces.weight.copy_(table)
        first_segment = weights["embeddings.token_type_embeddings.weight"][0]
        network.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + first_segment)
        _copy(network.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            at = f"encoder.layer.{number}"
            for kind in ("weight", "bias"):
                parts = [weights[f"{at}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            _copy(layer.out, weights, f"{at}.attention.output.dense")
            _copy(layer.norm1, weights, f"{at}.attention.output.LayerNorm")
            _copy(layer.up, weights, f"{at}.intermediate.dense")
            _copy(layer.down, weights, f"{at}.output.dense")
            _copy(layer.norm2, weights, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.get_parameter("weight").copy_(weights[f"{name}.weight"])
    module.get_parameter("bias").copy_(weights[f"{name}.bias"])
