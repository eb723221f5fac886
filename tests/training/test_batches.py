"""Documents become windows of integers, mixed by their shares."""

from collections import Counter

import pytest

torch = pytest.importorskip("torch", reason="the extra train brings it")

from tests.training.made import document, indexed, said, tree  # noqa: E402 - behind the skip
from training import batches  # noqa: E402
from training.batches import MISSING, Batch, Mixer, collate  # noqa: E402


@pytest.fixture(autouse=True)
def unrounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Widths as they are: rounded up, every array here would be padded."""
    monkeypatch.setattr(batches, "STEP", 1)


def batch(*windows: tuple[object, int, int]) -> Batch:
    """One chunk a window."""
    return collate([[window] for window in windows])


def whole(made: object) -> tuple[object, int, int]:
    one = indexed(made)
    return one, 0, len(one.forms)


def test_pieces_are_framed_and_first_pieces_known():
    made = batch(whole(document("Ann said Kyivs")))
    assert made.ids.tolist() == [[101, 1, 2, 6, 7, 102]]
    assert made.first.tolist() == [[1, 2, 3]]


def test_shorter_windows_are_padded_and_masked():
    made = batch(whole(document("Ann said no")), whole(document("no")))
    assert made.piece_mask.tolist() == [[True] * 5, [True] * 3 + [False] * 2]
    assert made.lengths.tolist() == [3, 1]


def test_features_stand_at_first_pieces_and_layout_counts_from_one():
    made = batch(whole(document("Ann Kyivs")))
    assert (made.shape[0] > 0).tolist() == (made.layout[0] > 0).tolist() == [False, True, True, False, False]


def test_what_a_set_does_not_label_is_missing():
    made = batch(whole(document("Ann said no")))
    assert all(row.eq(MISSING).all() for row in made.labels.values())


def test_the_root_is_an_arc_to_itself():
    assert batch(whole(tree("Ann said no", heads=[1, -1, 1], starts=[0]))).labels["head"].tolist() == [[1, 1, 1]]


def test_heads_outside_the_window_are_missing():
    one = indexed(tree("Ann said no", heads=[1, -1, 1], starts=[0]))
    assert batch((one, 1, 3)).labels["head"].tolist() == [[0, 0]]
    assert batch((one, 2, 3)).labels["head"].tolist() == [[MISSING]]


def test_a_lemma_that_no_rule_makes_is_missing():
    made = tree("Ann said", heads=[1, -1], starts=[0])
    made.lemma = ["Ann", "say"]
    assert batch(whole(made)).labels["lemma"].tolist() == [[0, MISSING]]


def test_sentences_are_marked_at_their_first_word():
    made = batch(whole(tree("Ann said no", heads=[-1, 0, -1], starts=[0, 2])))
    assert made.labels["sentence"].tolist() == [[1, 0, 1]]
    assert made.sentence_number.tolist() == [[0, 0, 1]]


def test_roles_are_tagged_and_contents_win_over_sources():
    made = document("Ann said no no", attributions=[said(0, 1, (2, 4)), said(2, None, (2, 3))])
    assert batch(whole(made)).labels["roles"].tolist() == [[1, 3, 5, 6]]


def test_a_content_that_goes_on_behind_a_line_begins_anew():
    made = document("no no no", lines=(1,), attributions=[said(None, None, (0, 3))])
    assert batch(whole(made)).labels["roles"].tolist() == [[5, 5, 6]]
    assert batch(whole(made)).restart.tolist() == [[True, True, False]]


def test_a_content_that_goes_on_in_another_window_begins_anew():
    one = indexed(document("no no no", attributions=[said(None, None, (0, 3))]))
    assert batch((one, 1, 3)).labels["roles"].tolist() == [[5, 6]]


def test_tags_of_part_of_speech_do_not_begin_anew():
    one = indexed(tree("no no", heads=[-1, 0], starts=[0]))
    assert batch((one, 1, 2)).labels["upos"].tolist() == [[0]]


def test_links_are_flat_positions_over_the_batch():
    made = batch(whole(document("no")), whole(document("Ann said no no", attributions=[said(0, 1, (2, 4))])))
    assert (made.link.content.tolist(), made.link.cue.tolist(), made.link.source.tolist()) == ([[6, 7]], [5], [4])


def test_a_cue_without_a_source_has_the_number_past_the_last():
    made = batch(whole(document("Ann said no said no", attributions=[said(0, 1, (2, 3)), said(None, 3, (4, 5))])))
    assert made.link.cue_source.tolist() == [0, 1]


def test_a_link_that_leaves_the_chunk_is_left_out():
    one = indexed(document("Ann said no", attributions=[said(0, 1, (2, 3))]))
    assert batch((one, 1, 3)).link is None


def test_windows_of_one_chunk_share_their_links():
    one = indexed(document("Ann said no", lines=(2,), attributions=[said(0, 1, (2, 3))]))
    made = collate([[(one, 0, 2), (one, 2, 3)]])
    assert (made.link.content.tolist(), made.link.cue.tolist()) == ([[2, 2]], [1])


def test_chunks_keep_documents_apart():
    text, links = "Ann said no", [said(0, 1, (2, 3))]
    made = batch(whole(document(text, attributions=links)), whole(document(text, attributions=links)))
    assert made.link.cue_chunk.tolist() == [0, 1]


def test_mentions_are_paired_with_all_before_them():
    made = tree("Ann said she Ann", heads=[1, -1, 1, 1], starts=[0], mentions=[1, 0, 1, 1], clusters=[0, -1, 0, -1])
    (pairs,) = batch(whole(made)).pairs
    assert pairs.heads.tolist() == [0, 2, 3]
    assert list(zip(pairs.anaphor.tolist(), pairs.antecedent.tolist(), strict=True)) == [(1, 0), (2, 0), (2, 1)]
    assert pairs.cluster.tolist() == [0, 0, -1]


def test_a_single_mention_has_no_pairs():
    made = tree("Ann said", heads=[1, -1], starts=[0], mentions=[1, 0], clusters=[0, -1])
    assert batch(whole(made)).pairs == []


def mixer(seed: int = 1) -> Mixer:
    documents = [indexed(document("Ann said no", corpus=corpus)) for corpus in "ab" for _ in range(5)]
    return Mixer(documents, {"a": 0.75, "b": 0.25}, seed)


def test_each_set_gives_its_share():
    drawn = Counter(chunk[0][0].corpus for chunk in mixer().draw(1200))
    assert (drawn["a"], drawn["b"]) == (300, 100)


def test_a_seed_draws_the_same_again():
    draws = [[chunk[0][0].corpus for chunk in mixer(seed=3).draw(60)] for _ in range(2)]
    assert draws[0] == draws[1]


def test_every_document_comes_before_any_comes_again():
    documents = [indexed(document(f"Ann {'no ' * number}")) for number in range(1, 5)]
    drawn = Mixer(documents, {"made": 1.0}, 1).draw(sum(len(one.forms) for one in documents))
    assert sorted(len(chunk[0][0].forms) for chunk in drawn) == [2, 3, 4, 5]


def test_widths_are_rounded_up_so_that_few_shapes_are_met(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(batches, "STEP", 16)
    made = batch(whole(document("Ann said no")))
    assert made.ids.shape == (1, 16)
    assert made.ids[0, 5:].tolist() == [0] * 11
    assert made.piece_mask.sum() == 5
