"""Actors: their names, kinds, roles and the forms of their mentions."""

import pytest

from verbale.extract.actors import Draft, acting_chains, make_actor, pronouns
from verbale.record import Actor, ActorMention, Analysis, Mention, Name
from verbale.testing import analysis

PEOPLE = "the minister Ann Lee , mayor of Oule , left"
PARTS = {
    "heads": [1, 3, 3, 9, 5, 3, 7, 5, 5, -1],
    "upos": "DET NOUN PROPN PROPN PUNCT NOUN ADP PROPN PUNCT VERB",
    "deprels": "det compound flat nsubj punct appos case nmod punct root",
}


def actors(made: Analysis) -> list[Actor]:
    return [make_actor(made, Draft(chain, []), "test") for chain in acting_chains(made)]


def only(made: Analysis) -> Actor:
    (actor,) = actors(made)
    return actor


def mention(first: int, last: int, head: int, kind: str = "person", cluster: int = 0) -> Mention:
    return Mention(first, last, head, kind, cluster)


def test_an_actor_is_named_by_its_fullest_name():
    names = [Name(0, 1, "person"), Name(2, 4, "person")]
    made = analysis("Lee met Ann Lee", heads=[1, -1, 3, 1], names=names)
    assert only(made).name == "Ann Lee"


def test_a_name_loses_its_possessive():
    made = analysis("Lee 's aide left", heads=[2, 0, 3, -1], names=[Name(0, 2, "person")])
    assert only(made).name == "Lee"


def test_a_nameless_actor_is_named_by_its_first_role_phrase():
    made = analysis(
        "the minister left ; she is an expert", heads=[1, 2, -1, 2, 7, 7, 7, 2], upos="DET NOUN VERB PUNCT PRON AUX DET NOUN",
        mentions=[mention(0, 2, 1), mention(4, 5, 4), mention(6, 8, 7)],
    )  # fmt: skip
    assert only(made).name == "the minister"


def test_an_actor_of_pronouns_alone_is_named_by_the_first():
    assert only(analysis("she left", heads=[1, -1], upos="PRON VERB", mentions=[mention(0, 1, 0)])).name == "she"


def test_the_name_of_a_role_phrase_ends_before_a_comma():
    made = analysis("an aide , who left", heads=[1, -1, 4, 4, 1], upos="DET NOUN PUNCT PRON VERB", mentions=[mention(0, 5, 1)])
    assert only(made).name == "an aide"


def test_the_name_of_a_role_phrase_ends_before_a_verb():
    made = analysis(
        "an aide was seen", heads=[1, 3, 3, -1], upos="DET NOUN AUX VERB", xpos="DT NN VBD VBN", mentions=[mention(0, 4, 1)]
    )
    assert only(made).name == "an aide"


def test_the_name_of_a_role_phrase_begins_after_a_clause():
    made = analysis(
        "the town would close if the army", heads=[1, 3, 3, -1, 6, 6, 3], upos="DET NOUN AUX VERB SCONJ DET NOUN",
        xpos="DT NN MD VB IN DT NN", mentions=[mention(0, 7, 6)],
    )  # fmt: skip
    assert only(made).name == "the army"


def test_nobody_is_called_the():
    made = analysis(
        "the two left", heads=[2, 2, -1], upos="DET NUM VERB", mentions=[mention(0, 1, 0), mention(0, 2, 1, cluster=1)]
    )
    assert [actor.name for actor in actors(made)] == ["the two"]


@pytest.mark.parametrize(("label", "kind"), [("person", "person"), ("organization", "organization"), ("place", "state")])
def test_the_kind_of_a_named_actor_is_that_of_its_names(label, kind):
    assert only(analysis("Oule left", names=[Name(0, 1, label)])).kind == kind


@pytest.mark.parametrize(
    ("kind", "tag", "found"),
    [("person", "NN", "person"), ("person", "NNS", "group"), ("organization", "NN", "organization"), ("place", "NN", "other")],
)
def test_the_kind_of_a_nameless_actor_is_that_of_its_mentions(kind, tag, found):
    made = analysis("aides left", xpos=f"{tag} VBD", upos="NOUN VERB", mentions=[mention(0, 1, 0, kind)])
    assert only(made).kind == found


def test_things_do_not_act():
    assert actors(analysis("ships sailed", mentions=[mention(0, 1, 0, "object")])) == []


def test_of_kinds_equally_frequent_the_first_decides():
    mentions = [mention(0, 1, 0, "organization"), mention(1, 2, 1, "person")]
    assert only(analysis("board they", upos="NOUN PRON", mentions=mentions)).kind == "organization"


def test_a_title_before_the_name_is_the_role():
    made = analysis(PEOPLE, **PARTS, names=[Name(2, 4, "person")], mentions=[mention(0, 4, 3)])
    assert only(made).role == "minister"


def test_an_apposition_is_the_role_where_there_is_no_title():
    made = analysis(PEOPLE, **PARTS, names=[Name(2, 4, "person")], mentions=[mention(2, 4, 3)])
    assert only(made).role == "mayor of Oule"


@pytest.mark.parametrize(
    ("words", "upos", "role"),
    [
        ("should be one deal . Minister Ann Lee", "AUX AUX NUM NOUN PUNCT NOUN PROPN PROPN", "Minister"),
        ("by the board under Judge Ann Lee", "ADP DET NOUN ADP NOUN PROPN PROPN", "Judge"),
        ("18:15 Captain Ann Lee", "NUM NOUN PROPN PROPN", "Captain"),
        ("minister of trade Ann Lee", "NOUN ADP NOUN PROPN PROPN", "minister of trade"),
    ],
)
def test_a_title_ends_where_a_clause_a_sentence_or_a_number_does(words, upos, role):
    size = len(words.split())
    heads = [size - 1] * (size - 1) + [-1]
    tags = upos.replace("AUX", "MD")
    made = analysis(
        words, heads=heads, upos=upos, xpos=tags, names=[Name(size - 2, size, "person")], mentions=[mention(0, size, size - 1)]
    )
    assert only(made).role == role


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("President Ann Lee", "Ann Lee", "President"),
        ("Princess Ann", "Princess Ann", None),
        ("Prime Minister", "Prime Minister", None),
    ],
)
def test_an_office_is_no_part_of_a_name(words, name, role):
    size = len(words.split())
    made = analysis(
        words, heads=[size - 1] * (size - 1) + [-1], upos="PROPN " * size, names=[Name(0, size, "person")],
        mentions=[mention(0, size, size - 1)],
    )  # fmt: skip
    assert (only(made).name, only(made).role) == (name, role)


def test_a_body_beside_a_name_is_no_role():
    other = mention(5, 8, 5, "organization", cluster=1)
    made = analysis(PEOPLE, **PARTS, names=[Name(2, 4, "person")], mentions=[mention(2, 4, 3), other])
    assert next(actor for actor in actors(made) if actor.name == "Ann Lee").role is None


def test_an_organization_has_no_role():
    made = analysis(PEOPLE, **PARTS, names=[Name(2, 4, "organization")], mentions=[mention(0, 4, 3, "organization")])
    assert only(made).role is None


def forms(made: Analysis) -> list[tuple[str, str]]:
    return [(one.span.text, one.form) for actor in actors(made) for one in actor.mentions]


def test_the_form_of_a_mention_with_a_title_is_title():
    made = analysis(PEOPLE, **PARTS, names=[Name(2, 4, "person")], mentions=[mention(0, 4, 3)])
    assert forms(made) == [("the minister Ann Lee", "title")]


@pytest.mark.parametrize(
    ("word", "tag", "form"),
    [("she", "PRON", "pronoun"), ("his", "DET", "pronoun"), ("aide", "NOUN", "nominal"), ("Oulean", "ADJ", "adjective")],
)
def test_the_form_of_a_nameless_mention_is_that_of_its_head(word, tag, form):
    assert forms(analysis(f"{word} left", upos=f"{tag} VERB", mentions=[mention(0, 1, 0)])) == [(word, form)]


def test_the_form_of_a_name_is_name():
    assert forms(analysis("Ann left", names=[Name(0, 1, "person")])) == [("Ann", "name")]


def test_words_mentioned_twice_are_one_mention_and_the_later_reading_counts():
    made = analysis("aide left", upos="NOUN VERB", mentions=[mention(0, 1, 0)])
    draft = Draft(acting_chains(made)[0], [ActorMention(made.word_span(0), "pronoun")])
    assert [one.form for one in draft.mentions(made)] == ["pronoun"]


def test_the_id_of_an_actor_is_stable_and_of_its_version():
    made = analysis("Ann left", names=[Name(0, 1, "person")])
    (chain,) = acting_chains(made)
    ids = [make_actor(made, Draft(chain, []), version).id for version in ("one", "one", "two")]
    assert ids[0] == ids[1] != ids[2]


def test_the_lexicon_of_pronouns_is_of_lower_case_words():
    assert {"she", "their", "who"} <= pronouns()
    assert all(word.isalpha() and word.islower() for word in pronouns())
