"""Dependency trees: the best head of each word where that is a tree, else the maximum spanning arborescence.

Chu and Liu (1965), Edmonds (1967); exactly one root by making root arcs dearer than any tree could win back
(Stanojević and Cohen 2021, "A Root of a Problem").
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_ONE_ROOT: Final = 1e6


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
    count = len(scores)
    shifted = scores - scores.max(1, keepdims=True)  # heads compete within a row; bounded, so one root costs more than any tree
    graph = np.full((count + 1, count + 1), -np.inf)
    graph[1:, 1:] = shifted
    graph[1:, 0] = np.diag(shifted) - _ONE_ROOT
    np.fill_diagonal(graph, -np.inf)
    found = _arborescence(graph)[1:]
    return np.where(found == 0, np.arange(count), found - 1)


def _cycle(heads: NDArray[np.intp]) -> list[int]:
    """A cycle among nodes 1.. following their heads, or nothing."""
    state = np.zeros(len(heads), np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        state[path] = 2
    return []


def _arborescence(graph: NDArray[np.float64]) -> NDArray[np.intp]:
    """Heads (n,) of the maximum arborescence from node 0; ``graph`` (n, n): row a dependent, column a head."""
    heads: NDArray[np.intp] = graph.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
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
    small[0] = -np.inf
    shrunk = _arborescence(small)
    result = heads.copy()
    into = ring[leaving.argmax(1)]
    kept = shrunk[:size]
    result[outside] = np.where(kept == size, into, outside[np.minimum(kept, size - 1)])
    broken = int(entering[:, shrunk[size]].argmax())
    result[cycle[broken]] = outside[shrunk[size]]
    result[0] = 0
    return result
