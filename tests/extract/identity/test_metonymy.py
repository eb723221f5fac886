"""Capitals: the city or the government."""

import pytest

from verbale.extract.identity.metonymy import is_literal, names_a_part
from verbale.record import Analysis
from verbale.testing import analysis


def report(words: str, heads: list[int], upos: str, deprels: str, lemmas: str | None = None) -> Analysis:
    return analysis(words, heads=heads, upos=upos, deprels=deprels, lemmas=lemmas or words.lower())


IN = report("talks in Orsk ended", [3, 2, 0, -1], "NOUN ADP PROPN VERB", "nsubj case nmod root")
SAID = report("Orsk said so", [1, -1, 1], "PROPN VERB ADV", "nsubj root advmod")
AID = report("aid to Orsk grew", [3, 2, 0, -1], "NOUN ADP PROPN VERB", "nsubj case nmod root")
WENT = report("envoys went to Orsk", [1, -1, 3, 1], "NOUN VERB ADP PROPN", "nsubj root case obl", "envoy go to orsk")
VISIT = report("envoys visit Orsk", [1, -1, 1], "NOUN VERB PROPN", "nsubj root obj", "envoy visit orsk")
BLAMED = report("envoys blamed Orsk", [1, -1, 1], "NOUN VERB PROPN", "nsubj root obj", "envoy blame orsk")
FORCE = report("Orsk 's army left", [2, 0, 3, -1], "PROPN PART NOUN VERB", "nmod:poss case nsubj root")
STREET = report(
    "Orsk 's streets filled", [2, 0, 3, -1], "PROPN PART NOUN VERB", "nmod:poss case nsubj root", "orsk 's street fill"
)
FLED = report("they fled from Orsk", [1, -1, 3, 1], "PRON VERB ADP PROPN", "nsubj root case obl")
WORDS = report("words from Orsk came", [3, 2, 0, -1], "NOUN ADP PROPN VERB", "nsubj case nmod root")


@pytest.mark.parametrize(
    ("made", "word", "literal"),
    [
        (IN, 2, True),
        (SAID, 0, False),
        (AID, 2, False),
        (WENT, 3, True),
        (VISIT, 2, True),
        (BLAMED, 2, False),
        (FORCE, 0, False),
        (STREET, 0, True),
        (FLED, 3, True),
        (WORDS, 2, False),
    ],
)
def test_a_capital_is_the_city_or_the_government(made, word, literal):
    assert is_literal(made, word, word + 1) is literal


def test_of_cities_joined_the_first_carries_the_preposition():
    made = report("talks in Orsk and Tarn", [-1, 2, 0, 4, 2], "NOUN ADP PROPN CCONJ PROPN", "root case nmod cc conj")
    assert is_literal(made, 4, 5)


def test_a_dateline_names_the_city():
    assert is_literal(analysis("Orsk", upos="PROPN", kinds=["dateline"]), 0, 1)


def test_a_part_of_a_state_is_no_state():
    made = analysis("occupied eastern Oule")
    assert names_a_part(made, 0, 3)
    assert not names_a_part(made, 2, 3)
