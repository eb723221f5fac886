"""Dependency trees: the best head of each word where that is a tree, else the best tree with one root.

Chu and Liu (1965), Edmonds (1967) for a given root; roots are tried by what a tree of theirs could score at most, which is
mostly one or two (Stanojević and Cohen 2021, "A Root of a Problem").
"""

import numpy as np
from numpy.typing import NDArray


def is_tree(heads: NDArray[np.intp]) -> bool:
    """Whether heads (n,), a word's own number for the root, make one tree with one root."""
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) != 1:
        return False
    reach = heads
    for _ in range(len(heads).bit_length()):
        reach = reach[reach]
    return bool((reach == roots[0]).all())


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the head of each word (n,), the root's head being itself, of the best tree with one root.

    ``scores`` (n, n): row a dependent, column a head, the diagonal the root; greater is better.
    """
    heads: NDArray[np.intp] = scores.argmax(1)
    if is_tree(heads):
        return heads
    arcs = scores.astype(np.float64)
    np.fill_diagonal(arcs, -np.inf)
    greedy, most = arcs.argmax(1), arcs.max(1)
    bounds = scores.diagonal() - most + most.sum()
    best, found = -np.inf, heads
    for root in np.argsort(-bounds, kind="stable").tolist():
        if bounds[root] <= best:
            break
        tree = _rooted(arcs, greedy, root)
        total = float(scores[np.arange(len(tree)), tree].sum(dtype=np.float64))
        if total > best:
            best, found = total, tree
    return found


def _rooted(arcs: NDArray[np.float64], greedy: NDArray[np.intp], root: int) -> NDArray[np.intp]:
    """The best tree with this root; ``greedy`` (n,) holds each word's best head."""
    heads = greedy.copy()
    heads[root] = root
    return heads if is_tree(heads) else _arborescence(arcs, root)


def _cycle(heads: list[int], root: int) -> list[int]:
    """A cycle among the nodes but the root, or nothing."""
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for passed in path:
            state[passed] = 2
    return []


def _arborescence(graph: NDArray[np.float64], root: int) -> NDArray[np.intp]:
    """Heads (n,) of the maximum arborescence from a root; ``graph`` (n, n): row a dependent, column a head."""
    heads: NDArray[np.intp] = graph.argmax(1)
    heads[root] = root
    cycle = _cycle(heads.tolist(), root)
    if not cycle:
        return heads
    inside = np.zeros(len(graph), np.bool_)
    inside[cycle] = True
    ring, outside = np.array(cycle), np.flatnonzero(~inside)
    best = graph[ring, heads[ring]]
    entering = graph[np.ix_(ring, outside)] - best[:, None]  # what it costs to break the cycle at each of its nodes
    leaving = graph[np.ix_(outside, ring)]
    size = len(outside)
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = graph[np.ix_(outside, outside)]
    small[size, :size] = entering.max(0)
    small[:size, size] = leaving.max(1)
    shrunk = _arborescence(small, int(np.searchsorted(outside, root)))
    result = heads.copy()
    into = ring[leaving.argmax(1)]
    kept = shrunk[:size]
    result[outside] = np.where(kept == size, into, outside[np.minimum(kept, size - 1)])
    broken = int(entering[:, shrunk[size]].argmax())
    result[cycle[broken]] = outside[shrunk[size]]
    result[root] = root
    return result
