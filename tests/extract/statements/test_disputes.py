"""What speaks against a statement; each rule with the kind of sentence that called for it."""

import pytest

from verbale.extract.statements.disputes import DisputeFinder
from verbale.record import Attribution
from verbale.testing import analysis


def said(cue: tuple[int, int], *content: tuple[int, int], source: tuple[int, int] | None = None) -> Attribution:
    return Attribution((source,) if source else (), (cue,), content, 0.5)


def of(words: str, *attributions: Attribution, acts: tuple[str, ...] = (), sentences: list[int] | None = None) -> str:
    """By whom the first attribution is disputed and with which words; empty where it is not."""
    made = analysis(words, sentences=sentences or [len(words.split())], attributions=attributions)
    found = DisputeFinder(made, attributions, acts or ("assert",) * len(attributions)).of(0)
    return "" if found is None else f"{found.by}: {made.span(*found.words).text}"


def test_an_adverb_on_the_verb_of_saying_disputes():
    assert of("Ann falsely claimed that Bo fled", said((2, 3), (3, 6))) == "report: falsely"


def test_an_adverb_inside_the_cue_disputes():
    assert of("Ann falsely claimed that Bo fled", said((1, 3), (3, 6))) == "report: falsely"


def test_claims_alone_is_no_dispute():
    assert of("Ann claimed that Bo fled", said((1, 2), (2, 5))) == ""


def test_what_the_speaker_calls_false_is_not_the_reports_dispute():
    assert of("Ann said Bo falsely confessed", said((1, 2), (2, 5))) == ""


def test_a_claim_without_evidence_is_disputed():
    assert of("Ann claimed without evidence that Bo fled", said((1, 2), (4, 7))) == "report: without evidence"


def test_an_adjective_on_the_claim_disputes():
    assert of("Ann repeated the debunked claim that Bo fled", said((1, 2), (5, 8))) == "report: debunked"


def test_a_concession_that_speaks_against_it_disputes():
    words = "Ann dismissed his popularity , despite polls suggesting otherwise ."
    assert of(words, said((1, 2), (2, 4))) == "report: despite polls suggesting otherwise"


def test_a_concession_that_speaks_of_something_else_is_no_dispute():
    assert of("Ann praised Bo , despite the rain .", said((1, 2), (2, 3))) == ""


def test_a_comment_on_what_was_meant_disputes():
    words = "The people chose , Ann claimed , referring to widely condemned referendums ."
    assert of(words, said((5, 6), (0, 3))) == "report: referring to widely condemned referendums"


def test_a_rebuttal_in_the_next_sentence_disputes():
    assert of("Ann said Bo fled . That was untrue .", said((1, 2), (2, 4)), sentences=[5, 4]) == "report: was untrue"


def test_a_rebuttal_that_somebody_else_utters_is_not_the_reports():
    words = "Ann said Bo fled . Cy said it was false ."
    assert of(words, said((1, 2), (2, 4)), said((6, 7), (7, 10)), sentences=[5, 6]) == ""


@pytest.mark.parametrize(("source", "by"), [((5, 6), "other: denied"), ((0, 1), "")])
def test_a_denial_by_another_disputes(source, by):
    words = "Ann said Bo fled . Cy denied that ."
    one, denial = said((1, 2), (2, 4), source=(0, 1)), said((6, 7), (7, 8), source=source)
    assert of(words, one, denial, acts=("assert", "deny"), sentences=[5, 4]) == by


def test_a_denial_of_a_thing_of_its_own_disputes_nothing():
    words = "Ann said Bo fled . Cy denied stealing ten sheep ."
    one, denial = said((1, 2), (2, 4), source=(0, 1)), said((6, 7), (7, 10), source=(5, 6))
    assert of(words, one, denial, acts=("assert", "deny"), sentences=[5, 6]) == ""


def test_that_was_untrue_is_about_what_was_said_before():
    words = "Ann said Bo fled . Cy said that was flatly untrue ."
    one, denial = said((1, 2), (2, 4), source=(0, 1)), said((6, 7), (7, 11), source=(5, 6))
    assert of(words, one, denial, acts=("assert", "deny"), sentences=[5, 7]) == "other: said"


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        ("However , the evidence is undeniable", "report: undeniable"),
        ("But the ban is plainly in force", "report: plainly"),
        ("The evidence is undeniable", ""),
        ("But the talks went on", ""),
    ],
)
def test_a_sentence_that_turns_against_it_and_is_sure_of_itself_disputes(behind, words):
    length = len(behind.split())
    assert of(f"Ann said no ban was planned {behind}", said((1, 2), (2, 6)), sentences=[6, length]) == words


def test_a_turn_that_somebody_else_utters_is_not_the_reports():
    words = "Ann said no ban was planned But Bo said the ban was plainly in force"
    others = said((8, 9), (9, 15), source=(7, 8))
    assert of(words, said((1, 2), (2, 6)), others, sentences=[6, 9]) == ""


def test_who_rejects_a_demand_says_nothing_of_what_is_so():
    """Called for by: "The rebels say any swap must include two men. The president has rejected that demand."."""
    words = "Ann said Bo leaves . Cy rejected that demand ."
    one, refusal = said((1, 2), (2, 4), source=(0, 1)), said((6, 7), (7, 9), source=(5, 6))
    assert of(words, one, refusal, acts=("demand", "refuse"), sentences=[5, 5]) == ""
    assert of(words, one, refusal, acts=("accuse", "refuse"), sentences=[5, 5]) == "other: rejected"
