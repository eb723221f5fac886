"""The phrase at a first word: a mention where there is one, else by the tree."""

from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Mention
from verbale.testing import analysis


def at(made: Analysis, word: int) -> str:
    words = Phrases(made).at(word).words
    return made.span(*words).text


def test_a_mention_is_the_phrase():
    made = analysis("the old mayor left", heads=[2, 2, 3, -1], mentions=[Mention(0, 3, 2, "person", 0)])
    assert at(made, 0) == "the old mayor"


def test_a_mention_ends_before_a_comma_that_says_more_of_it():
    made = analysis(
        "Ann Lee , the mayor , left", heads=[6, 0, 4, 4, 0, 6, -1], upos="PROPN PROPN PUNCT DET NOUN PUNCT VERB",
        deprels="nsubj flat punct det appos punct root", mentions=[Mention(0, 5, 0, "person", 0)],
    )  # fmt: skip
    assert at(made, 0) == "Ann Lee"


def test_a_mention_ends_before_a_relative_clause():
    made = analysis(
        "men who fled spoke", heads=[3, 2, 0, -1], upos="NOUN PRON VERB VERB", deprels="nsubj nsubj acl:relcl root",
        mentions=[Mention(0, 3, 0, "person", 0)],
    )  # fmt: skip
    assert at(made, 0) == "men"


def test_a_list_keeps_its_commas():
    made = analysis(
        "Belmora , Nyrand and Korrin met", heads=[5, 2, 0, 4, 0, -1], upos="PROPN PUNCT PROPN CCONJ PROPN VERB",
        deprels="nsubj punct conj cc conj root", mentions=[Mention(0, 5, 0, "place", 0)],
    )  # fmt: skip
    assert at(made, 0) == "Belmora , Nyrand and Korrin"


def test_the_tree_gives_the_phrase_where_no_mention_begins():
    made = analysis(
        "sank 40 old boats of wood off Kest", heads=[-1, 3, 3, 0, 5, 3, 7, 0], upos="VERB NUM ADJ NOUN ADP NOUN ADP PROPN",
        deprels="root nummod amod obj case nmod case obl",
    )  # fmt: skip
    phrase = Phrases(made).at(1)
    assert (made.span(*phrase.words).text, made.text(phrase.head)) == ("40 old boats of wood", "boats")


def test_a_word_that_is_no_noun_stands_alone():
    made = analysis("he left early", heads=[1, -1, 1], upos="PRON VERB ADV", deprels="nsubj root advmod")
    assert at(made, 2) == "early"
