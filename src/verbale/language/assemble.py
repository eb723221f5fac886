"""Windows put together: the document's analysis, with names, attributions and coreference over all of it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.attributions import Linker, RoleScores, mean_sureness, read_attributions
from verbale.language.decode.best import Scorer
from verbale.language.decode.conjuncts import Tree
from verbale.language.decode.coreference import Words as MentionWords
from verbale.language.decode.coreference import read_mentions
from verbale.language.decode.names import Kinds, found_again, of_rank, parted, whole_names
from verbale.language.decode.record import RecordReader, read_passages
from verbale.language.decode.sentences import line_kinds
from verbale.language.decode.window import WindowWords
from verbale.language.groups import with_groups
from verbale.language.lemmatiser import Lemmatiser
from verbale.language.prepared import Prepared
from verbale.language.runtime import Runtime
from verbale.language.words import Words
from verbale.record import Analysis, Attribution, Document, Name

_NAMES, _ROLES, _NESTED, _TOLD, _CONDITIONS = range(5)  # rows of chains; those of sureness begin with the roles
_SURE: Final = 0.75  # of the tags of an attribution inside another: little text that trains them marks any
_TOLD_SURE: Final = 0.7  # of the tags of one by the corpus's guide, beside those by PolNeAR's


class Assembler:
    """Puts the windows of documents together with one model's labels and arrays."""

    def __init__(self, runtime: Runtime) -> None:
        """Take the labels and the learnt arrays for links and pairs."""
        self._labels = runtime.labels
        arrays = runtime.arrays
        self._lemma = Lemmatiser(runtime.pieces)
        self._record = RecordReader(runtime.labels.record, runtime.labels.arguments, runtime.opinion)
        slope, shift = arrays["score_line"].tolist()
        self._linker = Linker(arrays["link_distance"], float(arrays["no_source"][0]), slope, shift)
        self._scorer = Scorer(
            arrays["pair_hidden"], arrays["pair_hidden_bias"], arrays["pair_out"], float(arrays["pair_out_bias"][0])
        )

    def __call__(self, prepared: Prepared, windows: Sequence[WindowWords]) -> Analysis:
        """Return the analysis of a document from its windows, in order."""
        document, words, forms = prepared.document, prepared.words, prepared.forms
        if not windows:
            return _empty(document)
        labels = self._labels
        offsets = np.cumsum([0, *(len(window.upos) for window in windows)])
        placed = list(zip(windows, offsets[:-1].tolist(), strict=True))
        starts = np.concatenate([window.sentence_start + at for window, at in placed]).astype(np.int32)
        head = np.concatenate([np.where(window.head < 0, -1, window.head + at) for window, at in placed]).astype(np.int32)
        chains = _joined_chains(windows)
        sureness = np.concatenate([window.sureness for window in windows], axis=1)
        answers = self._record.of([(window.happenings, at) for window, at in placed])
        cut = [at for window, at in placed if not window.line_opens]  # where a window begins a sentence for want of room
        said = np.array([turn.content[0] for turn in prepared.turns], np.int32)
        upos = tuple(labels.upos[tag] for tag in _column(windows, "upos"))
        deprel = tuple(labels.deprel[tag] for tag in _column(windows, "deprel"))
        rules = [labels.lemma[rule] for rule in _column(windows, "lemma")]
        xpos = tuple(labels.xpos[tag] for tag in _column(windows, "xpos"))
        lemma = tuple(map(self._lemma, forms, xpos, rules))
        mention_words = MentionWords(
            forms, prepared.shape, np.concatenate([window.mentions for window in windows]),
            np.concatenate([window.coref for window in windows]),
            _sentence_numbers(starts, len(forms)), head, deprel, upos,
        )  # fmt: skip
        return Analysis(
            document, words.start, words.end, starts, _kinds(document, words, starts), upos,
            xpos, lemma, head, deprel,
            self._names(parted(whole_names(chains[_NAMES], prepared), np.union1d(np.setdiff1d(starts, cut), said)), forms, upos),
            read_mentions(mention_words, self._scorer, labels.mentions),
            answers.with_manners(self._attributions(windows, chains, sureness, prepared), Tree(forms, head, deprel)),
            answers.triggers(forms), read_passages(chains[_CONDITIONS], sureness[_CONDITIONS - 1]),
            answers.with_acts(prepared.turns, forms),
        )  # fmt: skip

    def _names(self, tagged: Sequence[tuple[int, int, int]], forms: Sequence[str], upos: Sequence[str]) -> tuple[Name, ...]:
        """The names, those that the tags miss but the document has elsewhere among them."""
        labels = self._labels.names
        kinds = Kinds(labels.index("B-person") // 2, labels.index("B-organization") // 2)
        told = of_rank(with_groups(tagged, forms, kinds.organization), forms, kinds.person)
        known = found_again(told, forms, upos, kinds)
        return tuple(Name(first, last, labels[2 * kind + 1][2:]) for first, last, kind in known)

    def _attributions(
        self, windows: Sequence[WindowWords], chains: NDArray[np.int8], sureness: NDArray[np.float32], prepared: Prepared
    ) -> tuple[Attribution, ...]:
        """Both layers: the outer, then what stands inside another's content."""
        row = np.cumsum(np.concatenate([window.edges for window in windows])) - 1
        links = np.concatenate([window.links for window in windows])
        line, block = np.cumsum(prepared.lines, dtype=np.intp), np.cumsum(prepared.breaks, dtype=np.intp)
        outer = read_attributions(RoleScores(chains[_ROLES], sureness[0], row, links, line, block), self._linker)
        nested = RoleScores(chains[_NESTED], sureness[1], row, links, line, block)
        inner = (one for one in read_attributions(nested, self._linker, depth=1) if one.cue and one.source)
        sure = (one for one in inner if mean_sureness(nested, (*one.content, *one.cue, *one.source)) >= _SURE)
        told = RoleScores(chains[_TOLD], sureness[_TOLD - 1], row, links, line, block)
        taken = {word for one in outer for span in (*one.content, *one.cue) for word in range(*span)}
        more = (one for one in read_attributions(told, self._linker) if one.cue and _is_new(one, taken))
        outer += tuple(one for one in more if mean_sureness(told, (*one.content, *one.cue, *one.source)) >= _TOLD_SURE)
        return outer + tuple(one for one in sure if _inside(one, outer))


def _empty(document: Document) -> Analysis:
    nothing = np.zeros(0, np.int32)
    return Analysis(document, nothing, nothing, nothing, (), (), (), (), nothing, ())


def _column(windows: Sequence[WindowWords], name: str) -> list[int]:
    column: list[int] = np.concatenate([getattr(window, name) for window in windows]).tolist()
    return column


def _joined_chains(windows: Sequence[WindowWords]) -> NDArray[np.int8]:
    """The tags (3, W) of all windows; a span that a window's end cut in two is one again."""
    chains = np.concatenate([window.chains for window in windows], axis=1)
    at = 0
    for window, following in pairwise(windows):
        at += len(window.upos)
        if following.line_opens:
            continue
        before, after = chains[:, at - 1], chains[:, at]
        same = (after % 2 == 1) & ((before == after) | (before == after + 1))
        chains[:, at] = np.where(same, after + 1, after)
    return chains


def _sentence_numbers(starts: NDArray[np.int32], words: int) -> NDArray[np.int64]:
    marks = np.zeros(words, np.int64)
    marks[starts] = 1
    return np.cumsum(marks) - 1


def _kinds(document: Document, words: Words, starts: NDArray[np.int32]) -> tuple[str, ...]:
    """The kind of each sentence, from its characters and from what stands around it."""
    text = document.text
    lasts = np.append(starts[1:], len(words.end)) - 1
    bounds = list(zip(words.start[starts].tolist(), words.end[lasts].tolist(), strict=True))
    gaps = [(0, bounds[0][0]), *((a[1], b[0]) for a, b in pairwise(bounds)), (bounds[-1][1], len(text))]
    parted = [True, *("\n" in text[a:b] or "\r" in text[a:b] for a, b in gaps[1:-1]), True]
    alone = [before and after for before, after in pairwise(parted)]
    return line_kinds(text, bounds, alone)


def _is_new(one: Attribution, taken: AbstractSet[int]) -> bool:
    """Whether none of an attribution's words is taken by a content or a cue already."""
    return not any(word in taken for span in (*one.content, *one.cue) for word in range(*span))


def _inside(inner: Attribution, outer: Sequence[Attribution]) -> bool:
    """Whether an attribution's words lie in another's content."""
    first, last = inner.content[0][0], inner.content[-1][1]
    return any(a <= first and last <= b for one in outer for a, b in one.content)
