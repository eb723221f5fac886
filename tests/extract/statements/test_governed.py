"""Contents without a cue of their own get the verb that governs them."""

import pytest

from verbale.extract.statements.governed import give_cues
from verbale.extract.statements.quotes import QuotationIndex, find_quotations
from verbale.record import Analysis, Attribution
from verbale.testing import analysis

WORDS = "Ann demanded peace . Bo framed the war as holy"
HEADS = [1, -1, 1, 1, 5, -1, 7, 5, 9, 5]
DEPRELS = "nsubj root obj punct nsubj root det obj case obl"
UPOS = "PROPN VERB NOUN PUNCT PROPN VERB DET NOUN ADP ADJ"
STRAY = (6, 10)


def made(
    *told: Attribution, words: str = WORDS, deprels: str = DEPRELS, upos: str = UPOS, kinds: tuple[str, ...] = ()
) -> Analysis:
    return analysis(
        words, heads=HEADS, deprels=deprels, upos=upos, sentences=[4, 6], kinds=kinds or ("sentence",) * 2, attributions=told
    )


def given(one: Analysis) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution."""
    found = give_cues(one, one.attributions, QuotationIndex(find_quotations(one.document)))
    roles = [(told.source, told.cue, told.content) for told in found]
    return [tuple(" + ".join(one.span(*words).text for words in role) for role in three) for three in roles]


def alone(*content: tuple[int, int]) -> Attribution:
    return Attribution((), (), content, 0.5)


ANN = Attribution(((0, 1),), ((1, 2),), ((2, 3),), 1.0)


def test_a_content_alone_gets_its_verb_and_the_subject_of_that():
    assert given(made(ANN, alone(STRAY))) == [("Ann", "demanded", "peace"), ("Bo", "framed", "the war as holy")]


def test_a_content_that_a_cue_in_another_sentence_took_gets_its_own():
    taken = Attribution(((0, 1),), ((1, 2),), ((2, 3), STRAY), 1.0)
    assert given(made(taken)) == [("Ann", "demanded", "peace"), ("Bo", "framed", "the war as holy")]


def test_a_cue_whose_only_content_was_a_stray_is_gone():
    assert given(made(Attribution(((0, 1),), ((1, 2),), (STRAY,), 1.0))) == [("Bo", "framed", "the war as holy")]


def test_a_content_beside_its_cue_keeps_it():
    told = Attribution((), ((5, 6),), (STRAY,), 1.0)
    assert given(made(told)) == [("", "framed", "the war as holy")]


@pytest.mark.parametrize(
    "changed",
    [
        {"deprels": DEPRELS.replace("det obj", "det nsubj")},
        {"upos": UPOS.replace("PROPN VERB DET", "PROPN AUX DET")},
        {"deprels": DEPRELS.replace("nsubj root det", "advmod root det")},
    ],
    ids=["it governs itself", "no full verb", "no subject"],
)
def test_where_no_verb_with_a_subject_governs_it_a_content_stays_as_it_is(changed):
    assert given(made(alone(STRAY), **changed)) == [("", "", "the war as holy")]


def test_a_verb_inside_what_another_said_is_no_cue():
    assert ("", "", "the war as holy") in given(made(Attribution((), ((1, 2),), ((4, 6),), 1.0), alone(STRAY)))


def test_a_heading_without_a_cue_is_no_content_unless_quoted():
    heading = {"kinds": ("subhead", "sentence"), "upos": UPOS.replace("VERB NOUN", "NOUN NOUN")}
    assert given(made(alone((0, 3)), **heading)) == []
    quoted = made(alone((1, 2)), words="“ demanded ” . Bo framed the war as holy", **heading)
    assert given(quoted) == [("", "", "demanded")]


def test_a_verb_without_a_subject_has_that_of_the_verb_above():
    one = analysis(
        "Bo met Ann and framed war", heads=[1, -1, 1, 4, 1, 4], deprels="nsubj root obj cc conj obj",
        upos="PROPN VERB PROPN CCONJ VERB NOUN", attributions=[alone((5, 6))],
    )  # fmt: skip
    assert given(one) == [("Bo", "framed", "war")]
