"""One window's scores -> its words' tags and trees; everything large is let go here, so memory stays flat over a long text."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.chains import Chain, viterbi
from verbale.language.decode.conjuncts import opening_words
from verbale.language.decode.happenings import Happenings, RecordHeads
from verbale.language.decode.products import product
from verbale.language.decode.sentences import sentence_starts
from verbale.language.decode.trees import best_tree
from verbale.language.runtime import Runtime, Scores

_CUE_BEGINS, _CONTENT_BEGINS, _CONTENT_GOES_ON = (
    np.int8(3),
    np.int8(5),
    np.int8(6),
)  # tags of roles: source 1 and 2, cue 3 and 4, content 5 and 6
_CHAINS = ("names", "roles", "nested", "told", "conditions")
_ROLES = slice(1, 4)  # of those chains: the layers of roles


@dataclass(frozen=True, slots=True)
class WindowWords:
    """What is known of the W words of a window; ``head`` counts within the window, -1 for a root."""

    sentence_start: NDArray[np.int32]
    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    lemma: NDArray[np.int64]
    mentions: NDArray[np.int64]
    head: NDArray[np.int32]
    deprel: NDArray[np.intp]
    chains: NDArray[np.int8]  # (5, W): names, roles, nested roles, the corpus's roles, conditions
    sureness: NDArray[np.float32]  # (4, W): of the tags of all of them but names
    edges: NDArray[np.bool_]  # words at either end of a span of roles (W,)
    links: NDArray[np.float16]  # of those words only, in order
    coref: NDArray[np.float16]  # of the mention heads only
    happenings: Happenings
    line_opens: bool  # whether the window begins where a line begins


@dataclass(frozen=True, slots=True)
class Given:
    """What is settled before decoding: where lines and sentences surely start (W,), all sentence starts where they are known."""

    lines: NDArray[np.bool_]
    breaks: NDArray[np.bool_]
    ended: NDArray[np.bool_]  # words after a mark that may end a sentence (W,)
    reopened: NDArray[np.bool_]  # quotation marks that open right after one that closed (W,)
    told: NDArray[np.bool_]  # words that open what is told, behind a dateline (W,)
    sentence_start: NDArray[np.int32] | None = None
    asked: NDArray[np.bool_] | None = None  # words that are asked how something is said, whatever their tags (W,)


class WindowDecoder:
    """Decodes windows with the learnt arrays of one runtime."""

    def __init__(self, runtime: Runtime) -> None:
        """Take the arrays that decoding needs."""
        arrays = runtime.arrays
        self._chains = tuple(Chain(arrays[f"{name}_move"], arrays[f"{name}_begin"]) for name in _CHAINS)
        self._relation, self._relation_bias = arrays["relation_out"], arrays["relation_bias"]
        self._root = runtime.labels.deprel.index("root")
        self._cc, self._mark = (np.array([name == one for name in runtime.labels.deprel]) for one in ("cc", "mark"))
        self._record = RecordHeads(slice(0, len(runtime.labels.record["triggers"])), arrays["no_argument"])

    def __call__(self, scores: Scores, given: Given) -> WindowWords:
        """Decode one window."""
        starts = given.sentence_start
        if starts is None:
            starts = sentence_starts(scores.sentence, given.breaks, given.ended)
        head = self._heads(scores.arcs, starts, given.told)
        deprel = self._relations(scores.relation, head)
        tags = viterbi(scores.chains, self._chains, given.lines)
        roles = tags[_ROLES]
        roles[:] = np.where(given.reopened & (roles == _CONTENT_GOES_ON), _CONTENT_BEGINS, roles)
        asked = _firsts(roles) | self._parts(deprel, roles)
        if given.asked is not None:
            asked |= given.asked
        edges: NDArray[np.bool_] = np.logical_or.reduce(span_edges(roles))
        return WindowWords(
            starts, scores.upos, scores.xpos, scores.lemma, scores.mentions, head, deprel, tags,
            _sureness(scores.chains[1:], tags[1:]), edges, _kept(scores.links, edges), _kept(scores.coref, scores.mentions > 0),
            self._record(scores, asked, starts), bool(given.lines[0]),
        )  # fmt: skip

    def _heads(self, arcs: NDArray[np.float32], starts: NDArray[np.int32], told: NDArray[np.bool_]) -> NDArray[np.int32]:
        """The best tree of each sentence (W,); a dateline has a tree of its own, which hangs on what is told."""
        head = np.empty(len(arcs), np.int32)
        for first, last in zip(starts.tolist(), [*starts[1:].tolist(), len(arcs)], strict=True):
            cut = first + int(told[first:last].argmax())
            head[cut:last] = self._tree(arcs, cut, last, -1)
            if cut > first:
                root = cut + int(head[cut:last].argmin())
                head[first:cut] = self._tree(arcs, first, cut, root)
        return head

    def _tree(self, arcs: NDArray[np.float32], first: int, last: int, above: int) -> NDArray[np.int32]:
        """The best tree of some words, whose root hangs on the word above."""
        tree = best_tree(arcs[first:last, first:last])
        return np.where(tree == np.arange(last - first), above, tree + first).astype(np.int32)

    def _parts(self, deprel: NDArray[np.intp], roles: NDArray[np.int8]) -> NDArray[np.bool_]:
        """Words that a part of a content may begin with (W,)."""
        inside: NDArray[np.bool_] = np.logical_or.reduce(roles == _CONTENT_GOES_ON)
        return opening_words(self._cc[deprel], self._mark[deprel]) & inside

    def _relations(self, vectors: NDArray[np.float32], head: NDArray[np.int32]) -> NDArray[np.intp]:
        """The relation of each word to its head (W,); only roots are ``root``."""
        half = vectors.shape[1] // 2
        roots = head < 0
        above = np.where(roots, np.arange(len(head)), head)
        hidden = np.maximum(vectors[:, :half] + vectors[above, half:], 0)
        table = product(hidden, self._relation) + self._relation_bias
        table[:, self._root] = -np.inf
        return np.where(roots, self._root, table.argmax(1))


def _firsts(roles: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Words that cues and contents begin with (W,), and those behind the first of a content: a mark may come first."""
    begins: NDArray[np.bool_] = np.logical_or.reduce((roles == _CUE_BEGINS) | (roles == _CONTENT_BEGINS))
    begins[1:] |= np.logical_or.reduce(roles[:, :-1] == _CONTENT_BEGINS)
    return begins


def _kept(vectors: NDArray[np.float32], words: NDArray[np.bool_]) -> NDArray[np.float16]:
    """The vectors of some words, at half the room: over a long text they are most of what is held."""
    kept: NDArray[np.float16] = vectors[words].astype(np.float16)
    return kept


def _sureness(scores: NDArray[np.float32], tags: NDArray[np.int8]) -> NDArray[np.float32]:
    """The share of each chosen tag among a word's tags (K, W), by softmax."""
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    chosen = np.take_along_axis(shares, tags[..., None].astype(np.int64), -1)[..., 0]
    sure: NDArray[np.float32] = chosen / shares.sum(-1)
    return sure


def span_edges(tags: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Return (K, W) true at the first and last words of the spans of BIO tags (K, W).

    Vectors are most of a window's size, and the links between spans ask for those of their edges only.
    """
    following = np.concatenate((tags[:, 1:], np.zeros_like(tags[:, :1])), axis=1)
    inside = np.where(tags % 2 == 1, tags + 1, tags)
    edges: NDArray[np.bool_] = (tags > 0) & ((tags % 2 == 1) | (following != inside))
    return edges
