"""The label lists are what the treebanks hold."""

from training.data.labelled import Labelled
from training.labels import draw_labels, load_labels


def treebank(forms: str, lemmas: str) -> Labelled:
    words = forms.split()
    tags = ["X"] * len(words)
    return Labelled(
        "one", "made", words, [1] * len(words), upos=tags, xpos=tags, lemma=lemmas.split(), head=[-1] * len(words), deprel=tags
    )


def test_labels_are_sorted_and_come_once():
    made = treebank("a b", "a b")
    made.upos = ["VERB", "NOUN"]
    assert draw_labels([made, made]).upos == ["NOUN", "VERB"]


def test_rules_of_lemmas_come_by_frequency():
    assert draw_labels([treebank("ships " * 4 + "ship " * 5, "ship " * 9)]).lemma == ["k|0|", "k|1|"]


def test_a_rare_rule_is_left_out():
    assert draw_labels([treebank("ships " * 3 + "ship " * 4, "ship " * 7)]).lemma == ["k|0|"]


def test_documents_without_trees_add_nothing():
    assert draw_labels([Labelled("one", "made", ["Ann"], [3], names=[1])]).upos == []


def test_labels_are_read_as_they_were_saved(tmp_path):
    made = draw_labels([treebank("a b", "a b")])
    made.save(tmp_path / "labels.json")
    assert load_labels(tmp_path / "labels.json") == made
