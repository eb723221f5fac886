"""Batches: windows of documents, packed anew each pass, mixed from the data sets by their share of the pieces."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.data.labelled import Attribution, Labelled
from training.data.records import ROLES, TAGS, TRIGGERS
from training.labels import Labels
from verbale.language.antecedents import mention_heads, pair_features
from verbale.language.features import shapes
from verbale.language.lemmas import rule_of
from verbale.language.pieces import START, STOP, PieceTable
from verbale.language.windows import LIMIT, plan_windows

MISSING = -100
_LEAST_LIMIT = 144
RECORDS = tuple(TAGS)
TREE = ("upos", "xpos", "lemma", "deprel", "head", "sentence")
COLUMNS = (*TREE, "names", "mentions", "roles", "nested", "discourse", "told", *RECORDS)


@dataclass
class Indexed:
    """A document as integer arrays, all (W,) unless said."""

    corpus: str
    pieces: list[tuple[int, ...]]
    shape: NDArray[np.int64]
    layout: NDArray[np.int64]
    line: NDArray[np.bool_]
    labels: dict[str, NDArray[np.int64]]
    sentence_number: NDArray[np.int64]
    forms: list[str]
    clusters: NDArray[np.int64] | None
    attributions: list[Attribution] | None
    name_weight: float
    arguments: list[tuple[int, int, int]] | None

    def windows(self, limit: int) -> list[tuple[int, int]]:
        """Word ranges of this document's windows."""
        counts = np.fromiter((len(p) for p in self.pieces), np.int64, len(self.pieces))
        stops = np.zeros(len(counts), np.bool_)
        known = self.labels.get("sentence")
        if known is not None:
            stops = known == 1
        return plan_windows(counts, self.line, stops, limit)


def _role_tags(length: int, attributions: list[Attribution], labels: list[str]) -> NDArray[np.int64]:
    tags = np.zeros(length, np.int64)
    for attribution in attributions:
        for role in ("content", "source", "cue"):
            for first, last in getattr(attribution, role):
                if tags[first:last].any():
                    continue
                tags[first] = labels.index(f"B-{role}")
                tags[first + 1 : last] = labels.index(f"I-{role}")
    return tags


def _tree_labels(document: Labelled, labels: Labels) -> dict[str, NDArray[np.int64]]:
    """The label arrays of a treebank document; a word to itself is the root's arc."""
    if (
        document.upos is None
        or document.xpos is None
        or document.lemma is None
        or document.deprel is None
        or document.head is None
    ):
        return {}
    rules = {rule: number for number, rule in enumerate(labels.lemma)}
    lemma = [rules.get(rule_of(form, lemma), MISSING) for form, lemma in zip(document.forms, document.lemma, strict=True)]
    head = [at if head < 0 else head for at, head in enumerate(document.head)]
    columns = {
        "upos": [labels.upos.index(tag) for tag in document.upos],
        "xpos": [labels.xpos.index(tag) for tag in document.xpos],
        "deprel": [labels.deprel.index(tag) for tag in document.deprel],
        "lemma": lemma,
        "head": head,
    }
    return {name: np.array(values, np.int64) for name, values in columns.items()}


def index(document: Labelled, labels: Labels, table: PieceTable) -> Indexed:
    """Turn a labelled document into integers."""
    count = len(document.forms)
    made = _tree_labels(document, labels)
    number = np.zeros(count, np.int64)
    if document.sentence_start is not None:
        made["sentence"] = np.zeros(count, np.int64)
        made["sentence"][document.sentence_start] = 1
        number = np.cumsum(made["sentence"]) - 1
    for name in ("names", "mentions"):
        values = getattr(document, name)
        if values is not None:
            made[name] = np.array(values, np.int64)
    if document.attributions is not None:
        made["roles"] = _role_tags(count, document.attributions, labels.roles)
    for name, attributions in (("nested", document.nested), ("discourse", document.discourse), ("told", document.told)):
        if attributions is not None:
            made[name] = _role_tags(count, attributions, labels.roles)
    for name, column in (document.records or {}).items():
        made[name] = np.array(column, np.int64)
    clusters = None if document.clusters is None else np.array(document.clusters, np.int64)
    return Indexed(
        document.corpus, table.look_up(document.forms), shapes(document.forms), document.layout(), np.asarray(document.gaps) >= 2,
        made, number, document.forms, clusters, document.attributions or document.told, document.name_weight, document.arguments,
    )  # fmt: skip


@dataclass
class Link:
    """Word positions of one batch's spans for linking; chunks keep documents apart."""

    content: Tensor  # (C, 2) first and last word, flat in (B * W)
    content_cue: Tensor  # (C,) number of the cue
    content_chunk: Tensor
    cue: Tensor  # (Q,) first word
    cue_source: Tensor  # (Q,) number of the source, or the count of sources for none
    cue_chunk: Tensor
    source: Tensor  # (S,)
    source_chunk: Tensor
    order: tuple[Tensor, Tensor, Tensor]  # running word numbers of contents, cues, sources, for distances


@dataclass
class Pairs:
    """Mention heads of one chunk and the features of all earlier candidates."""

    heads: Tensor  # (M,) flat in (B * W)
    anaphor: Tensor
    antecedent: Tensor
    features: Tensor
    cluster: Tensor  # (M,) -1 where alone


@dataclass
class Arguments:
    """Questions for arguments: window, word and role (Q,) of each, and which words answer it (Q, W + 1), the last for none."""

    row: Tensor
    word: Tensor
    role: Tensor
    right: Tensor


@dataclass
class Batch:
    """Everything of one step; arrays are (B, P) in pieces or (B, W) in words."""

    ids: Tensor
    shape: Tensor
    layout: Tensor
    piece_mask: Tensor
    first: Tensor
    lengths: Tensor
    restart: Tensor
    labels: dict[str, Tensor]
    sentence_number: Tensor
    name_weight: Tensor
    link: Link | None
    pairs: list[Pairs]
    arguments: Arguments | None


Chunk = list[tuple[Indexed, int, int]]


class Mixer:
    """Draws batches forever: each data set gives its share of the pieces."""

    LONGEST_CHUNK: ClassVar = {"gum": 6, "polnear": 2, "ewt": 2}

    def __init__(self, documents: list[Indexed], shares: dict[str, float], seed: int) -> None:
        self._random = random.Random(seed)
        self._shares = shares
        self._groups: dict[str, list[Indexed]] = {}
        for document in documents:
            if document.pieces:
                self._groups.setdefault(document.corpus, []).append(document)
        self._queues: dict[str, list[Chunk]] = {name: [] for name in shares}
        self._debt = dict.fromkeys(shares, 0.0)

    def _refill(self, corpus: str) -> None:
        chunks: list[Chunk] = []
        size = self.LONGEST_CHUNK.get(corpus.split("-", maxsplit=1)[0], 1)
        for document in self._groups[corpus]:
            windows = document.windows(self._random.randint(_LEAST_LIMIT, LIMIT))
            chunks += ([(document, a, b) for a, b in windows[at : at + size]] for at in range(0, len(windows), size))
        self._random.shuffle(chunks)
        self._queues[corpus] = chunks

    def draw(self, pieces: int) -> list[Chunk]:
        """Chunks of about ``pieces`` wordpieces together."""
        drawn, room = [], float(pieces)
        for corpus, share in self._shares.items():
            self._debt[corpus] += share * pieces
        while room > 0:
            corpus = max(self._debt, key=lambda name: self._debt[name])
            if not self._queues[corpus]:
                self._refill(corpus)
            chunk = self._queues[corpus].pop()
            size = sum(len(p) for document, a, b in chunk for p in document.pieces[a:b])
            self._debt[corpus] -= size
            room -= size
            drawn.append(chunk)
        return drawn


STEP = 16
"""Widths of batches are multiples of it: each new shape of a product costs a CPU the making of a kernel, as dear as itself."""


def _pad(rows: list[NDArray[np.int64]], fill: int) -> Tensor:
    width = STEP * -(-max(len(row) for row in rows) // STEP)
    out = np.full((len(rows), width), fill, np.int64)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return torch.from_numpy(out)


def _piece_rows(document: Indexed, first: int, last: int) -> tuple[NDArray[np.int64], ...]:
    """Ids, shapes, layouts (P,) and the first piece of each word (W,)."""
    words = document.pieces[first:last]
    ids = np.array([START, *(piece for word in words for piece in word), STOP], np.int64)[: LIMIT + 2]
    starts = 1 + np.concatenate(([0], np.cumsum([len(word) for word in words])[:-1])).astype(np.int64)
    starts = np.minimum(starts, len(ids) - 2)
    shape, layout = np.zeros_like(ids), np.zeros_like(ids)
    shape[starts] = document.shape[first:last]
    layout[starts] = document.layout[first:last] + 1
    return ids, shape, layout, starts


def _label_row(document: Indexed, name: str, first: int, last: int) -> NDArray[np.int64]:
    values = document.labels.get(name)
    if values is None:
        return np.full(last - first, MISSING, np.int64)
    row = values[first:last].copy()
    if name == "head":
        outside = (row < first) | (row >= last)
        row -= first
        row[outside] = MISSING
    if name in {"roles", "nested", "discourse", "told", "names", "conditions"}:
        opens = document.line[first:last].copy()
        opens[0] = True
        row[opens & (row > 0) & (row % 2 == 0)] -= 1  # a chain that restarts inside a span begins it anew
    return row


def collate(chunks: list[Chunk]) -> Batch:
    """Chunks -> tensors."""
    windows = [(number, *window) for number, chunk in enumerate(chunks) for window in chunk]
    rows = [_piece_rows(document, a, b) for _, document, a, b in windows]
    ids, shape, layout, first = (_pad([row[k] for row in rows], 0) for k in range(4))
    piece_lengths = torch.tensor([len(row[0]) for row in rows])
    labels = {name: _pad([_label_row(d, name, a, b) for _, d, a, b in windows], MISSING) for name in COLUMNS}
    numbers = _pad([d.sentence_number[a:b] for _, d, a, b in windows], -1)
    restart = _pad([d.line[a:b].astype(np.int64) for _, d, a, b in windows], 0).bool()
    width = first.shape[1]
    return Batch(
        ids, shape, layout, torch.arange(ids.shape[1])[None] < piece_lengths[:, None], first,
        torch.tensor([b - a for _, _, a, b in windows]), restart, labels, numbers,
        torch.tensor([d.name_weight for _, d, _, _ in windows]), _links(windows, width), _pairs(chunks, width),
        _arguments(windows, width),
    )  # fmt: skip


def _arguments(windows: list[tuple[int, Indexed, int, int]], width: int) -> Arguments | None:
    """Each trigger and cue of a window that is asked for its arguments, a row a role; those outside the window are left out."""
    asked: dict[tuple[int, int, int], list[int]] = {}
    for row, (_, document, a, b) in enumerate(windows):
        if document.arguments is None:
            continue
        tags = document.labels["triggers"][a:b]
        for word in np.flatnonzero((tags > 0) & (tags < TRIGGERS.index("I"))).tolist():
            asked.update({(row, word, role): [] for role in range(len(ROLES) - 1)})
        for word, role, target in document.arguments:
            if a <= word < b and a <= target < b:
                asked.setdefault((row, word - a, role), []).append(target - a)
    if not asked:
        return None
    rows, words, roles = torch.tensor(list(asked)).unbind(1)
    right = torch.zeros(len(asked), width + 1, dtype=torch.bool)
    for number, targets in enumerate(asked.values()):
        right[number, targets or [width]] = True
    return Arguments(rows, words, roles, right)


Place = tuple[int, int]  # a chunk and a word of its document


@dataclass
class LinkSpans:
    """The spans of a batch's attributions as they are numbered; ``place`` gives the flat position and the number of each word."""

    place: dict[Place, tuple[int, int]]
    contents: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    cues: list[tuple[int, int, int, int]] = field(default_factory=list)
    sources: list[tuple[int, int, int]] = field(default_factory=list)
    cue_numbers: dict[Place, int] = field(default_factory=dict)
    source_numbers: dict[Place, int] = field(default_factory=dict)

    def add(self, chunk: int, attribution: Attribution) -> None:
        """Number an attribution's spans, where its cue and its source lie in the batch."""
        firsts = [(chunk, spans[0][0]) for spans in (attribution.cue, attribution.source) if spans]
        if not attribution.cue or any(at not in self.place for at in firsts):
            return
        cue_at = firsts[0]
        number = self.cue_numbers.setdefault(cue_at, len(self.cue_numbers))
        source = self._source(firsts[1]) if attribution.source else MISSING
        if number == len(self.cues):
            self.cues.append((*self.place[cue_at], chunk, source))
        for start, stop in attribution.content:
            if (chunk, start) in self.place and (chunk, stop - 1) in self.place:
                self.contents.append((*self.place[chunk, start], self.place[chunk, stop - 1][0], chunk, number))

    def _source(self, at: Place) -> int:
        if at not in self.source_numbers:
            self.source_numbers[at] = len(self.source_numbers)
            self.sources.append((*self.place[at], at[0]))
        return self.source_numbers[at]

    def link(self) -> Link | None:
        """All of it as tensors; nothing where there is no content."""
        if not self.contents:
            return None
        c, q = torch.tensor(self.contents), torch.tensor(self.cues)
        s = torch.tensor(self.sources) if self.sources else torch.zeros((0, 3), dtype=torch.long)
        wanted = torch.where(q[:, 3] == MISSING, torch.full_like(q[:, 3], len(self.sources)), q[:, 3])
        return Link(c[:, [0, 2]], c[:, 4], c[:, 3], q[:, 0], wanted, q[:, 2], s[:, 0], s[:, 2], (c[:, 1], q[:, 1], s[:, 1]))


def _is_linked(document: Indexed) -> bool:
    """Whether the set links its contents to cues and sources; RiQuA has roles alone."""
    return document.attributions is not None and document.corpus != "riqua"


def _linked(windows: list[tuple[int, Indexed, int, int]]) -> Iterator[tuple[int, Attribution]]:
    """Every attribution of every chunk's document, once."""
    documents = {chunk: document for chunk, document, _, _ in windows if _is_linked(document)}
    for chunk, document in documents.items():
        yield from ((chunk, attribution) for attribution in document.attributions or ())


def _links(windows: list[tuple[int, Indexed, int, int]], width: int) -> Link | None:
    """Number the spans of all attributions that lie whole in the batch."""
    place: dict[Place, tuple[int, int]] = {}
    for row, (chunk, document, a, b) in enumerate(windows):
        if _is_linked(document):
            place.update(((chunk, word), (row * width + word - a, word)) for word in range(a, b))
    spans = LinkSpans(place)
    for chunk, attribution in _linked(windows):
        spans.add(chunk, attribution)
    return spans.link()


def _pairs(chunks: list[Chunk], width: int) -> list[Pairs]:
    """Mention heads of the chunks that carry coreference."""
    made, row = [], 0
    for chunk in chunks:
        document, start, stop = chunk[0][0], chunk[0][1], chunk[-1][2]
        flat = np.concatenate([(row + at) * width + np.arange(b - a) for at, (_, a, b) in enumerate(chunk)])
        row += len(chunk)
        if document.clusters is None:
            continue
        proper = np.array([shape in {2, 3, 5} for shape in document.shape[start:stop]])
        heads = mention_heads(
            document.forms[start:stop], proper, document.labels["mentions"][start:stop], document.sentence_number[start:stop]
        )
        if len(heads) < 2:
            continue
        anaphor, antecedent = np.tril_indices(len(heads), -1)
        cluster = torch.from_numpy(document.clusters[start:stop][heads.word])
        features = torch.from_numpy(pair_features(heads, anaphor, antecedent))
        made.append(
            Pairs(torch.from_numpy(flat[heads.word]), torch.from_numpy(anaphor), torch.from_numpy(antecedent), features, cluster)
        )
    return made
