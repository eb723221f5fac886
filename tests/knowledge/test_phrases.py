"""Phrases in the words of a text."""

from tests.invented_pack import KESTIA, OULE, PACT, phrases
from verbale.knowledge.phrases import ADJECTIVE, STATE, Known, PhraseIndex, phrase_index


def found(words: str, index: PhraseIndex | None = None) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.known[0].code) for one in (index or phrases()).find(words.split())]


def test_phrases_are_found_in_order():
    assert found("Kestian envoys to Oule left") == [(0, 1, "KES"), (3, 4, "OUL")]


def test_the_longest_phrase_is_taken():
    index = PhraseIndex([("Oule", Known(STATE, "OUL", OULE)), ("East Oule", Known(STATE, "KES", KESTIA))])
    assert found("East Oule", index) == [(0, 2, "KES")]


def test_case_counts():
    assert found("the kestian side") == []


def test_what_two_states_share_is_nobody_s():
    index = PhraseIndex([("Oule", Known(STATE, "OUL", OULE)), ("Oule", Known(STATE, "KES", KESTIA))])
    (one,) = index.find(["Oule"])
    assert one.use(STATE) is None


def test_an_article_is_no_part_of_a_name():
    whole = phrases().whole(("the", "Northern", "Pact"))
    assert whole is not None
    assert whole.known[0].of is PACT
    assert phrases().whole(("Northern", "Pact", "talks")) is None


def test_a_use_that_a_phrase_has_not_is_none():
    (one,) = phrases().find(["Kestia"])
    assert one.use(ADJECTIVE) is None


def test_the_shipped_index_keeps_shared_names_apart():
    (one,) = phrase_index().find(["Congo"])
    assert one.use(STATE) is None


def test_a_phrase_ends_with_the_text_where_a_longer_one_begins_alike():
    index = PhraseIndex([("Oule", Known(STATE, "OUL", OULE)), ("Oule and the Isles", Known(STATE, "KES", KESTIA))])
    assert found("to Oule", index) == [(1, 2, "OUL")]
