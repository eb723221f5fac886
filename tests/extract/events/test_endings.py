"""To end what harms is no harm."""

import pytest

from verbale.extract.events.endings import ends_harm
from verbale.extract.events.lexicon_priors import act_weights
from verbale.testing import analysis


@pytest.mark.parametrize(
    ("words", "deprel", "harm"),
    [
        ("it would suspend protests", "obj", True),
        ("it would suspend aid", "obj", False),
        ("it would build protests", "obj", False),
        ("it would suspend lamps", "obj", False),
    ],
)
def test_what_is_ended_decides(words, deprel, harm):
    verb = words.split()[2]
    made = analysis(
        words, heads=[2, 2, -1, 2], upos="PRON AUX VERB NOUN", deprels=f"nsubj aux root {deprel}", lemmas=f"it would {verb} thing"
    )
    assert ends_harm(made, 2) is harm


def test_protests_that_end_of_themselves():
    made = analysis(
        "protests would end", heads=[2, 2, -1], upos="NOUN AUX VERB", deprels="nsubj aux root", lemmas="protest would end"
    )
    assert ends_harm(made, 2)
    lifted = analysis(
        "protests would lift", heads=[2, 2, -1], upos="NOUN AUX VERB", deprels="nsubj aux root", lemmas="p would lift"
    )
    assert not ends_harm(lifted, 2)  # they lift something


def test_behind_a_neutral_cue_it_is_no_threat():
    made = analysis(
        "he said it would suspend protests",
        heads=[1, -1, 4, 4, 1, 4],
        upos="PRON VERB PRON AUX VERB NOUN",
        deprels="nsubj root nsubj aux ccomp obj",
        lemmas="he say it would suspend protest",
    )
    assert act_weights(made, [(1, 2)], (2, 6))["threaten"] < 1
