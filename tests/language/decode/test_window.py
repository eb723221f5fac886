"""One window's scores become tags and trees, with arrays made by hand."""

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from verbale.language.decode.window import Given, WindowDecoder, WindowWords, span_edges
from verbale.language.runtime import Labels, Scores

LABELS = Labels(
    ("X",),
    ("FW",),
    ("k|0|",),
    ("dep", "nsubj", "root", "cc", "mark"),
    ("O", "B-person", "I-person"),
    ("none", "person"),
    ("O", "B-cue", "I-cue"),
    {"triggers": ("O", "B-AID", "I")},
    ("actor",),
)
WORDS = 4


@dataclass
class Made:
    """What the decoder asks of a runtime; relations are chosen by the sign of one number of each word."""

    labels: Labels = LABELS
    arrays: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        move = np.zeros((3, 3), np.float32)
        move[0, 2] = -1e4
        for name in ("names", "roles", "nested", "told", "conditions"):
            self.arrays |= {f"{name}_move": move, f"{name}_begin": np.array([0, 0, -1e4], np.float32)}
        self.arrays["relation_out"] = np.array([[0, 1, 9, 0, 0]], np.float32)
        self.arrays["no_argument"] = np.zeros(1, np.float32)
        self.arrays["relation_bias"] = np.array([0.5, 0, 9, -9, -9], np.float32)


def scores(arcs: NDArray[np.float32] | None = None) -> Scores:
    """Scores of four words that say nothing: all words hang on the first."""
    tags = np.arange(WORDS, dtype=np.int64)
    chain = np.zeros((5, WORDS, 3), np.float32)
    chain[:, :, 0] = 1
    if arcs is None:
        arcs = np.zeros((WORDS, WORDS), np.float32)
        arcs[:, 0] = 5
    vectors = np.arange(WORDS, dtype=np.float32)[:, None]
    return Scores(
        np.full(WORDS, -9, np.float32),
        tags,
        tags,
        tags,
        np.zeros(WORDS, np.int64),
        chain,
        arcs,
        np.zeros((WORDS, 2), np.float32),
        vectors,
        vectors,
        np.zeros((WORDS, 3), np.float32),
        np.zeros((WORDS, 2), np.float32),
    )


def given(*, breaks: tuple[int, ...] = (), starts: list[int] | None = None, opens: bool = True) -> Given:
    marks = np.zeros((3, WORDS), np.bool_)
    marks[0, 0] = opens
    marks[1, list(breaks)] = True
    none = np.zeros(len(marks[0]), np.bool_)
    return Given(marks[0], marks[1], marks[2], none, none, None if starts is None else np.array(starts, np.int32))


def decoded(made: Scores, settled: Given | None = None) -> WindowWords:
    return WindowDecoder(Made())(made, settled or given())


def test_a_window_without_breaks_is_one_tree():
    assert decoded(scores()).head.tolist() == [-1, 0, 0, 0]


def test_each_sentence_has_a_tree_of_its_own():
    assert decoded(scores(), given(breaks=(2,))).head.tolist()[:2] == [-1, 0]
    assert sorted(decoded(scores(), given(breaks=(2,))).head.tolist()[2:]) in ([-1, 2], [-1, 3])


def test_a_dateline_hangs_on_what_is_told_behind_it():
    settled = given()
    settled.told[2] = True
    arcs = np.full((WORDS, WORDS), -9, np.float32)
    arcs[:, 0] = 5
    arcs[2, 3] = arcs[1, 0] = 4
    assert decoded(scores(arcs), settled).head.tolist() == [3, 0, 3, -1]


def test_sentences_that_are_given_are_kept():
    assert decoded(scores(), given(breaks=(2,), starts=[0, 1])).sentence_start.tolist() == [0, 1]


def test_arcs_that_form_a_cycle_are_mended():
    arcs = np.full((WORDS, WORDS), -9, np.float32)
    arcs[0, 1] = arcs[1, 0] = arcs[2, 3] = arcs[3, 2] = 5
    heads = decoded(scores(arcs)).head.tolist()
    assert heads.count(-1) == 1


def test_only_the_root_is_called_root():
    assert decoded(scores()).deprel.tolist() == [2, 0, 0, 0]


def test_a_relation_is_read_from_word_and_head_together():
    relation = np.array([[0, 1], [1, 0], [-2, 0], [0, 0]], np.float32)  # the second number is of the word as a head
    assert decoded(replace(scores(), relation=relation)).deprel.tolist() == [2, 1, 0, 1]


def test_link_vectors_are_kept_of_words_with_a_role_only():
    made = scores()
    made.chains[1, 1, 1] = made.chains[2, 3, 1] = 9
    assert decoded(made).links.tolist() == [[1], [3]]


def test_coreference_vectors_are_kept_of_mention_heads_only():
    made = replace(scores(), mentions=np.array([0, 1, 0, 1], np.int64))
    assert decoded(made).coref.tolist() == [[1], [3]]


def test_names_roles_and_nested_roles_are_tagged_apart():
    made = scores()
    made.chains[0, 0, 1] = made.chains[1, 1, 1] = made.chains[2, 2, 1] = 9
    assert decoded(made).chains[:3].tolist() == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]


def test_sureness_is_the_share_of_the_chosen_tag():
    made = scores()
    made.chains[1, 0] = np.log([1, 2, 5])
    made.chains[1, 0, 2] -= 1e4
    assert decoded(made).sureness[0, 0] == pytest.approx(2 / 3)


@pytest.mark.parametrize("opens", [True, False])
def test_a_window_knows_whether_it_opens_a_line(opens):
    assert decoded(scores(), given(opens=opens)).line_opens is opens


def test_the_edges_of_a_span_are_its_first_and_last_words():
    tags = np.array([[0, 5, 6, 6, 5, 0, 1, 3, 4]], np.int8)
    assert span_edges(tags).tolist() == [[False, True, False, True, True, False, True, True, True]]


def test_link_vectors_are_kept_of_the_edges_of_long_spans():
    made = scores()
    made.chains[1, 0, 1] = made.chains[1, 1, 2] = made.chains[1, 2, 2] = 9
    assert decoded(made).links.tolist() == [[0], [2]]
