"""Conditions, consequences and disputes go to the statements that they belong to."""

import pytest

from verbale.extract.statements.conditions import bind_passages, dispute_of
from verbale.record import Analysis, Attribution, Dispute, Manner, Passage
from verbale.testing import analysis


def said(cue: int, *content: tuple[int, int], disputed: str | None = None) -> Attribution:
    return Attribution((), ((cue, cue + 1),), content, 0.5, manner=Manner((("assert", 1.0),), disputed=disputed))


def dispute(made: Analysis, number: int) -> Dispute | None:
    return dispute_of(made, made.attributions, number, bind_passages(made, made.attributions).get(number))


def test_a_condition_belongs_to_the_smallest_content_around_it():
    made = analysis(
        "Ann said Bo thinks we leave if they sign", attributions=[said(1, (2, 9)), said(3, (4, 9))],
        passages=[Passage(6, 9, "condition", 0.9), Passage(4, 6, "consequence", 0.9)],
    )  # fmt: skip
    bound = bind_passages(made, made.attributions)
    assert list(bound) == [1]
    assert (bound[1].condition, bound[1].consequence) == ([(6, 9)], [(4, 6)])


def test_a_whole_content_is_no_condition_of_itself():
    made = analysis("Ann said threats end talks", attributions=[said(1, (2, 5))], passages=[Passage(2, 5, "condition", 0.9)])
    assert bind_passages(made, made.attributions) == {}


def test_a_condition_in_the_reports_own_voice_belongs_to_no_statement():
    made = analysis(
        "Ann said no . Talks end if rain falls", sentences=[4, 5], attributions=[said(1, (2, 3))],
        passages=[Passage(6, 9, "condition", 0.9)],
    )  # fmt: skip
    assert bind_passages(made, made.attributions) == {}


def test_an_adverb_on_the_saying_verb_disputes_what_it_says():
    made = analysis("Ann falsely claimed victory", attributions=[said(2, (3, 4))], passages=[Passage(1, 2, "dispute", 0.9)])
    assert dispute(made, 0) == Dispute("report", (made.span(1, 2),))


def test_a_rebuttal_in_the_next_sentence_disputes_what_is_called_disputed():
    made = analysis(
        "Ann claimed victory . Bo said that was untrue", sentences=[4, 5],
        attributions=[said(1, (2, 3), disputed="other"), said(5, (6, 9))], passages=[Passage(8, 9, "dispute", 0.9)],
    )  # fmt: skip
    assert dispute(made, 0) == Dispute("other", (made.span(8, 9),))
    assert dispute(made, 1) is None


def test_a_dispute_in_the_words_of_another_statement_is_by_another():
    made = analysis(
        "Ann claimed , Bo denied , victory never came", attributions=[said(1, (6, 7)), said(4, (7, 9))],
        passages=[Passage(2, 5, "dispute", 0.9)],
    )  # fmt: skip
    found = dispute(made, 0)
    assert found is not None
    assert found.by == "other"


def test_a_statement_without_words_that_dispute_it_is_not_disputed():
    made = analysis("Ann claimed victory", attributions=[said(1, (2, 3), disputed="report")])
    assert dispute(made, 0) is None


def test_how_something_is_done_is_no_condition():
    """Called for by: "will be carried out without any failure", "refused based solely on the answers"."""
    for words, first in (("Ann said it ends without any failure", 4), ("Ann said all go based on answers", 4)):
        made = analysis(words, attributions=[said(1, (2, 7))], passages=[Passage(first, 7, "condition", 0.9)])
        assert bind_passages(made, made.attributions) == {}
    real = analysis(
        "Ann said no peace without our consent", attributions=[said(1, (2, 7))], passages=[Passage(4, 7, "condition", 0.9)]
    )
    assert bind_passages(real, real.attributions)[0].condition == [(4, 7)]


def test_what_something_is_bartered_for_is_its_condition():
    """Called for by: "is willing to exchange the hostages for rebels in jail"."""
    made = analysis(
        "Ann offered to swap grain for Kestian fuel", heads=[1, -1, 3, 1, 3, 7, 7, 3],
        upos="PROPN VERB PART VERB NOUN ADP ADJ NOUN", deprels="nsubj root mark xcomp obj case amod obl",
        attributions=[said(1, (2, 8))],
    )  # fmt: skip
    assert bind_passages(made, made.attributions)[0].condition == [(5, 8)]
    kept = analysis(
        "Ann offered to store grain for Kestian fuel", heads=[1, -1, 3, 1, 3, 7, 7, 3],
        upos="PROPN VERB PART VERB NOUN ADP ADJ NOUN", deprels="nsubj root mark xcomp obj case amod obl",
        attributions=[said(1, (2, 8))],
    )  # fmt: skip
    assert bind_passages(kept, kept.attributions) == {}


def test_what_is_bartered_for_may_hang_on_another_word():
    """Called for by: "willing to exchange most of the hostages it holds for rebels in jail"."""
    made = analysis(
        "to swap hostages it holds for rebels , he said", heads=[1, 9, 1, 4, 2, 6, 4, 1, 9, -1],
        upos="PART VERB NOUN PRON VERB ADP NOUN PUNCT PRON VERB",
        deprels="mark ccomp obj nsubj acl:relcl case obl punct nsubj root",
        attributions=[said(9, (0, 8))],
    )  # fmt: skip
    assert bind_passages(made, made.attributions)[0].condition == [(5, 7)]


@pytest.mark.parametrize(("opens", "found"), [("If", [(0, 3)]), ("As", [])])
def test_a_consequence_has_the_clause_with_if_for_its_condition(opens, found):
    """Called for by: "If the two sides talk in earnest, we will resolve it.”", whose quotation marks are broken."""
    parts = {
        "heads": [2, 2, 6, 2, 6, 6, -1, 6], "upos": "SCONJ PRON VERB PUNCT PRON AUX VERB PRON",
        "deprels": "mark nsubj advcl punct nsubj aux root obj",
    }  # fmt: skip
    words = f"{opens} they talk , we will resolve it"
    with_rest = analysis(words, **parts, attributions=[said(6, (0, 8))], passages=[Passage(4, 8, "consequence", 0.9)])
    assert bind_passages(with_rest, with_rest.attributions)[0].condition == found
    alone = analysis(words, **parts, attributions=[said(6, (0, 8))])
    assert bind_passages(alone, alone.attributions) == {}


@pytest.mark.parametrize(
    ("words", "first", "hangs"), [("even if", 4, False), ("even if", 5, False), ("as if", 4, False), ("only if", 4, True)]
)
def test_what_is_granted_changes_nothing(words, first, hangs):
    """Called for by: "I will abide by it, even if it is not mine"."""
    made = analysis(
        f"Ann said we stay {words} they go", attributions=[said(1, (2, 8))], passages=[Passage(first, 8, "condition", 0.9)]
    )
    assert bool(bind_passages(made, made.attributions)) is hangs
