"""Coreference on GUM dev in the OntoGUM scheme: MUC, B3, CEAFe and their mean, the CoNLL score.

Predicted mentions; gold words and sentences; exact mention bounds; single mentions are left out on both sides. Counts
are pooled over the documents. Sources: Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B3), Luo 2005 (CEAF with
phi4), Pradhan et al. 2014 (the reference scorer, whose figures for predicted mentions the tests hold against ours).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from evaluation import conllu
from evaluation.assignment import best_total
from evaluation.counts import Counts, Figure, f1_figure
from evaluation.data import DataError, data_file, json_lines
from evaluation.spans import Range
from evaluation.system import System
from evaluation.tally import Tally, merge
from verbale.record import Analysis, Document

_CLUSTERS = "coref/gum-dev.jsonl.gz"
_TEXTS = "ud/gum-dev.conllu.gz"
FILES = (_CLUSTERS, _TEXTS)
_METRICS = ("muc", "b3", "ceafe")

Cluster: TypeAlias = frozenset[Range]


def without_singletons(clusters: Iterable[Iterable[Range]]) -> tuple[Cluster, ...]:
    """The clusters of two mentions or more; a mention given twice in a cluster is one."""
    return tuple(cluster for cluster in map(frozenset, clusters) if len(cluster) > 1)


def disjoint(clusters: Iterable[Iterable[Range]]) -> tuple[Cluster, ...]:
    """The clusters with each mention in the first that holds it (OntoGUM holds one of GUM dev twice).

    >>> [sorted(cluster) for cluster in disjoint([[(0, 1), (2, 3)], [(2, 3), (4, 5)]])]
    [[(0, 1), (2, 3)], [(4, 5)]]
    """
    seen: set[Range] = set()
    parted = []
    for cluster in clusters:
        kept = frozenset(cluster) - seen
        seen |= kept
        parted.append(kept)
    return tuple(parted)


def clusters_of(analysis: Analysis) -> tuple[Cluster, ...]:
    """An analysis's clusters of word ranges, single mentions left out."""
    grouped: dict[int, set[Range]] = {}
    for mention in analysis.mentions:
        grouped.setdefault(mention.cluster, set()).add((mention.start, mention.end))
    return without_singletons(grouped.values())


def muc(gold: Sequence[Cluster], system: Sequence[Cluster]) -> Counts:
    """Links kept: a cluster of n mentions that the other side parts in p keeps n - p of its n - 1 links."""
    links = [sum(len(cluster) - 1 for cluster in side) for side in (system, gold)]
    return Counts(_kept_links(system, gold), _kept_links(gold, system), *links)


def b_cubed(gold: Sequence[Cluster], system: Sequence[Cluster]) -> Counts:
    """For each mention, the share of its cluster that the other side's cluster holds."""
    shared = [(len(a & b) ** 2, len(a), len(b)) for a in gold for b in system if a & b]
    right = sum(square / size for square, _, size in shared)
    found = sum(square / size for square, size, _ in shared)
    return Counts(right, found, sum(map(len, system)), sum(map(len, gold)))


def ceaf_e(gold: Sequence[Cluster], system: Sequence[Cluster]) -> Counts:
    """The best one-to-one pairing of clusters by phi4 = 2 |shared| / (|one| + |other|)."""
    total = best_total([[2 * len(a & b) / (len(a) + len(b)) for b in system] for a in gold])
    return Counts.of(total, len(system), len(gold))


def score(gold: Sequence[Cluster], system: Sequence[Cluster]) -> Tally:
    """Counts of one document by metric, and of the mentions in clusters."""
    mentions = [{mention for cluster in side for mention in cluster} for side in (gold, system)]
    found = Counts.of(len(mentions[0] & mentions[1]), len(mentions[1]), len(mentions[0]))
    return {"muc": muc(gold, system), "b3": b_cubed(gold, system), "ceafe": ceaf_e(gold, system), "mentions": found}


def conll(tally: Tally) -> float:
    """The mean of the three metrics' F1, in percent."""
    return 100 * sum(tally[name].f1 for name in _METRICS) / len(_METRICS)


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `coreference.*` on the 30 documents of GUM dev."""
    texts = {document.name: document for document in conllu.load(data_file(root, _TEXTS))}
    tallies = []
    for record in json_lines(data_file(root, _CLUSTERS)):
        text = texts[record["doc"]]
        if list(text.form) != record["tokens"]:
            what = "the tokens are not the treebank's"
            raise DataError(what, record["doc"])
        document = Document(text.text, path=f"{text.name}.txt")
        found = clusters_of(system.analyse_words(document, text.words, text.sentence_start))
        gold = without_singletons(disjoint([(a, b) for a, b in cluster] for cluster in record["ontogum"]))
        tallies.append(score(gold, found))
    total = merge(tallies)
    mean = Figure("coreference.conll", round(conll(total), 2), round(total["b3"].gold))
    return (mean, *(f1_figure(f"coreference.{name}", counts) for name, counts in total.items()))


def _kept_links(clusters: Sequence[Cluster], others: Sequence[Cluster]) -> float:
    """Links of `clusters` that `others` keep."""
    kept = 0
    for cluster in clusters:
        parts = [len(cluster & other) for other in others if cluster & other]
        # every mention that no other cluster holds is a part of its own
        kept += len(cluster) - (len(parts) + len(cluster) - sum(parts))
    return kept
