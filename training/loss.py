"""The losses of one batch, a value a task, each the mean over what is labelled."""

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import MISSING, STEP, Arguments, Batch, Link, Pairs
from training.data.records import ROLES, TAGS
from training.model import COREF, DISTANCES, LINK, Chains, Network, Outputs, chain_loss

WEIGHTS = {
    "sentence": 0.5, "upos": 0.5, "xpos": 0.5, "lemma": 0.4, "arcs": 1.4, "deprel": 1.0, "names": 4.0, "mentions": 0.6,
    "roles": 6.0, "nested": 2.0, "discourse": 1.0, "told": 3.0, "content_cue": 0.4, "cue_source": 0.4, "coref": 0.3,
    "triggers": 2.5, "status": 0.5, "mode": 0.2, "conditions": 1.5, "act": 0.7, "negated": 0.3, "certainty": 0.2, "stance": 0.2,
    "disputed": 0.3, "arguments": 0.3,
}  # fmt: skip
CHAINS = {
    "names": "crf_names",
    "roles": "crf_roles",
    "nested": "crf_nested",
    "discourse": "crf_discourse",
    "told": "crf_told",
    "conditions": "crf_conditions",
}
PLAIN = ("upos", "xpos", "lemma", "mentions", *(name for name in TAGS if name not in CHAINS))
_FAR = -1e4
GROUPS = 3  # a third of a batch would be padding without them


def word_vectors(network: Network, batch: Batch) -> Tensor:
    """(B, W, WIDTH): the encoder's vector of each word's first piece; windows of like length are encoded together."""
    sizes = batch.piece_mask.sum(1)
    order = sizes.argsort()
    embedded = network.embed(batch.ids, batch.shape, batch.layout)  # once: each look-up has a dense gradient of 47 MB
    found = []
    for rows in order.tensor_split(min(GROUPS, len(order))):
        width = STEP * -(-int(sizes[rows].max()) // STEP)
        pieces = network.encode(embedded[rows, :width], batch.piece_mask[rows, :width])
        first = batch.first[rows]
        found.append(pieces.gather(1, first[..., None].expand(-1, -1, pieces.shape[-1])))
    return torch.cat(found)[order.argsort()]


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """All losses that the batch's labels allow."""
    out = network.read_words(word_vectors(network, batch))
    names, sizes = zip(*network.sizes, strict=True)
    parts = dict(zip(names, out.tags.float().split(list(sizes), dim=-1), strict=True))
    found = {name: _tag_loss(parts[name], batch.labels[name]) for name in PLAIN}
    found["sentence"] = _sentence_loss(parts["sentence"][..., 0], batch.labels["sentence"])
    found |= _chain_losses(network, parts, batch)
    found |= _tree_losses(network, out, batch)
    if batch.link is not None:
        found |= _link_losses(network, out.links.float().flatten(0, 1), batch.link)
    if batch.arguments is not None:
        found["arguments"] = _argument_loss(network, out.arguments.float(), batch.arguments, batch.lengths)
    if batch.pairs:
        vectors = out.coref.float().flatten(0, 1)
        found["coref"] = torch.stack([_coref_loss(network, vectors, pairs) for pairs in batch.pairs]).mean()
    return {name: value for name, value in found.items() if value is not None}


def _tag_loss(scores: Tensor, tags: Tensor) -> Tensor | None:
    known = tags != MISSING
    if not known.any():
        return None
    return functional.cross_entropy(scores[known], tags[known], label_smoothing=0.03)


def _sentence_loss(scores: Tensor, tags: Tensor) -> Tensor | None:
    known = tags != MISSING
    if not known.any():
        return None
    return functional.binary_cross_entropy_with_logits(scores[known], tags[known].float())


def _chain_losses(network: Network, parts: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Names and the layers of roles: all labelled rows of all of them go through one loop over the words."""
    width = batch.first.shape[1]
    chosen, bounds = [], [0]
    for name, crf in CHAINS.items():
        rows = (batch.labels[name][:, 0] != MISSING).nonzero()[:, 0]
        move, begin = network.get_submodule(crf).matrices()
        weight = batch.name_weight[rows] if name == "names" else torch.ones_like(batch.name_weight[rows])
        count = len(rows)
        tags = batch.labels[name][rows].clamp_min(0)
        chain = Chains(
            parts[name][rows], tags, move.expand(count, -1, -1), begin.expand(count, -1), batch.restart[rows], batch.lengths[rows]
        )
        chosen.append((*chain, weight))
        bounds.append(bounds[-1] + count)
    *fields, weight = (torch.cat(column) for column in zip(*chosen, strict=True))
    lost = chain_loss(Chains(*fields)) * weight if width > 1 else weight * 0
    words = fields[5] * weight
    found = {}
    for name, first, last in zip(CHAINS, bounds, bounds[1:], strict=False):
        if last > first:
            found[name] = lost[first:last].sum() / words[first:last].sum()
    return found


def _tree_losses(network: Network, out: Outputs, batch: Batch) -> dict[str, Tensor]:
    rows = (batch.labels["deprel"][:, 0] != MISSING).nonzero()[:, 0]
    if not len(rows):
        return {}
    width = int(batch.lengths[rows].max())
    head, deprel = batch.labels["head"][rows, :width], batch.labels["deprel"][rows, :width]
    number = batch.sentence_number[rows, :width]
    scores = network.arc_scores(out.arcs_dependent[rows, :width], out.arcs_head[rows, :width]).float()
    scores = scores.masked_fill(number[:, :, None] != number[:, None, :], _FAR)
    known = head != MISSING
    arcs = functional.cross_entropy(scores[known], head[known])
    relation = out.relation[rows, :width]
    at_head = relation.gather(1, head.clamp_min(0)[..., None].expand(-1, -1, relation.shape[-1]))
    labels = network.relation_scores(relation[known], at_head[known]).float()
    return {"arcs": arcs, "deprel": functional.cross_entropy(labels, deprel[known], label_smoothing=0.03)}


def distance_bucket(gap: Tensor) -> Tensor:
    """Signed word distances -> 2 * DISTANCES buckets, logarithmic beyond four."""
    size = gap.abs()
    coarse = (4 + 2 * torch.log2(size.clamp_min(4).float() / 4)).long().clamp(max=DISTANCES - 1)
    return torch.where(size < 4, size, coarse) + DISTANCES * (gap < 0).long()


def _link_losses(network: Network, vectors: Tensor, link: Link) -> dict[str, Tensor]:
    first, last, cue_c, cue_s, source, _ = vectors.split(LINK, dim=-1)
    contents = first[link.content[:, 0]] + last[link.content[:, 1]]
    at_content, at_cue, at_source = link.order
    scores = contents @ cue_c[link.cue].T / LINK**0.5
    scores = scores + network.link_distance[0][distance_bucket(at_content[:, None] - at_cue[None])]
    scores = scores.masked_fill(link.content_chunk[:, None] != link.cue_chunk[None], _FAR)
    found = {"content_cue": functional.cross_entropy(scores, link.content_cue)}
    sources = cue_s[link.cue] @ source[link.source].T / LINK**0.5
    sources = sources + network.link_distance[1][distance_bucket(at_source[None] - at_cue[:, None])]
    sources = sources.masked_fill(link.cue_chunk[:, None] != link.source_chunk[None], _FAR)
    none = network.no_source + vectors[link.cue][:, -LINK : -LINK + 1]
    found["cue_source"] = functional.cross_entropy(torch.cat((sources, none), dim=1), link.cue_source)
    return found


def _argument_loss(network: Network, vectors: Tensor, asked: Arguments, lengths: Tensor) -> Tensor:
    """Marginal likelihood of the words that answer each question for an argument, or of none."""
    keys = vectors[..., -LINK:]
    parts = vectors[..., :-LINK].unflatten(-1, (len(ROLES), LINK))
    scores = (parts[asked.row, asked.word, asked.role][:, None] * keys[asked.row]).sum(-1) / LINK**0.5
    outside = torch.arange(scores.shape[1], device=scores.device)[None] >= lengths[asked.row, None]
    grid = torch.cat((scores.masked_fill(outside, _FAR), network.no_argument[asked.role, None]), dim=1)
    right = torch.logsumexp(grid.masked_fill(~asked.right, -1e9), dim=1)
    return (torch.logsumexp(grid, dim=1) - right).mean()


def _coref_loss(network: Network, vectors: Tensor, pairs: Pairs) -> Tensor:
    """Marginal likelihood of the right antecedents; the dummy (score 0) where there is none."""
    heads = vectors[pairs.heads]
    anaphor, antecedent, bias = heads[:, :COREF], heads[:, COREF : 2 * COREF], heads[:, -1]
    count = len(heads)
    scores = anaphor @ antecedent.T / COREF**0.5 + bias[:, None]
    extra = network.pair_out(functional.relu(network.pair_hidden(pairs.features)))[:, 0].float()
    grid = torch.full((count, count), _FAR, device=scores.device)
    grid = grid.index_put((pairs.anaphor, pairs.antecedent), scores[pairs.anaphor, pairs.antecedent] + extra)
    grid = torch.cat((grid.new_zeros(count, 1), grid), dim=1)
    right = (pairs.cluster[:, None] == pairs.cluster[None]) & (pairs.cluster[:, None] >= 0)
    right = torch.tril(right, -1)
    right = torch.cat((~right.any(1, keepdim=True), right), dim=1)
    wanted = torch.logsumexp(grid.masked_fill(~right, -1e9), dim=1)
    return (torch.logsumexp(grid, dim=1) - wanted).mean()
