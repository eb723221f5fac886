"""Lemmas are words: what the model's rule leaves undone, spelling and the vocabulary mend."""

import pytest

from verbale.language import shipped
from verbale.language.lemmas import apply_rule, rule_of
from verbale.language.lemmatiser import Lemmatiser
from verbale.language.pieces import PieceTable
from verbale.language.wordpiece import read_vocabulary


@pytest.fixture(scope="module")
def lemmatiser() -> Lemmatiser:
    return Lemmatiser(shipped().runtime.pieces)


@pytest.mark.parametrize(
    ("form", "xpos", "read", "lemma"),
    [
        ("denied", "VBD", "denie", "deny"),
        ("tries", "VBZ", "trie", "try"),
        ("replied", "VBD", "repli", "reply"),
        ("copied", "VBN", "copie", "copy"),
        ("died", "VBD", "dy", "die"),
        ("dying", "VBG", "dy", "die"),
        ("closed", "VBD", "clos", "close"),
        ("hoping", "VBG", "hop", "hope"),
        ("added", "VBD", "addy", "add"),
        ("planned", "VBN", "plann", "plan"),
        ("kidding", "VBG", "kidde", "kid"),
        ("called", "VBD", "calle", "call"),
        ("threatened", "VBD", "threatene", "threaten"),
        ("Reported", "VBD", "Report", "report"),
        ("withdrew", "VBD", "with", "withdraw"),
        ("stood", "VBD", "stoo", "stand"),
        ("allies", "NNS", "allie", "ally"),
        ("buses", "NNS", "buse", "bus"),
        ("refineries", "NNS", "refinerie", "refinery"),
        ("clashes", "NNS", "clashe", "clash"),
        ("lobbyists", "NNS", "lobbyisy", "lobbyist"),
        ("hinges", "VBZ", "hing", "hinge"),
        ("biggest", "JJS", "bigg", "big"),
        ("easier", "JJR", "easi", "easy"),
    ],
)
def test_what_is_no_word_becomes_the_base_of_its_form(lemmatiser, form, xpos, read, lemma):
    assert lemmatiser(form, xpos, rule_of(form, read)) == lemma


@pytest.mark.parametrize(
    ("form", "xpos", "lemma"),
    [
        ("being", "VBG", "be"),
        ("going", "VBG", "go"),
        ("does", "VBZ", "do"),
        ("said", "VBD", "say"),
        ("found", "VBD", "find"),
        ("best", "JJS", "good"),
        ("lives", "NNS", "life"),
        ("movies", "NNS", "movie"),
        ("clothes", "NNS", "clothes"),
        ("series", "NNS", "series"),
        ("Kestians", "NNPS", "Kestian"),
        ("40s", "NNS", "40s"),
        ("are", "VBP", "be"),
        ("Oule", "NNP", "Oule"),
        ("meeting", "NN", "meeting"),
    ],
)
def test_a_lemma_that_is_a_word_stays(lemmatiser, form, xpos, lemma):
    assert lemmatiser(form, xpos, rule_of(form, lemma)) == lemma


def test_a_word_that_nothing_is_known_of_keeps_its_rule():
    lemma = Lemmatiser(PieceTable(read_vocabulary(["[UNK]"])))
    assert lemma("blorged", "VBD", "k|2|") == apply_rule("blorged", "k|2|")


def test_a_base_form_is_its_lemma_where_the_rule_leaves_no_word():
    """Called for by: "would suspend its protests" (suspen)."""
    lemma = Lemmatiser(PieceTable(read_vocabulary(["[UNK]", "suspend"])))
    assert lemma("suspend", "VB", rule_of("suspend", "suspen")) == "suspend"
    assert lemma("blorgend", "VB", rule_of("blorgend", "blorgen")) == "blorgen"
