"""Attributions by hand: the arithmetic of the data's own scorer, and the forms it leaves open."""

import pytest

from evaluation.attribution import Attribution, from_gold, from_reading, score
from verbale.testing import document, reading, statement


def made(source: str, cue: str, content: str, form: str = "indirect") -> Attribution:
    """An attribution whose words are the letters' positions in the alphabet."""
    a, b, c = (frozenset(ord(letter) - ord("a") for letter in role) for role in (source, cue, content))
    return Attribution(a, b, c, form)


GOLD = [made("a", "b", "cdef", "direct"), made("", "g", "hij"), made("k", "l", "mn", "mixed")]
SYSTEM = [
    made("a", "b", "cdef", "direct"),  # all right
    made("z", "g", "hi", "indirect"),  # 2/3 of the content, a source where there is none
    made("k", "l", "n", "direct"),  # 1/2 of the content, the source right, another form
    made("k", "x", "yz", "direct"),  # made up; source k counts once
]


def test_roles_count_each_distinct_set_once() -> None:
    tally = score(GOLD, SYSTEM)
    source, cue, content = (tally[role] for role in ("source", "cue", "content"))
    assert (source.right, source.system, source.gold) == (2, 3, 2)  # a k | a z k | a k
    assert (cue.right, cue.system, cue.gold) == (3, 4, 3)
    assert (content.right, content.system, content.gold) == (1, 4, 3)


def test_words_pool_all_contents() -> None:
    words = score(GOLD, SYSTEM)["words"]  # gold cdef hij mn, system cdef hi n yz
    assert (words.right, words.system, words.gold) == (7, 9, 9)


def test_aligned_link_and_triple() -> None:
    tally = score(GOLD, SYSTEM)
    assert [tally[name].right for name in ("aligned", "link", "triple")] == [3, 2, 1]
    assert tally["link"].f1 == pytest.approx(2 * 2 / (4 + 3))


def test_no_source_on_either_side_is_a_link() -> None:
    assert score([made("", "a", "bc")], [made("", "x", "bc")])["link"].right == 1


def test_direct_recall_asks_any_system_statement_and_precision_any_gold_one() -> None:
    tally = score(GOLD, SYSTEM)
    content = tally["direct_content"]
    assert (content.found, content.gold, content.right, content.system) == (1, 1, 1, 3)
    link = tally["direct_link"]  # the system's third is linked, though the gold calls it mixed
    assert (link.found, link.gold, link.right, link.system) == (1, 1, 2, 3)
    assert tally["mixed_link"].recall == 1.0
    assert tally["mixed_link"].system == 0


def test_an_empty_system_scores_nought_without_error() -> None:
    assert {counts.f1 for counts in score(GOLD, []).values()} == {0.0}


def test_gold_forms_come_from_the_marks_around_the_content() -> None:
    text = 'Ann said: "We go." Bob said it "may" rain.'
    gold = [
        {"source": [[0, 3]], "cue": [[4, 8]], "content": [[10, 18]]},
        {"source": [[19, 22]], "cue": [[23, 27]], "content": [[28, 41]]},
    ]
    assert [item.form for item in from_gold(text, gold)] == ["direct", "mixed"]


def test_a_reading_gives_its_statements_word_sets() -> None:
    report = document("Ann said we go.")
    (found,) = from_reading(reading(report, [statement(report, "we go", cue="said", source="Ann")]))
    assert found == Attribution(frozenset({0}), frozenset({4}), frozenset({9, 12}), "indirect")


def test_a_statement_without_a_source_has_an_empty_one() -> None:
    report = document("We go, it was said.")
    (found,) = from_reading(reading(report, [statement(report, "We go", cue="said")]))
    assert found.source == frozenset()
