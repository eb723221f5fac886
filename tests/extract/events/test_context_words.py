"""The lexicon of contexts covers the ontology, and its phrases are found in their forms."""

import tomllib
from importlib import resources

import pytest

from verbale.extract.events.context_words import context_lexicon, context_lists, forms_of
from verbale.record.ontology import event_contexts, event_modes, vocabulary

FEWEST = 30
PARTS = {"nouns", "verbs", "adjectives", "weak_nouns", "weak_verbs", "weak_adjectives"}


def shown(words: str, lemmas: str = "") -> list[tuple[int, int, set[str]]]:
    every = words.split()
    hits = context_lexicon().hits(every, lemmas.split() or every)
    return [(first, last, {context for context, _ in contexts}) for first, last, contexts in hits]


def test_every_context_of_the_ontology_has_its_words():
    count = dict.fromkeys(event_contexts(), 0)
    for context, part, _ in context_lists():
        assert part in PARTS
        count[context] += 1
    assert min(count.values()) >= FEWEST


def test_a_phrase_stands_once_in_a_context_and_part_or_its_weak_one():
    entries = [(context, part.removeprefix("weak_"), entry) for context, part, entry in context_lists()]
    assert len(entries) == len(set(entries))


def test_entries_are_lower_case_and_trimmed():
    assert [entry for _, _, entry in context_lists() if entry != " ".join(entry.lower().split())] == []


def test_kinds_are_types_and_modes_of_the_ontology():
    kinds = tomllib.loads(resources.files("verbale.extract").joinpath("lexicon", "contexts.toml").read_text("utf-8"))["kind"]
    for kind, contexts in kinds.items():
        name, _, mode = kind.partition(" ")
        assert name in vocabulary("event_type")
        assert not mode or mode in event_modes(name)
        assert set(contexts) <= set(event_contexts())


@pytest.mark.parametrize(("entry", "part", "form"), [
    ("ban", "verbs", "banned"),
    ("occupy", "verbs", "occupied"),
    ("free", "verbs", "freeing"),
    ("go to court", "verbs", "going to court"),
    ("electoral court", "nouns", "electoral courts"),
    ("levy", "nouns", "levies"),
])  # fmt: skip
def test_a_phrase_has_its_regular_forms(entry, part, form):
    assert tuple(form.split()) in forms_of(entry, part)


def test_an_adjective_stands_as_it_is():
    assert forms_of("naval", "adjectives") == {("naval",)}


def test_a_hyphen_parts_or_joins():
    assert forms_of("pro-democracy", "adjectives") == {("pro", "democracy"), ("pro-democracy",)}


def test_an_irregular_form_is_found_by_its_lemma():
    assert shown("they shot down planes", "they shoot down plane")[0][:2] == (1, 3)


def test_a_longer_phrase_takes_its_words_with_it():
    assert shown("the blood bank") == [(1, 3, {"health"})]


def test_words_that_only_begin_a_phrase_show_nothing():
    assert shown("in the capital of nothing")[0][:2] == (2, 3)


def test_a_mode_without_an_entry_shows_what_its_type_shows():
    lexicon = context_lexicon()
    assert lexicon.of_kind("CONSULT", "phone") == lexicon.of_kind("CONSULT", None) != ()


def test_a_word_of_many_contexts_counts_less_for_each():
    (_, _, army), (_, _, cartel) = context_lexicon().hits(["army", "cartel"], ["army", "cartel"])
    assert max(weight for _, weight in cartel) < max(weight for _, weight in army)
