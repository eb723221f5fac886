"""Who the actors of a report are."""

from collections.abc import Sequence
from typing import Unpack

from hypothesis import given
from hypothesis import strategies as st

from tests.invented_pack import pack
from verbale.extract.identity.mined import MinedOffice
from verbale.extract.identity.resolution import Resolved, resolve
from verbale.knowledge import load_knowledge
from verbale.record import Actor, Analysis, Document, Mention, Name
from verbale.testing import Parts, actor, analysis

DAY = "2033-01-01"


def dated(words: str, **parts: Unpack[Parts]) -> Analysis:
    return analysis(words, report=Document(words, published=DAY), **parts)


def person(made: Analysis, name: str, role: str | None, *mentions: str | tuple[str, str]) -> Actor:
    one = actor(made.document, name, *(mentions or (name,)))
    return Actor(one.id, one.name, "person", role, mentions=one.mentions)


def facts(resolved: Resolved, name: str) -> tuple[str | None, str | None, str | None]:
    (one,) = [one for one in resolved.actors if one.name == name]
    return one.country, one.sector, one.wikidata


def shown(resolved: Resolved) -> dict[str, list[tuple[str, str]]]:
    return {one.name: [(mention.span.text, mention.form) for mention in one.mentions] for one in resolved.actors}


def test_two_names_of_a_state_are_one_actor():
    made = dated("Kestia left and K.S. stayed", upos="PROPN VERB CCONJ PROPN VERB")
    one, two = actor(made.document, "Kestia", "Kestia", kind="state"), actor(made.document, "K.S.", "K.S.", kind="state")
    resolved = resolve([one, two], made, pack())
    assert shown(resolved) == {"Kestia": [("Kestia", "name"), ("K.S.", "name")]}
    assert resolved.renamed == {two.id: one.id}
    assert facts(resolved, "Kestia") == ("KES", "GOV", "Q1")


def test_a_capital_that_speaks_is_its_state_and_one_that_is_gone_to_is_a_city():
    made = dated(
        "Orsk said envoys were in Orsk to see Kestia",
        heads=[1, -1, 5, 5, 5, 1, 7, 5, 7],
        upos="PROPN VERB NOUN AUX ADP PROPN PART VERB PROPN",
        deprels="nsubj root nsubj cop case ccomp mark xcomp obj",
    )
    city = actor(made.document, "Orsk", "Orsk", "Orsk@2", kind="state")
    state = actor(made.document, "Kestia", "Kestia", kind="state")
    resolved = resolve([city, state], made, pack())
    assert shown(resolved) == {"Kestia": [("Orsk", "name"), ("Kestia", "name")], "Orsk": [("Orsk", "name")]}
    assert facts(resolved, "Orsk") == ("KES", None, None)
    assert resolved.renamed == {state.id: city.id}


def test_a_seat_is_an_organisation_of_its_state_whatever_the_model_took_it_for():
    made = dated("Winter Palace denied it", upos="PROPN PROPN VERB PRON")
    resolved = resolve([person(made, "Winter Palace", None)], made, pack())
    assert [(one.kind, one.country) for one in resolved.actors] == [("organization", "KES")]


def test_a_person_is_known_by_name_office_country_and_day():
    made = dated("Kestian President Ann Marsh left", upos="ADJ NOUN PROPN PROPN VERB")
    resolved = resolve([person(made, "Ann Marsh", "Kestian President", ("Kestian President Ann Marsh", "title"))], made, pack())
    assert facts(resolved, "Ann Marsh") == ("KES", "GOV", "Q10")


def test_an_adjective_right_before_the_title_is_its_country():
    made = dated("Kestian Prime Minister Ida Orn left", upos="ADJ PROPN PROPN PROPN PROPN VERB")
    one = person(made, "Ida Orn", "Prime Minister", ("Prime Minister Ida Orn", "title"))
    assert facts(resolve([one], made, pack()), "Ida Orn") == ("KES", "GOV", None)


def test_an_invented_state_stays_local():
    made = dated("Velmar 's president Ann Marsh met Kestia", upos="PROPN PART NOUN PROPN PROPN VERB PROPN")
    one = person(made, "Ann Marsh", "Velmar 's president", ("Velmar 's president Ann Marsh", "title"))
    velmar = actor(made.document, "Velmar", "Velmar", kind="state")
    resolved = resolve([one, velmar], made, pack())
    assert facts(resolved, "Ann Marsh") == (None, "GOV", None)
    assert facts(resolved, "Velmar") == (None, None, None)


def test_offices_of_the_user_s_own_reports_fill_a_country():
    made = dated("Ida Orn left", upos="PROPN PROPN VERB")
    mined = MinedOffice("Ida Orn", "Oulean minister", "OUL", "2032-06-01", "2032-12-01", ())
    assert facts(resolve([person(made, "Ida Orn", None)], made, pack(), [mined]), "Ida Orn") == ("OUL", None, None)
    assert facts(resolve([person(made, "Ida Orn", None)], made, pack()), "Ida Orn") == (None, None, None)


def test_an_office_without_a_name_is_its_certain_holder():
    made = dated("the Kestian president left", heads=[2, 2, 3, -1], upos="DET ADJ NOUN VERB", deprels="det amod nsubj root")
    nominal = actor(made.document, "the Kestian president", ("the Kestian president", "nominal"))
    assert facts(resolve([nominal], made, pack()), "the Kestian president") == ("KES", "GOV", "Q10")


def test_any_holder_of_an_office_is_nobody():
    made = dated("a Kestian president left", heads=[2, 2, 3, -1], upos="DET ADJ NOUN VERB", deprels="det amod nsubj root")
    nominal = actor(made.document, "a Kestian president", ("a Kestian president", "nominal"))
    assert facts(resolve([nominal], made, pack()), "a Kestian president") == ("KES", "GOV", None)


def test_a_noun_stands_for_the_one_body_that_goes_by_it():
    made = dated("NPX met and the alliance left", heads=[1, -1, 5, 4, 5, 1], upos="PROPN VERB CCONJ DET NOUN VERB")
    body = actor(made.document, "NPX", "NPX", kind="organization")
    noun = actor(made.document, "the alliance", ("the alliance", "nominal"), kind="organization")
    resolved = resolve([body, noun], made, pack())
    assert shown(resolved) == {"Northern Pact": [("NPX", "name"), ("the alliance", "nominal")]}
    assert facts(resolved, "Northern Pact") == ("IGO", None, "Q21")


def test_a_part_of_a_state_is_no_state():
    made = dated("Oule left eastern Oule", heads=[1, -1, 3, 1], upos="PROPN VERB ADJ PROPN", deprels="nsubj root amod obj")
    resolved = resolve([actor(made.document, "Oule", "Oule", "eastern Oule", kind="state")], made, pack())
    assert shown(resolved) == {"Oule": [("Oule", "name")], "eastern Oule": [("eastern Oule", "name")]}
    assert facts(resolved, "eastern Oule") == ("OUL", None, None)


def test_an_organisation_is_of_the_country_and_sector_in_its_name():
    made = dated("Kestian Air Force jets left", upos="ADJ PROPN PROPN NOUN VERB")
    force = actor(made.document, "Kestian Air Force", "Kestian Air Force", kind="organization")
    assert facts(resolve([force], made, pack()), "Kestian Air Force") == ("KES", "MIL", None)


WORDS = "Kestia Kestian Orsk Oule Ann Marsh president the soldiers said in NPX - his 's Winter Palace eastern , and".split()
TAGS = ["PROPN", "NOUN", "ADJ", "VERB", "PRON"]
RELATIONS = ["nsubj", "obj", "amod", "compound", "nmod", "nmod:poss", "conj", "case"]


@st.composite
def cases(draw: st.DrawFn) -> tuple[Analysis, list[Actor]]:
    """Draw a report of known and unknown words with any tags, names, mentions and actors."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=12))
    number = len(words)
    bounds = st.tuples(st.integers(0, number - 1), st.integers(1, 4)).map(lambda pair: (pair[0], min(number, sum(pair))))
    names = [Name(*one, draw(st.sampled_from(["person", "organization", "place"]))) for one in draw(st.lists(bounds, max_size=2))]
    held = draw(st.lists(bounds, max_size=4))
    kinds = st.sampled_from(["person", "organization", "abstract"])
    made = dated(
        " ".join(words),
        upos=" ".join(draw(st.lists(st.sampled_from(TAGS), min_size=number, max_size=number))),
        deprels=" ".join(["root", *draw(st.lists(st.sampled_from(RELATIONS), min_size=number - 1, max_size=number - 1))]),
        kinds=[draw(st.sampled_from(["sentence", "headline"]))],
        names=names,
        mentions=[Mention(first, last, last - 1, draw(kinds), at) for at, (first, last) in enumerate(held)],
    )
    return made, draw(actors(made, bounds))


@st.composite
def actors(draw: st.DrawFn, made: Analysis, bounds: st.SearchStrategy[tuple[int, int]]) -> list[Actor]:
    """Draw actors over the words of a report, some with a role."""
    drawn = []
    forms = st.sampled_from(["name", "title", "nominal", "pronoun"])
    kinds = st.sampled_from(["person", "state", "organization", "group"])
    for number in range(draw(st.integers(0, 4))):
        spans = sorted({made.span(*one) for one in draw(st.lists(bounds, min_size=1, max_size=3))})
        report = made.document
        one = actor(report, spans[0].text, *((span.text, draw(forms)) for span in spans), kind=draw(kinds))
        drawn.append(
            Actor(f"a{number}", one.name, one.kind, draw(st.sampled_from([None, "Kestian president"])), mentions=one.mentions)
        )
    return drawn


def ids(found: Sequence[Actor]) -> list[str]:
    return [one.id for one in found]


@given(cases())
def test_spans_hold_references_are_whole_and_twice_is_once(case):
    made, cast = case
    resolved = resolve(cast, made, pack())
    kept = ids(resolved.actors)
    assert len(kept) == len(set(kept))
    assert {resolved.renamed.get(old, old) for old in ids(cast)} <= set(kept)
    text = made.document.text
    assert all(text[m.span.start : m.span.end] == m.span.text for one in resolved.actors for m in one.mentions)
    assert all(one.mentions for one in resolved.actors)
    again = resolve(resolved.actors, made, pack())
    assert again.actors == resolved.actors
    assert again.renamed == {}


def test_the_shipped_pack_leaves_invented_actors_alone():
    made = dated("Prime Minister Odile Varn left", upos="PROPN PROPN PROPN PROPN VERB")
    resolved = resolve([person(made, "Odile Varn", "Prime Minister")], made, load_knowledge())
    assert facts(resolved, "Odile Varn") == (None, "GOV", None)
