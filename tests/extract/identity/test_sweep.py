"""Mentions that the chains lack."""

from tests.invented_pack import pack
from verbale.extract.identity.affiliation import read_background
from verbale.extract.identity.entity import Ensemble, gathered
from verbale.extract.identity.sweep import PhraseSweep, add_family_names
from verbale.record import Actor, Analysis, Mention, Name
from verbale.testing import actor, analysis


def swept(made: Analysis, *actors: Actor) -> tuple[dict[str, list[str]], dict[str, str]]:
    cast = Ensemble(made, "test", gathered(actors))
    PhraseSweep(cast, read_background(made, pack())).add()
    shown = {one.actor.name: [mention.span.text for mention in one.made().mentions] for one in cast.entities}
    return shown, cast.references()


STRIKES = {"heads": [1, 2, -1], "upos": "ADJ NOUN VERB", "deprels": "amod nsubj root"}


def test_an_adjective_beside_what_is_nobody_is_a_mention_of_its_state():
    assert swept(analysis("Kestian strikes continue", **STRIKES))[0] == {"Kestia": ["Kestian"]}


def test_an_adjective_in_a_person_s_title_makes_no_actor():
    made = analysis("Kestian president left", **STRIKES)
    shown, _ = swept(made, actor(made.document, "Ann Marsh", ("Kestian president", "title")))
    assert set(shown) == {"Ann Marsh"}


def test_a_language_is_nobody():
    assert swept(analysis("Kestian speakers left", lemmas="kestian speaker leave", **STRIKES))[0] == {}


def test_a_phrase_inside_another_name_is_no_mention():
    made = analysis("Kestia Bank left", heads=[1, 2, -1], upos="PROPN PROPN VERB", names=[Name(0, 2, "organization")])
    assert swept(made)[0] == {}


def test_a_name_that_only_joins_states_is_none():
    made = analysis(
        "Kestia - Oule talks", heads=[3, 0, 3, -1], upos="PROPN PUNCT PROPN NOUN", names=[Name(0, 3, "place")],
        deprels="compound punct compound root",
    )  # fmt: skip
    joined = actor(made.document, "Kestia - Oule", "Kestia - Oule", kind="state")
    shown, renamed = swept(made, joined)
    assert shown == {"Kestia": ["Kestia"], "Oule": ["Oule"]}
    assert list(renamed) == [joined.id]


def test_in_a_title_line_a_body_is_found_before_other_words_of_its_name():
    parts = {
        "upos": "PROPN PROPN VERB",
        "heads": [1, 2, -1],
        "names": [Name(0, 2, "organization")],
        "mentions": [Mention(0, 1, 0, "organization", 0)],
    }
    for kind, found in (("headline", {"Northern Pact": ["NPX"]}), ("sentence", {"NPX Membership": ["NPX Membership"]})):
        made = analysis("NPX Membership looms", kinds=[kind], **parts)
        assert swept(made, actor(made.document, "NPX Membership", "NPX Membership", kind="organization"))[0] == found


def test_a_family_name_that_no_mention_holds_is_its_person_s():
    made = analysis("Tensions with Marsh", upos="NOUN ADP PROPN")
    cast = Ensemble(made, "test", gathered([actor(made.document, "Ann Marsh", ("Tensions", "name"))]))
    add_family_names(cast, read_background(made, pack()))
    assert [mention.span.text for mention in cast.entities[0].mentions] == ["Tensions", "Marsh"]


def test_a_family_name_of_two_is_nobody_s():
    made = analysis("Tensions with Marsh", upos="NOUN ADP PROPN")
    people = [actor(made.document, name, (word, "name")) for name, word in (("Ann Marsh", "Tensions"), ("Bo Marsh", "with"))]
    cast = Ensemble(made, "test", gathered(people))
    add_family_names(cast, read_background(made, pack()))
    assert [len(one.mentions) for one in cast.entities] == [1, 1]
