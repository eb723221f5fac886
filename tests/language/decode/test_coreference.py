"""Mentions and their clusters, with vectors and pair scores made by hand."""

import numpy as np
import pytest

from verbale.language.antecedents import PAIR_FEATURES
from verbale.language.decode.best import Scorer
from verbale.language.decode.coreference import Words, read_mentions
from verbale.record import Mention

LABELS = ("none", "person", "organization")
PERSON, ORGANIZATION = 1, 2
SAME_FORM = 2 * 10 + 0  # the pair feature of two equal forms, behind two blocks of ten pronoun classes
TITLE, LOWER = 2, 1
NOTHING = Scorer(np.zeros((PAIR_FEATURES, 1), np.float32), np.zeros(1, np.float32), np.zeros(1, np.float32), 0.0)


def scorer(value: float) -> Scorer:
    """Score every pair alike."""
    return Scorer(NOTHING.hidden, NOTHING.hidden_bias, NOTHING.out, value)


def same_form() -> Scorer:
    """Score pairs of equal forms over zero and all others below."""
    hidden = NOTHING.hidden.copy()
    hidden[SAME_FORM] = 2
    return Scorer(hidden, NOTHING.hidden_bias, np.ones(1, np.float32), -1.0)


def words(text: str, kinds: dict[int, int], vectors: list[list[float]] | None = None, heads: list[int] | None = None) -> Words:
    """Words of one sentence, flat on their own unless heads are given; kinds of the mention heads by word."""
    forms = text.split()
    count = len(forms)
    kind = np.array([kinds.get(word, 0) for word in range(count)], np.int64)
    shape = np.array([TITLE if form[0].isupper() else LOWER for form in forms], np.int64)
    rows = np.array(vectors or [[0.0, 0.0, 0.0]] * len(kinds), np.float32)
    head = np.array(heads if heads is not None else [-1] * count, np.int32)
    deprel = ["root" if at < 0 else "det" for at in head]
    return Words(forms, shape, kind, rows, np.zeros(count, np.int64), head, deprel, ["NOUN"] * count)


def clusters(found: tuple[Mention, ...]) -> list[int]:
    return [one.cluster for one in found]


def people(text: str) -> dict[int, int]:
    return dict.fromkeys(range(len(text.split())), PERSON)


def read(made: Words, score: Scorer) -> tuple[Mention, ...]:
    return read_mentions(made, score, LABELS)


def test_no_words_have_no_mentions():
    assert read(words("", {}), NOTHING) == ()


def test_words_without_a_kind_are_no_mentions():
    assert read(words("Mary left", {}), NOTHING) == ()


def test_a_mention_has_its_head_its_kind_and_its_words():
    made = words("the minister left", {1: PERSON}, heads=[1, -1, -1])
    assert read(made, NOTHING) == (Mention(0, 2, 1, "person", 0),)


def test_mentions_that_no_pair_joins_stand_alone():
    assert clusters(read(words("Ann Bo", people("Ann Bo")), scorer(-1.0))) == [0, 1]


def test_a_score_of_nothing_joins_nothing():
    assert clusters(read(words("Ann Bo", people("Ann Bo")), NOTHING)) == [0, 1]


def test_a_pair_over_zero_is_one_cluster():
    assert clusters(read(words("Ann Bo", people("Ann Bo")), scorer(1.0))) == [0, 0]


def test_pair_features_alone_can_join():
    text = "Ann Bo Ann Bo"
    assert clusters(read(words(text, people(text)), same_form())) == [0, 1, 0, 1]


def test_vectors_choose_the_antecedent():
    rows = [[0, 1, 0], [0, 3, 0], [1, 0, 0]]  # of the anaphor, of the antecedent, the bias
    assert clusters(read(words("Ann Bo she", people("Ann Bo she"), rows), scorer(-0.5))) == [0, 1, 1]


def test_the_bias_of_a_mention_can_keep_it_alone():
    rows = [[0, 1, 0], [1, 0, -5]]
    assert clusters(read(words("Ann she", people("Ann she"), rows), scorer(0.5))) == [0, 1]


def test_chains_run_through_their_middle():
    rows = [[0, 5, 0], [1, 0, 0], [-1, -9, 0]]
    rows[1][1] = -5  # the third takes the second, the second the first
    assert clusters(read(words("Ann Bo Cy", people("Ann Bo Cy"), rows), NOTHING)) == [0, 0, 0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann it", PERSON),
        ("Acme he", ORGANIZATION),
        ("Acme she", ORGANIZATION),
        ("he she", PERSON),
        ("she he", PERSON),
        ("he it", PERSON),
        ("it her", PERSON),
    ],
)
def test_what_grammar_rules_out_is_never_joined(text, kind):
    assert clusters(read(words(text, {0: kind, 1: PERSON}), scorer(9.0))) == [0, 1]


@pytest.mark.parametrize("text", ["Ann she", "Ann he", "he his", "she her", "it its", "Ann Ann", "they she"])
def test_what_grammar_allows_may_be_joined(text):
    assert clusters(read(words(text, people(text)), scorer(9.0))) == [0, 0]


def test_the_same_name_is_found_again_however_far():
    text = "Ann " + "one " * 200 + "Ann"
    assert clusters(read(words(text, people(text)), same_form()))[-1] == 0


def test_a_pronoun_is_not_looked_for_far_away():
    text = "he " + " ".join(f"n{number}" for number in range(200)) + " he"
    assert clusters(read(words(text, people(text)), same_form()))[-1] == 201


def test_mentions_come_in_the_order_of_their_heads():
    text = "Ann saw Bo and Cy"
    assert [one.head for one in read(words(text, {4: PERSON, 0: PERSON, 2: PERSON}), NOTHING)] == [0, 2, 4]


def test_thousands_of_mentions_cost_no_square():
    text = "Ann Bo " * 5_000
    assert clusters(read(words(text, people(text)), same_form())) == [0, 1] * 5_000
