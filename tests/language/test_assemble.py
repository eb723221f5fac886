"""Windows become one analysis, with windows made by hand."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from verbale.language.antecedents import PAIR_FEATURES
from verbale.language.assemble import Assembler
from verbale.language.decode.happenings import Happenings
from verbale.language.decode.window import WindowWords, span_edges
from verbale.language.pieces import PieceTable
from verbale.language.prepared import Prepared, prepare
from verbale.language.runtime import Labels
from verbale.record import Analysis, Name
from verbale.testing import document

NAMES = ("O", "B-person", "I-person", "B-organization", "I-organization")
ROLES = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
RECORD = {
    "triggers": ("O", "B-AID", "I"), "status": ("actual",), "mode": ("none",), "act": ("assert", "deny"),
    "negated": ("no", "yes"),
    "certainty": ("certain",), "stance": ("neutral",), "disputed": ("none",),
}  # fmt: skip
LABELS = Labels(
    ("X", "NOUN"), ("FW", "NN"), ("k|0|", "l|1|"), ("dep", "root"), NAMES, ("none", "person"), ROLES, RECORD, ("actor",)
)


@dataclass
class Made:
    """What the assembler asks of a runtime; nothing learnt, so every pair of mentions stands apart."""

    labels: Labels = LABELS
    arrays: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    opinion: None = None
    pieces: PieceTable = field(default_factory=lambda: PieceTable({"[UNK]": 100}))

    def __post_init__(self) -> None:
        shapes = {
            "link_distance": (2, 32),
            "pair_hidden": (PAIR_FEATURES, 1),
            "pair_hidden_bias": (1,),
            "pair_out": (1,),
            "pair_out_bias": (1,),
        }
        self.arrays |= {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}
        self.arrays["no_source"] = np.array([-1], np.float32)
        self.arrays["score_line"] = np.array([1, 0], np.float32)


def prepared(text: str) -> Prepared:
    return prepare(document(text), PieceTable({"[UNK]": 100}), 254)


def window(
    count: int, *, starts: tuple[int, ...] = (0,), chains: dict[int, tuple[int, ...]] | None = None, opens: bool = True
) -> WindowWords:
    """A window of words that hang on the first of their sentence; chains by number (0 names, 1 roles, 2 nested roles)."""
    tags = np.zeros((5, count), np.int8)
    for number, row in (chains or {}).items():
        tags[number] = row
    head = np.zeros(count, np.int32)
    for start in starts:
        head[start:] = start
        head[start] = -1
    none = np.zeros(count, np.int64)
    edges = span_edges(tags[1:4]).any(0)
    asked = np.zeros(0, np.intp)
    nothing = np.zeros((0, 12), np.float16), np.zeros(0, np.float32)
    happenings = Happenings(asked, *nothing, asked, np.zeros((0, 3), np.intp), np.zeros(0, np.float32))
    return WindowWords(
        np.array(starts, np.int32), none, none, none, none, head, (head < 0).astype(np.intp), tags,
        np.ones((4, count), np.float32), edges, np.zeros((int(edges.sum()), 6), np.float32), np.zeros((0, 3), np.float32),
        happenings, opens,
    )  # fmt: skip


def assembled(text: str, *windows: WindowWords) -> Analysis:
    return Assembler(Made())(prepared(text), windows)


def test_no_windows_are_an_empty_analysis():
    assert assembled("").words == 0


def test_heads_and_sentences_of_later_windows_are_moved():
    made = assembled("Mary left . She came .", window(3), window(3))
    assert made.head.tolist() == [-1, 0, 0, -1, 3, 3]
    assert made.sentence_start.tolist() == [0, 3]


def test_labels_are_named():
    made = assembled("Mary left", window(2))
    assert (made.upos, made.xpos, made.deprel, made.lemma) == (("X", "X"), ("FW", "FW"), ("root", "dep"), ("Mary", "left"))


def test_a_name_has_its_words_and_label():
    made = assembled("Ann Lee left Acme", window(4, chains={0: (1, 2, 0, 3)}))
    assert made.names == (Name(0, 2, "person"), Name(3, 4, "organization"))


def test_a_name_that_the_end_of_a_window_cut_is_one_again():
    parts = window(2, chains={0: (0, 1)}), window(2, chains={0: (1, 0)}, opens=False)
    assert assembled("met Ann Lee yesterday", *parts).names == (Name(1, 3, "person"),)


def test_a_long_content_that_the_end_of_a_window_cut_is_one_again():
    parts = window(3, chains={1: (1, 3, 5)}), window(2, chains={1: (5, 6)}, opens=False)
    assert [one.content for one in assembled("Ann said taxes would fall", *parts).attributions] == [((2, 5),)]


def test_names_of_two_lines_stay_apart():
    parts = window(2, chains={0: (0, 1)}), window(2, chains={0: (1, 0)}, opens=True)
    assert len(assembled("met Ann\nLee left", *parts).names) == 2


def test_names_of_two_labels_stay_apart():
    parts = window(2, chains={0: (0, 1)}), window(2, chains={0: (3, 0)}, opens=False)
    assert len(assembled("met Ann Acme left", *parts).names) == 2


OUTER = (1, 3, 5, 6, 6, 6)


def test_a_saying_inside_a_content_is_of_the_second_depth():
    made = assembled("Ann said Bo thinks taxes rise", window(6, chains={1: OUTER, 2: (0, 0, 1, 3, 5, 6)}))
    assert [(one.depth, one.content) for one in made.attributions] == [(0, ((2, 6),)), (1, ((4, 6),))]


def test_a_saying_outside_every_content_is_none_of_the_second_depth():
    made = assembled("Ann said no Bo thinks so", window(6, chains={1: (1, 3, 5, 0, 0, 0), 2: (0, 0, 0, 1, 3, 5)}))
    assert [one.depth for one in made.attributions] == [0]


def test_a_saying_inside_a_content_needs_its_source():
    made = assembled("Ann said it seems taxes rise", window(6, chains={1: OUTER, 2: (0, 0, 0, 3, 5, 6)}))
    assert [one.depth for one in made.attributions] == [0]


def test_lines_before_the_prose_are_headline_and_subhead():
    made = assembled("Islands cut off\nTalks fail\nMary left.", window(3), window(2), window(3))
    assert made.sentence_kind == ("headline", "subhead", "sentence")


def test_two_sentences_of_one_line_are_no_headline():
    assert assembled("Mary left. She came", window(5, starts=(0, 3))).sentence_kind == ("sentence", "sentence")
