import pytest

from verbale.extract.events.vocabulary import acts_of, event_types_of, is_neutral_cue, phrase_of, word_lists
from verbale.record.ontology import vocabulary

LISTS = [
    pytest.param(words, id=f"{name} {meaning} {part}")
    for name in ("happenings", "cues")
    for meaning, parts in word_lists(name).items()
    for part, words in parts.items()
]


def test_every_type_has_words_and_every_word_a_type_of_the_ontology():
    assert set(word_lists("happenings")) == set(vocabulary("event_type"))


def test_every_act_has_cues_and_every_cue_an_act_of_the_ontology_or_none():
    assert set(word_lists("cues")) == {*vocabulary("act"), "neutral"}


@pytest.mark.parametrize("words", LISTS)
def test_a_list_is_sorted_lower_case_without_doubles_and_without_long_phrases(words):
    assert words
    assert list(words) == sorted(set(words))
    assert all(word == word.lower() == " ".join(word.split()) for word in words)
    assert all(1 <= len(phrase_of(word)) <= 4 for word in words)


@pytest.mark.parametrize("meaning", vocabulary("event_type"))
def test_a_type_has_as_many_words_as_a_well_read_journalist(meaning):
    lists = word_lists("happenings")[meaning]
    assert len(lists["verbs"]) + len(lists["nouns"]) >= 80


@pytest.mark.parametrize("part", ["verbs", "nouns"])
def test_a_neutral_cue_is_no_cue_of_an_act(part):
    cues = word_lists("cues")
    of_acts = {word for act, lists in cues.items() if act != "neutral" for word in lists[part]}
    assert not of_acts & set(cues["neutral"][part])


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("lambast", {"ACCUSE"}),
        ("strafe", {"ASSAULT"}),
        ("airstrike", {"ASSAULT"}),
        ("expropriate", {"COERCE"}),
        ("cordon off", {"COERCE", "MOBILIZE"}),
        ("furlough", {"SANCTION"}),
        ("extradition", {"COOPERATE"}),
        ("ratify", {"SUPPORT"}),
        ("promise", {"AGREE", "THREATEN"}),
        ("ceasefire", {"RETREAT"}),
        ("ceasefire violation", {"ASSAULT"}),
        ("ease", {"CONCEDE"}),
        ("exhort", {"REQUEST"}),
        ("airlift", {"AID", "MOBILIZE"}),
        ("telephone", {"CONSULT"}),
    ],
)
def test_words_name_their_types(words, types):
    assert event_types_of(*words.split()) == types


def test_a_phrase_decides_over_its_words():
    assert event_types_of("turn", "down") == {"REJECT"}
    assert event_types_of("turn") == frozenset()


def test_a_phrase_is_found_with_words_between_and_in_any_form():
    assert event_types_of("turned", "the", "offer", "down") == {"REJECT"}
    assert event_types_of("gave", "his", "word") == {"AGREE"}


def test_a_phrase_is_not_found_in_another_order():
    assert "REJECT" not in event_types_of("down", "turn")


def test_a_hyphen_is_as_good_as_a_blank():
    assert event_types_of("cease", "-", "fire") == event_types_of("cease-fire") == {"RETREAT"}


def test_the_part_of_speech_narrows_a_word_that_is_verb_and_noun():
    assert event_types_of("bar", upos="NOUN") == frozenset()
    assert event_types_of("barred", upos="VERB") == {"COERCE", "REJECT", "SANCTION"}


def test_words_that_name_nothing_have_no_type():
    assert event_types_of("the", "garden") == event_types_of() == frozenset()


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("ruled out", {"refuse", "deny"}),
        ("brushed off", {"refuse", "deny"}),
        ("warned", {"warn", "threaten"}),
        ("pledge", {"commit", "offer"}),
        ("denial", {"deny"}),
        ("paid tribute", {"support"}),
        ("owned up to", {"concede"}),
        ("wanted to know", {"ask"}),
        ("implored", {"demand"}),
        ("hopes", {"wish"}),
    ],
)
def test_cues_make_acts_plain(words, acts):
    assert acts_of(*words.split()) == acts


@pytest.mark.parametrize("words", ["said", "told", "according to", "added", "announced", "explained", "stressed"])
def test_a_neutral_cue_makes_no_act_plain(words):
    assert is_neutral_cue(*words.split())
    assert acts_of(*words.split()) == frozenset()


def test_a_neutral_word_in_the_phrase_of_an_act_is_the_act():
    assert acts_of("say", "sorry") == {"concede"}
    assert not is_neutral_cue("said", "sorry")


def test_a_word_that_no_list_has_is_not_neutral():
    assert not is_neutral_cue("garden")
