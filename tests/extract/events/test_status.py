"""What the words around a trigger say of its status; each sentence called for its rule."""

import pytest

from verbale.extract.events.status import signs, statuses
from verbale.record import Analysis, Kind, Passage, Trigger
from verbale.testing import analysis

OPEN = (("actual", 0.9), ("negated", 0.04), ("planned", 0.03), ("proposed", 0.02), ("possible", 0.01))


def named(made: Analysis, word: int) -> set[str]:
    return {status for status, _ in signs(made, (word, word + 1))}


def test_a_negated_verb_did_not_happen():
    made = analysis("They did not meet", heads=[3, 3, 3, -1], upos="PRON AUX PART VERB", deprels="nsubj aux advmod root")
    assert named(made, 3) == {"negated"}


def test_a_verb_with_may_is_possible():
    made = analysis("Talks may resume", heads=[2, 2, -1], upos="NOUN AUX VERB", deprels="nsubj aux root")
    assert named(made, 2) == {"possible"}


def test_a_verb_with_will_is_planned():
    made = analysis("They will meet", heads=[2, 2, -1], upos="PRON AUX VERB", deprels="nsubj aux root")
    assert named(made, 2) == {"planned"}


def test_a_noun_has_the_modals_of_its_verb():
    made = analysis(
        "The port may face a strike", heads=[1, 3, 3, -1, 5, 3], upos="DET NOUN AUX VERB DET NOUN",
        deprels="det nsubj aux root det obj",
    )  # fmt: skip
    assert named(made, 5) == {"possible"}


def test_what_is_urged_is_proposed():
    made = analysis(
        "He urged them to withdraw", heads=[1, -1, 1, 4, 1], upos="PRON VERB PRON PART VERB", lemmas="he urge they to withdraw",
        deprels="nsubj root obj mark xcomp",
    )  # fmt: skip
    assert named(made, 4) == {"proposed"}


def test_what_is_called_off_did_not_happen():
    made = analysis(
        "They called off the march", heads=[1, -1, 1, 4, 1], upos="PRON VERB ADP DET NOUN", lemmas="they call off the march",
        deprels="nsubj root compound:prt det obj",
    )  # fmt: skip
    assert named(made, 4) == {"negated"}


def test_what_is_called_for_is_proposed_not_called_off():
    made = analysis(
        "They called for a march", heads=[1, -1, 4, 4, 1], upos="PRON VERB ADP DET NOUN", lemmas="they call for a march",
        deprels="nsubj root case det obl",
    )  # fmt: skip
    assert named(made, 4) == {"proposed"}


def test_the_second_of_two_verbs_is_governed_as_the_first_is():
    made = analysis(
        "He urged them to stop and leave", heads=[1, -1, 1, 4, 1, 6, 4], upos="PRON VERB PRON PART VERB CCONJ VERB",
        lemmas="he urge they to stop and leave", deprels="nsubj root obj mark xcomp cc conj",
    )  # fmt: skip
    assert named(made, 6) == {"proposed"}


def test_what_depends_on_a_clause_with_if_is_conditional():
    made = analysis(
        "We leave if they sign", heads=[1, -1, 4, 4, 1], upos="PRON VERB SCONJ PRON VERB", deprels="nsubj root mark nsubj advcl"
    )
    assert (named(made, 1), named(made, 4)) == ({"conditional"}, {"conditional"})


def test_a_trigger_inside_a_condition_is_conditional():
    made = analysis("without a truce no aid", passages=[Passage(0, 3, "condition", 0.9)])
    assert "conditional" in named(made, 2)


def test_what_a_paper_would_do_is_proposed():
    made = analysis(
        "The plan would close it", heads=[1, 3, 3, -1, 3], upos="DET NOUN AUX VERB PRON", lemmas="the plan would close it",
        deprels="det nsubj aux root obj",
    )  # fmt: skip
    assert named(made, 3) == {"proposed"}


def test_what_somebody_would_do_says_nothing():
    made = analysis("Ann would close it", heads=[2, 2, -1, 2], upos="PROPN AUX VERB PRON", deprels="nsubj aux root obj")
    assert named(made, 2) == set()


@pytest.mark.parametrize("sign", ["not", "n't", "never"])
def test_a_sign_outweighs_a_model_that_is_sure_of_itself(sign):
    made = analysis(f"They did {sign} meet", heads=[3, 3, 3, -1], upos="PRON AUX PART VERB", deprels="nsubj aux advmod root")
    trigger = Trigger(3, 4, (Kind("CONSULT", None, 1.0),), OPEN, (), 0.9)
    assert statuses(made, trigger)[0][0] == "negated"


def test_shares_sum_to_one_and_keep_their_order_where_nothing_is_said():
    made = analysis("They met", heads=[1, -1], upos="PRON VERB", deprels="nsubj root")
    found = statuses(made, Trigger(1, 2, (Kind("CONSULT", None, 1.0),), OPEN, (), 0.9))
    assert [status for status, _ in found] == [status for status, _ in OPEN]
    assert sum(share for _, share in found) == pytest.approx(1, abs=1e-3)


def test_what_is_one_of_some_options_is_proposed():
    """Called for by: "One of three options is a drone strike", "A royal visit is the idea of two ministers"."""
    option = analysis("The option is war", heads=[1, 3, 3, -1], upos="DET NOUN AUX NOUN", deprels="det nsubj cop root")
    idea = analysis("War is the idea", heads=[3, 3, 3, -1], upos="NOUN AUX DET NOUN", deprels="nsubj cop det root")
    plain = analysis("War is the end", heads=[3, 3, 3, -1], upos="NOUN AUX DET NOUN", deprels="nsubj cop det root")
    assert (named(option, 3), named(idea, 0), named(plain, 0)) == ({"proposed"}, {"proposed"}, set())


def test_at_no_time_is_never():
    made = analysis(
        "They met at no time", heads=[1, -1, 4, 4, 1], upos="PRON VERB ADP DET NOUN", deprels="nsubj root case det obl",
    )  # fmt: skip
    assert named(made, 1) == {"negated"}


def test_what_had_been_meant_did_not_happen():
    parts = {
        "heads": [2, 2, -1, 4, 2, 6, 2], "upos": "PRON AUX VERB PART VERB CCONJ VERB",
        "deprels": "nsubj aux root mark xcomp cc conj", "lemmas": "they have plan to picket but stay",
    }  # fmt: skip
    assert named(analysis("They had planned to picket but stayed", **parts), 4) == {"negated"}
    assert named(analysis("They had planned to picket and stayed", **parts), 4) == {"planned"}


def test_what_stands_in_a_paper_is_proposed():
    parts = {"heads": [1, 2, -1, 5, 5, 2], "upos": "DET NOUN VERB ADP DET NOUN", "deprels": "det nsubj root case det obl"}
    made = analysis("A cut figures in a paper", **parts, lemmas="a cut figure in a paper")
    assert "proposed" in named(made, 1)
    assert named(analysis("A cut figures in a dream", **parts, lemmas="a cut figure in a dream"), 1) == set()


def test_what_a_scheme_would_do_is_proposed():
    made = analysis(
        "a scheme that would close ports", heads=[1, -1, 4, 4, 1, 4], upos="DET NOUN PRON AUX VERB NOUN",
        deprels="det root nsubj aux acl:relcl obj",
    )  # fmt: skip
    assert "proposed" in named(made, 4)


def test_a_timetable_is_planned():
    parts = {"heads": [1, -1, 4, 4, 1], "upos": "PRON VERB ADP DET NOUN", "deprels": "nsubj root case det obl"}
    made = analysis("She flies on the ninth", **parts, xpos="PRP VBZ IN DT NN")
    assert named(made, 1) == {"planned"}
    assert named(analysis("She flew on the ninth", **parts, xpos="PRP VBD IN DT NN"), 1) == set()
    assert named(analysis("She flies on the plane", **parts, xpos="PRP VBZ IN DT NN"), 1) == set()


def test_what_is_put_on_a_list_is_proposed():
    """Called for by: "The ministry has put ratification of the convention on its wish list"."""
    parts = {"heads": [1, -1, 1, 5, 5, 1], "upos": "PRON VERB NOUN ADP DET NOUN", "deprels": "nsubj root obj case det obl"}
    assert "proposed" in named(analysis("They put war on the list", **parts, lemmas="they put war on the list"), 2)
    assert named(analysis("They put war on the stage", **parts, lemmas="they put war on the stage"), 2) == set()


def test_what_a_paper_is_under_is_not_proposed():
    """Called for by: "The report is under investigation"."""
    made = analysis(
        "The report is under scrutiny", heads=[1, 4, 4, 4, -1], upos="DET NOUN AUX ADP NOUN", deprels="det nsubj cop case root"
    )
    assert named(made, 4) == set()


@pytest.mark.parametrize(("words", "found"), [("It is to be recognised", {"planned"}), ("It has to be recognised", set())])
def test_what_is_to_be_is_planned(words, found):
    made = analysis(
        words, heads=[4, 4, 4, 4, -1], upos="PRON AUX PART AUX VERB", deprels="nsubj aux mark aux:pass root",
        lemmas=f"it {'be' if ' is ' in words else 'have'} to be recognise",
    )  # fmt: skip
    assert named(made, 4) == found


def test_an_auxiliary_makes_a_verb_whatever_its_tag():
    """Called for by: "An apology will be read out on Sunday", where "read" was tagged as a name."""
    made = analysis("War will come", heads=[2, 2, -1], upos="NOUN AUX PROPN", deprels="nsubj aux root")
    assert named(made, 0) == {"planned"}


def test_an_idea_is_proposed_whatever_the_model_says():
    parts = {"heads": [1, -1, 4, 4, 1], "upos": "DET NOUN ADP DET NOUN", "deprels": "det root case det nmod"}
    trigger = Trigger(4, 5, (Kind("PROTEST", None, 1.0),), (("planned", 1.0),), (), 0.9)
    found = [statuses(analysis(f"the {noun} of a march", **parts), trigger)[0][0] for noun in ("idea", "noise")]
    assert found == ["proposed", "planned"]


def test_what_hinges_on_something_is_conditional_whatever_the_model_says():
    made = analysis(
        "Peace hinges on it",
        heads=[1, -1, 3, 1],
        upos="NOUN VERB ADP PRON",
        deprels="nsubj root case obl",
        lemmas="peace hinge on it",
    )
    trigger = Trigger(0, 1, (Kind("AGREE", None, 1.0),), (("actual", 0.9), ("conditional", 0.1)), (), 0.9)
    assert statuses(made, trigger)[0][0] == "conditional"
