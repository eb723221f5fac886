"""Around a word in its tree."""

from verbale.extract.events.tree import agents, case, under
from verbale.testing import analysis

KILLED = analysis(
    "Guards were killed by gunmen near Orsk", heads=[2, 2, -1, 4, 2, 6, 2], upos="NOUN AUX VERB ADP NOUN ADP PROPN",
    deprels="nsubj:pass aux:pass root case obl case obl",
)  # fmt: skip


def test_what_hangs_on_a_word_by_some_relations():
    assert under(KILLED, 2, "nsubj:pass", "obl") == [0, 4, 6]
    assert under(KILLED, 2, "obj") == []


def test_the_preposition_of_a_noun():
    assert (case(KILLED, 4), case(KILLED, 0)) == ("by", "")


def test_those_by_whom_something_is_done():
    assert agents(KILLED, 2) == [4]
